import Reports

/// How to write to a terminal, or to what stands in for one.
struct TerminalSettings: Hashable, Sendable {
  /// Columns of a line.
  let width: Int
  /// What may be said by looks.
  let style: TextStyle
  /// Whether a line can be written over, as on a terminal.
  let canRewrite: Bool
  /// Whether somebody reads it, so that lines end between words; others get them whole.
  let isTerminal: Bool

  /// The width where nothing else is known.
  static let usualWidth = 80
  /// The least width that is believed.
  static let leastWidth = 40

  init(width: Int = usualWidth, style: TextStyle = .plain) {
    self.width = width
    self.style = style
    (canRewrite, isTerminal) = (false, false)
  }

  /// Decides from what is known of an output.
  ///
  /// `COLUMNS` goes before the size of the window. There is no colour where the output is no terminal, `NO_COLOR` is set
  /// and not empty (no-color.org), or `TERM` is `dumb` or not set. With `ACCESSIBLE` there is no escape sequence at all,
  /// nothing is written over, and talk is not broken into lines: one line an event.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output is a terminal.
  ///   - windowColumns: The size of its window, if known.
  ///   - environment: Looks up an environment variable.
  init(isTerminal: Bool, windowColumns: Int?, environment: (String) -> String?) {
    let columns = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let found = columns ?? (isTerminal ? windowColumns.flatMap { $0 > 0 ? $0 : nil } : nil)
    width = max(found ?? TerminalSettings.usualWidth, TerminalSettings.leastWidth)
    let isDumb = (environment("TERM") ?? "dumb") == "dumb"
    let isColourless = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    // Whoever has the screen read aloud hears every sequence and every line that is written over.
    let isRead = environment("ACCESSIBLE").map { !["", "0", "false", "no"].contains($0) } ?? false
    style = isTerminal && !isDumb && !isColourless && !isRead ? .ansi : .plain
    canRewrite = isTerminal && !isDumb && !isRead
    self.isTerminal = isTerminal && !isRead
  }
}
