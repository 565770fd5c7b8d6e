import Foundation

/// Whole commands on a registry: from starting the process to its end, with the memory it held.
struct CommandFigures {
  private let bench: Bench
  private let registry: MeasuredRegistry

  /// Figures of one registry.
  init(_ bench: Bench, _ registry: MeasuredRegistry) {
    self.bench = bench
    self.registry = registry
  }

  /// Measures the commands of a morning.
  func measure() throws {
    try lapses()
    let waiting = try registry.waiting(30)
    try start()
    try time("overdue", "overdue", ["overdue"], wanted: registry.size == 100_000 ? "≤ 30 ms" : nil)
    try time(
      "overdue-limit", "overdue --limit 50", ["overdue", "--limit", "50"],
      wanted: registry.size == 1_000_000 ? "≤ 60 ms, ≤ 32 MB" : nil)
    try time("overdue-debtor", "overdue debtor:\(Sample.body(7))", ["overdue", "debtor:\(Sample.body(7))"])
    let isLargest = registry.size == 1_000_000
    try time("stats", "stats", ["stats"], wanted: isLargest ? "≤ 1 s" : nil)
    try time("stats-by", "stats --by debtor", ["stats", "--by", "debtor"])
    try time(
      "stats-debtor", "stats debtor:\(Sample.body(7))", ["stats", "debtor:\(Sample.body(7))"],
      wanted: isLargest ? "≤ 30 ms" : nil)
    try time("list-word", "list \(Sample.rareWord)", ["list", Sample.rareWord])
    try time("list-limit", "list --limit 50", ["list", "--limit", "50"])
    try time("show", "show", ["show", waiting[0]])
    try time("explain", "explain", ["explain", waiting[0], "answer"])
    try time("tick", "tick, nothing due", ["tick"], wanted: registry.size == 100_000 ? "≤ 30 ms" : nil)
    try advance(waiting)
    try apply()
  }

  /// Measures the commands that read every document.
  func measureWhole() throws {
    try verify()
    try refresh()
  }

  /// What starting the program costs: a command that opens no registry.
  private func start() throws {
    let runs = bench.options.runs + 1
    try keep("start", "help", Array(try bench.launch(bench.program, ["help"], runs: runs).dropFirst()))
  }

  private func time(_ id: String, _ what: String, _ arguments: [String], wanted: String? = nil) throws {
    // The first run fills the caches of the system and is not counted.
    let launches = try bench.oversight(registry.folder, arguments, runs: bench.options.runs + 1).dropFirst()
    try keep(id, what, Array(launches), wanted: wanted)
  }

  private func keep(_ id: String, _ what: String, _ launches: [Launch], wanted: String? = nil, peer: Figure.Peer? = nil)
    throws
  {
    let seconds = launches.map(\.seconds)
    try bench.keep(
      Figure(
        id: id, what: what, size: registry.size, unit: .seconds, value: seconds.median, range: seconds.range,
        peak: launches.map(\.peakMegabytes).max(), peer: peer, wanted: wanted))
  }

  private func keep(_ id: String, _ what: String, count: Int, _ launch: Launch, wanted: String? = nil) throws {
    try bench.keep(
      Figure(
        id: id, what: what, size: registry.size, unit: .perSecond, value: Double(count) / launch.seconds,
        peak: launch.peakMegabytes, wanted: wanted))
  }

  /// Records the silence of whoever is late, once: the other figures are of a morning after that.
  private func lapses() throws {
    let launch = try bench.oversight(registry.folder, ["tick", "--json"])[0]
    let count = try answer()["lapsed"] as? [Any]
    guard let count, !count.isEmpty else { return }
    try keep("tick-lapses", "tick, lapses recorded", count: count.count, launch)
  }

  private func answer() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bench.output.utf8)) as? [String: Any] ?? [:]
  }

  private func advance(_ waiting: [String]) throws {
    var launches: [Launch] = []
    for number in waiting.prefix(bench.options.runs + 1) {
      launches += try bench.oversight(registry.folder, ["advance", number, "acknowledge", "--on", "2026-05-29"])
    }
    var peer: Figure.Peer?
    if bench.options.withPeers {
      let file = bench.work.appendingPathComponent("advance.json").path
      let runs = try Peers(bench).python("transitions_advance.py", [file], runs: bench.options.runs + 1)
      peer = runs.map { Figure.Peer(name: "Python with transitions", value: $0.dropFirst().map(\.seconds).median) }
    }
    try keep("advance", "advance", Array(launches.dropFirst()), wanted: "≤ 10 ms, ≤ 1/3 of the peer", peer: peer)
  }

  private func apply() throws {
    let numbers = try registry.waiting(400)
    let file = bench.work.appendingPathComponent("apply.jsonl")
    let lines = numbers.map {
      "{\"verb\":\"advance\",\"number\":\"\($0)\",\"action\":\"acknowledge\",\"on\":\"2026-05-29\"}"
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let launch = try bench.oversight(registry.folder, ["apply", file.path])[0]
    try keep("apply", "apply, lines", count: lines.count, launch)
  }

  private func verify() throws {
    // Documents that lie in memory after a first reading; those of a million cases hardly do, and are read once.
    let runs = registry.size < 1_000_000 ? 4 : 1
    let launches = try bench.oversight(registry.folder, ["verify", "--json"], runs: runs).suffix(max(1, runs - 1))
    guard let records = try answer()["records"] as? Int else { throw BenchError("verify counted nothing") }
    let rates = launches.map { Double(records) / $0.seconds }
    try bench.keep(
      Figure(
        id: "verify", what: "verify, records", size: registry.size, unit: .perSecond, value: rates.median,
        range: rates.range, peak: launches.map(\.peakMegabytes).max(), wanted: "≥ 100,000/s"))
  }

  private func refresh() throws {
    do {
      let launch = try bench.oversight(registry.folder, ["refresh"])[0]
      try keep("refresh", "refresh, cases", count: registry.size, launch)
    } catch {
      bench.say("  (refresh is left out: \("\(error)".prefix(160)))")
    }
  }
}
