import CaseRegistry
import CaseRecords
import Digests
import JSONText
import Platform

/// Where the bytes of documents stand: `evidence/ab/abcdef….pdf`, under the 64 digits of their SHA-256.
///
/// The ending is for people and programs that open the file; a document is found by its digits, whatever the ending.
enum EvidencePath {
  /// The folder, within the registry, of documents whose SHA-256 begins with the same two digits.
  static func folder(of hash: String) -> Path { Path(RegistryPath.evidence) / String(hash.prefix(2)) }

  /// The path of a stored file with this name.
  static func path(of name: String) -> Path { folder(of: name) / name }

  /// The name under which bytes are stored.
  ///
  /// - Parameter source: The file they come from; its ending is kept when it is short and plain.
  static func name(of hash: String, _ source: Path) -> String {
    guard let ending = source.fileExtension, ending.utf8.count <= 12,
      ending.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) })
    else { return hash }
    return "\(hash).\(ending)"
  }

  /// The names, among those in a folder, of files that should hold the bytes with this SHA-256.
  ///
  /// - Returns: None when `hash` is no SHA-256, whoever wrote it.
  static func names(of hash: String, among names: [String]) -> [String] {
    guard Digest(hex: hash) != nil else { return [] }
    return names.filter { self.hash(in: $0) == hash }
  }

  /// The SHA-256 that a name promises; nil for a name that promises none.
  static func hash(in name: String) -> String? {
    let digits = String(name.prefix { $0 != "." })
    return Digest(hex: digits) == nil ? nil : digits
  }
}
