public import CaseRecords
public import WorkflowEngine

/// What a store finds out about itself while it is verified; what follows from its documents is worked out above.
///
/// It is asked in the order in which its members stand here.
public protocol StoreAudit: AnyObject {
  /// Where what a store remembers beside documents stands, as problems of it name it.
  var memory: String { get }

  /// What is wrong with what the store keeps of the journal, and parts that nobody has recorded.
  func problemsBesideCases() throws(RegistryError) -> [Problem]

  /// Looks up what the store remembers of some cases, which are then asked for one by one.
  func lookUp(_ cases: [ExaminedCase]) throws(RegistryError)

  /// What the store remembers of a case otherwise than its document says it.
  func problem(of examined: ExaminedCase) -> Problem?

  /// Whether the bytes of a document of evidence that a record names are there.
  func state(of document: Evidence) -> EvidenceState

  /// What else is kept as evidence, once every record was looked at: what is wrong with it, and what no record names.
  func leftovers() -> (problems: [Problem], unused: [String])

  /// What nobody has recorded and nobody minds: files that systems and editors leave everywhere.
  func foreign() throws(RegistryError) -> [String]

  /// What the store remembers of cases of which there is no document.
  ///
  /// - Parameter isComplete: Whether every document could be read, so that it is known which cases there are.
  func problemsAfterCases(isComplete: Bool) throws(RegistryError) -> [Problem]

  /// What was known of cases and is in no document any more.
  func losses() throws(RegistryError) -> [Problem]
}
