import CaseRegistry
import Platform
import Reports
import WorkflowEngine

/// One line on a terminal that says how far a long command has come; nothing where standard error is no terminal.
final class ProgressLine {
  private let terminal: Terminal
  private let language: Language
  private let phrase: ProgressPhrase?
  /// When the first thing was told of it: the work may begin long after the command.
  private var started: Int?
  private var shown: Int?

  /// - Parameter phrase: What is being done, where that is not what was asked for.
  init(on terminal: Terminal, in language: Language, saying phrase: ProgressPhrase? = nil) {
    self.terminal = terminal
    self.language = language
    self.phrase = phrase
  }

  /// Says how much is done of how much; when all is, the line goes.
  func show(_ done: Int, of count: Int) {
    if done < count { show(done, fraction: Double(done) / Double(count)) } else { finish() }
  }

  /// Says how far it is; at most ten times in a second.
  ///
  /// - Parameters:
  ///   - count: How many things are done.
  ///   - fraction: Which part of the whole that is, where it is known.
  func show(_ count: Int, fraction: Double?) {
    guard terminal.errorSettings.canRewrite else { return }
    let now = Clock.elapsed
    guard let started else { return started = now }
    guard now - (shown ?? started) >= Self.interval else { return }
    shown = now
    let words = phrase.map { $0.text(in: language) + "  " } ?? ""
    terminal.rewrite(words + line(count, fraction, after: Double(now - started) / 1e9))
  }

  /// Takes the line away.
  func finish() {
    if shown != nil { terminal.rewrite("") }
    (shown, started) = (nil, nil)
  }

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
