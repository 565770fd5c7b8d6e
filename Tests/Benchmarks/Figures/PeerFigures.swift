import Foundation

/// The same questions answered by `sqlite3`, `jq` and Taskwarrior, beside what was measured of the program before.
struct PeerFigures {
  private let bench: Bench
  private let registry: MeasuredRegistry
  private let peers: Peers
  /// Beyond these numbers of cases a peer would take hours.
  private static let (jqLimit, taskLimit) = (100_000, 10_000)

  /// Peers on one registry.
  init(_ bench: Bench, _ registry: MeasuredRegistry) {
    self.bench = bench
    self.registry = registry
    peers = Peers(bench)
  }

  /// Measures every peer that is there.
  func measure() throws {
    bench.say("Peers with \(Numbers.grouped(registry.size)) cases:")
    try shell("overdue", limit: -1, "overdue-sqlite3")
    try shell("overdue-limit", limit: 50, "overdue-limit-sqlite3")
    if registry.size <= Self.jqLimit {
      let launches = peers.run(peers.script("overdue.sh"), [registry.folder.path, Sample.today], called: "jq")
      try beside("overdue", "jq over the documents", launches, "overdue-jq")
    }
    if registry.size <= Self.taskLimit { try taskwarrior() }
  }

  private func beside(_ id: String, _ name: String, _ launches: [Launch]?, _ newID: String) throws {
    guard let launches, let ours = bench.figures[id, registry.size] else { return }
    try bench.keep(
      Figure(
        id: newID, what: ours.what, size: registry.size, unit: .seconds, value: ours.value,
        peer: Figure.Peer(name: name, value: launches.map(\.seconds).median),
        wanted: newID == "overdue-sqlite3" ? "≤ 1.5 × the shell" : nil))
  }

  private func shell(_ id: String, limit: Int, _ newID: String) throws {
    let query = """
      SELECT c.number, c.workflow, c.version, c.digest, c.title, c.stage, d.duty, d.run, d.owedBy, d.debtor, d.owedTo, \
      d.creditor, d.due, d.calendar, d.status, d.basis, d.provisional, d.estimated, d.clockDay \
      FROM duties d CROSS JOIN cases c ON c.number = d.number \
      WHERE \(try registry.owed()) AND d.due < '\(Sample.today)' AND d.due > '' \
      ORDER BY d.due, d.number, d.duty, d.run LIMIT \(limit)
      """
    let runs = bench.options.runs + 1
    let launches = peers.run("sqlite3", [registry.database, query], runs: runs, called: "the sqlite3 shell")
    try beside(id, "the sqlite3 shell", launches.map { Array($0.dropFirst()) }, newID)
  }

  private func taskwarrior() throws {
    let (script, folder) = (peers.script("taskwarrior.sh"), bench.work.appendingPathComponent("task").path)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard Peers.path(of: "task") != nil else { return bench.say("  (Taskwarrior is left out: there is no task)") }
    let size = registry.size
    guard let imported = peers.run(script, ["import", "\(size)", folder], called: "task import") else { return }
    if let ours = bench.figures["building", size] {
      try bench.keep(
        Figure(
          id: "import-task", what: ours.what, size: size, unit: .perSecond, value: ours.value,
          peer: Figure.Peer(name: "task import", value: Double(size) / imported[0].seconds)))
    }
    // The first run tidies its files up.
    let overdue = peers.run(script, ["overdue", folder], runs: 4, called: "task overdue")
    try beside("overdue", "task overdue", overdue.map { Array($0.dropFirst()) }, "overdue-task")
  }
}
