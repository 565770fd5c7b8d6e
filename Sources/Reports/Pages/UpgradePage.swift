internal import CaseRecords
internal import CaseRegistry
package import CaseWork
package import JSONText
internal import Platform
package import WorkflowEngine

/// What an upgrade did, or would do, for people and for scripts.
package struct UpgradePage {
  private let report: UpgradeReport
  private let isDryRun: Bool
  private let language: Language

  /// - Parameters:
  ///   - report: What it did.
  ///   - isDryRun: Whether nothing of it was kept.
  ///   - language: Of everything that is not data.
  package init(_ report: UpgradeReport, isDryRun: Bool, _ language: Language) {
    (self.report, self.isDryRun, self.language) = (report, isDryRun, language)
  }

  /// As scripts read it.
  package var json: JSON {
    [
      "dryRun": .bool(isDryRun), "cases": .integer(report.moved.count), "records": .integer(report.records),
      "workflows": .array(report.delivery.workflows.map { .string($0.description) }),
      "acts": .array(report.delivery.acts.map { .string($0) }), "moved": .array(report.moved.map { json($0) }),
      "left": .array(report.left.map { json($0) }),
      "own": .array(report.passed.map { .string(name(of: $0)) }),
    ]
  }

  private func json(_ move: UpgradeReport.Move) -> JSON {
    [
      "number": .string(move.state.number.description), "workflow": .string(move.to.id.name),
      "from": .integer(move.from.version), "to": .integer(move.to.version),
      "stage": .string(move.state.stage.name), "newStage": .string(move.stage.name),
      "duties": .array(move.state.duties.filter(\.isOwed).map { .string("\($0.run) \($0.due)") }),
    ]
  }

  private func json(_ stay: UpgradeReport.Stay) -> JSON {
    [
      "number": .string(stay.state.number.description), "workflow": .string(stay.workflow.id.name),
      "from": .integer(stay.workflow.version), "to": .integer(stay.target.version),
      "stage": .string(stay.state.stage.name), "obstacles": .array(obstacles(of: stay)),
    ]
  }

  private func obstacles(of stay: UpgradeReport.Stay) -> [JSON] {
    switch stay.cause {
    case .noMigration: [["message": .string(sentences(of: stay)[0]), "reason": "no-migration"]]
    case .obstacles(let reasons, let workflow): reasons.map { RefusalWords($0, in: workflow, language).json }
    }
  }

  private func sentences(of stay: UpgradeReport.Stay) -> [String] {
    switch stay.cause {
    case .noMigration: [VersionWords.noMigration(from: "\(stay.state.workflow)", to: "\(stay.target)")[language]]
    case .obstacles(let reasons, let workflow): reasons.map { RefusalWords($0, in: workflow, language).sentence }
    }
  }

  private func name(of passed: UpgradeReport.Passed) -> String {
    switch passed {
    case .own(let reference): reference.description
    }
  }

  /// What came, each case with where it stands and what stands in its way, then how many they are.
  package func text(_ lines: WrappedLines) -> String {
    var texts = report.delivery.workflows.map { lines("\($0)  \(VersionWords.Standing.current.wording[language])") }
    if !report.delivery.acts.isEmpty { texts.append(lines(VersionWords.acts(report.delivery.acts)[language])) }
    texts += report.passed.map { lines(VersionWords.own(name(of: $0))[language]) }
    texts += report.moved.map { move in
      let stages = [title(of: move.state.stage, in: move.from), title(of: move.stage, in: move.to)]
      let versions = "\(move.from.id)@\(move.from.version) → \(move.to.version)"
      return lines("\(move.state.number)  \(versions)  \(stages.joined(separator: " → "))")
    }
    for stay in report.left {
      texts.append(
        lines("\(stay.state.number)  \(stay.state.workflow)  \(title(of: stay.state.stage, in: stay.workflow))"))
      texts += sentences(of: stay).map { lines("! \($0)", indent: 2) }
    }
    if texts.isEmpty { return lines(VersionWords.nothingNewer[language]) }
    let sum = VersionWords.upgraded(
      workflows: report.delivery.workflows.count, moved: report.moved.count, left: report.left.count,
      isDryRun: isDryRun)
    return SafeText.make((texts + ["", lines(sum[language])]).joined(separator: "\n"), lineFeeds: .kept)
  }

  private func title(of stage: StageID, in workflow: Workflow) -> String {
    workflow.stages[stage]?.title[language] ?? stage.name
  }
}
