import CaseRegistry
import Reports
import WorkflowEngine

/// One line on a terminal that says how far a long command has come; nothing where standard error is no terminal.
struct Progress {
  private let terminal: Terminal
  private let language: Language
  private let started = Clock.elapsed
  private var shown: Int?

  init(on terminal: Terminal, in language: Language) {
    self.terminal = terminal
    self.language = language
  }

  /// Says how far it is; at most ten times in a second.
  ///
  /// - Parameters:
  ///   - count: How many things are done.
  ///   - fraction: Which part of the whole that is, where it is known.
  mutating func advance(to count: Int, fraction: Double?) {
    guard terminal.errorSettings.canRewrite else { return }
    let now = Clock.elapsed
    guard now - (shown ?? started) >= Self.interval else { return }
    shown = now
    terminal.rewrite(line(count, fraction, after: Double(now - started) / 1e9))
  }

  /// Takes the line away.
  func finish() { if shown != nil { terminal.rewrite("") } }

  private static let interval = 100_000_000

  /// `[##########..........]  50 %  50000  3214/s  0:15 left`
  private func line(_ count: Int, _ fraction: Double?, after seconds: Double) -> String {
    let rate = "\(count)  \(Int(Double(count) / seconds))\(ProgressPhrase.perSecond.text(in: language))"
    guard let fraction, fraction > 0 else { return rate }
    let part = min(fraction, 1)
    let filled = Int(part * Double(Self.barWidth))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barWidth - filled)
    let left = Int(seconds / part * (1 - part) + 0.5)
    let time = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) \(ProgressPhrase.left.text(in: language))"
    return "[\(bar)] \(Int(part * 100)) %  \(rate)  \(time)"
  }

  private static let barWidth = 20
}

/// A progress shared with what does the work, which only knows how much is done of how much.
final class ProgressLine {
  private var progress: Progress

  init(on terminal: Terminal, in language: Language) { progress = Progress(on: terminal, in: language) }

  func show(_ done: Int, of count: Int) {
    progress.advance(to: done, fraction: count == 0 ? 1 : Double(done) / Double(count))
  }

  func finish() { progress.finish() }
}
