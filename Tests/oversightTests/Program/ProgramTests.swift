import Foundation
import JSONText
import Reports
import Testing
import Workflows

@testable import oversight

@Suite struct ProgramTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `init makes a registry once, also in a folder that is not there yet`() throws {
    let folder = registry.folder + "/new/one"
    let answer = try registry.json("init", folder, "--office", "AKT")
    #expect(answer["workflows"]?.strings == Shipped.workflows.map(\.name))
    _ = try registry.error("init", folder, kind: "conflict", code: .refused)
    #expect(registry.run("init", folder, "--office", "akt").code == .usage)
    #expect(registry.run("init", folder, "--offset", "5").code == .usage)
    #expect(registry.run("init", folder, "--languages", "en,de").code == .usage)
    #expect(registry.run("list", "--registry", folder).code == .ok)
    #expect(registry.run("list", "--registry", registry.folder).code == .notFound)
    for word in ["p-sec --kind person --name X --role secretary", "b-dept --kind body --name Y"] {
      try registry.expectOK(["--registry", folder, "party", "add"] + word.split(separator: " ").map(String.init))
    }
    try registry.expectOK([
      "workflow", "add", try registry.file("l.json", SampleDefinitions.letter), "--registry", folder,
    ])
    let open = registry.run("open", "letter", "--party", "addressee=b-dept", "--registry", folder)
    #expect(open.output == "LTR-AKT-2024-000001\n")
  }

  @Test func `a registry is made in its own offset`() throws {
    let folder = registry.folder + "/east"
    registry.now = "2024-07-10T09:00:00+05:00"
    try registry.expectOK(["init", folder, "--offset", "+06:00"])
    let journal = try JSON(parsing: Array(try #require(FileManager.default.contents(atPath: folder + "/journal.json"))))
    #expect(journal["entries"]?[0]?["at"] == "2024-07-10T10:00:00+06:00")
  }

  @Test func `options stand before the verb, between its words and after it`() throws {
    try registry.letter()
    let usual = registry.run("workflow", "list", "--json", "--lang", "ru").output
    #expect(registry.run("--json", "--lang", "ru", "workflow", "list").output == usual)
    #expect(registry.run("workflow", "--lang=ru", "list", "--json").output == usual)
    #expect(registry.run("--limit", "1", "list", "--json").output == registry.run("list", "--limit=1", "--json").output)
  }

  @Test(
    arguments: [
      (["opn"], "open"), (["overdu"], "overdue"), (["workflow", "lst"], "list"), (["list", "--jsno"], "--json"),
      (["list", "--regstry", "x"], "--registry"), (["list", "--lang", "de"], "en"), (["calendar"], "count"),
      (["--registry"], "value"), (["--bogus"], "--bogus"), (["help", "lst"], "list"), (["show"], "NUMBER"),
      (["show", "a", "b"], "'b'"), (["list", "--limit", "x"], "'x'"),
      (["overdue", "--as-of", "2024-02-30"], "day that there is"),
      (["list", "--json=yes"], "--json"), (["list", "--limit", "1", "--limit", "2"], "twice"),
    ])
  func `wrong usage names what is right`(words: [String], hint: String) throws {
    let run = registry.run(words)
    #expect(run.code == .usage && run.output.isEmpty)
    #expect(run.errors.contains(hint), "\(run.errors)")
  }

  @Test(arguments: CommandList.all.commands.map { $0.verb })
  func `every verb has help, in lines of at most 80 columns`(verb: String) throws {
    let words = verb.split(separator: " ").map(String.init)
    let help = registry.run(words + ["--help"])
    #expect(help.code == .ok && help.errors.isEmpty)
    #expect(help.output == registry.run(["help"] + words).output)
    #expect(help.output.hasPrefix("oversight \(verb)"))
    expectNarrow(help.output)
    for option in ["--json", "--registry", "--lang", "--help"] { #expect(help.output.contains(option)) }
    let json = try registry.run(words + ["--help", "--json"]).json()
    #expect(json["help"]?.string.map { $0 + "\n" } == help.output)
  }

  @Test func `help and --help print all verbs, and no words the morning page`() throws {
    let overview = registry.run("help").output
    #expect(CommandList.all.commands.allSatisfy { overview.contains($0.verb) })
    #expect(registry.run("--help").output == overview)
    #expect(registry.run([]).output == registry.run("today").output && registry.run([]).output.hasPrefix("Today, "))
    #expect(registry.run("--lang", "ru").code == .ok)
    expectNarrow(overview)
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `every text fits 80 columns and every JSON stays one value, in each language`(language: String) throws {
    let long = String(repeating: "Опубликовать меню школьных столовых и договоры поставки ", count: 3)
    try registry.expectOK([
      "party", "add", "b-long", "--kind", "body", "--name",
      "en=" + String(repeating: "Department of Education ", count: 4),
    ])
    let number = try registry.sentLetter(long, to: "b-long")
    let words: [[String]] = [
      ["list"], ["overdue"], ["due", "--as-of", "2024-06-10"], ["show", number, "--history"], ["next", number],
      ["explain", number], ["workflow", "list"], ["calendar", "show", "2024"],
      ["calendar", "show", "2030"], ["calendar", "list"], ["calendar", "count", "2026-05-20", "+10wd"],
      ["calendar", "count", "2024-03-05", "+10wd"], ["party", "list"], ["verify"], ["refresh"], ["tick"],
      ["advance", number, "answer", "reason=\(long)"], ["init", registry.folder + "/other"],
    ]
    for line in words {
      let run = registry.run(line + ["--lang", language])
      #expect(run.code == .ok, "\(line): \(run.errors)")
      expectNarrow(run.output)
    }
    for line in words.dropLast(2) {
      let run = registry.run(line + ["--lang", language, "--json"])
      #expect(run.output.hasSuffix("}\n") && run.output.split(separator: "\n").count == 1)
    }
  }

  @Test func `the language chooses the words of the program and of definitions`() throws {
    try registry.sentLetter("Roof", to: "b-school")
    #expect(registry.run("overdue", "--lang", "ru").output.contains("Школа 12"))
    #expect(registry.run("overdue", "--lang", "en").output.contains("School 12"))
    #expect(registry.run("list", "--lang", "ru").output.hasPrefix("Номер"))
    #expect(registry.run("list", "--lang", "kk").output.hasPrefix("Нөмірі"))
    let rows = try registry.json("workflow", "list", "--lang", "ru")["workflows"]
    #expect(rows?[0]?["title"]?.string != (try registry.json("workflow", "list")["workflows"]?[0]?["title"]?.string))
  }

  @Test(arguments: ["\u{1B}[31mred\u{07}", "c1\u{9B}31m", "\u{202E}turned", "two\nlines\r", "\u{200B}\u{2028}"])
  func `what a title hides never reaches the output raw`(title: String) throws {
    let number = try registry.sentLetter("A\(title)B")
    for words in [["list"], ["overdue"], ["show", number, "--history"], ["next", number], ["explain", number]] {
      for more in [[], ["--json"]] {
        let output = registry.run(words + more).output
        let dangerous = output.unicodeScalars.filter { scalar in
          scalar != "\n" && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
        }
        #expect(dangerous.isEmpty, "\(words + more)")
      }
    }
    #expect(try registry.json("list")["cases"]?[0]?["title"]?.string == "A\(title)B", "as JSON it reads back the same")
    let refused = registry.run("advance", number, "x\(title)", "--json").errors
    #expect(!refused.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test func `calendar count and show answer with the keys of the contract`() throws {
    let count = try registry.json("calendar", "count", "2024-06-03", "+10wd")
    #expect(Set(count.keys).isSuperset(of: ["from", "rule", "result", "days"]))
    #expect(count["result"]?.string == "2024-06-17" && count["rule"]?.string == "10 working days")
    #expect(try registry.json("calendar", "count", "2024-06-10", "-3wd")["result"]?.string == "2024-06-05")
    #expect(try registry.json("calendar", "count", "2024-06-07", "+1d")["result"]?.string == "2024-06-10")
    #expect(try registry.json("calendar", "count", "2024-06-07", "+1d", "--no-roll")["result"]?.string == "2024-06-08")
    #expect(try registry.json("calendar", "count", "2024-01-31", "+1m")["result"]?.string == "2024-02-29")
    _ = try registry.error("calendar", "count", "2040-01-01", "+3wd", kind: "invalid", code: .data)
    _ = try registry.error("calendar", "count", "2024-01-32", "+3wd", kind: "usage", code: .usage)
    _ = try registry.error("calendar", "count", "2024-01-01", "+3x", kind: "usage", code: .usage)
    #expect(try registry.json("calendar", "show", "2024")["days"]?.array?.isEmpty == false)
    #expect(registry.run("calendar", "show", "year").code == .usage)
  }

  @Test func `verify and refresh count what is there, and an edit from outside is a problem`() throws {
    let number = try registry.sentLetter()
    let verified = try registry.json("verify")
    #expect(verified.keys == ["cases", "problems", "records"])
    #expect(verified["cases"]?.integer == 1 && verified["records"]?.integer == 2)
    #expect(try registry.json("refresh")["cases"]?.integer == 1)
    let path = registry.folder + "/registry/cases/2024/\(number).json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("Missing pump", with: "Nothing here").write(toFile: path, atomically: true, encoding: .utf8)
    let run = registry.run("verify", "--json")
    #expect(run.code == .data)
    let problem = try #require(try JSON(parsing: Array(run.output.utf8))["problems"]?[0])
    #expect(Set(problem.keys).isSuperset(of: ["path", "kind", "message"]) && problem["number"]?.string == number)
  }

  private func expectNarrow(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 80, "\(line)", sourceLocation: location)
    }
  }
}
