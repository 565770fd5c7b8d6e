import Foundation

/// Finds and runs the programs we are compared with; one that is absent is left out, and that is said once.
struct Peers {
  private let bench: Bench

  /// Peers whose outputs are left in the work folder.
  init(_ bench: Bench) { self.bench = bench }

  /// Where a program is, looking through `PATH`.
  static func path(of name: String) -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The full path of a script.
  func script(_ name: String) -> String {
    URL(fileURLWithPath: bench.options.peers).standardizedFileURL.appendingPathComponent(name).path
  }

  /// The number a Python script prints; nil when it cannot run.
  func number(_ script: String, _ arguments: [String]) throws -> Double? {
    guard try python(script, arguments) != nil else { return nil }
    let last = bench.output.split(separator: "\n").last.map(String.init) ?? ""
    return Double(last.trimmingCharacters(in: .whitespaces))
  }

  /// Runs a Python script; nil when it cannot run.
  func python(_ script: String, _ arguments: [String], runs: Int = 1) throws -> [Launch]? {
    run(bench.options.python, [self.script(script)] + arguments, runs: runs, called: script)
  }

  /// Runs a program; nil, after saying so, when it is absent or fails.
  func run(_ name: String, _ arguments: [String], runs: Int = 1, called: String) -> [Launch]? {
    guard let path = Self.path(of: name) else {
      bench.say("  (\(called) is left out: there is no \(name))")
      return nil
    }
    do { return try bench.launch(path, arguments, runs: runs) } catch {
      bench.say("  (\(called) is left out: \("\(error)".prefix(300)))")
      return nil
    }
  }
}
