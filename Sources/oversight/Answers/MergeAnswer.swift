import CaseRecords
import Digests
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// What a merge did, for people and for scripts.
struct MergeAnswer {
  let report: MergeReport
  let isDryRun: Bool
  let language: Language

  var json: JSON {
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
      "settled": .array(report.settlements.map { .string($0.number.description) }),
      "conflicts": .array(report.conflicts.map { ForkAnswer(conflict: $0, language: language).json }),
    ]
  }

  func text(_ lines: WrappedLines) -> String {
    var texts = report.taken.map { taken in
      let before = taken.before == 0 ? "" : " (\(taken.before) before)"
      return "\(taken.number)  \(taken.records) record(s)\(before)"
    }
    texts += report.parties.map { "party \($0)" }
    texts += report.workflows.map {
      "workflow \($0)  only for the cases that came with it, until 'oversight workflow use \($0)'"
    }
    texts += report.calendars.map {
      "calendar \($0)  only for the cases that came with it, until 'oversight calendar use \($0)'"
    }
    if report.hasNewActs { texts.append("acts.json") }
    texts += report.settlements.map { "\($0.number)  settled there by \($0.by): \($0.reason)" }
    texts += Set(report.removals.map(\.number)).sorted().map { "\($0)  what was removed there by law is removed here" }
    texts = texts.map { lines($0) }
    texts += report.conflicts.flatMap { ForkAnswer(conflict: $0, language: language).lines(lines) }
    let verb = isDryRun ? "would be taken over" : "taken over"
    texts.append(
      lines(
        "\(report.taken.count) case(s) \(verb), \(report.evidence) document(s) of evidence; \(report.same) the same, "
          + "\(report.ahead) with more records here, \(report.conflicts.count) conflict(s)."))
    return SafeText.make(texts.joined(separator: "\n"), lineFeeds: .kept)
  }

  /// How the program ends when something was not taken.
  var failure: Failure? {
    guard !report.conflicts.isEmpty else { return nil }
    return Failure(
      .conflict, "\(report.conflicts.count) thing(s) were not taken, since only people can say what is right.",
      details: report.conflicts.map { ForkAnswer(conflict: $0, language: language).json })
  }
}

/// What a merge did not take, with the records of both sides where they differ.
struct ForkAnswer {
  let conflict: MergeConflict
  let language: Language

  var json: JSON {
    var json: JSONObject = ["kind": .string(conflict.kind.rawValue), "message": .string(conflict.text(in: language))]
    json["number"] = conflict.number.map { .string($0.description) }
    if conflict.kind == .fork {
      json["common"] = .integer(conflict.common)
      json["mine"] = .array(conflict.mine.map { Self.json($0) })
      json["theirs"] = .array(conflict.theirs.map { Self.json($0) })
    }
    return .object(json)
  }

  private static func json(_ sealed: SealedRecord) -> JSON {
    var json = RecordLine(sealed.record).json.object ?? JSONObject()
    json["hash"] = .string(sealed.hash.description)
    return .object(json)
  }

  func lines(_ lines: WrappedLines) -> [String] {
    [lines("! \(conflict.text(in: language))")] + conflict.mine.map { lines("here   \(Self.line($0))", indent: 2) }
      + conflict.theirs.map { lines("there  \(Self.line($0))", indent: 2) }
  }

  private static func line(_ sealed: SealedRecord) -> String {
    "\(RecordLine(sealed.record).text), recorded \(sealed.record.at), \(sealed.hash.description.prefix(12))"
  }
}
