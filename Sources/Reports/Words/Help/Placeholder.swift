public import WorkflowEngine

/// What stands in help and usage errors for something to be typed: `NUMBER`, `FILE`; the same word in every place.
public enum Placeholder {
  /// A synopsis or the label of an option, with its words in capitals in `language`: `НОМЕР ДЕЙСТВИЕ [ПОЛЕ=ЗНАЧЕНИЕ…]`.
  ///
  /// Options, codes and other text stay as they are.
  public static func text(_ text: String, in language: Language) -> String {
    guard language != .en else { return text }
    var (result, word) = ("", "")
    for character in text + " " {
      if character.isASCII, character.isUppercase || character == "_" || character.isNumber {
        word.append(character)
        continue
      }
      result += wordings[word].map { $0[language] } ?? word
      word = ""
      result.append(character)
    }
    return String(result.dropLast())
  }

  /// The same in all languages.
  public static func wording(_ text: String) -> Wording {
    Wording(en: text, ru: self.text(text, in: .ru), kk: self.text(text, in: .kk))
  }

  /// The words; one that is missing here is a code in every language: `ID`, `N`, `SHA-256`.
  package static let wordings: [String: Wording] = [
    "ACTION": Wording(en: "ACTION", ru: "ДЕЙСТВИЕ", kk: "ӘРЕКЕТ"),
    "BODY": Wording(en: "BODY", ru: "ОРГАН", kk: "ОРГАН"),
    "CODE": Wording(en: "CODE", ru: "КОД", kk: "КОД"),
    "COPY": Wording(en: "COPY", ru: "КОПИЯ", kk: "КӨШІРМЕ"),
    "DATE": Wording(en: "DATE", ru: "ДАТА", kk: "КҮН"),
    "PLAN": Wording(en: "PLAN", ru: "ПЛАН", kk: "ЖОСПАР"),
    "DAYS": Wording(en: "DAYS", ru: "ДНИ", kk: "КҮН"),
    "DIMENSION": Wording(en: "DIMENSION", ru: "ИЗМЕРЕНИЕ", kk: "ӨЛШЕМ"),
    "DIR": Wording(en: "DIR", ru: "ПАПКА", kk: "ҚАЛТА"),
    "DOCUMENT": Wording(en: "DOCUMENT", ru: "ДОКУМЕНТ", kk: "ҚҰЖАТ"),
    "DUTY": Wording(en: "DUTY", ru: "ОБЯЗАННОСТЬ", kk: "МІНДЕТ"),
    "EDITION": Wording(en: "EDITION", ru: "РЕДАКЦИЯ", kk: "РЕДАКЦИЯ"),
    "FIELD": Wording(en: "FIELD", ru: "ПОЛЕ", kk: "ӨРІС"),
    "FILE": Wording(en: "FILE", ru: "ФАЙЛ", kk: "ФАЙЛ"),
    "FILTER": Wording(en: "FILTER", ru: "ФИЛЬТР", kk: "СҮЗГІ"),
    "FROM": Wording(en: "FROM", ru: "ОТКУДА", kk: "ҚАЙДАН"),
    "HH": Wording(en: "HH", ru: "ЧЧ", kk: "СС"),
    "INTO": Wording(en: "INTO", ru: "ОСНОВНОЙ", kk: "НЕГІЗГІ"),
    "KEY": Wording(en: "KEY", ru: "КЛЮЧ", kk: "КІЛТ"),
    "KIND": Wording(en: "KIND", ru: "ВИД", kk: "ТҮР"),
    "LANG": Wording(en: "LANG", ru: "ЯЗЫК", kk: "ТІЛ"),
    "LIST": Wording(en: "LIST", ru: "СПИСОК", kk: "ТІЗІМ"),
    "MM": Wording(en: "MM", ru: "ММ", kk: "ММ"),
    "NAME": Wording(en: "NAME", ru: "НАЗВАНИЕ", kk: "АТАУ"),
    "NUMBER": Wording(en: "NUMBER", ru: "НОМЕР", kk: "НӨМІР"),
    "OTHER": Wording(en: "OTHER", ru: "ДРУГОЙ", kk: "БАСҚА"),
    "PARTY": Wording(en: "PARTY", ru: "УЧАСТНИК", kk: "ҚАТЫСУШЫ"),
    "PREFIX": Wording(en: "PREFIX", ru: "ПРЕФИКС", kk: "ПРЕФИКС"),
    "PROOF": Wording(en: "PROOF", ru: "ДОКАЗАТЕЛЬСТВО", kk: "ДӘЛЕЛ"),
    "REASON": Wording(en: "REASON", ru: "ПРИЧИНА", kk: "СЕБЕП"),
    "RECEIVED": Wording(en: "RECEIVED", ru: "ПОЛУЧЕНО", kk: "АЛЫНҒАН_КҮН"),
    "ROLE": Wording(en: "ROLE", ru: "РОЛЬ", kk: "РӨЛ"),
    "SEAL": Wording(en: "SEAL", ru: "ОТМЕТКА", kk: "БЕЛГІ"),
    "SEQ": Wording(en: "SEQ", ru: "ЗАПИСЬ", kk: "ЖАЗБА"),
    "SETTING": Wording(en: "SETTING", ru: "НАСТРОЙКА", kk: "БАПТАУ"),
    "SHELL": Wording(en: "SHELL", ru: "ОБОЛОЧКА", kk: "ҚАБЫҚША"),
    "STEP": Wording(en: "STEP", ru: "ШАГ", kk: "ҚАДАМ"),
    "TERM": Wording(en: "TERM", ru: "СРОК", kk: "МЕРЗІМ"),
    "TEXT": Wording(en: "TEXT", ru: "ТЕКСТ", kk: "МӘТІН"),
    "TITLE": Wording(en: "TITLE", ru: "НАЗВАНИЕ", kk: "АТАУ"),
    "TO": Wording(en: "TO", ru: "КУДА", kk: "ҚАЙДА"),
    "URL": Wording(en: "URL", ru: "АДРЕС", kk: "МЕКЕНЖАЙ"),
    "VALUE": Wording(en: "VALUE", ru: "ЗНАЧЕНИЕ", kk: "МӘН"),
    "VERB": Wording(en: "VERB", ru: "КОМАНДА", kk: "КОМАНДА"),
    "VERSION": Wording(en: "VERSION", ru: "ВЕРСИЯ", kk: "НҰСҚА"),
    "WHO": Wording(en: "WHO", ru: "КТО", kk: "КІМ"),
    "WORKFLOW": Wording(en: "WORKFLOW", ru: "ПРОЦЕДУРА", kk: "РӘСІМ"),
    "YEAR": Wording(en: "YEAR", ru: "ГОД", kk: "ЖЫЛ"),
  ]
}
