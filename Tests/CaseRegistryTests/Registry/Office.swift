import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import JSONText
import Platform
import TestSupport
import WorkflowEngine

/// A registry in a folder of its own, with the letter of the design, a secretary and two bodies.
struct Office {
  let scratch: ScratchFolder
  var root: Path { scratch.path / "registry" }

  /// - Parameter code: The office code in every number.
  init(code: String? = nil) throws {
    scratch = try ScratchFolder()
    let registry = try found(code: code)
    try registry.write { batch in
      try batch.add(Party(id: "b-dept", kind: .body, name: LocalizedText("Department")), at: Office.founded)
      try batch.add(Party(id: "b-roads", kind: .body, name: LocalizedText("Roads")), at: Office.founded)
      try batch.add(
        Party(id: "p-sec", kind: .person, name: LocalizedText("Secretary"), roles: ["secretary"]), at: Office.founded)
    }
  }

  /// Founds the registry in a folder of the test's own.
  func found(code: String? = nil) throws -> FolderStore { try Office.found(root, code: code) }

  static func found(_ root: Path, code: String? = nil, files: FileSystem = FileSystem()) throws -> FolderStore {
    try FolderStore.found(
      root, settings: RegistrySettings(offset: .utc, office: code, languages: [.en]),
      workflows: [FoundingFile(name: "letter", bytes: Array(letter.utf8))],
      calendars: [FoundingFile(name: "kz", bytes: Array(calendar.utf8))],
      acts: FoundingFile(name: "acts", bytes: Array(acts.utf8)), at: founded, files: files)
  }

  func open(files: FileSystem = FileSystem(), busyTimeout: Int = 10_000) throws(RegistryError) -> FolderStore {
    try FolderStore.open(root, files: files, busyTimeout: busyTimeout)
  }

  func read(_ path: String) throws -> [UInt8]? { try FileSystem().read(root / path) }

  func write(_ bytes: [UInt8], to path: String) throws { try FileSystem().write(bytes, to: root / path) }

  /// Changes a file as somebody with an editor would.
  func edit(_ path: String, replacing old: String, with new: String) throws {
    let text = String(decoding: try read(path) ?? [], as: UTF8.self)
    try write(Array(text.replacing(old, with: new).utf8), to: path)
  }

  /// Removes the database, as somebody may who sends the folder by mail.
  func removeDatabase() throws {
    let files = FileSystem()
    let folder = root / ".oversight"
    for name in try files.names(in: folder) where name != "aside" { try files.remove(folder / name) }
    if try !files.exists(folder / "aside") { try files.removeFolder(folder) }
  }

  static let founded = "2024-01-03T09:00:00+00:00"

  static let acts = #"{"format": "oversight.acts/1", "acts": {}}"#

  static let calendar = """
    {"format": "oversight.calendar/1", "id": "kz", "edition": 3, "title": "Test", "weekend": [6, 7], "fixed": [],
     "years": {"2024": {"holidays": [{"date": "2024-05-09", "title": "Victory Day"}], "moved": [], "acts": [],
       "movedDaysKnown": true}}}
    """

  static let letter = Letter.guarded

  /// The letter in the second format, with a right to complain of silence for ten days.
  static let complaining = Letter.complaining(letter)
}

/// Stops a file system, once armed, after so many steps; only ever asked by the thread of its test.
final class Fuse: @unchecked Sendable {
  var left: Int?

  /// A file system that works until the fuse is armed and has burnt down.
  var files: FileSystem {
    FileSystem { [self] (action, path) throws(FileError) in
      guard let left else { return }
      guard left > 0 else { throw .io(action, path, reason: "stopped") }
      self.left = left - 1
    }
  }
}
