import CaseWork
import Foundation
import Reports
import TestSupport
import Testing

@testable import oversight

/// What the program tells shells about how a command line could go on.
@Suite struct CompletionProgramTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    try registry.sentLetter("Missing pump")
    try registry.letter("New roof", to: "b-school")
    let gone = try registry.letter("Gone")
    try registry.expectOK(["advance", gone, "drop"])
  }

  /// The answer to fish, of which each line is a word with its meaning; the last word is the one that is being typed.
  private func answer(_ words: String...) -> [String] {
    registry.run(["__complete", "fish"] + words).output.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  private func words(_ words: [String]) -> [String] {
    let lines = registry.run(["__complete", "fish"] + words).output.split(separator: "\n").map(String.init)
    return lines.first == "words" ? lines.dropFirst().map { String($0.prefix { $0 != "\t" }) } : lines
  }

  @Test(
    arguments: [
      (["ove"], ["overdue"]), (["workfl"], ["workflow"]), (["workflow", "s"], ["show", "simulate", "schema"]),
      (["help", "over"], ["overdue"]), (["help", "calendar", "c"], ["count"]), (["he"], ["help"]),
      (["list", "--so"], ["--sort"]), (["list", "--sort", "o"], ["opened"]), (["list", "--sort=o"], ["--sort=opened"]),
      (["overdue", "--sort", "de"], ["debtor"]), (["list", "--lang", ""], ["en", "ru", "kk"]),
      (["list", "--lang", "ru", "--la"], []), (["list", "--json", "--js"], []), (["--js"], ["--json"]),
      (["party", "add", "x", "--kind", "exec"], ["executive"]), (["config", "set", ""], ["actor", "language"]),
      (["config", "set", "language", "k"], ["kk"]), (["config", "set", "actor", ""], ["p-sec"]),
      (["completion", "z"], ["zsh"]), (["workflow", "graph", "letter", "--format", "d"], ["dot"]),
      (["show", "LTR"], ["LTR-2024-000001", "LTR-2024-000002", "LTR-2024-000003"]),
      (["show", "ltr-2024-000001"], ["ltr-2024-000001"]), (["show", "REC"], []),
      (["advance", ""], ["LTR-2024-000001", "LTR-2024-000002"]),
      (["next", "LTR"], ["LTR-2024-000001", "LTR-2024-000002"]),
      (["advance", "LTR-2024-000001", ""], ["answer", "drop"]),
      (["advance", "LTR-2024-000002", ""], ["send", "drop"]),
      (["advance", "LTR-2024-000002", "send", ""], ["receivedOn=", "copies="]),
      (["advance", "LTR-2024-000002", "send", "copies=1", ""], ["receivedOn="]),
      (["advance", "LTR-2024-000002", "send", "receivedOn="], ["receivedOn=2024-07-10"]),
      (["advance", "LTR-2024-000099", ""], []), (["advance", "nonsense", "send", ""], []),
      (["explain", "LTR-2024-000001", ""], ["answer"]), (["extend", "LTR-2024-000001", "a"], ["answer"]),
      (["open", "let"], ["letter"]), (["open", "letter", "co"], ["copies="]),
      (["open", "letter", "--party", "addr"], ["addressee="]),
      (["open", "letter", "--party", "addressee=b-"], ["addressee=b-dept", "addressee=b-school"]),
      (["party", "show", "b"], ["b-dept", "b-school"]), (["party", "add", "b"], []),
      (["list", "stag"], ["stage:", "stage.none:"]), (["--lang", "k"], ["kk"]),
      (["list", "due."], ["due.before:", "due.by:", "due.from:", "due.after:", "due.none:"]),
      (["list", "stage:si"], ["stage:silent"]), (["list", "stage:silent,sen"], ["stage:silent,sent"]),
      (["list", "debtor:b"], ["debtor:b-dept", "debtor:b-school"]), (["list", "debtor:p-"], ["debtor:p-sec"]),
      (["overdue", "workflow:let"], ["workflow:letter"]), (["due", "outcome:ans"], ["outcome:answered"]),
      (["list", "parent:LTR-2024-000001"], ["parent:LTR-2024-000001"]), (["list", "--", "--so"], []),
      (["verify", ""], []), (["nonsense", ""], []), (["nonsense", "--js"], ["--json"]),
      (["apply", "li"], ["files", "li"]), (["init", "a/b"], ["folders", "a/b"]),
      (["advance", "LTR-2024-000002", "send", "--evidence", "letter=sc"], ["files", "sc", "letter="]),
      (["advance", "LTR-2024-000001", "answer", "--as", "p"], ["p-sec"]),
      (["list", "--as-of", ""], []), (["calendar", "count", ""], []),
    ])
  func `a word goes on as the declarations and the registry say`(typed: [String], expected: [String]) {
    let found = words(typed)
    #expect(Set(found) == Set(expected), "\(typed): \(found)")
  }

  @Test func `what words stand for is said beside them, in the language of who types`() {
    #expect(answer("show", "LTR-2024-000001") == ["words", "LTR-2024-000001\tMissing pump"])
    #expect(answer("advance", "LTR-2024-000001", "dr").last == "drop\tDrop")
    #expect(answer("--lang", "ru", "overd").last?.hasPrefix("overdue\tчто просрочено") == true)
    #expect(answer("party", "show", "b-school", "--lang", "").contains("ru"))
  }

  @Test func `saved filters are offered`() throws {
    registry.variables = ["XDG_CONFIG_HOME": registry.folder]
    try registry.expectOK(["context", "save", "health", "debtor:b-dept"])
    #expect(words(["overdue", "@"]) == ["@health"] && words(["context", "use", ""]) == ["health"])
  }

  @Test func `bash is told only what stands behind its last break of a word`() {
    func bash(_ line: String, breaks: String = " \t\n\"'@><=;|&(:") -> [String] {
      let output = registry.run("__complete", "bash", breaks, line).output
      return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    #expect(bash("oversight list stage:si") == ["words", "silent "])
    #expect(bash("oversight list stage:si", breaks: " \t\n") == ["words", "stage:silent "])
    #expect(bash("oversight list sta") == ["words", "stage:", "stage.none: "])
    #expect(bash("oversight open letter --party addressee=b-s") == ["words", "b-school "])
    #expect(bash("oversight  'list' \"stage:si") == ["words", "silent "], "quotes are taken away")
    #expect(
      bash("oversight ove") == ["words", "overdue "] && bash("oversight") == ["words"] + bash("oversight ").dropFirst())
    #expect(bash("oversight apply my\\ fi") == ["files", "my fi", ""])
    #expect(bash("oversight advance LTR-2024-000002 send --evidence letter=sc") == ["files", "sc", ""])
    #expect(
      bash("oversight advance LTR-2024-000002 send --evidence letter=sc", breaks: " ") == ["files", "sc", "letter="])
  }

  @Test func `of many cases only how their numbers go on`() throws {
    let lines = (0..<120).map {
      #"{"verb":"open","workflow":"letter","on":"2024-06-0\#($0 % 9 + 1)","as":"p-sec","parties":{"addressee":["b-dept"]}}"#
    }
    try registry.expectOK(["apply", try registry.file("many.jsonl", lines.joined(separator: "\n"))])
    #expect(words(["show", ""]) == ["LTR-2024-0000", "LTR-2024-0001"])
    #expect(words(["show", "l"]) == ["lTR-2024-0000", "lTR-2024-0001"])
    #expect(words(["show", "LTR-2024-0001"]).count == 24)
    #expect(words(["show", "LTR-2024-0000"]) == (0...9).map { "LTR-2024-0000\($0)" })
    #expect(words(["show", "LTR-2024-00001"]).count == 10)
    #expect(words(["list", "number:"]) == ["number:LTR-2024-0000", "number:LTR-2024-0001"])
  }

  @Test func `nothing a shell could take for more than a word is offered, and nothing breaks a line`() throws {
    try registry.expectOK(["party", "add", "b-evil", "--kind", "body", "--name", "en=Evil\tone\u{1B}[2J\nrm"])
    let run = registry.run("__complete", "fish", "party", "show", "b-")
    #expect(!run.output.contains("$(") && !run.output.contains("\u{1B}"), "\(run.output)")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.filter { $0 == "\t" }.count <= 1 })
    for word in [
      "a b", "a;b", "a`b", "a$b", "#a", "~a", "=a", "a'b", "a\"b", "a\\b", "a*", "a?", "a[b]", "a|b", "a&b", "a<b",
      "a(b", "a!b", "a{b", "", "a\nb",
    ] {
      #expect(CompletionLines(.fish, current: "").words([.init(word)]) == ["words"], "\(word)")
    }
  }

  @Test func `a shell is never told of an error`() {
    for words in [["__complete"], ["__complete", "tcsh", "x"], ["__complete", "fish"], ["__complete", "bash", ":"]] {
      #expect(registry.run(words).errors.isEmpty, "\(words)")
    }
    registry.variables["OVERSIGHT_REGISTRY"] = registry.folder + "/none"
    let run = registry.run("__complete", "fish", "show", "")
    #expect(run.code == .ok && run.output == "words\n" && run.errors.isEmpty)
  }

  @Test func `the verb is hidden, and the scripts are printed as they are`() throws {
    #expect(!registry.run("help").output.contains("__complete"))
    for shell in Shell.allCases {
      #expect(registry.run("completion", shell.rawValue).output == CompletionScript.text(for: shell))
    }
    #expect(try registry.json("completion", "bash").keys == ["script", "shell"])
    #expect(registry.run("completion", "tcsh").code == .usage)
  }
}

/// Lines as shells split them.
@Suite struct ShellWordsTests {
  @Test(
    arguments: [
      ("", [""]), ("a", ["a"]), ("a ", ["a", ""]), ("a  b", ["a", "b"]), ("a 'b c", ["a", "b c"]),
      ("a \"b c\" d", ["a", "b c", "d"]), ("a b\\ c", ["a", "b c"]), ("a b\\", ["a", "b"]), ("a ''", ["a", ""]),
      ("a 'it'\\''s", ["a", "it's"]), ("a \"x\\\"y", ["a", "x\"y"]), ("a '\\", ["a", "\\"]),
    ])
  func `a line is split as a shell splits it`(line: String, words: [String]) {
    #expect(ShellWords.split(line) == words)
  }
}
