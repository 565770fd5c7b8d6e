import CaseRecords
import CaseRegistry
import JSONText

/// What stands beside a copy of a registry, so that the next copy may be made into the same folder.
struct CopyManifest: Hashable {
  static let format = "oversight.copy/1"
  static let path = "copy.json"

  /// The registry it is of, as `StoreView.mark` tells it from others.
  let of: String
  /// What the copy is for.
  let kind: FolderCopy.Kind
  /// When it was made.
  let at: String

  /// Nil for what is no manifest.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["format"]?.string == Self.format, let of = json["of"]?.string,
      let kind = json["kind"]?.string.flatMap(FolderCopy.Kind.init(rawValue:)), let at = json["at"]?.string
    else { return nil }
    self.init(of: of, kind: kind, at: at)
  }

  init(of: String, kind: FolderCopy.Kind, at: String) { (self.of, self.kind, self.at) = (of, kind, at) }

  var bytes: [UInt8] {
    let json: JSON = [
      "format": .string(Self.format), "of": .string(of), "kind": .string(kind.rawValue), "at": .string(at),
    ]
    return json.documentBytes()
  }
}
