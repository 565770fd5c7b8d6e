import Disk
import Platform
import CaseRecords
import CaseRegistry
import Digests
import Foundation
import JSONText

/// JSON, canonical text and SHA-256, in megabytes (10⁶ bytes) a second.
struct TextFigures {
  private let bench: Bench
  private let texts: [[UInt8]]

  /// Figures on the documents named in the options.
  init(_ bench: Bench) throws {
    self.bench = bench
    texts = try SampleDocuments.read(from: bench.options.documents)
  }

  /// Measures parsing, writing and hashing.
  func measure() throws {
    bench.say("Texts: \(texts.count) case documents, \(texts.map(\.count).reduce(0, +)) bytes:")
    try parsing()
    try writing()
    try hashing()
  }

  private func parsing() throws {
    let ours = try rates { for text in texts { _ = try JSON(parsing: text) } }
    let datas = texts.map { Data($0) }
    let decoder = JSONDecoder()
    let typed = try rates { for data in datas { _ = try decoder.decode(TypedDocument.self, from: data) } }
    let loose = try rates { for data in datas { _ = try JSONSerialization.jsonObject(with: data) } }
    try keep(
      "json-parsing", "JSON parsing, to a value", ours, ("JSONDecoder, typed", typed),
      wanted: "≥ 150 MB/s, ≥ 5 × the decoder")
    try keep("json-parsing-tree", "JSON parsing, to a value", ours, ("JSONSerialization", loose))
    let read = try rates { for text in texts { _ = try CaseDocument(text) } }
    try keep(
      "document-reading", "reading a case document: parsed, typed and folded", read, ("JSONDecoder, typed", typed))
  }

  private func writing() throws {
    let values = try texts.map { try JSON(parsing: $0) }
    let canonicalSize = values.map { $0.canonicalBytes().count }.reduce(0, +)
    let canonical = rates(canonicalSize) { for value in values { _ = value.canonicalBytes() } }
    let document = rates { for value in values { _ = value.documentBytes() } }
    let objects = try texts.map { try JSONSerialization.jsonObject(with: Data($0)) }
    let theirs = try rates(canonicalSize) {
      for object in objects { _ = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) }
    }
    let pretty = try rates {
      for object in objects {
        _ = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
      }
    }
    try keep("canonical", "canonical writing (RFC 8785)", canonical, ("JSONSerialization, sorted", theirs))
    try keep("document-writing", "document writing, indented", document, ("JSONSerialization, sorted, pretty", pretty))
  }

  private func hashing() throws {
    let size = 64 << 20
    let buffer = [UInt8](repeating: 0x61, count: size)
    let ours = rates(size) { _ = SHA256.digest(of: buffer) }
    let file = bench.work.appendingPathComponent("buffer")
    try Data(buffer).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var theirs: [Double]?
    if let sum = Peers.path(of: "sha256sum") {
      theirs = try bench.launch(sum, [file.path], runs: 4).dropFirst().map { Double(size) / 1e6 / $0.seconds }
    }
    try keep("sha256", "SHA-256 of 64 MiB", ours, theirs.map { ("sha256sum, whole process", $0) })
  }

  private func rates(_ size: Int? = nil, _ body: () throws -> Void) rethrows -> [Double] {
    let bytes = Double(size ?? texts.map(\.count).reduce(0, +))
    return try Timing.rounds(7, body).map { bytes / 1e6 / $0 }
  }

  private func keep(
    _ id: String, _ what: String, _ rates: [Double], _ peer: (name: String, rates: [Double])?, wanted: String? = nil
  ) throws {
    try bench.keep(
      Figure(
        id: id, what: what, unit: .megabytesPerSecond, value: rates.median, range: rates.range,
        peer: peer.map { Figure.Peer(name: $0.name, value: $0.rates.median) }, wanted: wanted))
  }
}
