import JSONText
import WorkflowEngine

extension Merge {
  /// Parties that are new, or were described anew there since both sides agreed.
  mutating func planParties() {
    let (mine, theirs) = (Self.descriptions(in: journal), Self.descriptions(in: other.journal))
    for party in other.journal.parties {
      let known = mine[party.id] ?? []
      // The same, or described anew only here.
      if known.contains(party) { continue }
      if let last = known.last, theirs[party.id]?.contains(last) != true {
        disputedParties.insert(party.id)
        conflict(
          .party,
          "'\(party.id)' is '\(last.name.fallback)' here and '\(party.name.fallback)' there, or otherwise described "
            + "differently; cases with it are not taken. Describe it on one side as on the other with "
            + "'oversight party add', then merge again.")
        continue
      }
      journal.append(.party(party), at: at)
      report.parties.append(party.id)
    }
  }

  /// Every description of every party, in the order in which they were given.
  private static func descriptions(in journal: Journal) -> [PartyID: [Party]] {
    var found: [PartyID: [Party]] = [:]
    for entry in journal.entries {
      if case .party(let party) = entry.change { found[party.id, default: []].append(party) }
    }
    return found
  }

  /// Definitions that are not here.
  mutating func planWorkflows() throws(RegistryError) {
    for reference in other.journal.workflows {
      if let known = journal.workflows.first(where: { $0.id == reference.id && $0.version == reference.version }) {
        guard known.digest != reference.digest else { continue }
        conflict(
          .workflow,
          "\(reference) is another definition there; its cases are not taken. One side has to give its own another "
            + "version, and to move its cases with 'oversight workflow migrate'.")
        continue
      }
      let path = "workflows/\(reference).json"
      guard let bytes = try sound(path, reference.digest, { Registry.isReadable(workflow: $0, reference) }) else {
        continue
      }
      journal.append(.workflow(reference), at: at, files: [path: bytes])
      files.append((path, bytes))
      report.workflows.append(reference)
    }
  }

  /// Editions of calendars that are not here, the oldest first.
  mutating func planCalendars() throws(RegistryError) {
    for (reference, digest) in other.journal.calendars.sorted(by: { $0.reference.edition < $1.reference.edition }) {
      if let known = journal.calendars.first(where: { $0.reference == reference }) {
        guard known.digest != digest else { continue }
        disputedCalendars.insert(reference)
        conflict(
          .calendar, "the calendar \(reference) is another one there; cases that count days in it are not taken.")
        continue
      }
      let path = "calendars/\(reference).json"
      guard let bytes = try sound(path, digest, { Registry.isReadable(calendar: $0, reference) }) else { continue }
      journal.append(.calendar(reference, digest: digest), at: at, files: [path: bytes])
      files.append((path, bytes))
      report.calendars.append(reference)
    }
  }

  /// A file there that is the one its journal pins, and can be read; any other is reported.
  ///
  /// Somebody else wrote the journal: a name in it must not lead out of the folder.
  private mutating func sound(
    _ path: String, _ digest: String, _ isReadable: ([UInt8]) -> Bool = { _ in true }
  ) throws(RegistryError) -> [UInt8]? {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.count <= 2, names.allSatisfy(Path.isPlainName), let bytes = try other.contents(of: path),
      Registry.digest(bytes) == digest, isReadable(bytes)
    else {
      conflict(.broken, "\(other.root / path) is gone or is not the file that was pinned; it is not taken.")
      return nil
    }
    return bytes
  }

  /// The acts: the newer list where one side only has gone on, else both together.
  mutating func planActs() throws(RegistryError) {
    guard let theirs = other.journal.acts, theirs != journal.acts else { return }
    guard !Self.lists(in: journal).contains(theirs) else { return }
    guard let bytes = try sound(Registry.actsFile, theirs) else { return }
    var joined = bytes
    if let known = journal.acts, !Self.lists(in: other.journal).contains(known) {
      guard let both = try together(bytes) else { return }
      joined = both
    }
    journal.append(.acts(digest: Registry.digest(joined)), at: at, files: [Registry.actsFile: joined])
    files.append((Registry.actsFile, joined))
    report.hasNewActs = true
  }

  private static func lists(in journal: Journal) -> [String] {
    journal.entries.compactMap { if case .acts(let digest) = $0.change { digest } else { nil } }
  }

  /// The acts here with those that only the other side knows; nil when there are none.
  private mutating func together(_ bytes: [UInt8]) throws(RegistryError) -> [UInt8]? {
    guard let mine = try registry.contents(of: Registry.actsFile), Registry.digest(mine) == journal.acts,
      var list = (try? JSON(parsing: mine))?.object, var acts = list["acts"]?.object,
      let others = (try? JSON(parsing: bytes))?["acts"]?.object
    else {
      conflict(.broken, "\(Registry.actsFile) cannot be read as a list of acts; it stays as it is here.")
      return nil
    }
    let before = acts
    for act in others.members {
      guard let known = acts[act.key] else {
        acts[act.key] = act.value
        continue
      }
      if known != act.value {
        conflict(.acts, "the act '\(act.key)' is described differently there; it stays as it is.")
      }
    }
    guard acts != before else { return nil }
    list["acts"] = .object(acts)
    return JSON.object(list).documentBytes()
  }
}

extension Registry {
  /// Whether a definition is what it is called; whether it fits those it names is known when all of them are here.
  fileprivate static func isReadable(workflow bytes: [UInt8], _ reference: WorkflowReference) -> Bool {
    guard self.reference(ofWorkflow: bytes) == reference, let json = try? JSON(parsing: bytes) else { return false }
    return WorkflowOutline(json) != nil
  }

  /// Whether a calendar can be read, and is what it is called.
  fileprivate static func isReadable(calendar bytes: [UInt8], _ reference: CalendarReference) -> Bool {
    guard let json = try? JSON(parsing: bytes), self.reference(ofCalendar: json) == reference else { return false }
    var ignored: [Defect] = []
    return WorkingCalendar(json, defects: &ignored) != nil
  }
}
