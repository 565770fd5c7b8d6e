import CaseRecords
import CaseRegistry
import FolderStore
import Digests
import Disk
import Foundation
import JSONText
import Platform
import TestSupport
import WorkflowEngine

/// What the 1st, the 100th and the 1,000th action on one case cost, and which step grows.
struct LengthFigures {
  private let bench: Bench
  private static let counts = [1, 100, 1_000]

  /// Figures that are kept in `bench`.
  init(_ bench: Bench) { self.bench = bench }

  /// Measures the whole command, then its steps in this process.
  func measure() throws {
    bench.say("The n-th action on one case:")
    let root = try registry()
    var first: [String: Double] = [:]
    for count in Self.counts {
      let number = try lengthen(to: count, in: root)
      for (name, id, seconds) in try steps(number, in: root) {
        let peer = first[id].map { Figure.Peer(name: "the 1st", value: $0) }
        if first[id] == nil { first[id] = seconds }
        let wanted = id == "command" && count == 100 ? "≤ 2 × the 1st" : nil
        try bench.keep(
          Figure(
            id: "length-\(id)-\(count)", what: "action \(Numbers.grouped(count)), \(name)", unit: .seconds,
            value: seconds, peer: peer, wanted: wanted))
      }
    }
  }

  private func registry() throws -> URL {
    let root = bench.work.appendingPathComponent("length")
    try? FileManager.default.removeItem(at: root)
    _ = try bench.launch(bench.program, ["init", root.path])
    _ = try bench.oversight(
      root,
      ["party", "add", "p-sec", "--kind", "person", "--name", "kk=Айгүл", "--role", "registrar"])
    _ = try bench.oversight(root, ["party", "add", Sample.body(0), "--kind", "body", "--name", "kk=Білім бөлімі"])
    return root
  }

  /// A new case with `count` − 1 records behind its receipt, so that the next action is number `count`.
  private func lengthen(to count: Int, in root: URL) throws -> String {
    let file = bench.work.appendingPathComponent("length.jsonl")
    var random = Seeded(1)
    let begin = Sample.waiting(0, SampleText.request(0, &random), Sample.body(0), received: "2026-05-21")
    let letter = "{\"verb\":\"advance\",\"number\":\"$c0\",\"action\":\"acknowledge\",\"on\":\"2026-05-25\"}"
    let lines = begin + Array(repeating: letter, count: count - 1)
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    _ = try bench.oversight(root, ["apply", file.path, "--json"])
    let serial = (Self.counts.firstIndex(of: count) ?? 0) + 1
    return "INF-2026-00000\(serial)"
  }

  private func steps(_ name: String, in root: URL) throws -> [(name: String, id: String, seconds: Double)] {
    // Each run adds a record; a few do not change what is measured.
    let runs = try bench.oversight(
      root, ["advance", name, "acknowledge", "--on", "2026-05-25"], runs: min(5, bench.options.runs))
    let bytes = Array(try Data(contentsOf: root.appendingPathComponent("cases/2026/\(name).json")))
    let parsing = try Timing.rounds(9) { _ = try JSON(parsing: bytes) }
    let reading = try Timing.rounds(9) { _ = try CaseDocument(bytes) }
    let document = try CaseDocument(bytes)
    let registry = try FolderStore.open(Path(root.path))
    let deciding = try deciding(document, registry)
    let writing = Timing.rounds(9) { _ = document.bytes }
    let hashing = Timing.rounds(9) { _ = SHA256.digest(of: bytes) }
    return [
      ("whole command", "command", runs.map(\.seconds).median),
      ("parsing the document", "parsing", parsing.median),
      ("parsing, typing and folding", "reading", reading.median),
      ("deciding", "deciding", deciding.median),
      ("writing the document", "writing", writing.median),
      ("hashing the file", "hashing", hashing.median),
    ]
  }

  private func deciding(_ document: CaseDocument, _ registry: FolderStore) throws -> [Double] {
    guard let today = Day(Sample.today), let day = Day("2026-05-25") else { throw BenchError("no day") }
    let context = try registry.context(of: document, today: today)
    var numbers = try registry.numbers()
    let command = Command(
      id: "c-1", actor: "p-sec", on: day, at: "2026-06-01T09:00:00+05:00",
      wish: .perform("acknowledge", input: [:], evidence: []))
    return try Timing.rounds(9) { _ = try Engine.decide(command, in: context, numbers: &numbers) }
  }
}
