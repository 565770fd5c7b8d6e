public import CaseRecords
import Digests
public import WorkflowEngine

/// One state of a registry, on whatever store: loads documents and parts by their names, and answers the questions of lists.
///
/// Nothing but bytes and values crosses. What follows from them — the definition of a case, everything a decision may
/// depend on — is worked out above, in extensions that are the same for every store.
public protocol StoreView: StoreContents {
  /// What the journal says of all but parties, as it was when the view began.
  var catalogue: Catalogue { get }
  /// What was read of definitions, calendars and acts, so that nothing is read twice.
  var pinned: PinnedParts { get }

  /// Those of these parties that are known; costs as much as they are many, not as all parties are.
  func people(of ids: some Sequence<PartyID>) throws(RegistryError) -> People

  /// Who is known.
  func people() throws(RegistryError) -> People

  /// A case's document, as the batch under way has left it.
  ///
  /// - Throws: `noCase`, `gone`; `document`, `broken` for one that is not as it was written.
  func document(_ number: CaseNumber) throws(RegistryError) -> CaseDocument

  /// Says which documents will be asked for, in this order, so that a store that is far away reads many at a time.
  func expect(documents numbers: [CaseNumber]) throws(RegistryError)

  /// What lists show of a definition; a store may keep it, so that no definition is read for a list.
  ///
  /// - Throws: As `workflow(_:)` does.
  func titles(of reference: WorkflowReference) throws(RegistryError) -> WorkflowTitles

  /// The cases that a command id has touched, with the last record it made in each, in the order of numbers.
  func records(ofCommand id: String) throws(RegistryError) -> [CommandTrace]

  /// The commits after one, in the order in which they were made: the position of each is that of the one before and one,
  /// so that whoever reads on from the last he has seen misses nothing and sees nothing twice.
  ///
  /// A record stands in the commit that put it, also where a later one has put the document in place again.
  ///
  /// - Parameters:
  ///   - position: Of the last commit that was seen; 0 is before the first.
  ///   - limit: How many commits at most; nil is all.
  /// - Returns: Nil where the store does not count its commits: a folder may be edited, and its database made anew.
  func commits(after position: Int, limit: Int?) throws(RegistryError) -> CommitFeed?

  /// The numbers that were given, as far as a batch under way has used them.
  func numbers() throws(RegistryError) -> NumberAllotter

  /// Begins to look at what the store keeps for itself, and at evidence.
  func audit() throws(RegistryError) -> any StoreAudit

  /// What `look` finds, and once more, while nobody can write, where somebody wrote meanwhile and it found something wrong.
  ///
  /// - Parameter isSound: Whether nothing was wrong.
  func atOneMoment<Found>(
    _ look: () throws(RegistryError) -> Found, isSound: (Found) -> Bool
  ) throws(RegistryError) -> Found

  /// Tells something beside what is answered, once.
  func notice(_ finding: Finding)

  /// The document of a case that a command looked at cannot be read: it is named, and remembered where that is possible.
  func noteUnreadable(_ number: CaseNumber, _ error: RegistryError) throws(RegistryError)

  /// The documents that cannot be read just now, as far as the last look at them told.
  var unreadable: [UnreadableDocument] { get }

  /// The cases that a question is about which names none.
  func numbers(_ question: CaseQuestion) throws(RegistryError) -> [CaseNumber]

  /// The cases that match, by number unless the request says otherwise, and how many match in all.
  func cases(_ request: ListRequest) throws(RegistryError) -> (count: Int, rows: [CaseRow])

  /// What is owed and due in some days, the longest due first unless the request says otherwise.
  ///
  /// - Parameters:
  ///   - through: The last due day to show.
  ///   - after: Only what is due later than this day; nil shows everything before too.
  ///   - request: As of which day, with which conditions.
  func duties(
    dueThrough through: Day, after: Day?, _ request: ListRequest
  ) throws(RegistryError) -> (count: Int, rows: [DutyRow])

  /// What is counted of the cases that match and of what is owed in them.
  ///
  /// A store may answer from its index; without that it is counted from the documents.
  func tally(_ question: TallyQuestion) throws(RegistryError) -> Tally

  /// The runs of duties that are owed, and those that have ended in cases that have gone on since a day, by case.
  ///
  /// - Parameters:
  ///   - day: Runs that have ended since are all among those found; some that ended before may be too.
  ///   - request: As of which day, with which conditions; its limit is not looked at.
  func runs(
    owedOrEndedSince day: Day, _ request: ListRequest
  ) throws(RegistryError) -> [(number: CaseNumber, runs: Set<DutyRun>)]
}

/// Which cases a command is about that names none.
public enum CaseQuestion: Hashable, Sendable {
  /// Those that may have a duty whose lapse is to be recorded by a day, in the order in which time does it; all that the
  /// batch under way has changed are among them.
  case lapsing(by: Day)
  /// Those of one version of a workflow that have not ended, in the order of numbers.
  case running(WorkflowID, version: Int)
  /// Those with a duty still owed that was counted in another edition of a calendar, in the order of numbers.
  case counted(otherThanIn: CalendarReference)
}

/// What a command has left in a case.
public struct CommandTrace: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The record.
  public let sequence: Int
  /// The digest of the request, where the caller chose the id.
  public let request: String?

  /// A trace.
  package init(number: CaseNumber, sequence: Int, request: String?) {
    self.number = number
    self.sequence = sequence
    self.request = request
  }
}

extension StoreView {
  /// A store that is near reads each when it is asked for.
  public func expect(documents numbers: [CaseNumber]) throws(RegistryError) {}

  /// What tells this registry from every other, for ids that leave it: 16 hex digits of the hash of its founding.
  ///
  /// Copies of the registry have the same.
  public var mark: String { String(catalogue.founding.description.prefix(16)) }

  /// What lists show of a definition, from the definition itself.
  public func titles(of reference: WorkflowReference) throws(RegistryError) -> WorkflowTitles {
    WorkflowTitles(try workflow(reference).workflow)
  }

  /// The party called `id`; nil when nobody is.
  public func party(_ id: PartyID) throws(RegistryError) -> Party? { try people(of: [id])[id] }

  /// The document of a case that a list speaks of; nil, with a notice, where it cannot be read.
  public func readable(_ number: CaseNumber) throws(RegistryError) -> CaseDocument? {
    do throws(RegistryError) { return try document(number) } catch {
      guard error.isAboutFile else { throw error }
      try noteUnreadable(number, error)
      return nil
    }
  }

  /// What a list reads beside its rows, such as a definition; nil, with a notice, where that cannot be read: the rows are
  /// shown all the same.
  public func ifReadable<Value>(_ body: () throws(RegistryError) -> Value) throws(RegistryError) -> Value? {
    do throws(RegistryError) { return try body() } catch {
      guard error.isAboutFile else { throw error }
      notice(.unreadable(error))
      return nil
    }
  }
}
