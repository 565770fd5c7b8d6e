internal import CaseRecords
package import CaseRegistry
internal import CaseWork
internal import Digests
package import JSONText
internal import Platform
package import WorkflowEngine

/// What a merge did, for people and for scripts.
package struct MergePage {
  let report: MergeReport
  let isDryRun: Bool
  let language: Language

  /// - Parameters:
  ///   - report: What it did.
  ///   - isDryRun: Whether nothing of it was kept.
  ///   - language: Of everything that is not data.
  package init(_ report: MergeReport, isDryRun: Bool, _ language: Language) {
    (self.report, self.isDryRun, self.language) = (report, isDryRun, language)
  }

  /// As scripts read it.
  package var json: JSON {
    [
      "dryRun": .bool(isDryRun), "same": .integer(report.same), "ahead": .integer(report.ahead),
      "taken": .array(
        report.taken.map {
          ["number": .string($0.number.description), "records": .integer($0.records), "before": .integer($0.before)]
        }),
      "parties": .array(report.parties.map { .string($0.name) }),
      "workflows": .array(report.workflows.map { .string($0.description) }),
      "calendars": .array(report.calendars.map { .string($0.description) }),
      "acts": .bool(report.hasNewActs), "evidence": .integer(report.evidence),
      "waiting": [
        "workflows": .array(report.workflows.map { .string($0.description) }),
        "calendars": .array(report.calendars.map { .string($0.description) }),
      ],
      "forgotten": .array(Set(report.removals.map(\.number)).sorted().map { .string($0.description) }),
      "mapped": .array(report.mapped.map { .string($0.name) }),
      "yielded": .array(report.yielded.map { .string($0.description) }),
      "settled": .array(report.settlements.map { .string($0.number.description) }),
      "conflicts": .array(report.conflicts.map { ForkPage($0, language).json }),
    ]
  }

  /// What was taken, what only people can decide, and how much there was of each.
  package func text(_ lines: WrappedLines) -> String {
    var texts = report.taken.map { "\($0.number)  \(Self.records($0.records, before: $0.before)[language])" }
    texts += report.parties.map { party in
      Wording(en: "party \(party)", ru: "участник \(party)", kk: "қатысушы \(party)")[language]
    }
    texts += report.workflows.map { Self.waiting(workflow: "\($0)")[language] }
    texts += report.calendars.map { Self.waiting(calendar: "\($0)")[language] }
    if report.hasNewActs { texts.append("acts.json") }
    texts += report.mapped.map { Self.mapped("\($0)")[language] }
    texts += report.yielded.map { Self.yielded("\($0)")[language] }
    texts += report.settlements.map { settlement in
      if settlement.isByTime { return Self.yielded("\(settlement.number)")[language] }
      return Wording(
        en: "\(settlement.number)  settled there by \(settlement.by): \(settlement.reason)",
        ru: "\(settlement.number)  решено там, \(settlement.by): \(settlement.reason)",
        kk: "\(settlement.number)  сонда шешілді, \(settlement.by): \(settlement.reason)")[language]
    }
    texts += Set(report.removals.map(\.number)).sorted().map { number in
      Wording(
        en: "\(number)  what was removed there by law is removed here",
        ru: "\(number)  удалённое там по закону удалено и здесь",
        kk: "\(number)  онда заң бойынша жойылғандар мұнда да жойылды")[language]
    }
    texts = texts.map { lines($0) } + report.conflicts.flatMap { ForkPage($0, language).lines(lines) }
    texts.append(lines(sum[language]))
    return SafeText.make(texts.joined(separator: "\n"), lineFeeds: .kept)
  }

  private static func records(_ count: Int, before: Int) -> Wording {
    Wording(
      en: "\(count) record(s)\(before == 0 ? "" : " (\(before) before)")",
      ru: "записей: \(count)\(before == 0 ? "" : " (было \(before))")",
      kk: "жазба: \(count)\(before == 0 ? "" : " (бұрын \(before))")")
  }

  private static func mapped(_ id: String) -> Wording {
    Wording(
      en: "party \(id)  whom it means in the cases of that office stands in the journal",
      ru: "участник \(id)  кого это означает в делах той стороны, записано в журнале",
      kk: "қатысушы \(id)  сол жақтың істерінде кімді білдіретіні журналға жазылды")
  }

  private static func yielded(_ number: String) -> Wording {
    Wording(
      en: "\(number)  on one side only time had gone on: the other's records count, and time was worked out again",
      ru: "\(number)  на одной стороне прошло только время: считаются записи другой, время рассчитано заново",
      kk: "\(number)  бір жақта тек уақыт өткен: екінші жақтың жазбалары есептеледі, уақыт қайта есептелді")
  }

  private static func waiting(workflow name: String) -> Wording {
    Wording(
      en: "workflow \(name)  only for the cases that came with it, until 'oversight workflow use \(name)'",
      ru: "процедура \(name)  только для пришедших с ней дел, до команды 'oversight workflow use \(name)'",
      kk: "рәсім \(name)  'oversight workflow use \(name)' командасына дейін тек онымен келген істер үшін")
  }

  private static func waiting(calendar name: String) -> Wording {
    Wording(
      en: "calendar \(name)  only for the cases that came with it, until 'oversight calendar use \(name)'",
      ru: "календарь \(name)  только для пришедших с ним дел, до команды 'oversight calendar use \(name)'",
      kk: "күнтізбе \(name)  'oversight calendar use \(name)' командасына дейін тек онымен келген істер үшін")
  }

  private var sum: Wording {
    let (taken, evidence, conflicts) = (report.taken.count, report.evidence, report.conflicts.count)
    return Wording(
      en: "\(taken) case(s) \(isDryRun ? "would be taken over" : "taken over"), \(evidence) document(s) of evidence; "
        + "\(report.same) the same, \(report.ahead) with more records here, \(conflicts) conflict(s).",
      ru: "\(isDryRun ? "Было бы принято" : "Принято") дел: \(taken), документов: \(evidence); без изменений: "
        + "\(report.same), здесь записей больше: \(report.ahead), расхождений: \(conflicts).",
      kk:
        "\(isDryRun ? "Қабылданар еді" : "Қабылданды"): іс \(taken), құжат \(evidence); өзгеріссіз: \(report.same), мұнда "
        + "жазбасы көбі: \(report.ahead), қайшылық: \(conflicts).")
  }

  /// How it ends when something was not taken.
  package var failure: Failure? {
    guard !report.conflicts.isEmpty else { return nil }
    let count = report.conflicts.count
    return Failure(
      .conflict,
      Wording(
        en: "\(count) thing(s) were not taken, since only people can say what is right.",
        ru: "Не принято: \(count); что верно, могут сказать только люди.",
        kk: "Қабылданбағаны: \(count); қайсысы дұрыс екенін тек адамдар айта алады.")[language],
      details: report.conflicts.map { ForkPage($0, language).json })
  }
}

/// What a merge did not take, with the records of both sides where they differ.
package struct ForkPage {
  let conflict: MergeConflict
  let language: Language

  /// - Parameters:
  ///   - conflict: What was not taken.
  ///   - language: Of everything that is not data.
  package init(_ conflict: MergeConflict, _ language: Language) {
    (self.conflict, self.language) = (conflict, language)
  }

  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = ["kind": .string(conflict.kind.rawValue), "message": .string(conflict.text(in: language))]
    json["number"] = conflict.number.map { .string($0.description) }
    if conflict.kind == .fork {
      json["common"] = .integer(conflict.common)
      json["mine"] = .array(conflict.mine.map { self.json($0) })
      json["theirs"] = .array(conflict.theirs.map { self.json($0) })
    }
    return .object(json)
  }

  private func json(_ sealed: SealedRecord) -> JSON {
    var json = RecordLine(sealed.record, language).json.object ?? JSONObject()
    json["hash"] = .string(sealed.hash.description)
    return .object(json)
  }

  /// What it is about, then the records of both sides.
  package func lines(_ lines: WrappedLines) -> [String] {
    let (here, there) = (
      Wording(en: "here ", ru: "здесь", kk: "мұнда")[language], Wording(en: "there", ru: "там  ", kk: "онда ")[language]
    )
    return [lines("! \(conflict.text(in: language))")] + conflict.mine.map { lines("\(here)  \(line($0))", indent: 2) }
      + conflict.theirs.map { lines("\(there)  \(line($0))", indent: 2) }
  }

  private func line(_ sealed: SealedRecord) -> String {
    let recorded = Wording(en: "recorded", ru: "внесено", kk: "енгізілді")[language]
    let hash = sealed.hash.description.prefix(12)
    return "\(RecordLine(sealed.record, language).text), \(recorded) \(sealed.record.at), \(hash)"
  }
}
