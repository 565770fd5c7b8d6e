import Foundation

/// Everything the figures share: options, the work folder, the program and what was measured so far.
final class Bench {
  /// What was asked for.
  let options: Options
  /// The folder that is kept between runs.
  let work: URL
  /// What was measured, now and in earlier runs.
  let figures: FigureStore

  /// Opens the work folder.
  init(_ options: Options) throws {
    self.options = options
    work = URL(fileURLWithPath: options.work).standardizedFileURL
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    figures = try FigureStore(work.appendingPathComponent("figures.json"))
    guard FileManager.default.isExecutableFile(atPath: options.program) else {
      throw BenchError("\(options.program) is not there; build it with 'swift build -c release --product oversight'")
    }
  }

  /// The full path of the program.
  var program: String { URL(fileURLWithPath: options.program).standardizedFileURL.path }

  /// Says what is being done, at once, also through a pipe.
  func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }

  /// Keeps a figure and prints it.
  func keep(_ figure: Figure) throws {
    try figures.keep(figure)
    say("  " + figure.line)
  }

  /// Runs a program of the system or this one, `runs` times.
  func launch(_ program: String, _ arguments: [String], runs: Int = 1, input: String = "/dev/null") throws -> [Launch] {
    try Launcher(work).run(program, arguments, runs: runs, input: input)
  }

  /// Runs `oversight` in a registry.
  func oversight(_ registry: URL, _ arguments: [String], runs: Int = 1) throws -> [Launch] {
    try launch(program, arguments + ["--registry", registry.path], runs: runs)
  }

  /// What the last program wrote to standard output.
  var output: String {
    let data = try? Data(contentsOf: work.appendingPathComponent("out.txt"))
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
