/// Reads one JSON text by recursive descent, as deep as the limits allow.
struct JSONParser: ~Copyable {
  /// Something wrong at an offset; lines are counted only when somebody wants to know.
  struct Fault: Swift.Error {
    let offset: Int
    let problem: JSONError.Problem
  }

  /// Where a value and its key begin.
  struct Mark {
    let value: Int
    let key: Int?
  }

  /// The text; valid as long as the closure runs that made the parser, which never leaves it.
  let input: UnsafeRawBufferPointer
  let limits: JSONLimits
  let isMarking: Bool
  var offset = 0
  var depth = 0
  var values = Pile<JSON>()
  var members = Pile<JSONObject.Member>()
  /// Where the keys begin that are read already.
  var keys = Pile<Int>()
  var scratch: [UInt8] = []
  /// The marks of all values in the order they begin, when marking.
  var marks: [Mark] = []
  /// Whether the text read so far is what `JSON.documentBytes()` writes of its value; false also when nobody asks.
  var isDocument: Bool

  init(_ input: UnsafeRawBufferPointer, limits: JSONLimits, isMarking: Bool = false, isComparing: Bool = false) {
    self.input = input
    self.limits = limits
    self.isMarking = isMarking
    isDocument = isComparing
  }
}

extension JSONParser {
  /// Reads the whole text.
  mutating func text() throws(Fault) -> JSON {
    guard input.count <= limits.bytes else { throw Fault(offset: 0, problem: .tooLong(limit: limits.bytes)) }
    guard !input.starts(with: [0xEF, 0xBB, 0xBF]) else { throw Fault(offset: 0, problem: .byteOrderMark) }
    skipSpace()
    guard offset < input.count else { throw Fault(offset: offset, problem: .empty) }
    let result = try value(expected: .value)
    let isEnded = isDocument && offset &+ 1 == input.count && input[offset] == UInt8(ascii: "\n")
    skipSpace()
    guard offset == input.count else { throw fault(expected: .endOfText) }
    isDocument = isEnded
    return result
  }

  /// The byte at the current place; 0, which is allowed nowhere, at the end.
  @inline(__always)
  var byte: UInt8 { offset < input.count ? input[offset] : 0 }

  /// Goes to the next byte that is not white space, where a document has none.
  @inline(__always)
  mutating func skipSpace() {
    // In compact texts there is nothing to skip.
    if byte <= 0x20 { skipRunOfSpace() }
  }

  /// Goes to the next byte that is not white space, where a document has one space.
  @inline(__always)
  private mutating func skipOneSpace() {
    guard byte == UInt8(ascii: " ") else {
      isDocument = false
      return skipSpace()
    }
    offset &+= 1
    skipSpace()
  }

  /// Goes to the next byte that is not white space, where a document begins a line that is indented by the level.
  @inline(__always)
  private mutating func skipLineBreak(level: Int) {
    let end = offset &+ 1 &+ 2 &* level
    guard byte == UInt8(ascii: "\n"), end < input.count, input[end] > 0x20, holdsSpaces((offset &+ 1)..<end) else {
      isDocument = false
      return skipSpace()
    }
    offset = end
  }

  /// Whether nothing but spaces stands in a range, an even number of bytes.
  @inline(__always)
  private func holdsSpaces(_ range: Range<Int>) -> Bool {
    let spaces: UInt64 = 0x2020_2020_2020_2020
    var place = range.lowerBound
    while place &+ 8 <= range.upperBound {
      // An unaligned load within the range.
      guard input.loadUnaligned(fromByteOffset: place, as: UInt64.self) == spaces else { return false }
      place &+= 8
    }
    if place < range.upperBound, range.count >= 8 {
      // Another one, which overlaps the one before.
      return input.loadUnaligned(fromByteOffset: range.upperBound &- 8, as: UInt64.self) == spaces
    }
    while place < range.upperBound {
      guard input.loadUnaligned(fromByteOffset: place, as: UInt16.self) == 0x2020 else { return false }
      place &+= 2
    }
    return true
  }

  @inline(never)
  private mutating func skipRunOfSpace() {
    isDocument = false
    while offset < input.count {
      switch input[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset &+= 1
      default: return
      }
      skipIndentation()
    }
  }

  /// Goes past spaces, eight at a time.
  @inline(__always)
  private mutating func skipIndentation() {
    while offset &+ 8 <= input.count {
      // The eight bytes lie within the buffer and need not be aligned; those that are spaces become zero.
      let word = UInt64(littleEndian: input.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let others = word ^ 0x2020_2020_2020_2020
      offset &+= others.trailingZeroBitCount &>> 3
      guard others == 0 else { return }
    }
  }

  /// Reads the value that begins at the current place.
  private mutating func value(expected: JSONError.Expectation, key: Int? = nil) throws(Fault) -> JSON {
    if isMarking { marks.append(Mark(value: offset, key: key)) }
    switch byte {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault(expected: expected)
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(Fault) -> JSON {
    for place in 0..<word.utf8CodeUnitCount {
      // A static string's bytes live as long as the program.
      guard byte == word.utf8Start[place] else { throw fault(expected: .word("\(word)")) }
      offset &+= 1
    }
    return value
  }
}

extension JSONParser {
  private mutating func enter() throws(Fault) {
    guard depth < limits.depth else { throw Fault(offset: offset, problem: .tooDeep(limit: limits.depth)) }
    depth &+= 1
    offset &+= 1
  }

  /// Goes from the beginning of an array or object to what stands in it.
  ///
  /// - Returns: Whether that is its end.
  @inline(__always)
  private mutating func isEmpty(until end: UInt8) -> Bool {
    if byte == end { return true }
    skipLineBreak(level: depth)
    guard byte == end else { return false }
    isDocument = false
    return true
  }

  /// Goes from an element or member to what follows it.
  ///
  /// - Returns: Whether that is the end of its array or object, else it is a comma, or something wrong.
  @inline(__always)
  private mutating func isLast(before end: UInt8) -> Bool {
    if byte == UInt8(ascii: ",") { return false }
    skipLineBreak(level: depth &- 1)
    if byte == end { return true }
    isDocument = false
    return false
  }

  private mutating func leave() {
    depth &-= 1
    offset &+= 1
  }

  private mutating func array() throws(Fault) -> [JSON] {
    try enter()
    let start = values.count
    if isEmpty(until: UInt8(ascii: "]")) {
      leave()
      return []
    }
    var expected = JSONError.Expectation.valueOrEndOfArray
    while true {
      values.push(try value(expected: expected))
      if isLast(before: UInt8(ascii: "]")) { break }
      guard byte == UInt8(ascii: ",") else { throw fault(expected: .commaOrEndOfArray) }
      try comma(before: UInt8(ascii: "]"))
      expected = .value
    }
    leave()
    return values.take(from: start)
  }

  private mutating func object() throws(Fault) -> JSONObject {
    try enter()
    let start = members.count
    if isEmpty(until: UInt8(ascii: "}")) {
      leave()
      return JSONObject()
    }
    var places: [CodeUnits: Int]?
    let firstKey = keys.count
    var isSorted = true
    while true {
      try member(firstKey: firstKey, isSorted: &isSorted, places: &places)
      if isLast(before: UInt8(ascii: "}")) { break }
      guard byte == UInt8(ascii: ",") else { throw fault(expected: .commaOrEndOfObject) }
      try comma(before: UInt8(ascii: "}"))
    }
    leave()
    keys.drop(to: firstKey)
    return JSONObject(distinct: members.take(from: start), places: places)
  }

  /// Goes past a comma that may not be the last thing in its array or object.
  private mutating func comma(before end: UInt8) throws(Fault) {
    let comma = offset
    offset &+= 1
    skipLineBreak(level: depth)
    guard byte != end else { throw Fault(offset: comma, problem: .trailingComma) }
  }

  private mutating func member(
    firstKey: Int, isSorted: inout Bool, places: inout [CodeUnits: Int]?
  ) throws(Fault) {
    guard byte == UInt8(ascii: "\"") else {
      throw fault(expected: keys.count == firstKey ? .keyOrEndOfObject : .key)
    }
    let mark = offset
    let key = try string()
    if isSorted, keys.count > firstKey, !members.look(at: members.count &- 1, { $0.precedes(key) }) {
      isSorted = false
      isDocument = false
    }
    try check(key, at: mark, firstKey: firstKey, isNew: isSorted, places: &places)
    skipSpace()
    guard byte == UInt8(ascii: ":") else { throw fault(expected: .colon) }
    offset &+= 1
    skipOneSpace()
    let value = try value(expected: .value, key: mark)
    members.push(JSONObject.Member(key: key, value: value))
  }
}

extension JSONParser {
  /// Refuses a key the object has, else notes it.
  ///
  /// A few keys are compared one by one; from `JSONObject.fewMembers` on the object's own index is built on the way.
  ///
  /// - Parameter isNew: Whether the key is known to be another than those before it: all were in order so far.
  @inline(__always)
  private mutating func check(
    _ key: String, at offset: Int, firstKey: Int, isNew: Bool, places: inout [CodeUnits: Int]?
  ) throws(Fault) {
    let place = keys.count &- firstKey
    if place >= JSONObject.fewMembers {
      try index(key, at: offset, firstKey: firstKey, places: &places)
    } else if !isNew {
      for other in 0..<place where members.look(at: members.count &- place &+ other, { $0.hasKey(key) }) {
        throw duplicate(key, at: offset, first: keys[firstKey &+ other])
      }
    }
    keys.push(offset)
  }

  private mutating func index(
    _ key: String, at offset: Int, firstKey: Int, places: inout [CodeUnits: Int]?
  ) throws(Fault) {
    let place = keys.count - firstKey
    if places == nil {
      var few: [CodeUnits: Int] = [:]
      for other in 0..<place { few[CodeUnits(members[members.count - place + other].key)] = other }
      places = few
    }
    if let first = places?.updateValue(place, forKey: CodeUnits(key)) {
      throw duplicate(key, at: offset, first: keys[firstKey + first])
    }
  }

  private func duplicate(_ key: String, at offset: Int, first: Int) -> Fault {
    var finder = PositionFinder(input)
    return Fault(offset: offset, problem: .duplicateKey(key, first: finder.position(at: first)))
  }
}

extension JSONObject.Member {
  @inline(__always)
  fileprivate func precedes(_ key: String) -> Bool { CodeUnits.precedes(self.key, key) }

  @inline(__always)
  fileprivate func hasKey(_ key: String) -> Bool { CodeUnits.areEqual(self.key, key) }
}
