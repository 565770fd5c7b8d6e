import CaseRecords
import CaseRegistry
import Disk
import Platform

/// Files that nobody has put into a registry: the system, an editor or a sharing program has left them behind.
///
/// They are told by their names alone, and looked at no further.
enum ForeignFile {
  /// Whether a name is one that systems and editors leave in folders.
  static func isForeign(_ name: String) -> Bool {
    let name = name.lowercased()
    if names.contains(name) || beginnings.contains(where: { name.hasPrefix($0) }) || name.hasSuffix("~") { return true }
    return endings.contains { name.hasPrefix($0.first) && name.hasSuffix($0.last) }
  }

  private static let names: Set<String> = [
    // macOS.
    ".ds_store", ".localized", ".spotlight-v100", ".trashes", ".fseventsd", ".apdisk", ".appledouble",
    ".temporaryitems", ".documentrevisions-v100", "icon\r",
    // Windows.
    "thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "$recycle.bin",
    // Linux desktops, and git where it keeps an empty folder.
    ".directory", ".gitkeep", ".gitignore", ".gitattributes", "lost+found",
  ]

  /// The second halves of files on disks that know none, locks of office programs, what is open and removed, rubbish.
  private static let beginnings = ["._", "~$", ".#", ".nfs", ".fuse_hidden", ".trash-", ".goutputstream-"]

  private static let endings = [(".", ".swp"), (".", ".swo"), (".", ".swx"), (".~lock.", "#"), ("#", "#")]
    .map { (first: $0.0, last: $0.1) }
}

extension FolderStore {
  /// The paths of files that systems and editors have left in the registry; `verify` names them and minds none.
  func foreignFiles() throws(RegistryError) -> [String] {
    var places = ["", "cases", "workflows", "calendars", RegistryPath.seals, RegistryPath.conflicts]
    places += try years().map { "cases/\($0)" }
    places.append(RegistryPath.evidence)
    // What cannot be looked into is a problem of its own.
    let parts = (try? folder.names(in: RegistryPath.evidence)) ?? []
    places += parts.filter { !ForeignFile.isForeign($0) }.map { "\(RegistryPath.evidence)/\($0)" }
    var found: [String] = []
    for place in places where (try? folder.isFolder(place)) == true {
      let names = ((try? folder.names(in: place)) ?? []).filter(ForeignFile.isForeign)
      found += names.filter { !place.isEmpty || !Self.ownHidden.contains($0) }
        .map { place.isEmpty ? $0 : "\(place)/\($0)" }
    }
    return found.sorted()
  }

  /// What a registry that is kept with git has in its folder.
  private static let ownHidden = [".gitattributes", ".gitignore", ".gitkeep"]
}
