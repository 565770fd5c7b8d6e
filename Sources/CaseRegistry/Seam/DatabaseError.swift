/// Why a store's database could not do something.
///
/// What the engine of the database itself says stands in `code` and `Reason.said`; whoever keeps the store turns it into a kind.
public struct DatabaseError: Error, Hashable, Sendable {
  /// The kinds of failure a caller can act on.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Another process holds the lock and did not let go in time.
    case busy
    /// Another statement of this process holds the lock.
    case locked
    /// The disk is full.
    case full
    /// The operating system could not read or write.
    case inputOutput
    /// It is a damaged database.
    case corrupt
    /// It is no database.
    case notADatabase
    /// The database cannot be written.
    case readOnly
    /// It could not be opened.
    case cannotOpen
    /// A constraint of the tables does not hold: a duplicate key, a missing value.
    case constraint
    /// The value is too long, or there is not enough memory.
    case tooLarge
    /// Anything else.
    case other
  }

  /// What is wrong: in the database's own words, or as the store noticed.
  public enum Reason: Hashable, Sendable {
    /// The database's own words.
    case said(String)
    /// Another process is making the database anew.
    case rebuilding
    /// It is no ordinary file.
    case noFile
    /// The file is empty.
    case empty
    /// A table is another one than the store makes.
    case table(String)
    /// A row about what has this name cannot be read.
    case row(String)
    /// The description of somebody with this id cannot be read.
    case party(String)
    /// A text that should be a number of a case is none.
    case number(String)
    /// There cannot be so many of something.
    case count(Int, of: String)
  }

  /// What the number of a failure is one of.
  public enum Engine: Hashable, Sendable {
    /// SQLite's extended result codes.
    case sqlite
    /// The five characters by which SQL names errors, read as a number to the base of 36.
    case postgres
  }

  /// What sort of failure it is.
  public let kind: Kind
  /// What is wrong.
  public let reason: Reason
  /// The database's own number for it.
  public let code: Int
  /// What that number is one of.
  public let engine: Engine
  /// The statement, with placeholders where values were bound; or what was opened.
  public let statement: String

  /// A failure.
  package init(_ kind: Kind, _ reason: Reason, code: Int, statement: String, engine: Engine = .sqlite) {
    self.kind = kind
    self.reason = reason
    self.code = code
    self.engine = engine
    self.statement = statement
  }
}
