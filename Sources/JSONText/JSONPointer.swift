/// Builds JSON Pointers (RFC 6901), as in `/stages/drafted/actions/0`.
public enum JSONPointer {
  /// The pointer to the member `key` of what `pointer` points to; `~` and `/` are escaped.
  public static func append(_ pointer: String, key: String) -> String {
    var result = pointer + "/"
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The pointer to the element at `index` of what `pointer` points to.
  public static func append(_ pointer: String, index: Int) -> String { "\(pointer)/\(index)" }
}
