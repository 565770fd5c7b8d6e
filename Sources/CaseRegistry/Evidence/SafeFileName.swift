import Platform

/// A name under which a document that somebody else named can be written.
public enum SafeFileName {
  /// The longest name that file systems take, in bytes.
  private static let limit = 255

  /// `name` as one that stands in the current folder, is seen, and moves no cursor.
  ///
  /// Slashes, control and invisible characters become `_`, also a full stop or a dash in front. A name too long for a
  /// file loses its middle, not its ending.
  ///
  /// - Parameters:
  ///   - name: As it was recorded.
  ///   - hash: What to call it when nothing is left of the name.
  public static func make(_ name: String, hash: String) -> String {
    var safe = String(String.UnicodeScalarView(name.unicodeScalars.map { isPlain($0) ? $0 : "_" }))
    if let first = safe.unicodeScalars.first, first == "." || first == "-" || first == "~" {
      safe = "_" + String(safe.unicodeScalars.dropFirst())
    }
    if safe.utf8.count > limit { safe = shortened(safe) }
    return safe.allSatisfy { $0 == "_" || $0 == " " } ? hash : safe
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "/" || scalar == "\\" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func shortened(_ name: String) -> String {
    let ending = Path(name).fileExtension.map { ".\($0)" } ?? ""
    let kept = ending.utf8.count <= 16 ? ending : ""
    var stem = String.UnicodeScalarView()
    var room = limit - kept.utf8.count
    for scalar in name.unicodeScalars {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      stem.append(scalar)
    }
    return String(stem) + kept
  }
}
