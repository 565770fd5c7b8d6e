import CaseRecords
import JSONText
import WorkflowEngine

extension Merge {
  /// The acts: the newer list where one side only has gone on, else both together.
  mutating func planActs() throws(RegistryError) {
    guard let theirs = otherJournal.acts, theirs != journal.acts else { return }
    guard !Self.lists(in: journal).contains(theirs) else { return }
    guard let bytes = sound(RegistryPath.acts, theirs, Self.areReadable) else { return }
    var joined = bytes
    if let known = journal.acts, !Self.lists(in: otherJournal).contains(known) {
      guard let both = try together(bytes) else { return }
      joined = both
    }
    journal.append(
      .acts(digest: Pins.digest(joined)), at: at, files: [RegistryPath.acts: joined], isTaken: true)
    files.append((RegistryPath.acts, joined))
    report.hasNewActs = true
  }

  private static func lists(in journal: Journal) -> [String] {
    journal.entries.compactMap { if case .acts(let digest) = $0.change { digest } else { nil } }
  }

  /// Whether a list of acts has no defect.
  private static func areReadable(_ bytes: [UInt8]) -> Bool {
    guard let json = try? JSON(parsing: bytes) else { return false }
    var defects: [Defect] = []
    _ = Acts(json, defects: &defects)
    return !defects.contains { !$0.isWarning }
  }

  /// The acts here with those that only the other side knows; nil when there are none.
  private mutating func together(_ bytes: [UInt8]) throws(RegistryError) -> [UInt8]? {
    guard let mine = try registry.contents(of: RegistryPath.acts), Pins.digest(mine) == journal.acts,
      var list = (try? JSON(parsing: mine))?.object, var acts = list["acts"]?.object,
      let others = (try? JSON(parsing: bytes))?["acts"]?.object
    else {
      conflict(.noActs(path: RegistryPath.acts))
      return nil
    }
    let before = acts
    for act in others.members {
      guard let known = acts[act.key] else {
        acts[act.key] = act.value
        continue
      }
      if known != act.value {
        conflict(.act(act.key))
      }
    }
    guard acts != before else { return nil }
    list["acts"] = .object(acts)
    return JSON.object(list).documentBytes()
  }
}
