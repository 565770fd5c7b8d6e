package import CaseWork
package import JSONText
package import WorkflowEngine

/// What a list of requests did, for people and for scripts.
package struct ApplyPage {
  let report: ApplyReport
  let language: Language
  private let failures: [(line: Int, failure: Failure)]
  /// What stopped the run before its end, if anything did.
  private let stop: Failure?

  /// - Parameters:
  ///   - report: What it did.
  ///   - language: Of everything that is not data.
  package init(_ report: ApplyReport, _ language: Language) {
    (self.report, self.language) = (report, language)
    var failures = report.failures.map { (line: $0.line, failure: Failure($0.error, in: language)) }
    if report.isStopped, let last = failures.popLast() {
      failures.append((last.line, last.failure.resuming(at: last.line, language)))
    }
    self.failures = failures
    stop = report.isStopped ? failures.last?.failure : nil
  }

  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = ["applied": .integer(report.good), "cases": .array(report.cases.map(\.json))]
    if report.isDryRun { json["dryRun"] = true }
    if !report.lapses.isEmpty { json["lapsed"] = .array(report.lapses.map(\.json)) }
    if !failures.isEmpty { json["failed"] = .array(failed) }
    if stop != nil { json["resume"] = failures.last.map { .integer($0.line) } }
    return .object(json)
  }

  private var failed: [JSON] {
    failures.map { ["line": .integer($0.line), "error": $0.failure.json["error"] ?? .null] }
  }

  /// All failures as one, of the kind of what stopped the run, else of the first; nil when there are none.
  package var failure: Failure? {
    guard let like = stop ?? failures.first?.failure else { return nil }
    let lines = failures.map { "\(WorkWords.line($0.line)[language]): \($0.failure.message)" }
    return Failure(like.kind, lines.joined(separator: "\n"), details: failed)
  }

  /// The failures for people: the first, what stopped the run, and how many more there are.
  package var failureTexts: [String] {
    let shown = failures.count <= Self.atAGlance ? failures : failures.prefix(Self.atAGlance - 1) + failures.suffix(1)
    let hidden = failures.count - shown.count
    let lines = shown.map { "\(WorkWords.line($0.line)[language]): \($0.failure.text)" }
    guard hidden > 0 else { return lines }
    return lines + [
      Wording(
        en: "\(hidden) more lines were refused; --json lists them all.",
        ru: "Отказано ещё строкам: \(hidden); все перечисляет --json.",
        kk: "Тағы \(hidden) жолға бас тартылды; барлығын --json көрсетеді.")[language]
    ]
  }

  /// How many were recorded, and where the cases stand now as long as that can be read at a glance.
  package var text: String {
    let head = head[language]
    guard report.cases.count <= Self.atAGlance else {
      let count = report.cases.count
      let list = Wording(
        en: "; 'oversight list' shows them", ru: "; их показывает 'oversight list'",
        kk: "; оларды 'oversight list' көрсетеді"
      )
      return head + " \(CountedPhrase.caseFile.text(count, in: language))"
        + (report.isDryRun ? "." : "\(list[language]).")
    }
    return ([head] + report.cases.map { "\($0.number)  \($0.stage)" }).joined(separator: "\n")
  }

  private var head: Wording {
    let (good, refused, isDryRun) = (report.good, failures.count, report.isDryRun)
    return Wording(
      en: "\(good) command(s) \(isDryRun ? "would be recorded" : "recorded")"
        + (refused == 0 ? "." : ", \(refused) refused.") + (isDryRun ? " This was a dry run: nothing was kept." : ""),
      ru: "\(isDryRun ? "Было бы записано" : "Записано") команд: \(good)"
        + (refused == 0 ? "." : ", отказано: \(refused).") + (isDryRun ? " Это была проба: ничего не сохранено." : ""),
      kk: "\(isDryRun ? "Жазылар еді" : "Жазылды"): \(good) пәрмен"
        + (refused == 0 ? "." : ", бас тартылды: \(refused).")
        + (isDryRun ? " Бұл сынақ болды: ештеңе сақталмады." : ""))
  }

  private static let atAGlance = 40
}

extension Failure {
  /// The failure that stopped a run at a line: all before it is done.
  fileprivate func resuming(at line: Int, _ language: Language) -> Failure {
    let rest = Wording(
      en: "The lines before this one are done; go on with --from-line \(line).",
      ru: "Строки до этой выполнены; продолжите с --from-line \(line).",
      kk: "Бұған дейінгі жолдар орындалды; --from-line \(line) арқылы жалғастырыңыз.")[language]
    if let failure = saying(rest) { return failure }
    var failure = self
    failure.message += " " + rest
    return failure
  }
}
