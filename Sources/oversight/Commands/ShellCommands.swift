import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `completion`: the script with which a shell asks how a command line could go on.
struct CompletionCommand: Command {
  static let verb = "completion"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .completion, synopsis: "SHELL", audience: .keeper, access: .plain, positionals: ["SHELL"],
    examples: ["oversight completion bash > ~/.local/share/bash-completion/completions/oversight"])

  private let shell: Shell

  init(_ arguments: inout Arguments) throws(UsageError) {
    let name = try arguments.next("SHELL")
    guard let shell = Shell(rawValue: name) else {
      let known = Expectation.oneOf(Shell.allCases.map(\.rawValue))
      throw .wrongArgument("SHELL", value: name, expected: known, verb: Self.verb)
    }
    self.shell = shell
  }

  func run(in session: inout Session) throws -> ExitCode {
    let script = CompletionScript.text(for: shell)
    if session.options.json {
      session.answer(["shell": .string(shell.rawValue), "script": .string(script)]) { "" }
    } else {
      session.terminal.output.write(script)
    }
    return .ok
  }
}

/// `man`: the manual page.
struct ManualCommand: Command {
  static let verb = "man"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .manual, audience: .keeper, access: .plain, examples: ["oversight man --lang ru | man -l -"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let page = ManualPage(CommandList.all.outline, session.language).text
    if session.options.json {
      session.answer(["language": .string(session.language.rawValue), "roff": .string(page)]) { "" }
    } else {
      session.terminal.output.write(page)
    }
    return .ok
  }
}

extension CommandList {
  /// All that the declarations say, for the manual.
  var outline: ProgramOutline {
    func codes(_ codes: [ExitCode]) -> [(code: Int, meaning: Wording)] {
      codes.map { (Int($0.rawValue), $0.meaning) }
    }
    let groups = Audience.allCases.map { audience in
      ProgramOutline.Group(
        title: audience.title, verbs: commands.filter { $0.usage.audience == audience }.map { outline(of: $0) })
    }
    return ProgramOutline(
      groups: groups, codes: codes(ExitCode.allCases), version: Program.version, date: Program.date)
  }

  private func outline(of command: any Command.Type) -> ProgramOutline.Verb {
    let (usage, words) = (command.usage, command.usage.words())
    func options(_ options: [OptionSpec]) -> [ProgramOutline.Option] {
      options.compactMap { option in
        words.option(option.name).map { ProgramOutline.Option(label: option.label, meaning: $0) }
      }
    }
    return ProgramOutline.Verb(
      name: command.verb, synopsis: usage.synopsis, words: words, arguments: usage.positionals,
      options: options(usage.options), commonOptions: options(usage.commonOptions), examples: usage.examples,
      codes: usage.codes.map { (Int($0.rawValue), $0.meaning) })
  }
}
