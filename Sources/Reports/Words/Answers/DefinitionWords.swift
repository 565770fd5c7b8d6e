import WorkflowEngine

/// What the program says of definitions and calendars that were added, or came from elsewhere.
public enum DefinitionWords {
  /// There is no workflow of this name; the nearest, or all there are.
  public static func noWorkflow(_ name: String, nearest: String?, known: [String]) -> Wording {
    let hint = ProgramWords.hint(nearest: nearest, known: known)
    return Wording(
      en: "there is no workflow '\(name)'; \(hint.en)", ru: "процедуры '\(name)' нет; \(hint.ru)",
      kk: "'\(name)' рәсімі жоқ; \(hint.kk)")
  }

  /// What `workflow check` found in the files at `place`.
  public static func checked(_ place: Wording, defects: Int, warnings: Int) -> Wording {
    func text(_ language: Language, _ place: String, _ none: String) -> String {
      let found = defects == 0 ? none : CountedPhrase.defect.text(defects, in: language)
      let more = warnings == 0 ? "" : ", \(CountedPhrase.warning.text(warnings, in: language))"
      return "\(place): \(found)\(more)."
    }
    return Wording(
      en: text(.en, place.en, "no defects"), ru: text(.ru, place.ru, "ошибок нет"), kk: text(.kk, place.kk, "қате жоқ"))
  }

  /// A definition that cannot be added; its defects follow, one a line.
  public static let defectiveDefinition = Wording(
    en: "the definition has defects. Nothing was changed.", ru: "в описании процедуры есть ошибки. Ничего не изменено.",
    kk: "рәсім сипаттамасында қателер бар. Ештеңе өзгертілген жоқ.")

  /// A migration that cannot be carried out; its defects follow.
  public static let defectiveMigration = Wording(
    en: "the migration has defects. Nothing was changed.", ru: "в описании перевода есть ошибки. Ничего не изменено.",
    kk: "көшіру сипаттамасында қателер бар. Ештеңе өзгертілген жоқ.")

  /// There is a workflow that is called as the new one would be.
  public static func taken(_ id: String) -> Wording {
    Wording(
      en: "there is a workflow '\(id)' already; 'oversight workflow show \(id)' prints it, to start from",
      ru: "процедура '\(id)' уже есть; 'oversight workflow show \(id)' покажет её, чтобы взять за основу",
      kk: "'\(id)' рәсімі бұрыннан бар; 'oversight workflow show \(id)' оны негізге алу үшін көрсетеді")
  }

  /// A step, or a line of a script, that cannot be read.
  public static func notTried(step place: Int, isLine: Bool, because reason: String) -> Wording {
    Wording(
      en: "\(isLine ? "line" : "step") \(place): \(reason). Nothing was tried out.",
      ru: "\(isLine ? "строка" : "шаг") \(place): \(reason). Проба не проводилась.",
      kk: "\(place)-\(isLine ? "жол" : "қадам"): \(reason). Байқап көру жүргізілген жоқ.")
  }

  /// A definition that came by a merge; where it is listed.
  public static func waits(_ name: String) -> Wording {
    Wording(
      en: "\(name) came by a merge; new cases get it after 'oversight workflow use \(name)'.",
      ru: "\(name) получена через merge; новые дела пойдут по ней после 'oversight workflow use \(name)'.",
      kk:
        "\(name) merge арқылы келді; жаңа істер 'oversight workflow use \(name)' командасынан кейін сол бойынша жүреді."
    )
  }

  /// Cases cannot be moved to a definition that waits.
  public static func waitsForUse(_ name: String) -> Wording {
    Wording(
      en: "\(name) came by a merge and waits. Nothing was changed. Say that it is used with 'oversight workflow use "
        + "\(name)', then move cases to it.",
      ru:
        "\(name) получена через merge и ожидает. Ничего не изменено. Введите её командой 'oversight workflow use \(name)', "
        + "затем переводите на неё дела.",
      kk: "\(name) merge арқылы келіп, күтіп тұр. Ештеңе өзгертілген жоқ. Оны 'oversight workflow use \(name)' "
        + "командасымен іске қосыңыз, содан кейін істерді соған көшіріңіз.")
  }

  /// New cases get a definition, or got it already.
  public static func inUse(_ name: String, isNews: Bool) -> Wording {
    isNews
      ? Wording(
        en: "\(name)  is for new cases from now on", ru: "\(name)  отныне для новых дел",
        kk: "\(name)  енді жаңа істерге қолданылады")
      : Wording(
        en: "\(name)  was for new cases already", ru: "\(name)  и так была для новых дел",
        kk: "\(name)  жаңа істерге бұрыннан қолданылып келеді")
  }

  /// A definition counts in a calendar that waits.
  public static func calendarWaits(_ id: String) -> Wording {
    Wording(
      en: "it counts in the calendar '\(id)', which waits too; see 'oversight calendar use'.",
      ru: "она считает по календарю '\(id)', который тоже ожидает; см. 'oversight calendar use'.",
      kk: "ол '\(id)' күнтізбесі бойынша есептейді, ол да күтіп тұр; 'oversight calendar use' қараңыз.")
  }

  /// A definition opens cases of one that waits or is missing.
  public static func childWaits(_ id: String) -> Wording {
    Wording(
      en: "it opens cases of '\(id)', which waits too or is not here; see 'oversight workflow list'.",
      ru:
        "она открывает дела по '\(id)', а эта процедура тоже ожидает или её здесь нет; см. 'oversight workflow list'.",
      kk:
        "ол '\(id)' бойынша істер ашады, ал бұл рәсім де күтіп тұр немесе мұнда жоқ; 'oversight workflow list' қараңыз."
    )
  }
}

/// What the program says of editions of calendars.
extension DefinitionWords {
  /// A calendar that cannot be added; its defects follow, one a line.
  public static let defectiveCalendar = Wording(
    en: "the calendar has defects. Nothing was changed.", ru: "в календаре есть ошибки. Ничего не изменено.",
    kk: "күнтізбеде қателер бар. Ештеңе өзгертілген жоқ.")

  /// A year that cannot be added; its defects follow.
  public static let defectiveYear = Wording(
    en: "the year has defects. Nothing was changed.", ru: "в описании года есть ошибки. Ничего не изменено.",
    kk: "жыл сипаттамасында қателер бар. Ештеңе өзгертілген жоқ.")

  /// An edition that came by a merge; where it is listed.
  public static func editionWaits(_ name: String) -> Wording {
    Wording(
      en: "\(name) came by a merge; it is counted in after 'oversight calendar use \(name)'.",
      ru: "\(name) получен через merge; по нему считают после 'oversight calendar use \(name)'.",
      kk: "\(name) merge арқылы келді; ол бойынша 'oversight calendar use \(name)' командасынан кейін есептеледі.")
  }

  /// A year cannot be added while the edition it would make waits.
  public static func nextEditionWaits(_ next: String, free: String) -> Wording {
    Wording(
      en:
        "\(next) came by a merge and waits. Nothing was changed. Either count in it with 'oversight calendar use \(next)' "
        + "and add the year then, or add the whole calendar as \(free) with 'oversight calendar add'.",
      ru:
        "\(next) получен через merge и ожидает. Ничего не изменено. Либо введите его командой 'oversight calendar use "
        + "\(next)' и затем добавьте год, либо добавьте весь календарь как \(free) командой 'oversight calendar add'.",
      kk: "\(next) merge арқылы келіп, күтіп тұр. Ештеңе өзгертілген жоқ. Не оны 'oversight calendar use \(next)' "
        + "командасымен іске қосып, содан кейін жылды қосыңыз, не бүкіл күнтізбені 'oversight calendar add' командасымен "
        + "\(free) ретінде қосыңыз.")
  }

  /// New duties are counted in an edition, or were already.
  public static func editionInUse(_ name: String, isNews: Bool) -> Wording {
    isNews
      ? Wording(
        en: "\(name)  is counted in from now on", ru: "\(name)  отныне по нему считают",
        kk: "\(name)  енді осы бойынша есептеледі")
      : Wording(
        en: "\(name)  was counted in already", ru: "\(name)  по нему и так считали",
        kk: "\(name)  бұрыннан осы бойынша есептеліп келеді")
  }

  /// What is owed is not counted anew by itself.
  public static let owedStays = Wording(
    en: "what is owed already stays as it was counted; 'oversight calendar recompute' shows what would move.",
    ru: "уже идущие сроки остаются как рассчитаны; что сдвинулось бы, покажет 'oversight calendar recompute'.",
    kk: "жүріп жатқан мерзімдер есептелген күйінде қалады; не жылжитынын 'oversight calendar recompute' көрсетеді.")

  /// A term ends after the last day a calendar knows.
  public static func exhausted(_ calendar: String, knows years: ClosedRange<Int>?) -> Wording {
    let command = "oversight calendar add-year"
    func span(_ between: String) -> String? { years.map { "\($0.lowerBound)\(between)\($0.upperBound)" } }
    return Wording(
      en:
        "the calendar \(calendar) is exhausted: it knows \(span(" to ") ?? "no year"). Nothing was counted. A year that "
        + "follows can be added with '\(command) FILE'.",
      ru:
        "календарь \(calendar) исчерпан: ему известны годы: \(span("–") ?? "ни одного"). Ничего не рассчитано. Следующий год "
        + "можно добавить командой '\(command) ФАЙЛ'.",
      kk:
        "\(calendar) күнтізбесі таусылды: оған белгілі жылдар: \(span("–") ?? "бірде-бір жыл жоқ"). Ештеңе есептелген жоқ. "
        + "Келесі жылды '\(command) ФАЙЛ' командасымен қосуға болады.")
  }
}
