import Foundation

/// One run of a program.
struct Launch {
  /// From starting it to its end.
  let seconds: Double
  /// The most memory it held.
  let peakMegabytes: Double
}

/// Runs programs through the small launcher beside this executable.
struct Launcher {
  private let work: URL

  /// A launcher that leaves outputs in `work`.
  init(_ work: URL) { self.work = work }

  private static var path: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("BenchmarkLauncher").path
  }

  /// Runs a program some times.
  ///
  /// - Throws: `BenchError` with the first lines of its errors when it fails.
  func run(_ program: String, _ arguments: [String], runs: Int, input: String) throws -> [Launch] {
    let process = Process()
    let (output, errors) = (work.appendingPathComponent("out.txt").path, work.appendingPathComponent("errors.txt").path)
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = ["\(runs)", input, output, errors, program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(Sample.environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let lines = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n")
    process.waitUntilExit()
    return try lines.map { line in
      let parts = line.split(separator: " ").compactMap { Double($0) }
      guard parts.count == 3, parts[2] == 0 else {
        let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
        throw BenchError("\(program) \(arguments.prefix(4).joined(separator: " ")): \(line)\n\(text.prefix(600))")
      }
      return Launch(seconds: parts[0] / 1e9, peakMegabytes: parts[1] / 1024)
    }
  }
}
