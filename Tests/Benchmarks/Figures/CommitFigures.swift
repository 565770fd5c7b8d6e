import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import Foundation
import JSONText
import Platform
import SQLite
import TestSupport
import WorkflowEngine

/// Durable commits a second, beside SQLite's own.
struct CommitFigures {
  private let bench: Bench
  private let folder: URL

  /// Figures in a folder of the work folder, made anew.
  init(_ bench: Bench) throws {
    self.bench = bench
    folder = bench.work.appendingPathComponent("commits")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Measures the floor, one commit a command, `apply --each`, and DBOS.
  func measure() throws {
    bench.say("Durable commits:")
    let bare = try bareInserts(2_000)
    let floor = Figure.Peer(name: "bare SQLite insert of 4 KB, WAL, FULL", value: bare)
    let registry = try letters()
    let each = try commits(500, in: registry)
    try keep("commit", "one command a commit, files written and synced", each, floor)
    let applied = try apply(4_000, in: registry)
    try keep("apply-each", "apply --each, a line", applied, floor, wanted: "≥ 0.5 × the insert")
    guard bench.options.withPeers, let steps = try Peers(bench).number("dbos_steps.py", ["200", folder.path]) else {
      return
    }
    try keep(
      "apply-each-dbos", "apply --each, a line", applied, Figure.Peer(name: "DBOS with SQLite, a step", value: steps))
  }

  private func keep(_ id: String, _ what: String, _ rate: Double, _ peer: Figure.Peer, wanted: String? = nil) throws {
    try bench.keep(Figure(id: id, what: what, unit: .perSecond, value: rate, peer: peer, wanted: wanted))
  }

  private func bareInserts(_ count: Int) throws -> Double {
    let database = try Connection(path: folder.appendingPathComponent("bare.sqlite").path)
    _ = try database.useWriteAheadLog()
    try database.setSynchronous(.full)
    try database.execute("CREATE TABLE documents (path TEXT PRIMARY KEY, text BLOB NOT NULL) WITHOUT ROWID")
    let text = [UInt8](repeating: 0x61, count: 4_096)
    var statement = try database.prepare("INSERT INTO documents VALUES (?, ?)")
    let seconds = try Timing.seconds {
      for index in 0..<count {
        try database.beginImmediate()
        try statement.run([.text("cases/2024/LTR-2024-\(index).json"), .blob(text)])
        try database.commit()
      }
    }.seconds
    return Double(count) / seconds
  }

  /// A registry with the letter, founded by the program.
  private func letters() throws -> URL {
    let root = folder.appendingPathComponent("registry")
    let definition = folder.appendingPathComponent("letter.json")
    try Data(Letter.trilingual.utf8).write(to: definition)
    _ = try bench.launch(bench.program, ["init", root.path])
    _ = try bench.oversight(root, ["workflow", "add", definition.path])
    _ = try bench.oversight(
      root, ["party", "add", "p-sec", "--kind", "person", "--name", "en=Dana", "--role", "secretary"])
    _ = try bench.oversight(root, ["party", "add", "b-dept", "--kind", "body", "--name", "en=Department"])
    return root
  }

  private func commits(_ count: Int, in root: URL) throws -> Double {
    let registry = try FolderStore.open(Path(root.path))
    guard let today = Day(Sample.today) else { throw BenchError("no day") }
    let wish = try Letter.opening.wish
    let seconds = try Timing.seconds {
      for index in 0..<count {
        try registry.write { batch in
          let command = try Letter.command(wish, id: "commit-\(index)")
          _ = try batch.staging { numbers, view throws in
            let context = try view.context(opening: "letter", today: today)
            return try Engine.decide(command, in: context, numbers: &numbers)
          }
        }
      }
    }.seconds
    return Double(count) / seconds
  }

  private func apply(_ count: Int, in root: URL) throws -> Double {
    let file = folder.appendingPathComponent("each.jsonl")
    var text = ""
    for index in 0..<count / 2 {
      text += """
        {"verb":"open","workflow":"letter","title":"Насос \(index)","parties":{"addressee":"b-dept"},"label":"l\(index)"}
        {"verb":"advance","number":"$l\(index)","action":"send","input":{"receivedOn":"\(Sample.today)","copies":1}}

        """
    }
    try Data(text.utf8).write(to: file)
    return Double(count) / (try bench.oversight(root, ["apply", file.path, "--each"])[0].seconds)
  }
}
