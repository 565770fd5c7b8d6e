public import CaseRecords
public import WorkflowEngine

extension StoreBatch {
  /// Adds a party, or describes one anew.
  ///
  /// - Parameters:
  ///   - party: What is known of it.
  ///   - at: When it is recorded.
  ///   - reason: Why, though somebody else has the same name; nil where nobody has.
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public mutating func add(_ party: Party, at: String, despite reason: String? = nil) throws(RegistryError) {
    try record(.party(party, despite: reason), at: at)
  }

  /// Says whom the id of a party means from now on, in all cases.
  ///
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public mutating func add(_ alias: Alias, at: String) throws(RegistryError) { try record(.alias(alias), at: at) }

  /// Removes what is said of a person: the id, the kind and the roles are left.
  ///
  /// - Returns: How many entries of the journal say it in clear, and keep it: they are older than that it is hashed by
  ///   commitment.
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public mutating func forget(_ removal: PartyRemoval, at: String) throws(RegistryError) -> Int {
    try record(.forgotten(removal), at: at)
    try backend.clearReplaced()
    return try backend.journal().clearEntries(about: removal.id)
  }

  /// Records a change of who is known.
  private func record(_ change: JournalEntry.Change, at: String) throws(RegistryError) {
    try checkJournal()
    try backend.record(change, at: at, files: [:])
    try backend.put(try backend.journal().partiesBytes, at: RegistryPath.parties)
  }

  /// Pins a definition that has been checked.
  ///
  /// - Throws: `broken` when the journal's chain does not hold; `taken` when another definition is pinned under the
  ///   same id and version; `document` when the bytes are no definition.
  /// - Returns: False when the very same definition is pinned and in use already; nothing happens then.
  public mutating func add(workflow bytes: [UInt8], at: String) throws(RegistryError) -> Bool {
    let reference = try Pins.pin(ofWorkflow: bytes, in: "workflows")
    if let known = try backend.journal().workflows.first(where: {
      $0.id == reference.id && $0.version == reference.version
    }) {
      guard known.digest != reference.digest else { return try use(workflow: reference, at: at) }
      let versions = try backend.journal().workflows.filter { $0.id == reference.id }.map(\.version)
      throw .taken(reference.description, key: "version", next: (versions.max() ?? reference.version) + 1)
    }
    try checkJournal()
    let path = RegistryPath.workflow(reference)
    try backend.put(bytes, at: path)
    try backend.record(.workflow(reference), at: at, files: [path: bytes])
    backend.pinned.outlines[reference.id] = nil
    return true
  }

  /// Adds an edition of a calendar that has been checked, beside all that are there.
  ///
  /// - Parameters:
  ///   - bytes: Its file.
  ///   - at: When it is added.
  /// - Throws: `broken` when the journal's chain does not hold; `taken` when that edition is here with another content;
  ///   `gap` when it is not the one after the newest; `document` when the bytes are no calendar.
  /// - Returns: False when the very same edition is here and in use already; nothing happens then.
  public mutating func add(calendar bytes: [UInt8], at: String) throws(RegistryError) -> Bool {
    let reference = try Pins.pin(ofCalendar: bytes, in: "calendars")
    let digest = Pins.digest(bytes)
    // Of those that wait too: their numbers are taken.
    let newest = backend.newest(try backend.journal().calendars.map(\.reference)).first { $0.id == reference.id }
    if let known = try backend.journal().calendars.first(where: { $0.reference == reference }) {
      guard known.digest != digest else { return try use(calendar: reference, at: at) }
      throw .taken(reference.description, key: "edition", next: (newest ?? reference).edition + 1)
    }
    // Editions follow each other, so that a gap cannot hide one that was lost.
    if let newest, reference.edition != newest.edition + 1 { throw .gap(reference, newest: newest) }
    try checkJournal()
    let path = RegistryPath.calendar(reference)
    try backend.put(bytes, at: path)
    try backend.record(.calendar(reference, digest: digest), at: at, files: [path: bytes])
    return true
  }

  /// Gives new cases a definition that came by a merge, or that was retired.
  ///
  /// - Parameters:
  ///   - reference: The definition, as the journal names it.
  ///   - at: When it is said.
  /// - Returns: False when it does not wait for that; nothing happens then.
  /// - Throws: `noDefinition` when there is none; `changedDefinition`, `document` when it cannot be used; `broken` when
  ///   the journal's chain does not hold.
  public mutating func use(workflow reference: WorkflowReference, at: String) throws(RegistryError) -> Bool {
    let journal = try backend.journal()
    guard journal.workflows.contains(reference) else { throw .noDefinition(reference.description) }
    guard journal.waitingWorkflows.union(journal.retiredWorkflows).contains(reference) else { return false }
    _ = try backend.workflow(reference)
    try checkJournal()
    try backend.record(.usedWorkflow(reference), at: at, files: [:])
    backend.pinned.outlines[reference.id] = nil
    return true
  }

  /// Gives new cases a definition no more; those that pin it go on in it.
  ///
  /// - Parameters:
  ///   - reference: The definition, as the journal names it.
  ///   - at: When it is said.
  /// - Returns: False when it is retired already; nothing happens then.
  /// - Throws: `noDefinition` when there is none; `broken` when the journal's chain does not hold.
  public mutating func retire(workflow reference: WorkflowReference, at: String) throws(RegistryError) -> Bool {
    let journal = try backend.journal()
    guard journal.workflows.contains(reference) else { throw .noDefinition(reference.description) }
    guard !journal.retiredWorkflows.contains(reference) else { return false }
    try checkJournal()
    try backend.record(.retiredWorkflow(reference), at: at, files: [:])
    backend.pinned.outlines[reference.id] = nil
    return true
  }

  /// Counts new duties in an edition of a calendar that came by a merge, until there is a newer one.
  ///
  /// - Parameters:
  ///   - reference: The edition.
  ///   - at: When it is said.
  /// - Returns: False when it does not wait for that; nothing happens then.
  /// - Throws: `noDefinition` when there is none; `changedDefinition`, `document` when it cannot be used; `broken` when
  ///   the journal's chain does not hold.
  public mutating func use(calendar reference: CalendarReference, at: String) throws(RegistryError) -> Bool {
    let journal = try backend.journal()
    guard journal.waitingCalendars.contains(reference) else {
      guard journal.calendars.contains(where: { $0.reference == reference }) else {
        throw .noDefinition("calendar \(reference)")
      }
      return false
    }
    _ = try backend.calendar(reference)
    try checkJournal()
    try backend.record(.usedCalendar(reference), at: at, files: [:])
    return true
  }

  /// Nothing is chained to what somebody has changed.
  private func checkJournal() throws(RegistryError) {
    let problems = try backend.journal().problems()
    guard problems.isEmpty else { throw .broken(path: RegistryPath.journal, problems) }
  }
}
