package import CaseWork
internal import WorkflowEngine

/// What the value of an option or an argument has to be, as it follows “is not” in English and a colon in Russian and Kazakh.
public enum Expectation {
  /// A day.
  public static let date = Wording(
    en: "a date such as 2024-06-03", ru: "дата, например 03.06.2024 или 3 июня 2024",
    kk: "күн, мысалы 03.06.2024 немесе 2024 ж. 3 маусым")

  /// What a text is not that is no day, or more than one.
  ///
  /// - Parameter usual: What was expected, where nothing more is to be said.
  package static func date(_ fault: DayFault, instead usual: Wording = date) -> Wording {
    switch fault {
    case .noDay: usual
    case .noSuchDay:
      Wording(en: "a day that there is", ru: "день, который есть в календаре", kk: "күнтізбеде бар күн")
    case .noYear:
      Wording(
        en: "a date with its year, such as 2024-06-03", ru: "дата с годом, например 03.06.2024",
        kk: "жылы көрсетілген күн, мысалы 03.06.2024")
    case .severalDays(_, let days):
      Wording(
        en: "one day: it may be \(list(days, .en)); write the one that is meant so",
        ru: "один день: это может быть \(list(days, .ru)); напишите нужный так",
        kk: "бір күн: бұл \(list(days, .kk)) болуы мүмкін; керегін осылай жазыңыз")
    }
  }

  private static func list(_ days: [Day], _ language: Language) -> String {
    let or = Wording(en: " or ", ru: " или ", kk: " немесе ")[language]
    return days.map { $0.text(in: language) }.joined(separator: or)
  }

  /// A day, or a month or year where more is not known.
  public static let period = Wording(
    en: "a date such as 2024-06-03, or a month or year such as 2014-05 or 2014",
    ru: "дата, например 03.06.2024, либо месяц или год, например 05.2014 или 2014",
    kk: "күн, мысалы 03.06.2024, не ай немесе жыл, мысалы 05.2014 немесе 2014")

  /// An address on the web.
  public static let address = Wording(
    en: "an address such as https://example.org/register", ru: "адрес, например https://example.org/register",
    kk: "мекенжай, мысалы https://example.org/register")

  /// A file for a table.
  public static let tableFile = Wording(
    en: "a file that ends in .csv, .xlsx or .jsonl", ru: "файл с окончанием .csv, .xlsx или .jsonl",
    kk: ".csv, .xlsx не .jsonl деп аяқталатын файл")

  /// A file for a workbook.
  public static let workbookFile = Wording(
    en: "a file that ends in .xlsx", ru: "файл с окончанием .xlsx", kk: ".xlsx деп аяқталатын файл")

  /// The moment in `OVERSIGHT_NOW`.
  public static let moment = Wording(
    en: "a moment such as 2024-06-03T10:11:12+05:00, or a date",
    ru: "момент, например 2024-06-03T10:11:12+05:00, или дата",
    kk: "уақыт сәті, мысалы 2024-06-03T10:11:12+05:00, немесе күн")

  /// A year.
  public static let year = Wording(en: "a year such as 2025", ru: "год, например 2025", kk: "жыл, мысалы 2025")

  /// A term, also one that is counted backwards.
  public static let anyTerm = Wording(
    en: "a term such as +10wd, -3wd, +15d or +2m",
    ru: "срок, например 10рд (рабочих дней), -3рд, 15к (календарных) или 2мес",
    kk: "мерзім, мысалы 10жк (жұмыс күні), -3жк, 15к (күнтізбелік) немесе 2ай")

  /// What a template is called.
  public static let templateName = Wording(
    en: "kind and language with a full stop between them, such as cover.ru",
    ru: "вид и язык через точку, например cover.ru", kk: "түрі мен тілі нүкте арқылы, мысалы cover.ru")

  /// How far to look.
  public static let horizon = Wording(
    en: "a term such as 5wd, 14d or 1m", ru: "срок, например 5рд (рабочих дней), 14к (календарных) или 1мес",
    kk: "мерзім, мысалы 5жк (жұмыс күні), 14к (күнтізбелік) немесе 1ай")

  /// How much more time.
  public static let moreTime = Wording(
    en: "a term such as 5wd, 15d or 1m", ru: "срок, например 5рд (рабочих дней), 15к (календарных) или 1мес",
    kk: "мерзім, мысалы 5жк (жұмыс күні), 15к (күнтізбелік) немесе 1ай")

  /// A whole number within limits.
  public static func wholeNumber(_ least: Int, _ most: Int) -> Wording {
    Wording(
      en: "a whole number from \(least) to \(most)", ru: "целое число от \(least) до \(most)",
      kk: "\(least) – \(most) аралығындағы бүтін сан")
  }

  /// A number above zero.
  public static let positive = Wording(
    en: "a number greater than 0", ru: "число больше 0", kk: "0-ден үлкен сан")

  /// One of a few words.
  public static func oneOf(_ words: [String]) -> Wording {
    let list = words.joined(separator: ", ")
    return Wording(en: "one of \(list)", ru: "одно из \(list)", kk: "мыналардың бірі: \(list)")
  }

  /// Some of the languages.
  public static let languages = Wording(
    en: "some of en,ru,kk", ru: "что-то из en,ru,kk", kk: "en,ru,kk ішінен бірнешеуі")

  /// A name and a value.
  public static let assignment = Wording(en: "NAME=VALUE", ru: "НАЗВАНИЕ=ЗНАЧЕНИЕ", kk: "АТАУ=МӘН")

  /// A text, perhaps by language.
  public static let texts = Wording(
    en: "a text, or one in a language such as en=TEXT, ru=TEXT or kk=TEXT",
    ru: "текст или текст на языке: en=ТЕКСТ, ru=ТЕКСТ или kk=ТЕКСТ",
    kk: "мәтін немесе белгілі бір тілдегі мәтін: en=МӘТІН, ru=МӘТІН немесе kk=МӘТІН")

  /// One role with one or several parties.
  public static let oneRole = Wording(
    en: "one role, as in secretary=p-dana", ru: "одна роль, например secretary=p-dana",
    kk: "бір рөл, мысалы secretary=p-dana")

  /// A body, perhaps with the day of receipt.
  public static let addressee = Wording(
    en: "BODY or BODY=DATE, such as b-health=2024-05-21", ru: "ОРГАН или ОРГАН=ДАТА, например b-health=21.05.2024",
    kk: "ОРГАН немесе ОРГАН=КҮН, мысалы b-health=21.05.2024")

  /// An edition of a calendar.
  public static let edition = Wording(
    en: "an edition such as kz@3", ru: "редакция, например kz@3", kk: "редакция, мысалы kz@3")

  /// A version of a definition.
  public static let definition = Wording(
    en: "a definition such as letter@2", ru: "описание, например letter@2", kk: "сипаттама, мысалы letter@2")

  /// The number of a version.
  public static let definitionVersion = Wording(
    en: "the number of a version, such as 2", ru: "номер версии, например 2", kk: "нұсқа нөмірі, мысалы 2")

  /// The number of a record.
  public static let sequence = Wording(
    en: "the number of a record, such as 4", ru: "номер записи, например 4", kk: "жазба нөмірі, мысалы 4")

  /// The number of a case.
  public static let caseNumber = Wording(
    en: "a number such as REC-2026-000123", ru: "номер дела, например REC-2026-000123",
    kk: "іс нөмірі, мысалы REC-2026-000123")

  /// What numbers of cases begin with.
  public static let prefix = Wording(
    en: "one to eight of A–Z and 0–9, a letter first", ru: "от одного до восьми знаков A–Z и 0–9, первой буква",
    kk: "A–Z және 0–9 ішінен бірден сегізге дейін таңба, біріншісі әріп")

  /// What numbers of cases begin with, where letters were typed that look like no Latin ones.
  public static let latinPrefix = Wording(
    en: "Latin letters; these are of another script", ru: "латинские буквы; это кириллица",
    kk: "латын әріптері; бұл кириллица")

  /// A code of an office, of what was typed instead.
  package static func officeCode(_ typed: String) -> Wording {
    TypedText.hasForeignLetters(typed) ? latinPrefix : prefix
  }

  /// An id.
  public static let identifier = Wording(
    en: "a Latin letter followed by letters, digits, '_' or '-'",
    ru: "латинская буква, за ней буквы, цифры, '_' или '-'",
    kk: "латын әрпі, одан кейін әріптер, цифрлар, '_' немесе '-'")

  /// An offset from UTC.
  public static let offset = Wording(
    en: "an offset such as +05:00", ru: "часовой пояс, например +05:00", kk: "уақыт белдеуі, мысалы +05:00")

  /// By what to sort.
  public static func order(_ keys: [String]) -> Wording {
    let list = keys.joined(separator: ", ")
    return Wording(
      en: "one of \(list), with ':desc' behind it for the last first",
      ru: "одно из \(list), с ':desc' на конце — в обратном порядке",
      kk: "мыналардың бірі: \(list), кері ретпен болса, соңына ':desc'")
  }
}
