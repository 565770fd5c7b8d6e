internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import WorkflowEngine

/// What `workflow upgrade` is asked for.
package struct Upgrade: Sendable {
  /// The workflows; none are all that the registry uses.
  package let workflows: [WorkflowID]
  /// What comes with the program.
  package let shipped: ShippedDefinitions

  /// A wish for the newest of these workflows.
  package init(_ workflows: [WorkflowID], from shipped: ShippedDefinitions) {
    (self.workflows, self.shipped) = (workflows, shipped)
  }
}

/// What an upgrade did, or under a dry run would do, case by case.
package struct UpgradeReport: Sendable {
  /// A case that was moved.
  package struct Move: Sendable {
    /// The case as it stood before.
    package let state: CaseState
    /// The definition it followed.
    package let from: Workflow
    /// The definition it follows.
    package let to: Workflow
    /// Where it stands.
    package let stage: StageID
    /// How many records that took.
    package let records: Int
  }

  /// A case that stays where it is.
  package struct Stay: Sendable {
    /// The case.
    package let state: CaseState
    /// The definition it follows.
    package let workflow: Workflow
    /// The version it was to follow.
    package let target: WorkflowReference
    /// Why it stays.
    package let cause: Cause
  }

  /// Why a case stays.
  package enum Cause: Sendable {
    /// No migration leads from its version to the newest.
    case noMigration
    /// These things stand in the way, as the definition it was to follow calls them.
    case obstacles([Refusal.Reason], in: Workflow)
  }

  /// A workflow of which nothing newer is taken.
  package enum Passed: Hashable, Sendable {
    /// The version here has the same number and says something else: it is the registry's own.
    case own(WorkflowReference)
  }

  /// What was brought in.
  package internal(set) var delivery = DefinitionSupply.Delivery()
  /// The cases that were moved, in the order of numbers.
  package internal(set) var moved: [Move] = []
  /// The running cases that stay in an older version, in the order of numbers.
  package internal(set) var left: [Stay] = []
  /// The workflows of which nothing newer is taken.
  package internal(set) var passed: [Passed] = []

  /// Nothing was done yet.
  package init() {}

  /// How many records were made.
  package var records: Int { moved.reduce(0) { $0 + $1.records } }
}
