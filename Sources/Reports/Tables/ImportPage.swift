package import CaseWork
package import JSONText
internal import Sheets
package import WorkflowEngine

/// What taking in a table did, for people and for scripts.
package struct ImportPage {
  private let report: ImportReport
  private let language: Language

  /// - Parameters:
  ///   - report: What it did.
  ///   - language: Of everything that is not data.
  package init(_ report: ImportReport, _ language: Language) { (self.report, self.language) = (report, language) }

  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = ["rows": .integer(report.rows)]
    for fate in [ImportReport.Fate.new, .changed, .same, .refused] {
      json[fate.rawValue] = .integer(report.fates[fate] ?? 0)
    }
    json["cases"] = .array(report.isRefused ? [] : report.cases.map(\.json))
    json["parties"] = .array(
      report.isRefused ? [] : report.parties.map { ["id": .string($0.id.name), "name": .string($0.name[language])] })
    json["conflicts"] = .integer(report.fates[.conflict] ?? 0)
    json["left"] = .array(left)
    json["problems"] = .array(report.problems.map { problem($0) })
    json["recipe"] = .string(report.recipe.id)
    if report.isDryRun { json["dryRun"] = true }
    return .object(json)
  }

  private var left: [JSON] {
    LeftOutPage(report.leftOut, language).json
      + report.left.map { left in
        var json: JSONObject = ["row": .integer(left.row), "why": .string(ImportWords.wording(left.why)[language])]
        json["cell"] = left.column.map { .string(CellName.cell(row: left.row, column: $0)) }
        return .object(json)
      }
  }

  private func problem(_ problem: ImportReport.Problem) -> JSON {
    [
      "sheet": .string(report.sheet ?? report.file), "cell": .string(cell(problem)), "row": .integer(problem.row),
      "column": .string(problem.title), "message": .string(ImportWords.wording(problem.fault)[language]),
    ]
  }

  private func cell(_ problem: ImportReport.Problem) -> String {
    problem.column.map { CellName.cell(row: problem.row, column: $0) } ?? "\(problem.row)"
  }

  /// As people read it.
  package var text: String {
    var lines: [String] = []
    if report.isDryRun || report.shown.count <= Self.most {
      for row in report.shown.prefix(Self.most) {
        let fate = ImportWords.fate(row.fate)[language]
        lines.append(
          "\(ImportWords.row(row.row)[language])  \(row.ref)  \(fate)" + (row.number.map { "  \($0)" } ?? ""))
      }
      if report.rows > Self.most { lines.append(ImportWords.more(report.rows - Self.most)[language]) }
    }
    lines += some(report.problems) { problem in
      "\(cell(problem)) «\(problem.title)»: \(ImportWords.wording(problem.fault)[language])"
    }
    lines += some(report.left) { left in
      let place = left.column.map { CellName.cell(row: left.row, column: $0) } ?? ImportWords.row(left.row)[language]
      return "\(place): \(ImportWords.wording(left.why)[language])"
    }
    lines += LeftOutPage(report.leftOut, language).lines
    if !report.ignored.isEmpty { lines.append(ImportWords.ignored(report.ignored)[language]) }
    if !report.parties.isEmpty, !report.isRefused {
      lines.append(
        ImportWords.parties(
          report.parties.map { "\($0.id.name) (\($0.name[language]))" }, isDryRun: report.isDryRun)[language])
    }
    lines.append(ImportWords.summary(report)[language])
    if report.isRepeated { lines.append(PlanWords.repeated[language]) }
    if report.isRefused { lines.append(ImportWords.nothingKept[language]) }
    return lines.joined(separator: "\n")
  }

  private static let most = 40

  private func some<Element>(_ all: [Element], _ text: (Element) -> String) -> [String] {
    all.prefix(Self.most).map(text) + (all.count > Self.most ? [ImportWords.more(all.count - Self.most)[language]] : [])
  }
}

/// Rows of a file that are no rows of its table.
struct LeftOutPage {
  let all: [TableReader.LeftOut]
  let language: Language

  init(_ all: [TableReader.LeftOut], _ language: Language) { (self.all, self.language) = (all, language) }

  /// Each row for itself, long stretches together.
  var json: [JSON] {
    all.flatMap { left -> [JSON] in
      let why = JSON.string(TableWords.reason(left.why)[language])
      guard left.last - left.row < 100 else {
        return [["row": .integer(left.row), "last": .integer(left.last), "why": why]]
      }
      return (left.row...left.last).map { ["row": .integer($0), "why": why] }
    }
  }

  var lines: [String] {
    all.map { left in
      let rows = left.row == left.last ? "\(left.row)" : "\(left.row)–\(left.last)"
      let text = left.text.isEmpty ? "" : ": \(left.text)"
      return "\(rows): \(TableWords.reason(left.why)[language])\(text)"
    }
  }
}
