import JSONText
import TestSupport

/// Small damage done to JSON at random.
enum Damage {
  /// Values that seldom fit.
  static let odd: [JSON] = [
    nil, true, false, 0, -1, 10_001, "", "a", "clock", "13(4)", "2024-05", "self-set", [], ["clock"], [1], [:],
    ["en": "A"], ["workingDays": 1], ["otherwise": "open"], ["open": true], ["type": "text"], ["title": "A"],
  ]

  /// Every value within a value.
  static func values(of json: JSON) -> [JSON] {
    switch json {
    case .object(let object): [json] + object.members.flatMap { values(of: $0.value) }
    case .array(let array): [json] + array.flatMap { values(of: $0) }
    default: [json]
    }
  }
}

extension Seeded {
  /// The value with one place in it changed: a member removed or called otherwise, a value put in another's place.
  mutating func damaged(_ json: JSON, donors: [JSON]) -> JSON {
    switch json {
    case .object(var object) where !object.isEmpty && number(in: 0...9) > 0:
      let member = pick(object.members)
      switch number(in: 0...11) {
      case 0: object[member.key] = nil
      case 1:
        object[member.key] = nil
        object[pick(["comment", "title", "field", "min", "extra", "a b"])] = member.value
      default: object[member.key] = damaged(member.value, donors: donors)
      }
      return .object(object)
    case .array(var array) where !array.isEmpty && number(in: 0...9) > 0:
      let index = number(in: 0...(array.count - 1))
      if number(in: 0...5) == 0 {
        array.remove(at: index)
      } else {
        array[index] = damaged(array[index], donors: donors)
      }
      return .array(array)
    default: return pick(donors)
    }
  }
}
