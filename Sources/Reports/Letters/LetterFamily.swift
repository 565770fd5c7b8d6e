package import WorkflowEngine

/// What a form is about, which says what can stand in it: a letter of a case, reminders, minutes or the Monday page.
package enum LetterFamily: Hashable, Sendable, CaseIterable {
  case letter, reminders, minutes, digest

  /// - Parameter kind: The kind of the form.
  package init(kind: String) {
    switch kind {
    case "reminders": self = .reminders
    case "minutes", "hearingMinutes": self = .minutes
    case "digest", "digestParty": self = .digest
    default: self = .letter
    }
  }

  private static let parties: Set<LetterField> = [
    .sender, .senderContact, .addressee, .addresseeName, .addresseeHead, .signatoryPost, .signatory, .executor,
    .executorContact,
  ]

  /// What can be asked for anywhere in it.
  var fields: Set<LetterField> {
    switch self {
    case .letter:
      Self.parties.union([
        .number, .title, .text, .workflow, .heading, .day, .outgoingNumber, .earlierLetter, .reference, .asked,
        .askedBy,
        .due, .late, .base, .term, .article, .explanation, .meetingDay, .place, .attachments,
      ])
    // What a letter by hand has besides is a line there.
    case .reminders: Self.parties.union([.heading, .day, .outgoingNumber, .reference, .attachments])
    case .minutes:
      [
        .number, .title, .workflow, .sender, .protocolNumber, .protocolDay, .meetingDay, .meetingForm, .place,
        .membersTotal, .membersPresent, .quorum, .residentsCame, .authorityCame, .thirdParty, .chair, .secretary,
      ]
    case .digest: [.day, .since, .until, .addressee, .overdueCount, .dueCount, .changeCount, .quietCount, .claimCount]
    }
  }

  /// The lists in it, each with what its elements say besides.
  var lists: [LetterField: Set<LetterField>] {
    let duties: Set<LetterField> = [.number, .title, .asked, .debtor, .due, .late]
    return switch self {
    case .letter: [:]
    case .reminders: [.debts: [.number, .title, .asked, .article, .due, .late]]
    case .minutes:
      [
        .agenda: [.itemNumber, .questionText], .attendance: [.itemNumber, .personName, .personNote],
        .guests: [.itemNumber, .personName, .personNote],
        .decisions: [.itemNumber, .decisionKind, .decisionText, .decisionResult, .votes],
      ]
    case .digest:
      [
        .overdueDuties: duties, .dueDuties: duties, .claims: duties, .changes: [.number, .title, .happened],
        .quietCases: [.number, .title],
      ]
    }
  }
}

/// For what a form is checked: the kinds for which it may be taken, and the fields of their cases.
package struct LetterUse: Sendable {
  let families: [LetterFamily]
  /// The fields of the cases of which it may be written, by which `{{field.NAME}}` asks; nil where no definition is known.
  let caseFields: Set<String>?

  /// - Parameters:
  ///   - kind: The kind of the form; nil for any.
  ///   - templates: The forms there are, which say by which form the letters of a definition are written.
  ///   - definitions: Whose letters may be written by it.
  package init(kind: String?, among templates: [LetterTemplate], of definitions: [Workflow]) {
    families = kind.map { [LetterFamily(kind: $0)] } ?? LetterFamily.allCases
    let meant = definitions.filter { workflow in
      workflow.letters.keys.contains { letter in
        kind.map { $0 == letter || templates.template(for: letter)?.kind == $0 } ?? true
      }
    }
    // What no definition writes yet may be for any.
    caseFields = definitions.isEmpty ? nil : Set((meant.isEmpty ? definitions : meant).flatMap { $0.fields.keys })
  }

  /// The kinds for which a form may be checked.
  package static func kinds(among templates: [LetterTemplate], of definitions: [Workflow]) -> [String] {
    Set(templates.map(\.kind) + definitions.flatMap { $0.letters.keys }).sorted()
  }
}
