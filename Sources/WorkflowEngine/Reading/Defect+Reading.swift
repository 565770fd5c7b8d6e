extension Defect {
  /// What stands there cannot be read as what belongs there.
  public enum Reading: Hashable, Sendable {
    /// An object is needed.
    case object
    /// A key has no meaning; the nearest that has, and all that have.
    case unknownKey(String, nearest: String?, known: [String])
    /// A key has a meaning in the second format only.
    case laterKey(String)
    /// A list has a meaning here in the second format only.
    case laterList
    /// A required key is missing.
    case missingKey(String, at: String)
    /// Parts are written by name.
    case objectByName(Thing)
    /// A part has a name that it cannot have.
    case badName(String, Thing, inConditions: Bool)
    /// A string that says something is needed.
    case emptyString
    /// Yes or no is needed.
    case boolean
    /// A list of names is needed, also for one.
    case names(insteadOf: String?)
    /// A name stands in a list twice.
    case twice(String)
    /// There is no such part; the nearest, and all there are.
    case unknown(Thing, String, nearest: String?, known: [String])
    /// The file has another format.
    case otherFormat(String, wanted: String)
    /// The file has no format that this program reads; these it reads.
    case ownFormat([String])
    /// One of a few words is needed.
    case oneOf([String])
    /// A whole number is needed, no greater than this where something stands.
    case wholeNumber(from: Int, through: Int?)
    /// A text is no date.
    case noDate(String)
    /// A text has a language that there is not.
    case noLanguage(String)
    /// The text of a language says nothing.
    case emptyText(in: String)
    /// A text is needed.
    case text
    /// A workflow has too many parts of one kind.
    case tooMany(Int, Thing, most: Int)
  }

  /// A field type that cannot be.
  public enum Types: Hashable, Sendable {
    /// A type is needed.
    case form
    /// The name of the type is missing.
    case missing(known: [String])
    /// The name of a type is needed.
    case name
    /// There is no such type.
    case unknown(String, nearest: String?, known: [String])
    /// No value lies between the limits.
    case emptyLimits
    /// A limit has the wrong form.
    case limit(Limit)
    /// A choice needs its values.
    case choiceValues
    /// A choice has no value.
    case emptyChoice
    /// A value of a choice cannot be one.
    case choiceValue
    /// A choice has a value twice.
    case choiceTwice(String)
    /// A list would hold lists.
    case listInList
    /// A list needs the type of its elements.
    case listElement
    /// A key is named for elements that are no records.
    case keyOfNoRecord
    /// The key of a list is not required of its elements.
    case keyNotRequired(String)
    /// The key of a list is personal.
    case keyPersonal(String)
    /// The key of a list is neither a text nor a whole number.
    case keyType(String)
    /// A date lies ahead and not after the day of the record.
    case aheadAndPast
    /// An input binds a role and is no party.
    case bindsNoParty
    /// A bound of a date is no other date.
    case bound(String, known: [String])
    /// A record would hold records.
    case recordInRecord
    /// A record needs its members.
    case recordMembers
    /// Cases can be opened for each element of a list only.
    case noList(String)
  }
}
