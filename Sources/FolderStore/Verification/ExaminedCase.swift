import CaseRegistry
import CaseRecords
import Digests
import JSONText
import WorkflowEngine

/// What a verification keeps of a document: what others must agree with.
struct ExaminedCase: Sendable {
  let number: CaseNumber
  let workflow: WorkflowReference
  /// Everybody whom its history names.
  let people: [PartyID]
  /// The commitments to the personal values that stand in it.
  let personal: [String]
  let parent: CaseNumber?
  let children: [CaseNumber]
  /// The hashes of its records.
  let hashes: [Digest]
  /// The stored documents that its records name.
  let evidence: [Evidence]
  /// What the index says of it when it knows it.
  let rows: IndexedCase

  init(_ document: CaseDocument, _ texts: PublicTexts) {
    let (state, sealed) = (document.state, document.sealed)
    number = state.number
    workflow = state.workflow
    people = document.people
    personal = document.heldCommitments
    parent = state.parent
    children = state.children
    // By places, because taking hold of a whole record costs more than looking at it.
    hashes = sealed.indices.map { sealed[$0].hash }
    evidence = sealed.indices.flatMap { sealed[$0].record.evidence }
    rows = IndexedCase(of: document, texts)
  }

  /// The hash of the last record.
  var head: Digest { hashes.last ?? .zero }
}
