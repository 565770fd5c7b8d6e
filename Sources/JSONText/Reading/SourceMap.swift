/// Where each value of a JSON text stands in it, by JSON Pointer (RFC 6901).
public struct SourceMap: Sendable {
  /// Where a value stands, and the key before it if it is the member of an object.
  private struct Place {
    let value: TextPosition
    let key: TextPosition?
  }

  /// The way from a value to one in it.
  private struct Step: Hashable {
    let parent: Int
    let key: CodeUnits
  }

  /// The places in the order the values begin; the whole text is the first.
  private var places: [Place] = []
  /// Step by step, not by whole pointers: those would need memory for every key as often as there are values under it.
  private var steps: [Step: Int] = [:]
}

extension SourceMap {
  /// Where the value at `pointer` begins; the pointer of the whole text is empty.
  public func position(of pointer: String) -> TextPosition? { place(of: pointer)?.value }

  /// Where the key of the member at `pointer` begins; nil for elements of arrays and the whole text.
  public func keyPosition(of pointer: String) -> TextPosition? { place(of: pointer)?.key }

  /// Where the value at `pointer` begins, or the nearest value around it that exists.
  ///
  /// - Complexity: O(*n*) in the length of the pointer.
  public func nearest(to pointer: String) -> TextPosition {
    places.isEmpty ? TextPosition(line: 1, column: 1) : places[way(along: pointer).place].value
  }

  private func place(of pointer: String) -> Place? {
    let (place, isWhole) = way(along: pointer)
    return isWhole && !places.isEmpty ? places[place] : nil
  }

  /// How far the pointer leads, and whether to its end.
  private func way(along pointer: String) -> (place: Int, isWhole: Bool) {
    var place = 0
    var keys = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
    guard keys.popFirst()?.isEmpty != false else { return (place, false) }
    for key in keys {
      guard let next = steps[Step(parent: place, key: CodeUnits(String(decoding: key, as: UTF8.self)))] else {
        return (place, false)
      }
      place = next
    }
    return (place, true)
  }
}

extension SourceMap {
  /// The places of `value` and all the values in it, whose marks are in the order the values begin.
  init(of value: JSON, _ marks: [JSONParser.Mark], in input: UnsafeRawBufferPointer) {
    var finder = PositionFinder(input)
    places.reserveCapacity(marks.count)
    add(value, marks, &finder)
  }

  private mutating func add(_ value: JSON, _ marks: [JSONParser.Mark], _ finder: inout PositionFinder) {
    let own = places.count
    guard own < marks.count else { return }
    let key = marks[own].key.map { finder.position(at: $0) }
    places.append(Place(value: finder.position(at: marks[own].value), key: key))
    switch value {
    case .null, .bool, .integer, .double, .string: break
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        steps[Step(parent: own, key: CodeUnits("\(index)"))] = places.count
        add(element, marks, &finder)
      }
    case .object(let object):
      for member in object.members {
        // Escaped as in pointers, which are taken apart without being unescaped.
        let key = String(JSONPointer.append("", key: member.key).unicodeScalars.dropFirst())
        steps[Step(parent: own, key: CodeUnits(key))] = places.count
        add(member.value, marks, &finder)
      }
    }
  }
}

/// A place in a text.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1; a line ends with a line feed, or with a carriage return and a line feed.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// A place in a text, both numbers from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension TextPosition: Comparable {
  /// Whether `left` comes first in the text.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension TextPosition: CustomStringConvertible {
  /// As in `line 3, column 7`.
  public var description: String { "line \(line), column \(column)" }
}

/// Turns byte offsets into lines and columns, moving forward through a text.
struct PositionFinder {
  /// The text; a finder never outlives the closure that lends it.
  private let input: UnsafeRawBufferPointer
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ input: UnsafeRawBufferPointer) { self.input = input }

  /// The position of the byte at `target`, which must not lie before the one asked for last.
  mutating func position(at target: Int) -> TextPosition {
    precondition(target >= offset, "positions are found in order")
    while offset < min(target, input.count) {
      let byte = input[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // A byte that continues a scalar is not counted.
        column += 1
      }
      offset += 1
    }
    return TextPosition(line: line, column: column)
  }
}
