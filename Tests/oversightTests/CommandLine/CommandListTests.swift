@testable import oversight
import Reports
import Testing
import WorkflowEngine

@Suite struct CommandListTests {
  private func help(_ line: String) throws -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard case .help(let text) = try CommandList.samples.invocation(of: words, in: .en) else {
      return nil
    }
    return text
  }

  @Test(arguments: [
    ("overdue", "overdue"), ("--json overdue", "overdue"), ("--registry /r overdue x", "overdue"),
    ("--limit 5 overdue", "overdue"), ("workflow list", "workflow list"), ("workflow --json list", "workflow list"),
    ("--lang ru workflow --json show letter", "workflow show"),
  ])
  func `a verb is found wherever options stand`(line: String, verb: String) throws {
    let command = try #require(try CommandList.samples.command(line))
    #expect(type(of: command).verb == verb)
  }

  @Test(arguments: [
    ("overdeu", "unknown verb 'overdeu'; did you mean overdue? Nothing was changed. Run 'oversight help'."),
    ("щмуквгу", "unknown verb 'щмуквгу'; did you mean overdue? Nothing was changed. Run 'oversight help'."),
    ("щмукдщпп", "unknown verb 'щмукдщпп'. Nothing was changed. Run 'oversight help'."),
    ("frobnicate", "unknown verb 'frobnicate'. Nothing was changed. Run 'oversight help'."),
    ("workflow", "'workflow' needs a second word: list, show. Nothing was changed. Run 'oversight help workflow'."),
    (
      "workflow lst",
      "unknown verb 'workflow lst'; did you mean workflow list? Nothing was changed. Run 'oversight help'."
    ),
    (
      "workflow frobnicate",
      "'workflow' needs a second word: list, show. Nothing was changed. Run 'oversight help workflow'."
    ),
    ("help overdeu", "unknown verb 'overdeu'; did you mean overdue? Nothing was changed. Run 'oversight help'."),
    ("advanse N send", "unknown verb 'advanse'; did you mean advance? Nothing was changed. Run 'oversight help'."),
  ])
  func `an unknown verb is answered with the nearest`(line: String, message: String) {
    let error = #expect(throws: UsageError.self) { try CommandList.samples.command(line) }
    #expect(error?.description == message)
  }

  @Test func `alone, the program prints an overview by what people do`() throws {
    let overview = try #require(try help(""))
    #expect(overview == CommandList.samples.overview(in: .en))
    #expect(try help("help") == overview)
    #expect(try help("--help") == overview)
    #expect(
      overview == """
        oversight: who owes what, to whom, by which date, under which article

        oversight VERB [arguments] [options]

        The secretary records what happened:
          advance         Perform an action

        The coordinator asks what is late and why:
          overdue         What is late, most late first: debtor, creditor, article, days
                          late
          calendar count  Count a term

        The keeper of the registry:
          workflow list   The workflows of this registry
          workflow show   One workflow

        Run 'oversight help VERB' for the arguments, options and an example of a verb.
        """)
  }

  @Test func `help is found for every verb in every way`() throws {
    let expected = SampleOverdue.usage.help(for: "overdue", in: .en)
    for line in ["help overdue", "overdue --help", "overdue -h --nonsense", "--help overdue", "help overdue extra"] {
      #expect(try help(line) == expected, "\(line)")
    }
    #expect(try help("help workflow show")?.hasPrefix("oversight workflow show ID [options]\n") == true)
    #expect(try help("help workflow")?.contains("workflow list") == true)
    #expect(try help("workflow --help") == help("help workflow"))
    #expect(try help("overdue -- --help") == nil)
  }

  @Test func `help for a verb names everything within 80 columns`() {
    #expect(
      SampleOverdue.usage.help(for: "overdue", in: .en) == """
        oversight overdue [FILTER…] [options]

        What is late, most late first: debtor, creditor, article, days late.

        Arguments:
          FILTER…  key:value, or words to search for

        Options:
          --limit N        show at most N duties
          --party ROLE=ID  only where this party has this role; may be repeated
          --history        with the whole history of each

        Common options:
          --as-of DATE     answer as of this day (default today)
          --json           answer in JSON
          --registry DIR   the registry (default: here or above, or OVERSIGHT_REGISTRY)
          --lang en|ru|kk  the language to answer in
          --help           print this

        Example:
          oversight overdue debtor:b-dept --as-of 2024-06-03
              What the department owed on 3 June 2024.

        Exit codes:
          0   done
          64  wrong usage
          74  input or output failed
        """)
    for command in CommandList.samples.commands {
      let lines = command.usage.help(for: command.verb, in: .en).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 && !$0.hasSuffix(" ") })
    }
  }

  @Test func `an option of a verb takes the place of a common one`() {
    #expect(SampleCount.usage.allOptions.count { $0.name == "--as-of" } == 1)
    #expect(
      SampleAdvance.usage.commonOptions.map(\.name) == [
        "--as", "--on", "--id", "--json", "--registry", "--lang", "--help",
      ])
    #expect(!Access.writingWithoutActor.commonOptions.contains { $0.name == "--as" })
  }
}
