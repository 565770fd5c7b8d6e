public import CaseRecords
import Digests
import JSONText
public import WorkflowEngine

extension StoreView {
  /// The definition that a case pins, or that new cases of a workflow get.
  ///
  /// - Throws: `noDefinition`, `changedDefinition` when the file is not the one that was pinned, `document`.
  public func workflow(_ reference: WorkflowReference) throws(RegistryError) -> PinnedWorkflow {
    let name = reference.description
    if let known = pinned.workflows[name], known.digest == reference.digest { return known }
    let path = "workflows/\(name).json"
    guard let bytes = try contents(of: path) else { throw .noDefinition(name) }
    let json = try part(path, bytes, digest: reference.digest)
    // It was checked when it was pinned, and its digest says that it is the same.
    let (workflow, defects) = Workflow.read(json, in: try surroundings(named: bytes), isChecked: true)
    guard let workflow else {
      let defect = defects.first { !$0.isWarning }
      throw .document(
        path: path, .format(FormatError(defect?.pointer ?? "", expected: .definition(defect))))
    }
    let read = PinnedWorkflow(workflow, digest: reference.digest)
    pinned.workflows[name] = read
    return read
  }

  /// What a pinned file says, when it still says what was pinned.
  ///
  /// - Parameter digest: Of its canonical form, so that white space does not matter. It is asked only where the bytes are
  ///   not those that were pinned, since writing the canonical form costs more than all the rest.
  func part(_ path: String, _ bytes: [UInt8], digest: String?) throws(RegistryError) -> JSON {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch { throw .document(path: path, .syntax(error)) }
    if let known = catalogue.files[path], SHA256.digest(of: bytes).description == known { return json }
    guard json.canonicalDigest().description == digest else { throw .changedDefinition(path) }
    return json
  }

  /// The newest version of a workflow, which new cases get; nil when the registry has none in use.
  public func newest(_ id: WorkflowID) -> WorkflowReference? {
    catalogue.workflowsInUse.filter { $0.id == id }.max { $0.version < $1.version }
  }

  /// The ids of the workflows that new cases can have, sorted.
  public var workflowIDs: [WorkflowID] { Set(catalogue.workflowsInUse.map(\.id)).sorted() }

  /// The bytes of a pinned definition as its author wrote them.
  ///
  /// - Throws: `noDefinition`, `document`, `changedDefinition` when they are not those that were pinned.
  public func definitionBytes(_ reference: WorkflowReference) throws(RegistryError) -> [UInt8] {
    let path = RegistryPath.workflow(reference)
    guard let bytes = try contents(of: path) else { throw .noDefinition(reference.description) }
    _ = try part(path, bytes, digest: reference.digest)
    return bytes
  }

  /// What definitions of this registry are checked against.
  public func definitionSurroundings() throws(RegistryError) -> DefinitionSurroundings {
    var outlines: [String: WorkflowOutline] = [:]
    for id in workflowIDs { outlines[id.name] = try outline(of: id) }
    return DefinitionSurroundings(
      workflows: outlines, acts: try acts(), calendars: Set(catalogue.calendarsInUse.map(\.id)).sorted(),
      languages: settings.languages)
  }

  /// The outlines of the workflows that a definition names; reading more would only take time.
  private func surroundings(named bytes: [UInt8]) throws(RegistryError) -> DefinitionSurroundings {
    var surroundings = DefinitionSurroundings()
    let named = bytes.quotedNames
    for id in Set(catalogue.workflows.map(\.id)) where named.contains(id.name) {
      surroundings.workflows[id.name] = try outline(of: id)
    }
    return surroundings
  }

  private func outline(of id: WorkflowID) throws(RegistryError) -> WorkflowOutline? {
    if let known = pinned.outlines[id] { return known }
    // Definitions that came by a merge may name others that wait like themselves, and older ones those that are retired.
    let other = catalogue.workflows.filter { $0.id == id }.max { $0.version < $1.version }
    guard let reference = newest(id) ?? other, let bytes = try contents(of: RegistryPath.workflow(reference)),
      let json = try? JSON(parsing: bytes)
    else { return nil }
    pinned.outlines[id] = WorkflowOutline(json)
    return pinned.outlines[id]
  }

  /// The acts that definitions name.
  public func acts() throws(RegistryError) -> Acts {
    if let known = pinned.acts { return known }
    guard let bytes = try contents(of: RegistryPath.acts) else { throw .noDefinition(RegistryPath.acts) }
    let json = try part(RegistryPath.acts, bytes, digest: catalogue.acts)
    var defects: [Defect] = []
    let acts = Acts(json, defects: &defects)
    pinned.acts = acts
    return acts
  }

  /// An edition of a calendar.
  public func calendar(_ reference: CalendarReference) throws(RegistryError) -> WorkingCalendar {
    let name = reference.description
    if let known = pinned.calendars[name] { return known }
    let path = "calendars/\(name).json"
    guard let bytes = try contents(of: path) else { throw .noDefinition("calendar \(name)") }
    guard let pin = catalogue.calendars.last(where: { $0.reference == reference }) else {
      throw .noDefinition("calendar \(name)")
    }
    let json = try part(path, bytes, digest: pin.digest)
    var defects: [Defect] = []
    guard let calendar = WorkingCalendar(json, defects: &defects) else {
      throw .document(
        path: path, .format(FormatError(defects.first?.pointer ?? "", expected: .calendarFile(defects.first)))
      )
    }
    pinned.calendars[name] = calendar
    return calendar
  }

  /// The newest edition of a calendar that is in use.
  public func newestCalendar(_ id: String) throws(RegistryError) -> WorkingCalendar {
    guard let newest = newestEdition(of: id) else { throw .noDefinition("calendar \(id)") }
    return try calendar(newest)
  }

  private func newestEdition(of id: String) -> CalendarReference? {
    catalogue.calendarsInUse.filter { $0.id == id }.max { $0.edition < $1.edition }
  }

  /// The edition in which what a case is to owe is counted: the newest in use, or a newer one that came with the case.
  private func calendar(_ id: String, of state: CaseState) throws(RegistryError) -> WorkingCalendar {
    let counted = state.duties.map(\.calendar).filter { $0.id == id }
    let known = counted + (newestEdition(of: id).map { [$0] } ?? [])
    // A case that came with a calendar of which nothing is in use here goes on in that.
    let waiting = known.isEmpty ? catalogue.waitingCalendars.filter { $0.id == id } : []
    guard let newest = (known + waiting).max(by: { $0.edition < $1.edition }) else {
      throw .noDefinition("calendar \(id)")
    }
    return try calendar(newest)
  }

  /// What is known beside a case.
  ///
  /// - Parameter parties: The only ones a decision names, when it opens no other case; nil reads everybody, and the
  ///   definitions of the cases that the workflow's actions open.
  private func surroundings(
    of workflow: Workflow, in number: CaseNumber? = nil, today: Day, naming parties: [PartyID]?
  ) throws(RegistryError) -> CaseSurroundings {
    if let parties {
      return CaseSurroundings(today: today, people: try people(of: parties, in: number), acts: try acts())
    }
    var surroundings = CaseSurroundings(today: today, people: try people(in: number), acts: try acts())
    for (_, action) in workflow.actions {
      for opening in action.opens where surroundings.workflows[opening.workflow] == nil {
        guard let reference = newest(opening.workflow) else { continue }
        let child = try self.workflow(reference)
        surroundings.workflows[opening.workflow] = child
        guard let edition = newestEdition(of: child.workflow.calendar) else { continue }
        surroundings.calendars[child.workflow.calendar] = try calendar(edition)
      }
    }
    return surroundings
  }

  /// Everything a decision about a case may depend on.
  ///
  /// - Parameters:
  ///   - document: The case.
  ///   - today: The day of recording.
  ///   - parties: The only ones the decision names, when it opens no other case; nil for a decision of which that is not
  ///     known. With few a decision is made sooner, and is the same, but its refusal does not know who else may do it.
  ///   - withChildren: Whether the decision may depend on the cases opened under it; each of them is read for that.
  public func context(
    of document: CaseDocument, today: Day, naming parties: [PartyID]? = nil, withChildren: Bool = true
  ) throws(RegistryError) -> CaseContext {
    let definition = try workflow(document.state.workflow)
    return CaseContext(
      history: document.history, workflow: definition,
      calendar: try calendar(definition.workflow.calendar, of: document.state),
      children: withChildren ? try children(of: document.state, workflow: definition.workflow) : [],
      surroundings: try surroundings(
        of: definition.workflow, in: document.number, today: today,
        naming: parties.map { $0 + named(in: document, definition.workflow) }))
  }

  /// Whom a decision about a case may look at besides: in the second format a term or an article may depend on what
  /// somebody bound is, or whom an element of a list names as its debtor, and people are told from bodies.
  private func named(in document: CaseDocument, _ workflow: Workflow) -> [PartyID] {
    guard workflow.format != .first else { return [] }
    let lists = Set(workflow.duties.values.compactMap { $0.debtor == nil ? nil : $0.each })
    let debtors = lists.flatMap { name in
      document.state.fields[name].flatMap { workflow.fields[name]?.type.parties(in: $0) } ?? []
    }
    return document.people + debtors
  }

  /// The context of a case to be opened.
  ///
  /// - Parameter parties: The ones its opening names; nil where they are not known.
  /// - Throws: `noDefinition` when the registry has no such workflow.
  public func context(
    opening id: WorkflowID, today: Day, naming parties: [PartyID]? = nil
  ) throws(RegistryError) -> CaseContext {
    guard let reference = newest(id) else { throw .noDefinition(id.name) }
    let definition = try workflow(reference)
    return CaseContext(
      history: nil, workflow: definition, calendar: try newestCalendar(definition.workflow.calendar),
      surroundings: try surroundings(of: definition.workflow, today: today, naming: parties))
  }

  /// The cases opened under one; where a condition looks at them, those under them too, to any depth.
  ///
  /// One that should never have been is left out, with all under it.
  private func children(of state: CaseState, workflow: Workflow) throws(RegistryError) -> [ChildView] {
    var views: [ChildView] = []
    var (level, depth) = (state.children, 1)
    var seen: Set<CaseNumber> = [state.number]
    while !level.isEmpty {
      var next: [CaseNumber] = []
      for number in level where seen.insert(number).inserted {
        let child = try document(number).state
        if child.annulled != nil { continue }
        views.append(
          ChildView(
            workflow: child.workflow.id.name, stage: child.stage.name, isFinal: child.isFinal, outcome: child.outcome,
            depth: depth))
        next += child.children
      }
      (level, depth) = (workflow.looksDeep ? next : [], depth + 1)
    }
    return views
  }
}

extension StoreView {
  /// The calendar to count in where no case says which: the first that was added.
  public func mainCalendar() throws(RegistryError) -> WorkingCalendar {
    guard let first = catalogue.calendarsInUse.first else { throw .noDefinition("calendar") }
    return try newestCalendar(first.id)
  }
}

extension [UInt8] {
  /// What stands in quotes, double ones or single ones, and is made of letters, digits, `-` and `_` only.
  fileprivate var quotedNames: Set<String> {
    var names: Set<String> = []
    var start: Int?
    for place in indices {
      switch self[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if let start, self[start - 1] == self[place], start < place {
          names.insert(String(decoding: self[start..<place], as: UTF8.self))
        }
        start = place + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      default: start = nil
      }
    }
    return names
  }
}
