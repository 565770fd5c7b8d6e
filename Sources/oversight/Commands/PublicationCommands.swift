import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `publication show`: what is published.
struct PublicationShowCommand: Command {
  static let verb = "publication show"
  static let usage = Usage(
    .publicationShow, audience: .keeper, access: .plain, examples: ["oversight publication show"], exitCodes: [.data])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    try session.tell(try session.registry.publication())
    return .ok
  }
}

/// `publication set`: says what is published.
struct PublicationSetCommand: Command {
  static let verb = "publication set"
  static let usage = Usage(
    .publicationSet,
    synopsis: "[--workflow WORKFLOW]… [--embargo DAYS] [--title LANG=TITLE]… [--licence TEXT] [--contact TEXT]",
    audience: .keeper, access: .plain, options: [.workflows, .embargo, .titles, .licence, .contact, .actor],
    examples: [
      "oversight publication set --workflow council-recommendation --licence \"CC BY 4.0\" --contact council@example.org "
        + "--as p-sec"
    ], exitCodes: [.refused, .notFound, .data, .busy])

  private let amendment: PublicationAmendment

  init(_ arguments: inout Arguments) throws(UsageError) {
    let workflows = arguments.values(of: .workflows)
    let title = try arguments.texts(of: .titles)
    var titles = title?.byLanguage ?? [:]
    if let title, titles.isEmpty { for language in Language.allCases { titles[language] = title.fallback } }
    amendment = PublicationAmendment(
      workflows: workflows.isEmpty ? nil : workflows.map { WorkflowID($0) },
      embargo: try arguments.integer(of: .embargo, in: Publication.embargoes), titles: titles,
      licence: arguments.value(of: .licence), contact: arguments.value(of: .contact))
    guard amendment != PublicationAmendment() else {
      throw .missingOption(OptionSpec.workflows.label, verb: Self.verb)
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    var amendment = amendment
    let names = try session.names()
    amendment.workflows = try amendment.workflows?.map { try names.workflow($0.name) }
    let desk = PublicationDesk(session.registry, now: try session.now())
    let actor = try session.actor()
    try session.tell(try desk.set(amendment, by: actor).after)
    return .ok
  }
}

extension Session {
  /// Answers with what is published.
  fileprivate func tell(_ publication: Publication) throws {
    let reader = try reader()
    let titles = try publication.workflows.map { id in
      try reader.newestTitle(of: id) ?? LocalizedText(id.name)
    }
    answer(publication.json) { PublicationPage(publication, titles, language, lines).text }
  }
}
