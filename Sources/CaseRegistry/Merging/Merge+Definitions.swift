import CaseRecords
import JSONText
import Platform
import WorkflowEngine

extension Merge {
  /// A definition that is not here.
  private struct Offer {
    let reference: WorkflowReference
    let path: String
    let bytes: [UInt8]
  }

  /// As many bytes as a definition or a calendar may have.
  static let largest = 1 << 20

  /// The versions a definition from elsewhere may have: after the highest there must be room for others.
  private static let versions = 1...1_000_000

  /// Definitions that are not here, when they are without defects beside those that are here and come along.
  mutating func planWorkflows() throws(RegistryError) {
    var offers: [Offer] = []
    for reference in otherJournal.workflows {
      if let known = journal.workflows.first(where: { $0.id == reference.id && $0.version == reference.version }) {
        guard known.digest != reference.digest else { continue }
        conflict(.workflow(reference))
        continue
      }
      guard !offers.contains(where: { $0.reference.description == reference.description }) else { continue }
      guard Self.versions.contains(reference.version), Naming.isWellFormed(reference.id.name) else {
        conflict(.workflowName(reference))
        continue
      }
      let path = RegistryPath.workflow(reference)
      guard let bytes = sound(path, reference.digest, { Self.isReadable(workflow: $0, reference) }) else {
        continue
      }
      offers.append(Offer(reference: reference, path: path, bytes: bytes))
    }
    for offer in try withoutDefects(offers) {
      journal.append(.workflow(offer.reference), at: at, files: [offer.path: offer.bytes], isTaken: true)
      files.append((offer.path, offer.bytes))
      report.workflows.append(offer.reference)
    }
  }

  /// Those without defects, also when those that have some are not there.
  private mutating func withoutDefects(_ offers: [Offer]) throws(RegistryError) -> [Offer] {
    guard !offers.isEmpty else { return [] }
    var known: [WorkflowOutline] = []
    for reference in journal.workflows {
      if let bytes = try registry.contents(of: RegistryPath.workflow(reference)),
        let outline = (try? JSON(parsing: bytes)).flatMap({ WorkflowOutline($0) })
      {
        known.append(outline)
      }
    }
    var offers = offers
    while true {
      let outlines = offers.compactMap { (try? JSON(parsing: $0.bytes)).flatMap { WorkflowOutline($0) } }
      let surroundings = try [
        surroundings(of: known + outlines), surroundings(of: outlines.reversed() + known.reversed()),
      ]
      var refused: Set<String> = []
      for offer in offers {
        guard let defects = Self.defects(in: offer, surroundings) else { continue }
        refused.insert(offer.path)
        conflict(.faultyWorkflow(offer.reference, defects.first))
      }
      if refused.isEmpty { return offers }
      offers.removeAll { refused.contains($0.path) }
    }
  }

  /// What definitions are checked against; of several outlines of one workflow the last counts.
  private func surroundings(of outlines: [WorkflowOutline]) throws(RegistryError) -> DefinitionSurroundings {
    var acts = try registry.acts()
    if let bytes = files.last(where: { $0.path == RegistryPath.acts })?.bytes, let json = try? JSON(parsing: bytes) {
      var ignored: [Defect] = []
      acts = Acts(json, defects: &ignored)
    }
    return DefinitionSurroundings(
      workflows: Dictionary(outlines.map { ($0.id, $0) }) { $1 }, acts: acts,
      calendars: Set(journal.calendars.map(\.reference.id)).sorted(), languages: registry.settings.languages)
  }

  /// The defects of a definition in the first surroundings; nil when it has none in some.
  private static func defects(in offer: Offer, _ surroundings: [DefinitionSurroundings]) -> [Defect]? {
    var found: [Defect]?
    for surroundings in surroundings {
      let checked = DefinitionFile.check([(offer.path, offer.bytes)], in: surroundings)
      if checked.first?.isUsable == true { return nil }
      found = found ?? (checked.first?.findings ?? []).map(\.defect).filter { !$0.isWarning }
    }
    return found
  }

  /// A file there that is the one its journal pins, and can be read; any other is reported.
  ///
  /// Somebody else wrote the journal: a name in it must not lead out of the folder.
  mutating func sound(
    _ path: String, _ digest: String, _ isReadable: ([UInt8]) -> Bool = { _ in true }
  ) -> [UInt8]? {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.count <= 2, names.allSatisfy(Path.isPlainName) else {
      conflict(.notPinned(other.whole(path), nil))
      return nil
    }
    guard let bytes = pinned(path) else { return nil }
    guard Pins.digest(bytes) == digest, isReadable(bytes) else {
      conflict(.notPinned(other.whole(path), nil))
      return nil
    }
    return bytes
  }
}

extension Merge {
  /// Whether a definition is what it is called; whether it has defects is known when all of them are here.
  private static func isReadable(workflow bytes: [UInt8], _ reference: WorkflowReference) -> Bool {
    guard bytes.count <= Merge.largest, Pins.reference(ofWorkflow: bytes) == reference,
      let json = try? JSON(parsing: bytes)
    else { return false }
    return WorkflowOutline(json) != nil
  }
}
