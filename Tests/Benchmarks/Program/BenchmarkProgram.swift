import Foundation

/// Measures the program against its floors and peers, and writes the page of figures.
@main
struct BenchmarkProgram {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if let loop = options.loop { return try loop.run(options) }
      try run(options)
    } catch {
      FileHandle.standardError.write(Data("Benchmarks: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ options: Options) throws {
    let bench = try Bench(options)
    if options.takes(.engine) { try EngineFigures(bench).measure() }
    if options.takes(.text) { try TextFigures(bench).measure() }
    if options.takes(.commits) { try CommitFigures(bench).measure() }
    if options.takes(.length) { try LengthFigures(bench).measure() }
    for size in options.sizes where options.takes(.commands) || options.takes(.whole) {
      let registry = try RegistryBuilder(bench, size: size).build()
      let commands = CommandFigures(bench, registry)
      if options.takes(.commands) { try commands.measure() }
      if options.takes(.whole) { try commands.measureWhole() }
      if options.withPeers, options.takes(.commands) { try PeerFigures(bench, registry).measure() }
    }
    if let folder = options.page { try Page(bench.figures).write(to: folder) }
  }
}
