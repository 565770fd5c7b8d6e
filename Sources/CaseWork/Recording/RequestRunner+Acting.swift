internal import CaseRecords
internal import CaseRegistry
internal import Digests
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

extension RequestRunner {
  /// Opens a case, and tells the parent.
  func open(
    _ workflow: WorkflowID, title: String?, fields: JSONObject, parties: [(role: RoleID, party: PartyID)],
    parent: String?, related: [String], _ request: Request, _ batch: inout StoreBatch
  ) throws -> Outcome {
    let context = try self.context(opening: workflow, naming: [request.actor] + parties.map(\.party), in: batch.view)
    let given = try GivenValues(fields, context.workflow.workflow.fieldTypes, isTyped: request.isTyped)
    let fields = given.values { _ in nil }
    let above: CaseDocument? = if let parent { try document(parent, in: batch.view) } else { nil }
    let others = try related.map { try document($0, in: batch.view).number }
    return Outcome(
      try open(
        in: context, title: title, fields: fields, parties: parties, under: above, related: others, request, &batch))
  }

  /// Opens a case with values that are read already.
  func open(
    in context: CaseContext, title: String?, fields: JSONObject, parties: [(role: RoleID, party: PartyID)],
    under parent: CaseDocument?, related: [CaseNumber] = [], _ request: Request, _ batch: inout StoreBatch
  ) throws -> [CaseChange] {
    // Data is written in the language of the registry, whoever reads the answer.
    let usual = batch.view.settings.languages.first.map { context.workflow.workflow.title[$0] }
    let wish = Command.Wish.open(
      title: title ?? usual, fields: fields, parties: parties.byRole, parent: parent?.number, related: related)
    let changes = try decide(wish, in: context, request, &batch)
    if let parent, let child = changes.first?.number { _ = try decide(.link(child), on: parent, request, &batch) }
    return changes
  }

  /// The context of a new case.
  func context(
    opening id: WorkflowID, naming parties: [PartyID], in view: any StoreView
  ) throws -> CaseContext {
    guard view.newest(id) != nil else {
      if let retired = view.catalogue.retiredWorkflows.filter({ $0.id == id }).max(by: { $0.version < $1.version }) {
        throw WorkError.retiredWorkflow(retired, others: view.workflowIDs)
      }
      throw WorkError.noWorkflow(id, Hint(for: id.name, among: view.workflowIDs.map(\.name)))
    }
    return try view.context(opening: id, today: now.day, naming: parties)
  }

  /// Performs an action with values and files as they were given.
  ///
  /// - Parameter known: A value that needs no reading.
  func perform(
    _ action: ActionID, _ input: JSONObject, _ evidence: [Request.Attachment], on document: CaseDocument,
    _ request: Request, at day: Day? = nil, adding known: JSONObject = [:], _ batch: inout StoreBatch
  ) throws -> [CaseChange] {
    let definition = try batch.view.workflow(document.state.workflow).workflow.actions[action]
    let types = definition?.inputTypes ?? []
    var values = try GivenValues(input, types, isTyped: request.isTyped)
      .values { document.state.value(ofInput: $0, of: definition) }
    for member in known.members { values[member.key] = member.value }
    let opensCases = definition?.opens.isEmpty == false
    let named = types.flatMap { name, type in values[name].map { type.parties(in: $0) } ?? [] }
    var context = try batch.view.context(
      of: document, today: now.day, naming: opensCases ? nil : [request.actor] + named)
    try addEditions(to: &context, for: document, on: day ?? request.on ?? now.day, in: batch.view)
    var stored: [Evidence] = []
    for item in evidence { stored.append(try keep(item, &batch)) }
    return try decide(.perform(action, input: values, evidence: stored), in: context, request, at: day, &batch)
  }

  /// Stores a file as evidence; under a dry run it is only looked at.
  func keep(_ item: Request.Attachment, _ batch: inout StoreBatch) throws -> Evidence {
    var document: Evidence
    do {
      if let stored = item.stored {
        document = try batch.store(EvidenceSource(stored, of: store), kind: item.kind)
      } else {
        document =
          try isDryRun ? look(at: item) : batch.store(evidence: item.file, beneath: item.root, kind: item.kind)
      }
    } catch {
      throw WorkError(error, of: item.file, in: item.root) ?? error
    }
    document.origin = item.origin
    document.supplier = item.supplier
    document.visibility = item.visibility
    document.redacts = item.redacts?.lowercased()
    return document
  }

  private func look(at item: Request.Attachment) throws -> Evidence {
    let read = try FileSystem().readPieces(of: item.file, beneath: item.root) { _ throws(FileError) in }
    guard let read else { throw FileError.notFound(.copy, item.place) }
    return Evidence(
      kind: item.kind, sha256: read.digest.description, name: item.file.lastComponent, size: read.size)
  }
}

extension [(role: RoleID, party: PartyID)] {
  /// The parties of each role, in the order in which they were given.
  package var byRole: [RoleID: [PartyID]] {
    reduce(into: [:]) { $0[$1.role, default: []].append($1.party) }
  }
}

extension Workflow {
  /// The types of the fields of a case.
  var fieldTypes: [(name: String, type: FieldType)] { fields.map { ($0.key, $0.value.type) } }
}

extension Action {
  /// The types of what the action asks for.
  var inputTypes: [(name: String, type: FieldType)] { inputs.map { ($0.name, $0.definition.type) } }
}

extension CaseState {
  /// What the case has of what an input of an action, or a field at its opening, is for.
  func value(ofInput name: String, of action: Action?) -> JSON? {
    (action.map { $0.input(name)?.field } ?? name).flatMap { self.fields[$0] }
  }
}

extension WorkError {
  /// Why a file that a list of requests names was not taken, when it is for where it lies; nil for what has other causes.
  init?(_ error: any Error, of file: Path, in root: Path?) {
    let cause: FileError? =
      switch error {
      case RegistryError.file(let error): error
      case let error as FileError: error
      default: nil
      }
    guard let root, let fault = cause.flatMap({ PlaceFault($0) }) else { return nil }
    self = .outside(file, of: root, fault)
  }
}

extension WorkError.PlaceFault {
  fileprivate init?(_ error: FileError) {
    switch error {
    case .outside: self = .outside
    case .symbolicLink(_, let path): self = .link(path)
    case .notAFile, .isAFolder: self = .noFile
    case .notFound, .permission, .readOnly, .noSpace, .notAFolder, .exists, .notEmpty, .tooLarge, .longLine,
      .interrupted, .io:
      return nil
    }
  }
}
