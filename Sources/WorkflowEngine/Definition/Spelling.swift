/// Finds what somebody meant to write.
public enum Spelling {
  /// The candidate nearest to `word`, if one is near enough: a third of its letters, at least one, may differ.
  ///
  /// - Returns: The first of the nearest in the order given; nil when none is near, or when `word` is no word but a text.
  /// - Complexity: O(number of candidates × length²), the length being no more than 256.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= longest else { return nil }
    let length = word.count
    let limit = max(1, length / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= longest && abs(candidate.count - length) <= limit {
      let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The longest word, in bytes, that somebody may have meant otherwise.
  private static let longest = 256

  /// The number of letters to insert, drop, change or swap with their neighbour (Damerau–Levenshtein).
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for i in 1..<(left.count + 1) {
      var row = [i]
      for j in 1..<(right.count + 1) {
        let change = left[i - 1] == right[j - 1] ? 0 : 1
        var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + change)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
