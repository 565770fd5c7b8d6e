import Foundation
import SQLite

/// A registry of a size that was built and is kept.
struct MeasuredRegistry {
  /// The number of cases.
  let size: Int
  /// The registry's folder.
  let folder: URL

  /// The index.
  var database: String { folder.appendingPathComponent(".oversight/registry.sqlite").path }

  /// The first numbers of cases that wait for an answer and are not late.
  func waiting(_ count: Int) throws -> [String] {
    let index = try Connection(path: database, mode: .readOnly)
    var numbers: [String] = []
    var statement = try index.prepare(
      "SELECT number FROM cases WHERE stage = 'received' AND since > '2026-05-15' ORDER BY number LIMIT ?")
    try statement.bind([.integer(count)])
    while try statement.step() { numbers.append(statement.text(0)) }
    guard numbers.count == count else { throw BenchError("\(folder.path) holds no \(count) cases that wait") }
    return numbers
  }

  /// How the index tells that a duty is still owed: releases name the column differently.
  func owed() throws -> String {
    let index = try Connection(path: database, mode: .readOnly)
    let isDated = try index.integer("SELECT count(*) FROM pragma_table_info('duties') WHERE name = 'dated'") == 1
    return isDated
      ? "d.dated = 1" : "d.open = 1 AND (d.status <> 'paused' OR d.clockDay IS NOT NULL)"
  }
}
