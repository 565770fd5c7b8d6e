import CaseRegistry
import FolderStore
import Foundation
import JSONText
import Testing
import WorkflowEngine

@testable import oversight

/// The order in which the language is chosen, through the whole program.
@Suite struct LanguageChoiceTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/oversight-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func run(_ words: [String], _ environment: [String: String] = [:]) -> ProgramRun {
    // Outside of any registry but the one that is named.
    var environment = environment
    if environment["OVERSIGHT_REGISTRY"] == nil { environment["OVERSIGHT_REGISTRY"] = folder + "/none" }
    environment["OVERSIGHT_NOW"] = "2024-07-10"
    return ProgramRun(words, environment: environment)
  }

  /// The language of the overview that is printed.
  private func language(_ words: [String] = [], _ environment: [String: String] = [:]) -> String? {
    let output = run(words + ["help"], environment).output
    if output.contains("Секретарь записывает") { return "ru" }
    if output.contains("Хатшы не болғанын") { return "kk" }
    return output.contains("The secretary records") ? "en" : nil
  }

  private func registry(_ options: String...) throws -> [String: String] {
    let path = folder + "/" + UUID().uuidString
    #expect(run(["init", path] + options).code == .ok)
    return ["OVERSIGHT_REGISTRY": path]
  }

  @Test(arguments: [
    ("kk", "kk"), ("ru", "ru"), ("en", "en"), ("kz", "kk"), ("KZ", "kk"), ("RU", "ru"), ("Kk", "kk"),
    ("ru_RU.UTF-8", "ru"),
  ])
  func `--lang comes first, wherever it stands and however it is written`(typed: String, language: String) throws {
    let others = try registry("--languages", "ru").merging(["OVERSIGHT_LANG": "en", "LC_ALL": "ru_RU"]) { own, _ in own
    }
    #expect(self.language(["--lang", typed], others) == language)
    #expect(self.language(["--lang=\(typed)"], others) == language)
    #expect(
      run(["help", "list", "--lang", typed], others).output == run(["list", "--lang=\(language)", "--help"]).output)
  }

  @Test func `OVERSIGHT_LANG comes before the registry and the system`() throws {
    let registry = try registry("--languages", "ru,kk")
    #expect(
      language([], registry.merging(["OVERSIGHT_LANG": "kz", "LC_ALL": "en_US.UTF-8"]) { own, _ in own }) == "kk")
    #expect(language([], registry.merging(["OVERSIGHT_LANG": ""]) { own, _ in own }) == "ru", "empty is not set")
    #expect(language([], ["OVERSIGHT_LANG": "de", "LANG": "kk_KZ.UTF-8"]) == "kk", "nobody speaks that here")
  }

  @Test func `the registry's language comes before the system's, where somebody has named one`() throws {
    let russian = try registry("--languages", "ru,kk")
    #expect(language([], russian.merging(["LC_ALL": "kk_KZ.UTF-8"]) { own, _ in own }) == "ru")
    let english = try registry("--languages", "en,ru,kk")
    #expect(language([], english.merging(["LC_ALL": "kk_KZ.UTF-8"]) { own, _ in own }) == "en")
    let unsaid = try registry()
    #expect(language([], unsaid.merging(["LC_ALL": "kk_KZ.UTF-8"]) { own, _ in own }) == "kk")
    #expect(language([], unsaid) == "en")
    let kazakh = try registry("--languages", "KZ,ru")
    #expect(language([], kazakh) == "kk")
    #expect(language(["--registry", kazakh["OVERSIGHT_REGISTRY"] ?? ""]) == "kk", "--registry is looked at too")
    #expect(run(["list"], kazakh).output.hasPrefix("Іс табылмады"))
  }

  @Test(arguments: [
    (["LC_ALL": "ru_RU.UTF-8", "LC_MESSAGES": "kk", "LANG": "kk"], "ru"),
    (["LC_MESSAGES": "kk_KZ", "LANG": "ru_RU.UTF-8"], "kk"), (["LANG": "ru"], "ru"), (["LANG": "kk_KZ@latin"], "kk"),
    (["LC_ALL": "C", "LANG": "ru_RU.UTF-8"], "en"), (["LANG": "C.UTF-8"], "en"), (["LANG": "de_DE.UTF-8"], "en"),
    ([:], "en"),
  ])
  func `the system is asked last: the first variable that is set decides`(
    environment: [String: String], language: String
  ) {
    #expect(self.language([], environment) == language)
  }

  @Test func `a registry of the first edition is read, and speaks the language it spoke`() throws {
    let registry = try registry("--languages", "ru,kk")
    let path = (registry["OVERSIGHT_REGISTRY"] ?? "") + "/registry.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let old = text.replacing("  \"language\": \"ru\",\n", with: "")
    #expect(old != text)
    try old.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(language([], registry.merging(["LANG": "kk"]) { own, _ in own }) == "ru")
    #expect(run(["list"], registry).output.hasPrefix("Дел не найдено"))
    // Where nobody had named any, it wrote all three, English first.
    let plain = try self.registry()
    let kept = try String(
      contentsOfFile: (plain["OVERSIGHT_REGISTRY"] ?? "") + "/registry.json", encoding: .utf8)
    #expect(!kept.contains("\"language\""), "what was never said is not written")
  }

  @Test func `wrong usage is explained in the language, also where the registry or the verb is wrong`() throws {
    let system = ["LANG": "ru_RU.UTF-8"]
    #expect(
      run(["list", "--limit", "x"], system).errors
        == "oversight: --limit: 'x' не подходит, нужно: целое число от 0 до 1000000. Ничего не изменено. Подробнее: "
        + "'oversight list --help'.\n")
    #expect(
      run(["show"], ["OVERSIGHT_LANG": "kk"]).errors
        == "oversight: көрсетілмеген: НӨМІР. Ештеңе өзгертілген жоқ. Толығырақ: 'oversight show --help'.\n")
    #expect(run(["lst", "--lang", "kk"]).errors.contains("белгісіз команда 'lst'; мүмкін, list шығар?"))
    #expect(run(["--nonsense", "--lang=ru"]).errors.contains("неизвестный параметр --nonsense"))
    #expect(
      run(["list", "--lang", "de"], system).errors.contains("--lang: 'de' не подходит, нужно: одно из kk, ru, en"))
    let json = try run(["list", "due.by:x", "--json", "--lang", "ru"]).error()
    #expect(json["kind"] == "usage")
    #expect(
      json["message"]?.string?.hasPrefix(
        "due.by: 'x' не подходит, нужно: дата, например 03.06.2024, 06.2024 или 2024.") == true)
  }

  @Test func `after two dashes nothing is asked for`() {
    #expect(run(["list", "x", "--", "--lang", "ru"], ["LANG": "kk"]).code != .usage)
    #expect(run(["calendar", "list", "--", "--lang", "ru"], ["LANG": "kk"]).errors.contains("артық аргумент"))
  }

  @Test func `a new registry is answered in the language it was made for`() {
    #expect(run(["init", folder + "/a", "--languages", "ru,kk"]).output.hasPrefix("В папке"))
    #expect(run(["init", folder + "/b", "--languages", "ru,kk", "--lang", "kk"]).output.contains("тізілім жасалды"))
    #expect(run(["init", folder + "/c"]).output.hasPrefix("A registry was made"))
    #expect(run(["init", folder + "/d", "--languages", "ru,de"], ["LANG": "ru"]).errors.contains("что-то из en,ru,kk"))
  }

  @Test func `how far the writing of a registry has come is said in its language, by whoever opens it`() throws {
    let registry = try registry("--languages", "kk,ru").merging(["LC_ALL": "en_US.UTF-8", "TERM": "xterm"]) { $1 }
    let settings = TerminalSettings(isTerminal: true, windowColumns: 100) { registry[$0] }
    let terminal = Terminal(
      output: OutputWriter(.memory), errors: OutputWriter(.memory), settings: settings, errorSettings: settings)
    let environment = Environment { registry[$0] }
    let overdue = try #require(try CommandList.samples.command("overdue") as? SampleOverdue)
    let session = try Session(
      terminal: terminal, environment: environment, options: overdue.common,
      language: LanguageChoice([], environment), at: .registry)
    let writing = try #require(
      (session.registry as? FolderStore)?.writing, "nothing else need be asked of the session first")
    writing(1, 4)
    Thread.sleep(forTimeInterval: 0.15)
    writing(2, 4)
    #expect(terminal.errors.text.contains("файлдар жазылуда") && terminal.errors.text.contains("қалды"))
  }

  @Test func `a crash is explained in the language`() {
    #expect(CrashSentence.text(asJSON: false, in: .ru).contains("Пожалуйста, сообщите об этом."))
    for language in ["en", "ru", "kk"] {
      let choice = LanguageChoice(["--lang", language], Environment { _ in nil }, looksForRegistry: false)
      // What the system's handler can hold.
      #expect(CrashSentence.text(asJSON: true, in: choice.language).utf8.count < 1024)
    }
  }
}
