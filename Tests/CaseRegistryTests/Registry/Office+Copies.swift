import CaseRecords
import Disk
import Platform
import Foundation
import JSONText
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

extension Office {
  /// Another office that begins with a copy of this one's folder, without its database.
  func clone() throws -> Office {
    let other = try Office()
    try FileManager.default.removeItem(atPath: other.root.text)
    try FileManager.default.copyItem(atPath: root.text, toPath: other.root.text)
    try FileManager.default.removeItem(atPath: (other.root / ".oversight").text)
    return other
  }

  /// Makes somebody known.
  func add(_ party: Party) throws {
    let registry = try open()
    try registry.write { try registry.add(party, at: Office.founded) }
  }

  /// Every file but those of the database, by its path.
  func texts() throws -> [String: Data] {
    var texts: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root.text) ?? .init() {
      guard !name.hasPrefix(".oversight") else { continue }
      texts[name] = FileManager.default.contents(atPath: (root / name).text)
    }
    return texts
  }

  /// The documents of all cases.
  func cases() throws -> [String: Data] { try texts().filter { $0.key.hasPrefix("cases/") } }
}
