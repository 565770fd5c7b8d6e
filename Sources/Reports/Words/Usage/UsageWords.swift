/// What is wrong about a command line, without full stop; words of the command line are quoted and safe already.
public enum UsageWords {
  /// A whole message: what is wrong, that nothing was changed, and what to type to read more.
  public static func message(_ problem: Wording, more command: String) -> Wording {
    func ended(_ text: String) -> String { text.hasSuffix("?") ? text : text + "." }
    return Wording(
      en: "\(ended(problem.en)) Nothing was changed. Run '\(command)'.",
      ru: "\(ended(problem.ru)) Ничего не изменено. Подробнее: '\(command)'.",
      kk: "\(ended(problem.kk)) Ештеңе өзгертілген жоқ. Толығырақ: '\(command)'.")
  }

  /// What was perhaps meant.
  private static func suggestion(_ nearest: String?) -> Wording {
    guard let nearest else { return Wording(en: "", ru: "", kk: "") }
    return Wording(
      en: "; did you mean \(nearest)?", ru: "; может быть, \(nearest)?", kk: "; мүмкін, \(nearest) шығар?")
  }

  /// No verb is called so.
  public static func unknownVerb(_ word: String, nearest: String?) -> Wording {
    let hint = suggestion(nearest)
    return Wording(
      en: "unknown verb \(word)\(hint.en)", ru: "неизвестная команда \(word)\(hint.ru)",
      kk: "белгісіз команда \(word)\(hint.kk)")
  }

  /// A word that begins verbs of two words.
  public static func incompleteVerb(_ word: String, choices: String) -> Wording {
    Wording(
      en: "\(word) needs a second word: \(choices)", ru: "к слову \(word) нужно второе: \(choices)",
      kk: "\(word) сөзіне екінші сөз керек: \(choices)")
  }

  /// The verb has no such option.
  public static func unknownOption(_ name: String, nearest: String?) -> Wording {
    let hint = suggestion(nearest)
    return Wording(
      en: "unknown option \(name)\(hint.en)", ru: "неизвестный параметр \(name)\(hint.ru)",
      kk: "белгісіз параметр \(name)\(hint.kk)")
  }

  /// Nothing stands after an option.
  public static func missingValue(_ option: Wording) -> Wording {
    Wording(
      en: "\(option.en): the value is missing", ru: "\(option.ru): значение не указано",
      kk: "\(option.kk): мәні көрсетілмеген")
  }

  /// Only blanks stand after an option.
  public static func emptyValue(_ option: String) -> Wording {
    Wording(en: "\(option): the value is empty", ru: "\(option): значение пустое", kk: "\(option): мәні бос")
  }

  /// A flag with a value.
  public static func unexpectedValue(_ option: String) -> Wording {
    Wording(en: "\(option) takes no value", ru: "у \(option) не бывает значения", kk: "\(option) мән қабылдамайды")
  }

  /// An option that stands twice.
  public static func repeatedOption(_ name: String) -> Wording {
    Wording(en: "\(name) is given twice", ru: "\(name) указан дважды", kk: "\(name) екі рет берілген")
  }

  /// An option that must be given.
  public static func missingOption(_ label: Wording) -> Wording {
    Wording(en: "\(label.en) is needed", ru: "нужно указать \(label.ru)", kk: "\(label.kk) көрсетілуі керек")
  }

  /// Nobody is named who acts.
  public static let missingActor = Wording(
    en: "--as PARTY is needed (or the variable OVERSIGHT_AS, or once 'oversight config set actor PARTY')",
    ru: "нужно указать, кто действует: --as УЧАСТНИК (или переменная OVERSIGHT_AS, или один раз 'oversight config set "
      + "actor УЧАСТНИК')",
    kk: "кім әрекет ететіні көрсетілуі керек: --as ҚАТЫСУШЫ (немесе OVERSIGHT_AS айнымалысы, немесе бір рет 'oversight "
      + "config set actor ҚАТЫСУШЫ')")

  /// A value, of an option or an argument, of the wrong form.
  public static func wrong(_ name: Wording, value: String, expected: Wording) -> Wording {
    Wording(
      en: "\(name.en): \(value) is not \(expected.en)", ru: "\(name.ru): \(value) не подходит, нужно: \(expected.ru)",
      kk: "\(name.kk): \(value) жарамайды, керегі: \(expected.kk)")
  }

  /// An argument that must be given.
  public static func missingArgument(_ name: Wording) -> Wording {
    Wording(en: "\(name.en) is missing", ru: "не указано: \(name.ru)", kk: "көрсетілмеген: \(name.kk)")
  }

  /// An argument of blanks.
  public static let emptyArgument = Wording(en: "an argument is empty", ru: "пустой аргумент", kk: "аргумент бос")

  /// An argument too many.
  public static func unexpectedArgument(_ word: String) -> Wording {
    Wording(en: "unexpected argument \(word)", ru: "лишний аргумент \(word)", kk: "артық аргумент \(word)")
  }

  /// An argument that should be `field=value`.
  public static func noAssignment(_ word: String) -> Wording {
    Wording(
      en: "\(word) is not FIELD=VALUE", ru: "\(word) не имеет вида ПОЛЕ=ЗНАЧЕНИЕ", kk: "\(word) ӨРІС=МӘН түрінде емес")
  }

  /// A field that is given twice.
  public static func repeatedField(_ name: String) -> Wording {
    Wording(
      en: "the field \(name) is given twice", ru: "поле \(name) указано дважды", kk: "\(name) өрісі екі рет берілген")
  }

  /// A word of the command line that is not UTF-8.
  public static func notText(place: Int, byte: String, at offset: Int, before text: String) -> Wording {
    Wording(
      en: "word \(place) of the command line is not UTF-8: byte \(offset) of it, 0x\(byte), begins no character "
        + "(before it stands '\(text)'); it may be in Windows-1251: switch the terminal or the script to UTF-8",
      ru: "слово \(place) командной строки не в UTF-8: его байт \(offset), 0x\(byte), не начинает символа (перед ним "
        + "стоит '\(text)'); возможно, это 'Windows-1251': переключите терминал или сценарий на UTF-8",
      kk: "командалық жолдың \(place)-сөзі UTF-8 емес: оның \(offset)-байты, 0x\(byte), таңбаны бастамайды (алдында "
        + "'\(text)' тұр); мүмкін, бұл 'Windows-1251': терминалды немесе сценарийді UTF-8 кодтауына ауыстырыңыз")
  }

  /// Two that exclude each other.
  public static func contradiction(_ one: Wording, _ other: Wording) -> Wording {
    Wording(
      en: "\(one.en) and \(other.en) exclude each other", ru: "\(one.ru) и \(other.ru) исключают друг друга",
      kk: "\(one.kk) және \(other.kk) бірге берілмейді")
  }
}
