import WorkflowEngine

/// What the program says of what a person keeps for themselves.
public enum PersonalWords {
  /// A setting, as a heading.
  public static func setting(_ name: String) -> Wording {
    switch name {
    case "actor": Wording(en: "who acts", ru: "кто действует", kk: "кім әрекет етеді")
    case "language": Wording(en: "language", ru: "язык", kk: "тіл")
    default: Wording(en: "contexts", ru: "наборы фильтров", kk: "сүзгілер жинақтары")
    }
  }

  /// The language is not that of one registry.
  public static let everywhere = Wording(
    en: "for all registries", ru: "для всех реестров", kk: "барлық тізілімге")

  /// A variable of the environment goes before it.
  public static func overruled(by variable: String) -> Wording {
    Wording(
      en: "the variable \(variable) goes before it", ru: "переменная \(variable) важнее",
      kk: "\(variable) айнымалысы бұдан бұрын тұрады")
  }

  /// Nothing is set.
  public static let nothingSet = Wording(en: "Nothing is set.", ru: "Ничего не настроено.", kk: "Ештеңе бапталмаған.")

  /// Where it is kept.
  public static func kept(in file: String) -> Wording {
    Wording(en: "Kept in \(file).", ru: "Хранится в \(file).", kk: "\(file) ішінде сақталады.")
  }

  /// The context is the one in use.
  public static let inUse = Wording(en: "in use", ru: "действует", kk: "қолданыста")

  /// No context is saved.
  public static let noContexts = Wording(
    en: "No context is saved yet: 'oversight context save NAME FILTER…'.",
    ru: "Наборов фильтров пока нет: 'oversight context save НАЗВАНИЕ ФИЛЬТР…'.",
    kk: "Сүзгілер жинағы әзірге жоқ: 'oversight context save АТАУ СҮЗГІ…'.")

  /// A context was saved: its name, what it holds, and what it held before.
  public static func saved(_ name: String, _ words: String, before: String?) -> Wording {
    let change = before.map { "\($0) → \(words)" } ?? words
    return Wording(
      en: "Context @\(name): \(change)", ru: "Набор фильтров @\(name): \(change)",
      kk: "@\(name) сүзгілер жинағы: \(change)")
  }

  /// A context holds for every list from now on; nil is none.
  public static func used(_ name: String?, _ words: String) -> Wording {
    guard let name else {
      return Wording(
        en: "No context is in use any more.", ru: "Набор фильтров больше не действует.",
        kk: "Енді ешқандай сүзгілер жинағы қолданылмайды.")
    }
    return Wording(
      en: "Every list now follows @\(name): \(words). 'oversight context use --undo' ends it; @all shows all once.",
      ru:
        "Все списки теперь по набору @\(name): \(words). Отменить: 'oversight context use --undo'; @all один раз покажет "
        + "всё.",
      kk: "Енді барлық тізім @\(name) бойынша: \(words). Тоқтату: 'oversight context use --undo'; @all бір рет бәрін "
        + "көрсетеді.")
  }
}
