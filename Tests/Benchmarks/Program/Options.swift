import Foundation

/// What the benchmark was asked for.
struct Options {
  /// A part of the figures that can be asked for alone.
  enum Part: String, CaseIterable {
    /// Deciding and folding.
    case engine
    /// JSON, canonical text and SHA-256.
    case text
    /// Durable commits.
    case commits
    /// The n-th action on one case.
    case length
    /// Whole commands on registries of every size, and their peers.
    case commands
    /// The commands that read every document of such a registry: `verify` and `refresh`.
    case whole
  }

  /// The release program.
  var program = ".build/release/oversight"
  /// Where registries and figures are kept between runs.
  var work = ".build/benchmarks"
  /// Numbers of cases.
  var sizes = [1_000, 10_000, 100_000, 1_000_000]
  /// Runs of every command.
  var runs = 15
  /// The parts to measure.
  var parts = Set(Part.allCases)
  /// The Python with `transitions` and `dbos`.
  var python = "python3"
  /// Whether peers are measured.
  var withPeers = true
  /// The documentation folder to write the page to.
  var page: String?
  /// Documents for the figures of texts.
  var documents = "Fixtures/Registry/cases"
  /// The peers' scripts.
  var peers = "Tests/Benchmarks/Peers"
  /// One loop for a profiler, instead of measuring.
  var loop: ProfiledLoop?

  /// Reads the arguments.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--no-peers" {
        withPeers = false
        continue
      }
      guard let value = rest.popFirst() else { throw BenchError("\(name) needs a value") }
      try take(name, value)
    }
  }

  /// Whether a part was asked for.
  func takes(_ part: Part) -> Bool { parts.contains(part) }

  private mutating func take(_ name: String, _ value: String) throws {
    let words = value.split(separator: ",").map(String.init)
    switch name {
    case "--program": program = value
    case "--work": work = value
    case "--sizes": sizes = words.compactMap { Int($0) }.sorted()
    case "--runs": runs = max(1, Int(value) ?? runs)
    case "--only": parts = Set(words.compactMap { Part(rawValue: $0) })
    case "--python": python = value
    case "--page": page = value
    case "--documents": documents = value
    case "--peers": peers = value
    case "--loop": loop = ProfiledLoop(rawValue: value)
    default: throw BenchError("unknown option \(name)")
    }
  }
}
