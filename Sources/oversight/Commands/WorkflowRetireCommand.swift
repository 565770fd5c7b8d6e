import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `workflow retire`: no new cases.
struct WorkflowRetireCommand: Command {
  static let verb = "workflow retire"
  static let usage = Usage(
    .workflowRetire, synopsis: "ID[@VERSION]", audience: .keeper, access: .plain, positionals: ["ID"],
    examples: ["oversight workflow retire grant-cycle"], exitCodes: [.notFound])

  private let name: String

  init(_ arguments: inout Arguments) throws(UsageError) { name = try arguments.next("ID") }

  func run(in session: inout Session) throws -> ExitCode {
    let (registry, language) = (session.registry, session.language)
    let references = try session.versions(named: name)
    let at = try session.now().description
    let news = try registry.write { batch in
      try references.filter { try batch.retire(workflow: $0, at: at) }
    }
    let names = (news.isEmpty ? references : news).map(\.description)
    session.answer(["retired": .array(names.map { .string($0) }), "changed": .bool(!news.isEmpty)]) {
      VersionWords.retired(names, isNews: !news.isEmpty)[language]
    }
    guard let newest = references.max(by: { $0.version < $1.version }) else { return .ok }
    if let next = registry.newest(newest.id) {
      session.terminal.note(DefinitionWords.inUse("\(next)", isNews: true), in: language)
    } else {
      session.terminal.note(VersionWords.takenBack(by: "\(newest)"), in: language)
      let others = try registry.catalogue.workflows.filter { reference in
        try reference.id != newest.id && registry.opens(newest.id, by: reference)
      }
      if !others.isEmpty {
        session.terminal.note(
          VersionWords.stillOpened(newest.id.name, by: others.map(\.description)), in: language)
      }
    }
    return .ok
  }
}
