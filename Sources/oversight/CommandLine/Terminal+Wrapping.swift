import Reports

extension Terminal {
  /// Data made safe and broken into lines of data; later lines stand two columns further in.
  func wrapped(_ text: String, indent: Int = 0) -> String {
    WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: width, indent: indent, hanging: 2)
      .joined(separator: "\n")
  }
}
