import JSONText

/// A file that somebody wrote, after parsing, with the place of everything in it.
struct ParsedFile {
  /// Its name as it was given.
  let name: String
  /// What stands in it; nil when it is not JSON.
  private(set) var json: JSON?
  private var map: SourceMap?
  private var failure: JSONError?

  /// What people write by hand is small; so no file can keep its checks busy for hours.
  private static let limits = JSONLimits(bytes: 1 << 20)

  init(name: String, bytes: [UInt8]) {
    self.name = name
    do throws(JSONError) {
      let (json, map) = try JSON.located(parsing: bytes, limits: Self.limits)
      self.json = json
      self.map = map
    } catch {
      failure = error
    }
  }

  /// The defects with their places, in the order of lines; a file that is not JSON has that one.
  func findings(_ defects: [Defect]) -> [DefinitionFile.Finding] {
    guard let map else {
      let defect = Defect(at: "", rule: .syntax, failure.map { "\($0.problem)" } ?? "not JSON")
      let position = failure?.position ?? TextPosition(line: 1, column: 1)
      return [DefinitionFile.Finding(file: name, position: position, defect: defect)]
    }
    let findings = defects.map {
      DefinitionFile.Finding(file: name, position: map.nearest(to: $0.pointer), defect: $0)
    }
    return findings.sorted { $0.position < $1.position }
  }
}
