/// Why a document cannot be read as what it should be.
public struct FormatError: Error, Hashable, Sendable {
  /// Where: a JSON pointer (RFC 6901).
  public let pointer: String
  /// What was expected there.
  public let expected: Expected

  /// An error at a place.
  public init(_ pointer: String, expected: Expected) {
    self.pointer = pointer
    self.expected = expected
  }

  /// What can be expected at a place in a document.
  public indirect enum Expected: Hashable, Sendable {
    // Values of JSON.
    /// A string.
    case string
    /// A whole number.
    case integer
    /// True or false.
    case boolean
    /// A list.
    case list
    /// An object.
    case object
    /// This very text.
    case text(String)
    /// One of a few words; the nearest of them to what stands there.
    case oneOf([String], nearest: String?)
    /// One of a few words.
    case either([String])
    /// An object of this form, in the words of the format.
    case form(String)

    // Values with a form of their own.
    /// A day of the calendar.
    case date
    /// A moment's offset from UTC.
    case offset
    /// So many digits of a hash, in hex.
    case hash
    /// A list of hashes.
    case hashes
    /// The number of a case.
    case caseNumber
    /// The number of a record.
    case recordNumber
    /// The id of a workflow.
    case workflowID
    /// A calendar and its edition.
    case calendar
    /// A term in the words of the format.
    case term
    /// A status of a duty, such as this.
    case status(String)
    /// What imposes a duty.
    case basis
    /// The name of a file, without a folder.
    case fileName
    /// What somebody did.
    case deed
    /// A name, or names by language.
    case name
    /// The code of an office.
    case office

    // Whole documents and their parts.
    /// A case document.
    case caseDocument
    /// A list of records.
    case records
    /// A record.
    case record
    /// An entry of the journal.
    case entry
    /// The two hashes of an entry of the journal.
    case entryHashes
    /// The registry's journal.
    case journal
    /// A definition without this defect; nil where it is none at all.
    case definition(Defect?)
    /// A calendar without this defect; nil where it is none at all.
    case calendarFile(Defect?)
  }
}
