import JSONText
import Reports
import WorkflowEngine

/// What a correction changes: fields, due days, and what time had recorded.
struct CorrectionPreview {
  let before: CaseHistory
  let after: CaseHistory
  let names: CaseNames

  private struct Line {
    let what: String
    let text: String
    let old: JSON?
    let new: JSON?
  }

  private var lines: [Line] {
    var lines: [Line] = []
    let (old, new) = (before.state, after.state)
    if old.title != new.title {
      lines.append(
        Line(what: "title", text: new.title, old: .string(old.title), new: .string(new.title)))
    }
    if old.stage != new.stage {
      let text = "\(names.title(of: old.stage)) → \(names.title(of: new.stage))"
      lines.append(Line(what: "stage", text: text, old: .string(old.stage.name), new: .string(new.stage.name)))
    }
    let fields = Set((old.fields.members + new.fields.members).map(\.key)).sorted()
    for name in fields where old.fields[name] != new.fields[name] {
      lines.append(field(name, old.fields[name], new.fields[name]))
    }
    for run in Set(old.duties.map(\.run)).union(new.duties.map(\.run)).sorted() {
      if let line = duty(run, old.duty(run), new.duty(run)) { lines.append(line) }
    }
    return lines
  }

  private func field(_ name: String, _ old: JSON?, _ new: JSON?) -> Line {
    let definition = names.workflow.fields[name]
    func text(_ value: JSON?) -> String {
      guard let value else { return "—" }
      return definition.map { ValueText(type: $0.type, names: names).text(value) } ?? value.canonicalText()
    }
    let title = definition?.title[names.language] ?? name
    return Line(what: name, text: "\(title): \(text(old)) → \(text(new))", old: old, new: new)
  }

  private func duty(_ run: DutyRun, _ old: DutyState?, _ new: DutyState?) -> Line? {
    func value(_ duty: DutyState?) -> String { duty.map { "\($0.due) \($0.status.rawValue)" } ?? "—" }
    func text(_ duty: DutyState?) -> String {
      guard let duty else { return "—" }
      return "\(duty.due) (\(duty.status.text(in: names.language)))"
    }
    guard value(old) != value(new) else { return nil }
    let title = names.workflow.duties[run.id]?.title[names.language] ?? run.id.name
    return Line(
      what: run.description, text: "\(title): \(text(old)) → \(text(new))", old: .string(value(old)),
      new: .string(value(new)))
  }

  var texts: [String] { lines.map(\.text) }

  var json: JSON {
    .array(lines.map { ["what": .string($0.what), "old": $0.old ?? .null, "new": $0.new ?? .null] })
  }
}
