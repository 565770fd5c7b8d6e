import CaseRecords
import CaseRegistry
import Platform
import Reports
import WorkflowEngine

extension WordSample {
  static let problems: [WordSample] = [
    fault(
      "Format",
      [
        Problem.Fault.Format.unreadable(.permission(.read, path)), .document(.conflictMarkers), .noMoment(record: 2),
        .plainText(record: 2, pointer: "/note"),
      ]),
    fault(
      "Missing",
      [
        Problem.Fault.Missing.fileGone, .documentGone, .evidenceGone(name: "a.pdf", sha256: hash),
        .evidenceUnreadable(name: "a.pdf", sha256: hash), .sealLinesGone, .droppedVersionGone,
      ] + counts.map { .documentsGone(after: $0) }),
    fault(
      "Unexpected",
      [
        Problem.Fault.Unexpected.unrecorded, .noFolder, .removedIsBack(number), .strangeEvidence,
        .closedFolder(.permission(.list, path)),
      ]),
    fault(
      "Chain",
      [
        Problem.Fault.Chain.emptyJournal, .entryOrder(2), .recordNumber(2, said: 5), .recordOrder(2), .loss(losses[0]),
      ]),
    fault(
      "Hash",
      [
        Problem.Fault.Hash.entryChanged(2), .recordChanged(2), .personalChanged(record: 2, pointer: "/note"),
        .personalRemoved(record: 2, pointer: "/note"), .personalGone(record: 2, pointer: "/note"),
        .personalAdded(record: 2), .besidePersonal(record: 2, pointer: "/note"),
        .evidenceChanged(name: "a.pdf", sha256: hash), .evidenceName, .notPinned, .fileChanged,
        .unreadableVersion(.permission(.read, path)), .noVersion(path: path.text, .conflictMarkers),
        .unsoundVersion(path: path.text, [Problem(.chain(.recordOrder(2)))]), .changedWhileMerged,
        .evidenceChangedWhileMerged,
      ]),
    fault("State", [Problem.Fault.State.stateDiffers("outcome"), .notJournals]),
    fault("Bytes", [Problem.Fault.Bytes.otherBytes, .otherLayout, .pinnedLayout]),
    fault(
      "Reference",
      [
        Problem.Fault.Reference.underItself, .childDenies(other), .parentDenies(other), .unknownDefinition(workflow),
        .nobody("p-sec"), .redactsNothing(name: "a.pdf", sha256: hash), .lack(.highNumber),
      ]),
    fault(
      "Number",
      [
        Problem.Fault.Number.otherCase(other), .otherFolder("cases/2024"), .otherVersion,
        .otherProof(other, of: "LTR-2024-000007"),
      ]),
    fault("Conflict", [Problem.Fault.Conflict.undecidedVersion(number)]),
    fault(
      "Index",
      [
        Problem.Fault.Index.staleIndex(table: "cases_now"), .strangeRows(table: "cases"), .staleShown, .blindSearch,
        .staleJournal,
        .forgottenNumbers(prefix: "LTR-2024", known: 5, given: 7),
      ]),
    fault(
      "Seal",
      [
        Problem.Fault.Seal.unreadableSeal(.overtaken), .otherRegistry(seal: "2024-06-10-001"),
        .sealedDiffers(seal: "2024-06-10-001", record: 2), .provedDiffers(record: 2), .proofLeadsElsewhere,
        .badSignature(.ended(255)), .unknownSigner(key: "SHA256:x"), .noSignature,
      ]
        + sealedCounts),
  ]

  private static let sealedCounts: [Problem.Fault.Seal] = counts.flatMap { count -> [Problem.Fault.Seal] in
    [
      .sealedGone(seal: "2024-06-10-001", records: count),
      .sealedShorter(seal: "2024-06-10-001", records: count, left: 0), .provedShorter(records: count, left: 0),
    ]
  }

  private static func fault(_ name: String, _ values: [any Worded & Sendable]) -> WordSample {
    WordSample(type: "Problem.Fault.\(name)", file: "CaseRecords/Problem.swift", values: values)
  }

  static let lacks: [MergeLack] =
    [
      .definition(workflow), .nobody("p-sec"), .calendar(calendar), .disputedParty("p-sec"),
      .disputedCalendar(calendar),
      .highNumber, .year(99), .recordedAhead(record: 2, day), .recordedBefore(record: 2, day),
      .unreadableDefinition(workflow), .evidence(name: "a.pdf", sha256: hash), .redactsNothing(name: "a.pdf"),
      .relation(other), .gap(other),
    ] + DefinitionPart.allCases.map { .unknownName(record: 2, "x", $0) }

  static let merging: [WordSample] = [
    WordSample(type: "MergeLack", file: "CaseRecords/MergeLack.swift", values: lacks),
    WordSample(
      type: "MergeConflict.PartyFault", file: "CaseRegistry/Merging/MergeConflict.swift",
      values: MergeConflict.PartyFault.allCases),
    WordSample(
      type: "MergeConflict.Reason", file: "CaseRegistry/Merging/MergeConflict.swift",
      values: [
        MergeConflict.Reason.fork(number, common: 2, keptIn: path.text), .contrary(number),
        .forkLacks(number, common: 2, .highNumber), .lacks(number, [.highNumber]),
        .lacks(number, [.highNumber, .year(99)]), .strangers(number, here: "A", there: "B"),
        .document(.document(path: path.text, .conflictMarkers)), .closedFolder(.permission(.list, path)),
        .notPinned(path, nil), .notPinned(path, .readOnly(path)), .settlement(number), .extras,
        .party("p-sec", here: "A", there: "B"), .impossibleParty("p-sec", .id), .workflow(workflow),
        .workflowName(workflow), .faultyWorkflow(workflow, nil), .calendar(calendar), .calendarGap(calendar),
        .noActs(path: "acts.json"), .act("law-1"),
      ]),
  ]
}
