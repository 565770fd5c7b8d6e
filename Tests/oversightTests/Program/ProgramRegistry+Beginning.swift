import Foundation
import TestSupport

extension ProgramRegistry {
  /// What lies in a registry at one moment, for tests to begin with.
  ///
  /// Tests of one suite, and each argument of one test, often begin after the same commands: those are run once. The database is left
  /// behind: one that is copied would not be believed, and each test would be told so.
  struct Beginning: Sendable {
    private let files: [(name: String, bytes: Data)]

    /// Keeps what `prepare` leaves in a registry that has the workflow 'letter', a secretary and two bodies.
    init(_ prepare: (ProgramRegistry) throws -> Void) throws {
      let registry = try ProgramRegistry()
      try prepare(registry)
      self.init(of: registry)
    }

    /// Keeps what lies in a registry now.
    init(of registry: ProgramRegistry) {
      let root = registry.folder + "/registry"
      let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
      files = names.filter { !$0.hasPrefix(".oversight") }.compactMap { name in
        FileManager.default.contents(atPath: "\(root)/\(name)").map { (name, $0) }
      }
    }

    /// One letter, drafted.
    static let letter = Result { try Beginning { try $0.letter() } }

    /// One letter, sent on 3 June 2024; the answer is due on the 17th.
    static let sentLetter = Result { try Beginning { try $0.sentLetter() } }

    /// No case yet; the workflow 'petition' is there.
    static let petition = Result { try Beginning { try $0.add(SampleDefinitions.petition) } }

    /// Lays the files down as a registry of its own.
    func copy(to root: String) throws {
      for (name, bytes) in files {
        let file = URL(fileURLWithPath: "\(root)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
    }
  }
}
