package import CaseRecords
package import Digests
import JSONText
package import WorkflowEngine

/// What a verification keeps of a document: what others must agree with.
public struct ExaminedCase: Sendable {
  package let number: CaseNumber
  package let workflow: WorkflowReference
  /// Everybody whom its history names.
  package let people: [PartyID]
  /// The commitments to the personal values that stand in it.
  package let personal: [String]
  package let parent: CaseNumber?
  package let children: [CaseNumber]
  /// Whether it should never have been.
  package let isAnnulled: Bool
  /// The hashes of its records.
  package let hashes: [Digest]
  /// The stored documents that its records name and that no law has removed.
  package let evidence: [Evidence]
  /// The SHA-256 of those that were removed.
  package let removedEvidence: Set<String>
  /// What the index says of it when it knows it.
  package let rows: IndexedCase
  /// Whether what the index says of it follows from it and what else could be read.
  package let isComparable: Bool

  package init(_ document: CaseDocument, _ grounds: IndexGrounds) {
    let (state, sealed) = (document.state, document.sealed)
    number = state.number
    workflow = state.workflow
    people = document.people
    personal = document.heldCommitments
    parent = state.parent
    children = state.children
    isAnnulled = state.annulled != nil
    // By places, because taking hold of a whole record costs more than looking at it.
    hashes = sealed.indices.map { sealed[$0].hash }
    evidence = document.history.heldEvidence
    removedEvidence = Set(document.history.removedEvidence.map(\.sha256))
    rows = IndexedCase(of: document, grounds)
    isComparable = grounds.areWhole(for: document)
  }

  /// The hash of the last record.
  package var head: Digest { hashes.last ?? .zero }
}
