internal import CaseRegistry
package import CaseWork

extension FilterError {
  /// What is wrong and what to write instead, without full stop.
  package var wording: Wording {
    switch self {
    case .missingKey(let word): FilterWords.missingKey(SafeText.make(word), Self.keys)
    case .unknownKey(let key, let nearest): FilterWords.unknownKey(SafeText.make(key), nearest: nearest, Self.keys)
    case .missingRelation(let key): FilterWords.missingRelation(key)
    case .unknownRelation(let relation, let key, let nearest):
      FilterWords.unknownRelation(SafeText.make(relation), key: key, nearest: nearest)
    case .notADateKey(let key, let relation): FilterWords.notADateKey(key, relation: relation)
    case .missingValue(let name): FilterWords.missingValue(name, key: String(name.prefix { $0 != "." }))
    case .needlessValue(let name, let value): FilterWords.needlessValue(name, value: SafeText.make(value))
    case .notADate(let name, let fault): FilterWords.notADate(name, fault)
    case .missingColon(let word): FilterWords.missingColon(word)
    }
  }

  private static let keys = FilterWords.keys
}

/// Why a word of a list command is no filter: what is wrong and what to write instead, without full stop.
enum FilterWords {
  /// All keys, as they are typed.
  static let keys = IndexFilter.Key.allCases.map { key in
    switch key {
    case .owedBy: "owedBy.role"
    case .field: "field.NAME"
    case .mine: "mine, mine.others"
    default: key.rawValue
    }
  }.joined(separator: ", ")

  /// Nothing stands before the colon.
  static func missingKey(_ word: String, _ keys: String) -> Wording {
    Wording(
      en: "'\(word)': a filter needs a key: \(keys)", ru: "'\(word)': фильтру нужен ключ: \(keys)",
      kk: "'\(word)': сүзгіге кілт керек: \(keys)")
  }

  /// Cases have nothing of this name.
  static func unknownKey(_ key: String, nearest: String?, _ keys: String) -> Wording {
    guard let nearest else {
      return Wording(
        en: "unknown filter '\(key)'; there are \(keys)", ru: "неизвестный фильтр '\(key)'; есть \(keys)",
        kk: "белгісіз сүзгі '\(key)'; барлары: \(keys)")
    }
    return unknown(key, nearest)
  }

  private static func unknown(_ filter: String, _ nearest: String) -> Wording {
    Wording(
      en: "unknown filter '\(filter)'; did you mean \(nearest)?",
      ru: "неизвестный фильтр '\(filter)'; может быть, \(nearest)?",
      kk: "белгісіз сүзгі '\(filter)'; мүмкін, \(nearest) шығар?")
  }

  /// Nothing stands after the dot.
  static func missingRelation(_ key: String) -> Wording {
    Wording(
      en: "'\(key).' needs before, by, from, after or none behind the dot",
      ru: "после точки в '\(key).' нужно before, by, from, after или none",
      kk: "'\(key).' ішінде нүктеден кейін before, by, from, after немесе none керек")
  }

  /// Keys are not compared in this way.
  static func unknownRelation(_ relation: String, key: String, nearest: String?) -> Wording {
    guard let nearest else {
      return Wording(
        en: "unknown filter '\(key).\(relation)'; after the dot stands before, by, from, after or none",
        ru: "неизвестный фильтр '\(key).\(relation)'; после точки ставят before, by, from, after или none",
        kk: "белгісіз сүзгі '\(key).\(relation)'; нүктеден кейін before, by, from, after немесе none жазылады")
    }
    return unknown("\(key).\(relation)", "\(key).\(nearest)")
  }

  /// A relation of dates after a key that holds no dates.
  static func notADateKey(_ key: String, relation: String) -> Wording {
    Wording(
      en: "'\(key).\(relation)': \(relation) goes with due, since, opened, deadline, touched and recorded only",
      ru: "'\(key).\(relation)': \(relation) бывает только у due, since, opened, deadline, touched и recorded",
      kk:
        "'\(key).\(relation)': \(relation) тек due, since, opened, deadline, touched және recorded кілттерімен жазылады"
    )
  }

  /// Nothing stands after the colon.
  static func missingValue(_ name: String, key: String) -> Wording {
    Wording(
      en: "'\(name):' has no value; write '\(key).none:' for none",
      ru: "у '\(name):' нет значения; если его и не должно быть, напишите '\(key).none:'",
      kk: "'\(name):' мәні жоқ; мәні болмауы керек болса, '\(key).none:' деп жазыңыз")
  }

  /// Something stands after `none:`.
  static func needlessValue(_ name: String, value: String) -> Wording {
    Wording(
      en: "'\(name):\(value)': write '\(name):' without a value",
      ru: "'\(name):\(value)': пишите '\(name):' без значения",
      kk: "'\(name):\(value)': '\(name):' мәнсіз жазылады")
  }

  /// The value is no day, month or year.
  static func notADate(_ name: String, _ fault: DayFault) -> Wording {
    UsageWords.wrong(
      Wording(same: name), value: "'\(SafeText.make(fault.text))'",
      expected: Expectation.date(
        fault,
        instead: Wording(
          en: "a date such as 2024-06-03, 2024-06 or 2024", ru: "дата, например 03.06.2024, 06.2024 или 2024",
          kk: "күн, мысалы 03.06.2024, 06.2024 немесе 2024")))
  }

  /// A key and a relation without the colon.
  static func missingColon(_ word: String) -> Wording {
    Wording(
      en: "'\(word)' needs a colon behind it", ru: "после '\(word)' нужно двоеточие",
      kk: "'\(word)' соңына қос нүкте керек")
  }
}
