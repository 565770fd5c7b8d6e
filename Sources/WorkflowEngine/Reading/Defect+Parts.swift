extension Defect {
  /// The head, a role, a stage or a basis is not as it should be.
  public enum Parts: Hashable, Sendable {
    /// The id cannot be one.
    case id(String)
    /// The prefix cannot be one.
    case prefix(String)
    /// The clock is declared as a role.
    case clockRole
    /// A role says otherwise than this whether it needs a party.
    case partyOfRole
    /// An outcome has a name that it cannot have.
    case outcomeName(String)
    /// A final stage has no outcome.
    case finalWithoutOutcome(String)
    /// A stage that is not final has an outcome.
    case outcomeWithoutFinal
    /// What is taken up again has not ended.
    case reopenedOpen
    /// A right has the name of a duty.
    case rightLikeDuty(String)
    /// An embargo has another form.
    case embargoForm
    /// A place or topic has another type than these.
    case pathType(String, [String])
    /// An outcome is mapped to nothing, or to something where there is nothing.
    case mapForm
    /// What people set themselves stands among acts.
    case selfSetAmongActs
    /// Two acts of one basis are in force on the same day.
    case actsOverlap(String, String)
    /// A basis has another form.
    case basisForm
    /// An act is not listed.
    case unlistedAct(String, nearest: String?, known: [String])
  }

  /// An action is not as it should be.
  public enum Actions: Hashable, Sendable {
    /// Nobody can take it.
    case nobody
    /// It starts nowhere.
    case nowhere
    /// Beside 'otherwise' stands something else.
    case otherwiseAlone
    /// 'otherwise' is not the last.
    case otherwiseLast
    /// There is no 'otherwise'.
    case otherwiseMissing
    /// A branch lacks its condition or its stage.
    case branchKey(String)
    /// A branch of what depends on conditions lacks its condition or its value.
    case dependingKey(String)
    /// Two branches hold where a condition is not known.
    case unknownTwice
    /// A field is emptied and set.
    case clearsWhatItSets(String)
    /// There are too many branches.
    case tooManyTargets(Int, most: Int)
    /// Two conditions may hold at once.
    case overlapping(String, String)
    /// Requirements are a list.
    case requirements
    /// A condition over child cases can never hold.
    case neverTrue(String, [ChildFacts])
    /// Openings are a list.
    case openings
    /// A case would be opened without a field that it needs.
    case openingLacksField(String, String)
    /// A case would be opened without somebody it needs.
    case openingLacksRole(String, String)
  }

  /// A duty is not as it should be.
  public enum Duties: Hashable, Sendable {
    /// It counts back, and starts on a working day.
    case countsBack
    /// Nothing can meet it.
    case nothingMeets
    /// An action meets it and is interim too.
    case interimMeets(String)
    /// An action ends it without meeting it, and meets or acknowledges it too.
    case endsAndMeets(String)
    /// 'debtor' stands without a list of records.
    case debtorAlone
    /// Nothing can use a right.
    case nothingUses
    /// It is owed for each element of a list without a key.
    case eachUnkeyed(String)
    /// 'items' stands without 'each'.
    case itemsAlone
    /// The keys given are of another type than those of the list.
    case itemsType(String, key: String, list: String)
    /// A fixed rhythm goes with a term after a day only.
    case fixedAlone
    /// A fixed rhythm has no time between two runs.
    case fixedWithoutTime
    /// It starts in no way, or in several.
    case starts(Int)
    /// 'field' stands without one action.
    case fieldAlone
    /// 'end' stands without a duty.
    case endAlone
    /// 'act' stands without a duty, or beside 'end'.
    case actAlone
    /// 'meets' stands without an act, or is not true.
    case meetsAlone
    /// No action starts it.
    case nothingStarts
    /// 'open' is not true.
    case open
    /// It is counted from what is no required date of an action.
    case noRequiredDate(String, of: String)
    /// An act on a duty starts no other.
    case noStartingAct(String, known: [String])
    /// It has no term, or two.
    case withinOrBefore
    /// A term has another form.
    case term
  }
}
