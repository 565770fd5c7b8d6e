import Foundation

/// The page of figures for the documentation, with its plot.
struct Page {
  private let figures: FigureStore

  /// A page of all figures in the store.
  init(_ figures: FigureStore) { self.figures = figures }

  /// Writes `Benchmarks.md` into a documentation folder and `growth.svg` beside it, where DocC and browsers of the
  /// sources both find it; the part that `server.py` has written into the page that is there stays.
  func write(to folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    let page = root.appendingPathComponent("Benchmarks.md")
    let before = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    try Data(text(keeping: PageText.server(in: before)).utf8).write(to: page)
    try Data(GrowthPlot(figures).svg.utf8).write(to: root.appendingPathComponent("growth.svg"))
    print("The page was written to \(folder)/Benchmarks.md.")
  }

  private func text(keeping server: String?) -> String {
    ([
      PageText.introduction, PageText.growth, commands, PageText.memory, memory, PageText.ratios, ratios,
      PageText.length, length,
    ] + (server.map { [$0] } ?? []) + [PageText.closing(Machine.description)]).joined(separator: "\n\n") + "\n"
  }

  private static let commandRows = [
    "start", "advance", "overdue", "overdue-limit", "overdue-debtor", "list-word", "list-limit", "show", "explain",
    "stats", "stats-by", "stats-debtor", "tick", "apply", "tick-lapses", "building", "verify", "refresh",
  ]

  private var commands: String {
    bySize("Command", Self.commandRows) { figure in
      Numbers.text(figure.value, figure.unit)
    }
  }

  private var memory: String {
    let rows = [
      "start", "overdue", "overdue-limit", "list-word", "stats", "stats-by", "advance", "apply", "verify", "refresh",
    ]
    return bySize("Command", rows) { figure in
      figure.peak.map { Numbers.text($0, .megabytes) } ?? "–"
    }
  }

  private func bySize(_ head: String, _ ids: [String], _ cell: (Figure) -> String) -> String {
    let sizes = figures.sizes
    var table = MarkdownTable([head] + sizes.map { Numbers.grouped($0) }, numbersFrom: 1)
    for id in ids {
      guard let what = figures.figures.first(where: { $0.id == id && $0.size != nil })?.what else { continue }
      table.add([what] + sizes.map { figures[id, $0].map(cell) ?? "–" })
    }
    return table.text
  }

  private var ratios: String {
    var table = MarkdownTable(["What", "Cases", "Here", "Floor or peer", "Its figure", "Ratio", "Wanted"])
    let rows = figures.figures.filter { ($0.peer != nil || $0.wanted != nil) && !$0.id.hasPrefix("length-") }
    for figure in rows {
      table.add([
        figure.what, figure.size.map { Numbers.grouped($0) } ?? "", Numbers.text(figure.value, figure.unit),
        figure.peer?.name ?? "", figure.peer.map { Numbers.text($0.value, figure.unit) } ?? "",
        figure.ratio.map { "× \(Numbers.short($0))" } ?? "", figure.wanted ?? "",
      ])
    }
    return table.text
  }

  private var length: String {
    var table = MarkdownTable(["Step", "1st", "100th", "1,000th"], numbersFrom: 1)
    for id in ["command", "parsing", "reading", "deciding", "writing", "hashing"] {
      let row = [1, 100, 1_000].map { figures["length-\(id)-\($0)"] }
      guard let what = row[0]?.what.split(separator: ",", maxSplits: 1).last else { continue }
      table.add(
        [what.trimmingCharacters(in: .whitespaces)] + row.map { $0.map { Numbers.text($0.value, $0.unit) } ?? "–" })
    }
    return table.text
  }
}
