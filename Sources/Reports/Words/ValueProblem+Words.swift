internal import CaseWork
import JSONText
public import WorkflowEngine

extension ValueProblem: Worded {
  /// What is wrong, without a full stop: `expected a date such as 2024-05-03, found 'tomorrow'`.
  public var wording: Wording {
    switch self {
    case .wrongType(let expected, let found): Self.expected(expected.wording, Self.shown(found))
    case .notJSON(let expected, let error):
      Wording(
        en: "expected \(expected.wording.en), written as JSON; ", ru: "нужно: \(expected.wording.ru), в виде JSON; ",
        kk: "керегі: \(expected.wording.kk), JSON түрінде; ") + error.wording
    case .ambiguousNumber(let text):
      Wording(
        en: "'\(text)' can be read in two ways; write a point before the fraction, and spaces or nothing between "
          + "thousands, as in 1 250.75",
        ru:
          "'\(text)' можно прочитать двояко; ставьте точку перед дробной частью, а между тысячами — пробел или ничего, "
          + "например 1 250.75",
        kk:
          "'\(text)' екі түрлі оқылады; бөлшек алдына нүкте, мыңдықтар арасына бос орын қойыңыз немесе ештеңе қоймаңыз, "
          + "мысалы 1 250.75")
    case .severalDays(let text, let days):
      Self.expected(Expectation.date(.severalDays(text, days)), Self.shown(.string(text)))
    case .noSuchDay(let text): Self.expected(Expectation.date(.noSuchDay(text)), Self.shown(.string(text)))
    case .noYear(let text): Self.expected(Expectation.date(.noYear(text)), Self.shown(.string(text)))
    case .unknownChoice(let found, let known):
      Wording(
        en: "expected one of \(Self.list(known)), found '\(found)'",
        ru: "нужно одно из: \(Self.list(known)); указано: '\(found)'",
        kk: "мыналардың бірі керек: \(Self.list(known)); берілгені: '\(found)'") + Self.hint(found, known)
    case .missingMember(let name): Wording(en: "'\(name)' is missing", ru: "нет '\(name)'", kk: "'\(name)' жоқ")
    case .unknownMember(let name, let known):
      Wording(
        en: "'\(name)' is not one of \(Self.list(known))", ru: "'\(name)' — не одно из: \(Self.list(known))",
        kk: "'\(name)' мыналардың бірі емес: \(Self.list(known))") + Self.hint(name, known)
    case .keyTwice(let key, let value):
      Wording(
        en: "another element has '\(key)' \(value) already; give each one its own",
        ru: "у другого элемента '\(key)' уже \(value); у каждого должно быть своё значение",
        kk: "басқа элементте '\(key)' мәні \(value) бұрыннан бар; әрқайсысына өз мәнін беріңіз")
    case .noElement(let key, known: []):
      Wording(
        en: "there is no element '\(key)': the list is empty", ru: "элемента '\(key)' нет: список пуст",
        kk: "'\(key)' элементі жоқ: тізім бос")
    case .noElement(let key, let known):
      Wording(
        en: "there is no element '\(key)'; there are \(Self.list(known))",
        ru: "элемента '\(key)' нет; есть \(Self.list(known))", kk: "'\(key)' элементі жоқ; барлары: \(Self.list(known))"
      )
    case .tooSmall(let least, let found): Self.atLeast(Wording(same: least), found)
    case .tooLarge(let greatest, let found): Self.atMost(Wording(same: greatest), found)
    case .tooShort(_, found: 0): Wording(en: "the text is empty", ru: "текст пуст", kk: "мәтін бос")
    case .tooShort(let least, let found): Self.atLeast(Self.characters(least), "\(found)")
    case .tooLong(let most, let found): Self.atMost(Self.characters(most), "\(found)")
    case .tooFew(let least, let found): Self.atLeast(Self.elements(least), "\(found)")
    case .tooMany(let most, let found): Self.atMost(Self.elements(most), "\(found)")
    case .inElement(let index, let problem):
      Wording(en: "in element \(index + 1): ", ru: "в элементе \(index + 1): ", kk: "\(index + 1)-элементте: ")
        + problem.wording
    case .inMember(let name, let problem):
      Wording(en: "in '\(name)': ", ru: "в '\(name)': ", kk: "'\(name)' ішінде: ") + problem.wording
    }
  }

  private static func expected(_ expected: Wording, _ found: Wording) -> Wording {
    Wording(
      en: "expected \(expected.en), found \(found.en)", ru: "нужно: \(expected.ru); указано: \(found.ru)",
      kk: "керегі: \(expected.kk); берілгені: \(found.kk)")
  }

  private static func atLeast(_ least: Wording, _ found: String) -> Wording {
    Wording(
      en: "expected at least \(least.en), found \(found)", ru: "нужно не меньше: \(least.ru); указано: \(found)",
      kk: "кемінде мынадай болуға тиіс: \(least.kk); берілгені: \(found)")
  }

  private static func atMost(_ most: Wording, _ found: String) -> Wording {
    Wording(
      en: "expected at most \(most.en), found \(found)", ru: "нужно не больше: \(most.ru); указано: \(found)",
      kk: "мынадан аспауға тиіс: \(most.kk); берілгені: \(found)")
  }

  private static func characters(_ count: Int) -> Wording {
    Wording(
      en: "\(count) character\(count == 1 ? "" : "s")",
      ru: "\(count) \(RussianForms("знак", "знака", "знаков").form(for: count))", kk: "\(count) таңба")
  }

  private static func elements(_ count: Int) -> Wording {
    Wording(
      en: "\(count) element\(count == 1 ? "" : "s")",
      ru: "\(count) \(RussianForms("элемент", "элемента", "элементов").form(for: count))", kk: "\(count) элемент")
  }

  private static func hint(_ word: String, _ known: [String]) -> Wording {
    Spelling.nearest(to: word, among: known).map { "; " + .didYouMean($0) } ?? Wording(same: "")
  }

  private static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }

  private static func shown(_ value: JSON) -> Wording {
    switch value {
    case .null: Wording(en: "null", ru: "'null'", kk: "'null'")
    case .bool(let value): Wording(en: "\(value)", ru: "'\(value)'", kk: "'\(value)'")
    case .integer(let value): Wording(same: "\(value)")
    case .double(let value): Wording(same: "\(value)")
    case .string(let text): Wording(same: text.count <= 40 ? "'\(text)'" : "'\(text.prefix(40))…'")
    case .array: Wording(en: "a list", ru: "список", kk: "тізім")
    case .object: Wording(en: "an object", ru: "объект", kk: "объект")
    }
  }
}

extension FieldType: Worded {
  /// A noun with an example, in English with its article: `a date such as 2024-05-03`.
  public var wording: Wording { noun.wording }
}
