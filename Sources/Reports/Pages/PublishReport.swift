package import JSONText
package import WorkflowEngine

/// What was published.
package struct PublishReport: Hashable, Sendable {
  private let pages: Int
  private let cases: Int
  private let files: Int
  private let bytes: Int
  private let written: Int
  private let withoutWorkflow: Int
  private let held: Int
  private let withheld: Int

  /// - Parameters:
  ///   - pages: How many pages there are.
  ///   - cases: How many cases are shown.
  ///   - files: How many files there are, pages among them.
  ///   - bytes: How many bytes they have.
  ///   - written: How many were other than what stood there.
  ///   - withoutWorkflow: How many cases are not shown since their workflow is not published.
  ///   - held: How many are not shown yet.
  ///   - withheld: How many are withheld.
  package init(
    pages: Int, cases: Int, files: Int, bytes: Int, written: Int, withoutWorkflow: Int, held: Int, withheld: Int
  ) {
    (self.pages, self.cases, self.files, self.bytes, self.written) = (pages, cases, files, bytes, written)
    (self.withoutWorkflow, self.held, self.withheld) = (withoutWorkflow, held, withheld)
  }

  /// As scripts read it.
  package var json: JSON {
    [
      "pages": .integer(pages), "cases": .integer(cases), "files": .integer(files), "bytes": .integer(bytes),
      "written": .integer(written),
      "withheld": ["workflow": .integer(withoutWorkflow), "embargo": .integer(held), "case": .integer(withheld)],
    ]
  }

  /// As people read it.
  package func text(in folder: String, _ lines: WrappedLines, _ language: Language) -> String {
    [
      PublicationWords.published(
        CountedPhrase.caseFile.text(cases, in: language), CountedPhrase.file.text(files, in: language),
        FileSize.text(bytes, in: language), written: written, folder: folder),
      PublicationWords.notShown(workflow: withoutWorkflow, held: held, withheld: withheld),
    ].map { lines($0[language]) }.joined(separator: "\n")
  }
}

/// What everybody will see of each workflow that is published, before it is published for the first time.
package struct PublicationPreview {
  private let definitions: [Workflow]
  private let publication: Publication
  private let language: Language
  private let lines: WrappedLines

  /// - Parameters:
  ///   - definitions: The workflows that are published.
  ///   - publication: What the office has said.
  ///   - language: Of everything that is not data.
  ///   - lines: As wide as the terminal.
  package init(
    _ definitions: [Workflow], _ publication: Publication, _ language: Language, _ lines: WrappedLines
  ) {
    (self.definitions, self.publication, self.language, self.lines) = (definitions, publication, language, lines)
  }

  /// The text.
  package var text: String {
    ([lines(PublicationWords.preview[language])] + definitions.flatMap(rows)).joined(separator: "\n")
  }

  private func rows(_ workflow: Workflow) -> [String] {
    func names(_ isShown: Bool) -> String {
      let fields = workflow.fields.map(\.value).filter { ($0.visibility == .public && !$0.isPersonal) == isShown }
      return fields.map { $0.title[language] }.joined(separator: ", ")
    }
    let named = workflow.roles.values.filter(\.isNamed).map { $0.title[language] }.joined(separator: ", ")
    return [
      lines("\(workflow.id)  \(workflow.title[language])"),
      lines(
        PublicationWords.seenFields(names(true), titles: workflow.disclosure.titles == .public)[language], indent: 2),
      lines(PublicationWords.hiddenFields(names(false))[language], indent: 2),
      lines(PublicationWords.people(named)[language], indent: 2),
    ]
  }
}
