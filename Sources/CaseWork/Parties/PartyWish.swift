package import WorkflowEngine

/// What somebody wants recorded about who is known.
package enum PartyWish: Hashable, Sendable {
  /// Somebody is known from now on.
  case add(Party, despite: String?)
  /// Something about a party is other than it was said.
  case change(PartyID, PartyAmendment)
  /// A party is not there any more from a day on; nil takes that back.
  case retire(PartyID, on: Day?)
  /// Two parties are one; nil says that it is one of its own again.
  case join(PartyID, into: PartyID?)
}

/// What is other about a party; what is not named stays.
package struct PartyAmendment: Hashable, Sendable {
  /// What it is.
  package var kind: Party.Kind?
  /// What it is called, in the languages that are named.
  package var name: LocalizedText?
  /// Details; nil takes one away.
  package var details: [PartyDetails.Field: String?] = [:]
  /// The form of address, in the languages that are named.
  package var address: LocalizedText?
  /// Whether the form of address is taken away.
  package var clearsAddress = false
  /// Roles it holds besides.
  package var addedRoles: [RoleID] = []
  /// Roles it holds no longer.
  package var endedRoles: [RoleID] = []
  /// Bodies it is a member of besides.
  package var addedBodies: [PartyID] = []
  /// Bodies it is no longer a member of.
  package var endedBodies: [PartyID] = []
  /// Since when names, kind and details are so; nil corrects what was said last.
  package var from: Day?
  /// Why, though somebody else has the same name.
  package var despite: String?

  /// Nothing is other.
  package init() {}
}

/// Why something about a party was not recorded.
package enum PartyFault: Hashable, Sendable {
  /// Somebody has this id already.
  case known(NamedOption)
  /// Others have this name.
  case sameName(String, [NamedOption])
  /// As one party they would owe themselves something in these cases.
  case owesItself(PartyID, PartyID, [CaseNumber])
  /// One is a person and the other is not.
  case unlike(PartyID, PartyID)
  /// A party cannot be joined to itself.
  case itself(PartyID)
  /// It was not joined to any other.
  case notJoined(PartyID)
  /// It does not have what is to be taken away.
  case lacks(PartyID, String)
  /// The same party stands twice where it can stand once.
  case twice(PartyID)
  /// In the cases of an office this id means another party.
  case meansAnother(PartyID, PartyID, office: String)
  /// It is no person, of whom a law could order removed what is said.
  case notAPerson(PartyID)
}

extension PartyFault {
  /// What kind of failure it is.
  var kind: FailureKind {
    switch self {
    case .known, .notJoined, .lacks, .meansAnother: .conflict
    case .sameName: .doubted
    case .owesItself, .unlike, .notAPerson: .refused
    case .itself, .twice: .usage
    }
  }
}
