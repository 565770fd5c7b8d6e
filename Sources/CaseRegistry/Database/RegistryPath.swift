import WorkflowEngine

/// The paths of the files that the program itself writes; a database may ask for no other.
enum RegistryPath {
  /// Whether a path, as it may stand in a database, is one of a file that this program writes.
  static func isWritten(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch names.count {
    case 1:
      return [Registry.journalFile, Registry.partiesFile, Registry.actsFile, Registry.settingsFile].contains(names[0])
    case 2:
      switch names[0] {
      case "workflows", "calendars": return isPin(names[1])
      case Seal.folder: return isSeal(names[1])
      case Registry.conflictsFolder: return isVersion(names[1])
      default: return false
      }
    case 3: return names[0] == "cases" && isDocument(path)
    default: return false
    }
  }

  private static func isDocument(_ path: String) -> Bool {
    number(ofDocument: path).map { Registry.path(of: $0) == path } ?? false
  }

  /// The number of the case in a file's name; nil where it is none.
  static func number(ofDocument path: String) -> CaseNumber? {
    let name = Path(path).lastComponent
    return name.hasSuffix(".json") ? CaseNumber(String(name.dropLast(".json".count))) : nil
  }

  /// `letter@1.json`
  private static func isPin(_ name: String) -> Bool {
    guard name.hasSuffix(".json") else { return false }
    let parts = name.dropLast(".json".count).split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && isPlain(parts[0]) && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
      && !parts[1].isEmpty
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
