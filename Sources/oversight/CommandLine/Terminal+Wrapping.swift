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
}
