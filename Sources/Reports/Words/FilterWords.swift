internal import CaseRegistry
package import CaseWork

extension FilterError {
  /// What is wrong and what to write instead, without full stop.
  package var wording: Wording {
    switch self {
    case .missingKey(let word): Self.missingKey(SafeText.make(word))
    case .unknownKey(let key, let nearest): Self.unknownKey(SafeText.make(key), nearest)
    case .missingRelation(let key):
      Wording(
        en: "'\(key).' needs before, by, after or none behind the dot",
        ru: "после точки в «\(key).» нужно before, by, after или none",
        kk: "«\(key).» нүктесінен кейін before, by, after немесе none керек")
    case .unknownRelation(let relation, let key, let nearest):
      Self.unknownRelation("\(key).\(SafeText.make(relation))", nearest.map { "\(key).\($0)" })
    case .notADateKey(let key, let relation):
      Wording(
        en: "'\(key).\(relation)': \(relation) goes with due, since, opened and deadline only",
        ru: "«\(key).\(relation)»: \(relation) годится только для due, since, opened и deadline",
        kk: "«\(key).\(relation)»: \(relation) тек due, since, opened және deadline үшін")
    case .missingValue(let name): Self.missingValue(name, name.split(separator: ".")[0])
    case .needlessValue(let name, let value):
      Wording(
        en: "'\(name):\(SafeText.make(value))': write '\(name):' without a value",
        ru: "«\(name):\(SafeText.make(value))»: напишите «\(name):» без значения",
        kk: "«\(name):\(SafeText.make(value))»: «\(name):» деп мәнсіз жазыңыз")
    case .notADate(let name, let value):
      Wording(
        en: "\(name): '\(SafeText.make(value))' is not a date such as 2024-06-03, 2024-06 or 2024",
        ru: "\(name): «\(SafeText.make(value))» — не дата, как 2024-06-03, 2024-06 или 2024",
        kk: "\(name): «\(SafeText.make(value))» күн емес; мысалы, 2024-06-03, 2024-06 немесе 2024")
    case .missingColon(let word):
      Wording(
        en: "'\(word)' needs a colon behind it", ru: "после «\(word)» нужно двоеточие",
        kk: "«\(word)» соңында қос нүкте керек"
      )
    }
  }

  private static let keys = IndexFilter.Key.allCases.map(\.rawValue).joined(separator: ", ")

  private static func missingKey(_ word: String) -> Wording {
    Wording(
      en: "'\(word)': a filter needs a key: \(keys)", ru: "«\(word)»: условию нужен ключ: \(keys)",
      kk: "«\(word)»: сүзгіге кілт керек: \(keys)")
  }

  private static func unknownKey(_ key: String, _ nearest: String?) -> Wording {
    Wording(
      en: "unknown filter '\(key)'; " + (nearest.map { "did you mean \($0)?" } ?? "there are \(keys)"),
      ru: "неизвестное условие «\(key)»; " + (nearest.map { "может быть, \($0)?" } ?? "есть \(keys)"),
      kk: "белгісіз сүзгі «\(key)»; " + (nearest.map { "мүмкін, \($0) шығар?" } ?? "бары: \(keys)"))
  }

  private static func unknownRelation(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      en: "unknown filter '\(name)'; "
        + (nearest.map { "did you mean \($0)?" } ?? "after the dot stands before, by, after or none"),
      ru: "неизвестное условие «\(name)»; "
        + (nearest.map { "может быть, \($0)?" } ?? "после точки стоит before, by, after или none"),
      kk: "белгісіз сүзгі «\(name)»; "
        + (nearest.map { "мүмкін, \($0) шығар?" } ?? "нүктеден кейін before, by, after немесе none тұрады"))
  }

  private static func missingValue(_ name: String, _ key: Substring) -> Wording {
    Wording(
      en: "'\(name):' has no value; write '\(key).none:' for none",
      ru: "у «\(name):» нет значения; чтобы найти без него, напишите «\(key).none:»",
      kk: "«\(name):» мәні жоқ; жоғын іздеу үшін «\(key).none:» деп жазыңыз")
  }
}
