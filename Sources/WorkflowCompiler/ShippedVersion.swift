import JSONText

/// A version of a definition, with its file.
struct ShippedVersion {
  let id: String
  let version: Int
  let file: ShippedFile
  /// Whether no other file has a later version of it.
  let isNewest: Bool

  /// The definitions among files, by id and version.
  static func all(in files: [ShippedFile]) -> [ShippedVersion] {
    var found: [(id: String, version: Int, file: ShippedFile)] = []
    for file in files where file.kind == .workflow {
      guard let json = try? JSON(parsing: file.bytes), let id = json["id"]?.string,
        let version = json["version"]?.integer
      else { continue }
      found.append((id, version, file))
    }
    let newest = Dictionary(found.map { ($0.id, $0.version) }, uniquingKeysWith: max)
    return found.sorted { ($0.id, $0.version) < ($1.id, $1.version) }.map {
      ShippedVersion(id: $0.id, version: $0.version, file: $0.file, isNewest: newest[$0.id] == $0.version)
    }
  }
}
