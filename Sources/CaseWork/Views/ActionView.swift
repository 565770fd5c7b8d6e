internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// Everything that an action of a case takes.
package struct ActionView: Sendable {
  /// The case.
  package let view: CaseView
  /// The action.
  package let action: Action
  /// Who may take it now.
  package let able: [PartyID]
  /// Whether the stage of the case allows it.
  package let isPossible: Bool
  /// Somebody who could stand where a party is asked for.
  package let party: PartyID?
}

extension ActionView {
  /// What to say of an input that may be left out, but not always: what is said where it is missing.
  package func condition(of input: Input) -> LocalizedText? {
    guard !input.isRequired else { return nil }
    return action.requirements.first { $0.condition.names.contains(input.name) }?.otherwise
  }

  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    [
      "number": .string(view.state.number.description), "action": .string(action.id.name),
      "title": .string(action.title[language]), "by": .array(action.by.map { .string($0.name) }),
      "inputs": .array(action.inputs.map { input($0, language) }),
      "evidence": .array(
        action.evidence.map {
          [
            "kind": .string($0.kind), "title": .string($0.title[language]), "required": .bool($0.isRequired),
          ]
        }),
    ]
  }

  private func input(_ input: Input, _ language: Language) -> JSON {
    let type = input.definition.type
    var json: JSONObject = [
      "name": .string(input.name), "title": .string(input.definition.title[language]), "type": .string(type.name),
      "required": .bool(input.isRequired), "example": .string(example(of: input, in: language)),
    ]
    json["when"] = condition(of: input).map { .string($0[language]) }
    let choices = (type.element ?? type).choices
    if !choices.isEmpty {
      json["choices"] = .array(
        choices.map { ["code": .string($0.id), "title": .string($0.title[language])] })
    }
    return .object(json)
  }

  /// What could be typed for an input: `receivedOn=2024-06-03`.
  package func example(of input: Input, in language: Language) -> String {
    let type = input.definition.type
    if type.key != nil, let element = type.element {
      return "\(input.name)+='\(sample(of: element, language).canonicalText())'"
    }
    let sample = sample(of: type, language)
    let text = sample.string ?? sample.canonicalText()
    let needsQuotes = text.contains { $0 == " " || $0 == "'" || $0 == "\"" || $0 == "|" }
    return needsQuotes ? "\(input.name)='\(text)'" : "\(input.name)=\(text)"
  }

  /// The whole command with what it cannot do without.
  package func command(in language: Language) -> String {
    let inputs = action.inputs.filter(\.isRequired).map { example(of: $0, in: language) }
    let evidence = action.evidence.filter(\.isRequired).map { "--evidence \($0.kind)=\($0.kind).pdf" }
    return (["oversight advance \(view.state.number) \(action.id)"] + inputs + evidence).joined(separator: " ")
  }

  private func sample(of type: FieldType, _ language: Language) -> JSON {
    switch type {
    case .text, .locality: "…"
    case .integer(let range): .integer(range.min ?? min(1, range.max ?? 1))
    case .decimal: "12.5"
    case .money: "828 000 000,00 KZT"
    case .boolean: .string(language == .en ? "yes" : language == .ru ? "да" : "иә")
    case .date(let precision, _): .string(date(precision, language))
    case .choice(let choices): .string(choices.first?.id ?? "")
    case .party: .string(party?.name ?? "b-health")
    case .caseNumber: .string(view.state.number.description)
    case .list(let element, _, _):
      element.members.isEmpty ? sample(of: element, language) : .array([.object(record(element, language))])
    case .record: .object(record(type, language))
    }
  }

  /// JSON that is typed has values as documents have them.
  private func record(_ type: FieldType, _ language: Language) -> JSONObject {
    type.members.filter { $0.isRequired || type.members.count == 1 }.reduce(into: JSONObject()) { object, member in
      object[member.name] =
        switch member.type {
        case .boolean: true
        case .money: ["amount": "828000000.00", "currency": "KZT"]
        case .date(let precision, _): .string(date(precision, .en))
        default: sample(of: member.type, language)
        }
    }
  }

  private func date(_ precision: DatePrecision, _ language: Language) -> String {
    let day = view.state.last.description
    guard precision == .day else { return String(day.prefix(precision == .month ? 7 : 4)) }
    return language == .en ? day : "\(day.suffix(2)).\(day.dropFirst(5).prefix(2)).\(day.prefix(4))"
  }
}

extension CaseReader {
  /// Everything that an action of a case takes, by its id or title, or how either begins.
  ///
  /// - Throws: `WorkError.refused` for an action that the workflow does not have, with those that are possible.
  package func action(_ name: String, of text: String) throws -> ActionView {
    let possible = try possibilities(text)
    let workflow = possible.view.workflow
    var list = NameList(.action)
    for action in workflow.actions.values { list.add(NamedOption(action.id.name, titles: [action.title])) }
    let id: ActionID
    do throws(WorkError) { id = try ActionID(list.ids(called: name, in: .ru, .beginning)[0]) } catch {
      guard case .noName(_, _, let near, _) = error else { throw error }
      throw WorkError.refused(
        RefusedRequest(
          Refusal(
            [.unknownAction(name, nearest: near.first?.id)], possible: possible.actions.map(\.action)),
          workflow: workflow, number: possible.view.state.number))
    }
    guard let action = workflow.actions[id] else { preconditionFailure("an action that was found is there") }
    let able = possible.actions.first { $0.action == id }?.able ?? []
    let party = possible.view.state.parties[CaseRow.addressee]?.first
    return ActionView(
      view: possible.view, action: action, able: able, isPossible: possible.actions.contains { $0.action == id },
      party: party)
  }
}
