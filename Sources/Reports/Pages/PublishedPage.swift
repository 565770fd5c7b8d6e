package import CaseWork
package import JSONText
package import WorkflowEngine

/// What checking a downloaded register has shown.
package struct PublishedPage {
  private let site: PublishedSite
  private let folder: String
  private let language: Language

  /// - Parameters:
  ///   - site: What was found.
  ///   - folder: The folder, as it was typed.
  ///   - language: The language.
  package init(_ site: PublishedSite, in folder: String, _ language: Language) {
    (self.site, self.folder, self.language) = (site, folder, language)
  }

  /// For people: a line for each file with something wrong, or one that all is well.
  package var text: String {
    let files = CountedPhrase.file.text(site.files, in: language)
    guard !site.problems.isEmpty else { return PublicationWords.whole(files)[language] }
    let lines = site.problems.map { problem in
      "\(SafeText.make(problem.path)): \(PublicationWords.fault(problem.fault)[language])"
    }
    return (lines + ["\(files), \(CountedPhrase.problem.text(site.problems.count, in: language))."])
      .joined(separator: "\n")
  }

  /// For scripts.
  package var json: JSONObject {
    [
      "published": .string(folder), "files": .integer(site.files),
      "problems": .array(
        site.problems.map { problem in
          [
            "path": .string(problem.path), "kind": .string(problem.fault.rawValue),
            "message": .string(PublicationWords.fault(problem.fault)[language]),
          ]
        }),
    ]
  }
}
