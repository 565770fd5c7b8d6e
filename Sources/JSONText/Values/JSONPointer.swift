/// Builds JSON Pointers (RFC 6901), as in `/stages/drafted/actions/0`.
public enum JSONPointer {
  /// The pointer to the member `key` of what `pointer` points to; `~` and `/` are escaped.
  public static func append(_ pointer: String, key: String) -> String {
    if !key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) {
      return "\(pointer)/\(key)"
    }
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

  /// The keys of a pointer, unescaped; an empty name is a key too, so that one value has one pointer.
  public static func keys(of pointer: String) -> [String] {
    pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { unescaped($0) }
  }

  private static func unescaped(_ text: Substring) -> String {
    var key = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        key.unicodeScalars.append(scalar == "1" ? "/" : "~")
        isEscape = false
      } else if scalar == "~" {
        isEscape = true
      } else {
        key.unicodeScalars.append(scalar)
      }
    }
    return key
  }
}

extension JSONPointer {
  /// The place in an array that a key means: decimal digits without a zero in front, so that one value has one pointer.
  package static func place(_ key: String, in array: [JSON]) -> Int? {
    let digits = key.utf8
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }), key == "0" || digits.first != 0x30,
      let place = Int(key), array.indices.contains(place)
    else { return nil }
    return place
  }
}

extension JSON {
  /// The value at a pointer; nil where there is none.
  package func value(at pointer: String) -> JSON? { value(at: JSONPointer.keys(of: pointer)) }

  /// The value under these keys, one within the other; nil where there is none.
  package func value(at keys: some Sequence<String>) -> JSON? {
    var value: JSON? = self
    for key in keys { value = value?.value(under: key) }
    return value
  }

  private func value(under key: String) -> JSON? {
    guard let array else { return self[key] }
    return JSONPointer.place(key, in: array).map { array[$0] }
  }
}
