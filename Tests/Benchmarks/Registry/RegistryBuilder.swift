import Foundation

/// Builds a registry of a size through the program itself, and goes on with what an earlier run left.
struct RegistryBuilder {
  private let bench: Bench
  private let size: Int
  private let folder: URL
  private static let chunk = 20_000

  /// A builder of a registry in the work folder.
  init(_ bench: Bench, size: Int) {
    self.bench = bench
    self.size = size
    folder = bench.work.appendingPathComponent("registry-\(size)")
  }

  /// The registry, built as far as it was not.
  func build() throws -> MeasuredRegistry {
    bench.say("A registry of \(Numbers.grouped(size)) cases:")
    let marker = bench.work.appendingPathComponent("registry-\(size).built")
    if !FileManager.default.fileExists(atPath: marker.path) {
      if !FileManager.default.fileExists(atPath: folder.appendingPathComponent("parties.built").path) { try found() }
      try fill()
      try Data("\(size)\n".utf8).write(to: marker)
    }
    return MeasuredRegistry(size: size, folder: folder)
  }

  private func found() throws {
    try? FileManager.default.removeItem(at: folder)
    _ = try bench.launch(bench.program, ["init", folder.path])
    try add("p-sec", ["--kind", "person", "--name", "kk=Айгүл Серікова", "--role", "registrar"])
    for index in 0..<Sample.bodies {
      try add(
        Sample.body(index),
        [
          "--kind", "body", "--name", "kk=№ \(index) аудандық білім бөлімі", "--name",
          "ru=Отдел образования № \(index)",
        ])
    }
    try Data().write(to: folder.appendingPathComponent("parties.built"))
  }

  private func add(_ id: String, _ arguments: [String]) throws {
    _ = try bench.oversight(folder, ["party", "add", id] + arguments)
  }

  private func fill() throws {
    let lines = bench.work.appendingPathComponent("lines.jsonl")
    var done = try count()
    var rates: [Double] = []
    while done < size {
      let end = min(size, done + Self.chunk)
      let count = try write(done..<end, to: lines)
      let seconds = try bench.oversight(folder, ["apply", lines.path])[0].seconds
      rates.append(Double(count) / seconds)
      done = end
      bench.say("  \(Numbers.grouped(done)) cases; \(Numbers.short(rates[rates.count - 1])) lines/s")
    }
    try? FileManager.default.removeItem(at: lines)
    guard !rates.isEmpty else { return }
    try bench.keep(
      Figure(
        id: "building", what: "apply of all cases, lines", size: size, unit: .perSecond, value: rates.median,
        range: rates.range))
  }

  /// How many cases there are: an `apply` that was cut short has added none.
  private func count() throws -> Int {
    _ = try bench.oversight(folder, ["list", "--limit", "1", "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(bench.output.utf8)) as? [String: Any]
    return object?["count"] as? Int ?? 0
  }

  private func write(_ cases: Range<Int>, to file: URL) throws -> Int {
    var count = 0
    var text = ""
    for index in cases {
      for line in Sample.lines(index) {
        text += line + "\n"
        count += 1
      }
    }
    try Data(text.utf8).write(to: file)
    return count
  }
}
