import JSONText
import Reports
import WorkflowEngine

/// A value in words.
struct ValueText {
  let type: FieldType
  let names: CaseNames

  func text(_ json: JSON) -> String {
    if json["commitment"] != nil { return HistoryPhrase.removedByLaw.text(in: names.language) }
    switch type {
    case .choice(let choices):
      let id = json.string ?? ""
      return choices.first { $0.id == id }?.title[names.language] ?? id
    case .party: return json.string.map { names.name(of: PartyID($0)) } ?? ""
    case .money: return "\(json["amount"]?.string ?? "") \(json["currency"]?.string ?? "")"
    case .boolean: return (json.bool == true ? CasePhrase.yes : CasePhrase.no).text(in: names.language)
    case .integer: return json.integer.map(String.init) ?? ""
    case .list(let element, _):
      return (json.array ?? []).map { ValueText(type: element, names: names).text($0) }.joined(separator: "; ")
    case .record(let members):
      return members.compactMap { member in
        json[member.name].map {
          "\(member.title[names.language]): \(ValueText(type: member.type, names: names).text($0))"
        }
      }.joined(separator: ", ")
    case .text, .decimal, .date, .caseNumber, .locality: return json.string ?? json.canonicalText()
    }
  }
}
