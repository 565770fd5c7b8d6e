import Platform
package import WorkflowEngine

/// The paths of the files that the program itself writes; a database may ask for no other.
package enum RegistryPath {
  /// What the registry is: its offset, its office, its languages.
  package static let settings = "registry.json"
  /// The registry's own history.
  package static let journal = "journal.json"
  /// Who is known, as the journal says.
  package static let parties = "parties.json"
  /// The acts that definitions name.
  package static let acts = "acts.json"
  /// What the office publishes.
  package static let publication = "publication.json"
  /// The folder of the recipes by which tables are taken in.
  package static let recipes = "recipes"
  /// The folder of the seals.
  package static let seals = "seals"
  /// Where versions of cases are kept that somebody must decide on, or has decided against.
  package static let conflicts = "conflicts"
  /// The folder of the documents of evidence, and within it one for each of the first two digits of their SHA-256.
  package static let evidence = "evidence"

  /// The folder that is no part of the registry: what a store in a folder keeps for itself.
  package static let own = ".oversight"

  /// Where the document of a case stands.
  package static func document(of number: CaseNumber) -> String {
    "cases/\(Digits.text(number.year, width: 4))/\(number).json"
  }

  /// Whether a path is the one that an earlier edition gave a document, with a year of fewer than four digits.
  package static func isShort(_ path: String, of number: CaseNumber) -> Bool {
    number.year < 1000 && path == "cases/\(number.year)/\(number).json"
  }

  /// Where a definition stands.
  package static func workflow(_ reference: WorkflowReference) -> String { "workflows/\(reference).json" }

  /// Where a recipe stands.
  package static func recipe(_ id: String) -> String { "\(recipes)/\(id).json" }

  /// Whether a recipe may be called so: its file is.
  package static func isNameOfRecipe(_ id: String) -> Bool { isPlain(id) }

  /// Where an edition of a calendar stands.
  package static func calendar(_ reference: CalendarReference) -> String { "calendars/\(reference).json" }

  /// Where the registry's own form of a letter stands.
  package static func template(_ name: String) -> String { "templates/\(name)" }

  /// Whether a path, as it may stand in a database, is one of a file that this program writes.
  package static func isWritten(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch names.count {
    case 1:
      return [journal, parties, acts, settings, publication].contains(names[0])
    case 2:
      switch names[0] {
      case "workflows", "calendars": return isPin(names[1])
      case seals: return isSeal(names[1])
      case "templates": return isTemplate(names[1])
      case recipes: return names[1].hasSuffix(".json") && isPlain(names[1].dropLast(".json".count))
      case conflicts: return isVersion(names[1])
      default: return false
      }
    case 3: return names[0] == "cases" && isDocument(path)
    default: return false
    }
  }

  private static func isDocument(_ path: String) -> Bool {
    number(ofDocument: path).map { document(of: $0) == path } ?? false
  }

  /// The number of the case in a file's name; nil where it is none.
  package static func number(ofDocument path: String) -> CaseNumber? {
    let name = Path(path).lastComponent
    return name.hasSuffix(".json") ? CaseNumber(String(name.dropLast(".json".count))) : nil
  }

  /// Whether a file beside the documents of cases is one, or would be one: neither hidden nor another program's lock on one.
  package static func isNameOfDocument(_ name: String) -> Bool {
    name.hasSuffix(".json") && !name.hasPrefix(".") && !name.hasPrefix("~$")
  }

  /// `letter@1.json`
  private static func isPin(_ name: String) -> Bool {
    guard name.hasSuffix(".json") else { return false }
    let parts = name.dropLast(".json".count).split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && isPlain(parts[0]) && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
      && !parts[1].isEmpty
  }

  /// Whether a name is one of the form of a letter: `cover.ru.docx`.
  package static func isTemplate(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { isPlain($0) }
  }

  /// `2024-06-03-001.seal`, its lines and its signature.
  private static func isSeal(_ name: String) -> Bool {
    guard let ending = [".seal", ".leaves", ".seal.sig"].first(where: { name.hasSuffix($0) }) else { return false }
    return isPlain(name.dropLast(ending.count))
  }

  /// `LTR-2024-000001.0123456789ab.json`
  private static func isVersion(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[2] == "json" && CaseNumber(String(parts[0])) != nil && isPlain(parts[1])
  }

  private static func isPlain(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && name.utf8.count <= 128
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2D || byte == 0x5F
      }
  }
}
