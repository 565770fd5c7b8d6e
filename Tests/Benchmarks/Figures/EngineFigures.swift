import Disk
import Platform
import CaseRecords
import CaseRegistry
import FolderStore
import Digests
import JSONText
import WorkflowEngine

/// Transitions a second through the public `decide` and fold, on one core.
struct EngineFigures {
  private let bench: Bench
  private static let letters = 20_000

  /// Figures that are kept in `bench`.
  init(_ bench: Bench) { self.bench = bench }

  /// Measures deciding alone, with hashes, and with documents.
  func measure() throws {
    bench.say("Deciding and folding, letters opened, sent and answered:")
    let desk = try LetterDesk()
    let peer = try transitions()
    let plain = try rates { _ = try desk.correspond(Self.letters) }
    try keep("transitions", "transitions, records kept", plain, peer, wanted: "≥ 1,000,000/s, ≥ 10 × the peer")
    let sealed = try rates { _ = try desk.correspond(Self.letters) { Self.seal($0) } }
    try keep("transitions-hash", "the same, each record hashed into its chain", sealed, peer)
    let written = try rates { _ = try desk.correspond(Self.letters) { Self.write($0) } }
    try keep("transitions-document", "the same, the whole document written each time", written, peer)
  }

  private func rates(_ body: () throws -> Void) rethrows -> [Double] {
    try Timing.rounds(5, body).map { Double(3 * Self.letters) / $0 }
  }

  private func keep(_ id: String, _ what: String, _ rates: [Double], _ peer: Figure.Peer?, wanted: String? = nil) throws
  {
    try bench.keep(
      Figure(
        id: id, what: what, unit: .perSecond, value: rates.median, range: rates.range, peer: peer, wanted: wanted))
  }

  private func transitions() throws -> Figure.Peer? {
    guard bench.options.withPeers else { return nil }
    return try Peers(bench).number("transitions_loop.py", ["20000"]).map {
      Figure.Peer(name: "Python transitions", value: $0)
    }
  }

  /// The chain begins anew with each record: what is hashed has the same length.
  private static func seal(_ change: CaseChange) {
    for record in change.records { _ = sealed(record) }
  }

  private static func write(_ change: CaseChange) {
    var document = change.history.state.json
    document["format"] = .string(CaseDocument.format)
    document["history"] = .array(change.history.records.map { .object(sealed($0).json) })
    _ = JSON.object(document).documentBytes()
  }

  private static func sealed(_ record: Record) -> SealedRecord {
    SealedRecord(record, after: .zero, extras: nil) { "00000000000000000000000000000000" }
  }
}
