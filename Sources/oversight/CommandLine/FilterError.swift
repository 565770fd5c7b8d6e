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
  /// The message in English.
  var description: String { wording.en }

  /// What is wrong and what to write instead, without full stop.
  var wording: Wording {
    switch self {
    case .missingKey(let word): FilterWords.missingKey(SafeText.make(word), FilterError.keys)
    case .unknownKey(let key, let nearest):
      FilterWords.unknownKey(SafeText.make(key), nearest: nearest, FilterError.keys)
    case .missingRelation(let key): FilterWords.missingRelation(key)
    case .unknownRelation(let relation, let key, let nearest):
      FilterWords.unknownRelation(SafeText.make(relation), key: key, nearest: nearest)
    case .notADateKey(let key, let relation): FilterWords.notADateKey(key, relation: relation)
    case .missingValue(let name):
      FilterWords.missingValue(name, key: String(name.prefix { $0 != "." }))
    case .needlessValue(let name, let value): FilterWords.needlessValue(name, value: SafeText.make(value))
    case .notADate(let name, let value): FilterWords.notADate(name, value: SafeText.make(value))
    case .missingColon(let word): FilterWords.missingColon(word)
    }
  }

  private static let keys = Filter.Key.allCases.map(\.rawValue).joined(separator: ", ")
}
