internal import WorkflowEngine

/// A day on which something happened, as people type it at a terminal, where they see what it was taken for.
///
/// Beside what `DayReader` reads: a day without its year is the last such day (`29 ноября`, `29.11`), and between digits a comma
/// or what the key of the point writes in Cyrillic is a point (`30,11,2026`, `30ю11ю2026`).
struct HappenedDay {
  let today: Day

  /// - Throws: `DayFault`.
  func day(_ text: String) throws(DayFault) -> Day {
    let text = Self.pointed(text)
    do throws(DayFault) { return try DayReader(on: today).day(text) } catch {
      guard case .noYear = error, let day = last(text) else { throw error }
      return day
    }
  }

  /// The last day of this name that has come; the 29th of February comes every four years, or eight.
  private func last(_ text: String) -> Day? {
    let isOfDigits = !text.contains(where: \.isLetter)
    let stem = isOfDigits && text.hasSuffix(".") ? String(text.dropLast()) : text
    for year in stride(from: today.year, through: today.year - 8, by: -1) {
      let whole = isOfDigits ? "\(stem).\(year)" : "\(stem) \(year)"
      if let day = try? DayReader(on: today).day(whole), day <= today { return day }
    }
    return nil
  }

  /// The same with points between digits.
  static func pointed(_ text: String) -> String {
    let signs = Array(text)
    func isDigit(_ place: Int) -> Bool {
      signs.indices.contains(place) && signs[place].isASCII && signs[place].isNumber
    }
    return String(
      signs.enumerated().map { place, sign in
        ",юЮ".contains(sign) && isDigit(place - 1) && isDigit(place + 1) ? "." : sign
      })
  }
}
