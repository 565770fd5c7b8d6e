public import CaseRecords
import Digests
package import JSONText
package import WorkflowEngine

/// A file that a new registry is given: a definition, a calendar, the acts.
public struct FoundingFile: Sendable {
  /// Its name without ending.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What a registry begins with, before it lies anywhere: its parts in the order in which they are written, the last of
/// which makes it a registry.
public struct Foundation: Sendable {
  /// The journal as it begins.
  package let journal: Journal
  /// Every part, the journal among them, by its path as `RegistryPath` has it.
  package let parts: [(path: String, bytes: [UInt8])]

  /// A beginning.
  ///
  /// - Parameters:
  ///   - settings: Offset, office code, languages.
  ///   - workflows: The definitions to pin, already checked.
  ///   - calendars: The calendars to add, already checked.
  ///   - acts: The acts that definitions name.
  ///   - at: When it is made.
  /// - Throws: `document` for a file that does not say what it is.
  public init(
    settings: RegistrySettings, workflows: [FoundingFile], calendars: [FoundingFile], acts: FoundingFile, at: String
  ) throws(RegistryError) {
    var journal = Journal()
    var parts: [(path: String, bytes: [UInt8])] = [(RegistryPath.acts, acts.bytes)]
    journal.append(.founded(settings), at: at)
    journal.append(.acts(digest: Pins.digest(acts.bytes)), at: at, files: [RegistryPath.acts: acts.bytes])
    for file in calendars {
      let reference = try Pins.pin(ofCalendar: file.bytes, in: file.name)
      let path = RegistryPath.calendar(reference)
      parts.append((path, file.bytes))
      journal.append(.calendar(reference, digest: Pins.digest(file.bytes)), at: at, files: [path: file.bytes])
    }
    for file in workflows {
      let reference = try Pins.pin(ofWorkflow: file.bytes, in: file.name)
      let path = RegistryPath.workflow(reference)
      parts.append((path, file.bytes))
      journal.append(.workflow(reference), at: at, files: [path: file.bytes])
    }
    parts += [
      (RegistryPath.parties, journal.partiesBytes), (RegistryPath.journal, journal.bytes),
      (RegistryPath.settings, JSON.object(settings.json).documentBytes()),
    ]
    (self.journal, self.parts) = (journal, parts)
  }
}

extension Foundation {
  /// What a copy of a registry begins with: the journal of the other, and its parts but journal, parties and settings.
  package init(copying journal: Journal, parts: [(path: String, bytes: [UInt8])]) {
    (self.journal, self.parts) = (journal, parts)
  }
}

/// How definitions, calendars and acts are pinned.
package enum Pins {
  /// The digest of a file's canonical form, so that white space does not matter; of the bytes where it is no JSON.
  package static func digest(_ bytes: [UInt8]) -> String {
    ((try? JSON(parsing: bytes))?.canonicalDigest() ?? SHA256.digest(of: bytes)).description
  }

  /// What a calendar is called; nil for what is none.
  package static func reference(ofCalendar json: JSON) -> CalendarReference? {
    guard let id = json["id"]?.string, let edition = json["edition"]?.integer else { return nil }
    return CalendarReference("\(id)@\(edition)")
  }

  /// What a definition is called, with its digest; nil for what is none.
  package static func reference(ofWorkflow bytes: [UInt8]) -> WorkflowReference? {
    guard let json = try? JSON(parsing: bytes), let id = json["id"]?.string, let version = json["version"]?.integer
    else { return nil }
    return WorkflowReference(id: WorkflowID(id), version: version, digest: digest(bytes))
  }

  /// What the file of a definition says it is.
  ///
  /// - Throws: `document` when it says nothing of the kind.
  package static func pin(ofWorkflow bytes: [UInt8], in name: String) throws(RegistryError) -> WorkflowReference {
    guard let reference = reference(ofWorkflow: bytes) else {
      throw unreadable(bytes, in: name, #"{"id": "…", "version": …}"#)
    }
    return reference
  }

  /// What the file of a calendar says it is.
  ///
  /// - Throws: `document` when it says nothing of the kind.
  package static func pin(ofCalendar bytes: [UInt8], in name: String) throws(RegistryError) -> CalendarReference {
    guard let json = try? JSON(parsing: bytes), let reference = reference(ofCalendar: json) else {
      throw unreadable(bytes, in: name, #"{"id": "…", "edition": …}"#)
    }
    return reference
  }

  private static func unreadable(_ bytes: [UInt8], in name: String, _ expected: String) -> RegistryError {
    do throws(JSONError) { _ = try JSON(parsing: bytes) } catch {
      return .document(path: name, DocumentError(error, in: bytes))
    }
    return .document(path: name, .format(FormatError("", expected: .form(expected))))
  }
}
