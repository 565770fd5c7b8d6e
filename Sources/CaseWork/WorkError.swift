internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
package import Platform
internal import Sheets
package import WorkflowEngine

/// Why a request was not carried out, or a question not answered: values, of which `Reports` makes sentences.
///
/// Nothing was changed where one of these is thrown.
package enum WorkError: Error {
  /// A line of requests, or a step, is no JSON.
  case notJSON(JSONError)
  /// It is JSON, but no object.
  case notAnObject
  /// A member of it says something else than this, at a JSON pointer.
  case unexpected(at: String, Expectation)
  /// The engine refused it.
  case refused(RefusedRequest)
  /// A value cannot be read as its field wants it.
  case value(String, ValueProblem)
  /// Several things are wrong, none of which depends on another.
  case several([WorkError])
  /// A part of a value cannot be given so; the name as it was given.
  case part(String, PartFault)
  /// Time was to pass to a day that lies in the future.
  case future(Day, today: Day)
  /// A list of requests names a file that it must not take, since it does not lie in the list's folder itself.
  case outside(Path, of: Path, PlaceFault)
  /// The case has not as many records as the caller expects.
  case changed(CaseHistory, expected: Int)
  /// `log` needs a workflow that has this action.
  case notForLogging(WorkflowID, missing: ActionID)
  /// There is no workflow of this name for new cases.
  case noWorkflow(WorkflowID, Hint)
  /// Nothing is said to be published.
  case nothingPublished
  /// It would be published for the first time, and nobody has agreed.
  case firstPublication(Path)
  /// Something else stands in the folder.
  case folderTaken(Path)
  /// An action on all cases that fit, of which there are none.
  case noneFits
  /// A file that somebody may have changed stands where one is to be written.
  case fileTaken(Path)
  /// A folder in which no public register is.
  case noRegister(Path)
  /// Nothing can be counted by this; by what it can.
  case noKey(String, known: [String])
  /// A condition asks for a field that is not shown to whoever is to read the answer.
  case notShown(field: String, to: Viewer)
  /// No definition here maps its outcomes into these words; those that there are.
  case noMap(String, known: [String])
  /// The store does not count its commits, so that nobody can read on from one.
  case noPositions
  /// No commit has this position yet; the last one that there is.
  case noPosition(Int, last: Int)
  /// The definition of a workflow lets the public see none of its cases.
  case neverPublished(WorkflowID)
  /// New cases get a workflow no more; those in use beside it.
  case retiredWorkflow(WorkflowReference, others: [WorkflowID])
  /// No definition of this name comes with the program.
  case notShipped(String, Hint)
  /// There is no definition of this name to look at.
  case noDefinition(String, Hint)
  /// There is no calendar of this name.
  case noCalendar(String, Hint)
  /// Nothing of a kind is called so; `near` is what was perhaps meant, `known` all that there is.
  case noName(NamedThing, String, near: [NamedOption], known: [NamedOption])
  /// Several things of a kind are called so, or begin so.
  case severalNames(NamedThing, String, [NamedOption])
  /// Nobody is named who asks what is his.
  case noAsker
  /// The value of a condition is no term.
  case noTerm(String, String)
  /// What was to be recorded about a party cannot be.
  case party(PartyFault)
  /// What somebody keeps for themselves cannot be read or changed.
  case personal(PersonalFault)
  /// No earlier request has this label.
  case noLabel(String)
  /// A text is no case number.
  case noNumber(String, isRequest: Bool)
  /// On the day that was asked for the case was not open yet.
  case notOpened(CaseNumber, opened: Day, asOf: Day)
  /// The case has no such duty; with no name it has none at all.
  case noDuty(CaseNumber, String?, Hint)
  /// No document of the case has a SHA-256 that begins so.
  case noDocument(CaseNumber, String)
  /// The document was removed as a law asks.
  case removedDocument(CaseNumber, String)
  /// Several documents have a SHA-256 that begins so.
  case severalDocuments(String, [FiledDocument])
  /// Nobody is called so.
  case noParty(PartyID, isMember: Bool)
  /// A file that holds this cannot be added; it has these defects.
  case defects(DefectiveFile, [PlacedDefect])
  /// The version that cases are to be moved to came by a merge and waits.
  case waitingWorkflow(WorkflowReference)
  /// The next edition of a calendar came by a merge and waits; `last` is the newest there is.
  case waitingCalendar(CalendarReference, last: Int)
  /// A calendar does not know the days that are asked for.
  case exhausted(CalendarReference, known: ClosedRange<Int>?)
  /// What a request is tried out with does not fit.
  case trying(TryingFault)
  /// A letter is not written.
  case letter(CaseNumber, LetterFault)
  /// There is no form of a letter of this name.
  case noTemplate(String, Hint)
  /// A recipe cannot be used here.
  case recipe(String, [RecipeFault])
  /// A plan of taking in a table is not carried out, or not undone.
  case plan(PlanFault)
  /// The indicators of a case cannot be read.
  case assessment(CaseNumber, field: String, AssessmentFault)
}

extension WorkError {
  /// What should have stood in a request.
  package enum Expectation: Hashable, Sendable {
    /// A verb.
    case verb(Hint)
    /// One of the keys that a verb takes.
    case key(verb: String, nearest: String?, known: [String])
    /// One of the keys that a document takes.
    case documentKey([String])
    /// Somebody who acts.
    case actor
    /// An id.
    case id
    /// A list of ids.
    case ids
    /// Ids by role.
    case idsByRole
    /// Files by kind.
    case filesByKind
    /// A visibility.
    case visibility
    /// A term.
    case term
    /// Who a duty is passed on to.
    case body
    /// At least one addressee.
    case bodies
    /// An addressee.
    case addressee
    /// A day; why what was given is none.
    case date(DayFault)
    /// A day, or a month or year where more is not known; why what was given is none.
    case period(DayFault)
    /// Values to correct, or that a record shall not count, and not both.
    case amendment
  }

  /// Why a part of a value cannot be given.
  package enum PartFault: Hashable, Sendable {
    /// The field holds no list.
    case noList(field: String)
    /// The elements of its list have no keys.
    case noKeys(field: String)
    /// It is no text that is given by language.
    case noLanguages(field: String)
    /// The whole value is given beside it.
    case beside(whole: String)
    /// The file that should hold elements does not exist.
    case noFile(Path)
    /// The file is no table that can be read.
    case noTable(Path)
    /// The file that should hold elements is no JSON.
    case notJSON(Path, JSONError)
    /// The file that should hold elements has something else: no object, and no list of them.
    case noElements(Path)
  }

  /// What is wrong with where a file lies, or with what it is.
  package enum PlaceFault: Hashable, Sendable {
    /// Its path leads out of the folder.
    case outside
    /// It is reached through this symbolic link.
    case link(Path)
    /// It is no ordinary file.
    case noFile
  }

  /// What a file holds that was to be added.
  package enum DefectiveFile: Hashable, Sendable {
    /// A definition.
    case definition
    /// A calendar.
    case calendar
    /// A year of a calendar.
    case year
    /// A migration.
    case migration
  }

  /// Why a step of a simulation cannot be read.
  package enum TryingFault: Hashable, Sendable {
    /// Nothing is kept, so nothing can be removed.
    case forget
    /// One step at a time.
    case log
    /// Whoever a step names is known.
    case party
    /// A value is given twice.
    case twice(String)
    /// A word is no `FIELD=VALUE`.
    case noAssignment(String)
    /// The simulation has no such case.
    case noCase(String, known: [CaseNumber])
  }

  /// Why indicators cannot be read.
  package enum AssessmentFault: Hashable, Sendable {
    /// The workflow has no such field; known are those that hold indicators.
    case noField(WorkflowID, Hint)
    /// There is no such dimension; known are those that have a name.
    case noDimension(String, Hint)
    /// Nothing is recorded in it yet.
    case nothing
    /// What was recorded was removed by law.
    case removed
    /// It holds something else.
    case noAssessment(AssessmentError)
  }
}

/// An error of one request among others, of which nothing was done.
package struct PlacedError: Error {
  /// Where the request stands.
  package enum Place: Hashable, Sendable {
    /// In this line of a list, all of which is recorded or nothing.
    case line(Int)
    /// The list itself cannot be read.
    case list
    /// It is this step of a simulation.
    case step(Int)
    /// It is the step in this line of a script.
    case scriptLine(Int)
  }

  /// What is wrong.
  package let cause: any Error
  /// Where.
  package let place: Place

  /// An error at a place.
  package init(_ cause: any Error, _ place: Place) { (self.cause, self.place) = (cause, place) }
}

/// What else could have been meant by a name that nothing has.
package struct Hint: Hashable, Sendable {
  /// The nearest that there is, if any is near.
  package let nearest: String?
  /// All that there are.
  package let known: [String]

  /// What else could have been meant by `name`.
  package init(for name: String, among known: [String]) {
    nearest = Spelling.nearest(to: name, among: known)
    self.known = known
  }
}

extension WorkError {
  /// What kind of failure it is.
  package var kind: FailureKind {
    switch self {
    case .notJSON: .syntax
    case .notAnObject, .exhausted: .invalid
    case .noAsker, .noTerm, .unexpected, .outside, .notForLogging, .severalDocuments, .severalNames,
      .noKey, .noMap, .noPositions, .notShown:
      .usage
    case .party(let fault): fault.kind
    case .personal(let fault): fault.kind
    case .noName(.party, _, _, _), .noName(.workflow, _, _, _), .noPosition: .notFound
    case .noName: .usage
    case .refused(let request): request.kind
    case .several(let errors): errors.map(\.kind).first { $0 == .usage } ?? errors.first?.kind ?? .usage
    case .value(_, let problem): problem.isOfType ? .usage : .refused
    case .part(_, .notJSON): .syntax
    case .part(_, .noElements), .part(_, .noTable): .invalid
    case .part(_, .noFile): .io
    case .part: .usage
    case .future, .retiredWorkflow, .neverPublished, .nothingPublished, .firstPublication: .refused
    case .folderTaken, .fileTaken: .conflict
    case .noRegister, .noneFits: .notFound
    case .changed, .waitingWorkflow, .waitingCalendar: .conflict
    case .noWorkflow, .notShipped, .noTemplate, .noDefinition, .noCalendar, .noLabel, .noNumber, .notOpened, .noDuty,
      .noDocument,
      .removedDocument, .noParty:
      .notFound
    case .defects(_, let findings):
      findings.contains { !$0.defect.isWarning && $0.defect.rule == .syntax } ? .syntax : .invalid
    case .letter(_, .unknown), .letter(_, .noTemplate), .letter(_, .noAction): .usage
    case .letter: .refused
    case .plan(let fault): fault.kind
    case .recipe: .invalid
    case .trying(.noCase): .notFound
    case .trying(.forget), .trying(.log), .trying(.party), .trying(.twice), .trying(.noAssignment): .usage
    case .assessment(_, _, .noAssessment): .invalid
    case .assessment(_, _, .noField), .assessment(_, _, .noDimension), .assessment(_, _, .nothing),
      .assessment(_, _, .removed):
      .notFound
    }
  }
}
