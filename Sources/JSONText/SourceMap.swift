/// Where each value of a JSON text stands in it, by JSON Pointer (RFC 6901).
public struct SourceMap: Sendable {
  /// Where a value stands, and the key before it if it is the member of an object.
  private struct Place {
    let value: TextPosition
    let key: TextPosition?
  }

  private var places: [CodeUnits: Place] = [:]
}

extension SourceMap {
  /// Where the value at `pointer` begins; the pointer of the whole text is empty.
  public func position(of pointer: String) -> TextPosition? { places[CodeUnits(pointer)]?.value }

  /// Where the key of the member at `pointer` begins; nil for elements of arrays and the whole text.
  public func keyPosition(of pointer: String) -> TextPosition? { places[CodeUnits(pointer)]?.key }

  /// Where the value at `pointer` begins, or the nearest value around it that exists.
  ///
  /// - Complexity: O(*n*) in the length of the pointer for each level that is missing.
  public func nearest(to pointer: String) -> TextPosition {
    var units = Array(pointer.utf8)
    while true {
      if let place = places[CodeUnits(String(decoding: units, as: UTF8.self))] { return place.value }
      guard let slash = units.lastIndex(of: UInt8(ascii: "/")) else { break }
      units.removeSubrange(slash...)
    }
    return position(of: "") ?? TextPosition(line: 1, column: 1)
  }
}

extension SourceMap {
  /// The places of `value` and all the values in it, whose marks are in the order the values begin.
  init(of value: JSON, _ marks: [JSONParser.Mark], in input: UnsafeRawBufferPointer) {
    var marks = marks.makeIterator()
    var finder = PositionFinder(input)
    add(value, at: "", &marks, &finder)
  }

  private mutating func add(
    _ value: JSON, at pointer: String, _ marks: inout IndexingIterator<[JSONParser.Mark]>,
    _ finder: inout PositionFinder
  ) {
    guard let mark = marks.next() else { return }
    let key = mark.key.map { finder.position(at: $0) }
    places[CodeUnits(pointer)] = Place(value: finder.position(at: mark.value), key: key)
    switch value {
    case .null, .bool, .integer, .double, .string: break
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        add(element, at: JSONPointer.append(pointer, index: index), &marks, &finder)
      }
    case .object(let object):
      for member in object.members {
        add(member.value, at: JSONPointer.append(pointer, key: member.key), &marks, &finder)
      }
    }
  }
}
