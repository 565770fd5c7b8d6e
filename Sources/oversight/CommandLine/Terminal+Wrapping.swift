import Reports

extension Terminal {
  /// Talk broken between words where a line of it is longer than one of the terminal.
  func broken(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let indent = line.prefix { $0 == " " }.count
      return WrappedText.lines(
        of: String(line.dropFirst(indent)), width: errorSettings.width, indent: indent, hanging: 2)
    }.joined(separator: "\n")
  }

  /// Data made safe and broken into lines of data; later lines stand two columns further in.
  func wrapped(_ text: String, indent: Int = 0) -> String {
    WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: width, indent: indent, hanging: 2)
      .joined(separator: "\n")
  }
}
