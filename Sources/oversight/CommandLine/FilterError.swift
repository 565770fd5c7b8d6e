import CaseRegistry
import Reports

/// Why a word of a list command is no filter.
enum FilterError: Error, Hashable, Sendable {
  /// Nothing stands before the colon or dot.
  case missingKey(String)
  /// Cases have nothing of this name.
  case unknownKey(String, nearest: String?)
  /// Nothing stands after the dot.
  case missingRelation(String)
  /// Keys are not compared in this way.
  case unknownRelation(String, key: String, nearest: String?)
  /// A relation of dates after a key that holds no dates.
  case notADateKey(String, relation: String)
  /// Nothing stands after the colon.
  case missingValue(String)
  /// Something stands after `none:`.
  case needlessValue(String, value: String)
  /// The value is no day, month or year.
  case notADate(String, value: String)
  /// A key and a relation without the colon.
  case missingColon(String)
}

extension FilterError: CustomStringConvertible {
  /// What is wrong and what to write instead, without full stop.
  var description: String {
    switch self {
    case .missingKey(let word): "'\(SafeText.make(word))': a filter needs a key: \(FilterError.keys)"
    case .unknownKey(let key, let nearest?): "unknown filter '\(SafeText.make(key))'; did you mean \(nearest)?"
    case .unknownKey(let key, nil): "unknown filter '\(SafeText.make(key))'; there are \(FilterError.keys)"
    case .missingRelation(let key): "'\(key).' needs before, by, after or none behind the dot"
    case .unknownRelation(let relation, let key, let nearest?):
      "unknown filter '\(key).\(SafeText.make(relation))'; did you mean \(key).\(nearest)?"
    case .unknownRelation(let relation, let key, nil):
      "unknown filter '\(key).\(SafeText.make(relation))'; after the dot stands before, by, after or none"
    case .notADateKey(let key, let relation):
      "'\(key).\(relation)': \(relation) goes with due, since, opened and deadline only"
    case .missingValue(let name): "'\(name):' has no value; write '\(name.split(separator: ".")[0]).none:' for none"
    case .needlessValue(let name, let value): "'\(name):\(SafeText.make(value))': write '\(name):' without a value"
    case .notADate(let name, let value):
      "\(name): '\(SafeText.make(value))' is not a date such as 2024-06-03, 2024-06 or 2024"
    case .missingColon(let word): "'\(word)' needs a colon behind it"
    }
  }

  private static let keys = Filter.Key.allCases.map(\.rawValue).joined(separator: ", ")
}
