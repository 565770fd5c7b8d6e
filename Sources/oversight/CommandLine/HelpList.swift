import Reports

/// Names and what they mean, side by side, as help prints them.
enum HelpList {
  /// A heading and its entries, or nothing when there are none.
  ///
  /// Names that are too long for their column stand on a line of their own.
  ///
  /// - Parameter column: Where meanings begin; after the longest name when nil.
  static func lines(
    _ heading: String, _ entries: [(name: String, meaning: String)], _ width: Int, column: Int? = nil
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    let column = column ?? self.column(for: entries.map(\.name))
    return [heading] + entries.flatMap { entry($0.name, $0.meaning, column, width) }
  }

  /// Where meanings begin beside these names.
  static func column(for names: [String]) -> Int { min(24, (names.map { DisplayWidth.of($0) }.max() ?? 0) + 4) }

  private static func entry(_ name: String, _ meaning: String, _ column: Int, _ width: Int) -> [String] {
    let meaning = WrappedText.lines(of: meaning, width: width, indent: column)
    let used = 2 + DisplayWidth.of(name)
    guard used + 2 <= column, let first = meaning.first else { return ["  \(name)"] + meaning }
    return ["  \(name)" + first.dropFirst(used)] + meaning.dropFirst()
  }
}
