internal import Disk
package import Platform
internal import Digests
internal import WorkflowEngine

/// A public register as somebody has downloaded it: the files in a folder, and what `digests.txt` says of them.
///
/// Only this is checked: that each file is the one that was published together with the others. Who published them says a
/// signature beside `digests.txt`; whether the cases themselves are whole says `verify` in the registry.
package struct PublishedSite: Sendable {
  /// What is wrong with a file.
  package enum Fault: String, Hashable, Sendable, CaseIterable {
    /// It is listed and not there.
    case missing
    /// Its bytes are others than were published.
    case changed
    /// It is a link, a folder, or closed to whoever reads.
    case unreadable
    /// It is there and not listed.
    case unlisted
    /// A line of the list that names no file of the folder.
    case malformed
  }

  /// A file with what is wrong with it.
  package struct Problem: Hashable, Sendable {
    /// Its path from the folder.
    package let path: String
    /// What is wrong.
    package let fault: Fault
  }

  /// The list.
  package static let list = "digests.txt"
  /// The bytes of the list.
  package let listed: [UInt8]
  /// How many files are listed.
  package let files: Int
  /// What is wrong, by path.
  package let problems: [Problem]

  /// Checks a folder.
  ///
  /// - Parameter root: The folder.
  /// - Throws: `WorkError.noRegister` for a folder without a list; `FileError`.
  package init(checking root: Path) throws {
    let files = FileSystem()
    guard let bytes = try files.read(root / Self.list) else { throw WorkError.noRegister(root) }
    listed = bytes
    var (problems, known): ([Problem], Set<String>) = ([], [])
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // As 'sha256sum' writes it, also where an editor has ended the lines in its own way.
      let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      let (digest, rest) = (text.prefix(64), text.dropFirst(64))
      guard digest.count == 64, rest.hasPrefix("  "), SiteFolder.isOwn(String(rest.dropFirst(2))) else {
        problems.append(Problem(path: Self.list, fault: .malformed))
        continue
      }
      let path = String(rest.dropFirst(2))
      known.insert(path)
      do throws(FileError) {
        let found = try files.digest(of: Path(path), beneath: root)
        if found?.description != String(digest) {
          problems.append(Problem(path: path, fault: found == nil ? .missing : .changed))
        }
      } catch {
        problems.append(Problem(path: path, fault: .unreadable))
      }
    }
    for path in try Self.paths(in: root, files) where !known.contains(path) && !Self.isBeside(path) {
      problems.append(Problem(path: path, fault: .unlisted))
    }
    self.files = known.count
    self.problems = problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The list itself, its signature, and what is hidden, belong to no reader.
  private static func isBeside(_ path: String) -> Bool {
    [list, "\(list).sig"].contains(path) || path.utf8.first == UInt8(ascii: ".")
  }

  private static func paths(in root: Path, _ files: FileSystem) throws -> [String] {
    var (found, folders) = ([String](), [""])
    while let folder = folders.popLast() {
      for name in try files.names(in: folder.isEmpty ? root : root / folder) {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if try files.isFolder(root / path) { folders.append(path) } else { found.append(path) }
      }
    }
    return found
  }
}
