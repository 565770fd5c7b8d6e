import FuzzSupport
import JSONText

/// A text that is read is written canonically, and reading that gives the same value and the same bytes again.
func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let bytes = input.rest()
  guard let json = try? JSON(parsing: bytes) else {
    mustHold((try? JSON.located(parsing: bytes)) == nil, "both ways of reading refuse the same texts")
    return 0
  }
  let canonical = json.canonicalBytes()
  let again = try? JSON(parsing: canonical)
  // A number such as 1e0 is written as 1 and so becomes an integer; that is settled after one round.
  mustHold(again?.canonicalBytes() == canonical, "the canonical text is a fixed point")
  mustHold((try? JSON(parsing: json.documentBytes()))?.canonicalBytes() == canonical, "layout changes nothing")
  let located = try? JSON.located(parsing: bytes)
  mustHold(located?.0 == json, "both ways of reading give the same value")
  mustHold(located?.1.position(of: "") != nil, "the whole text has a place")
  if let value = again { mustHold((try? JSON(parsing: value.canonicalBytes())) == value, "a read value is kept") }
  return 0
}

fuzz(fuzzJSON)
