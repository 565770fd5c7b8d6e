internal import WorkflowEngine

/// What the program says beside its answers, whatever the verb.
public enum ProgramWords {
  /// Something to know beside the answer.
  public static func note(_ text: Wording) -> Wording {
    Wording(en: "note: \(text.en)", ru: "примечание: \(text.ru)", kk: "ескертпе: \(text.kk)")
  }

  /// Nothing of what was shown is kept.
  public static let dryRun = Wording(
    en: "This was a dry run: nothing was recorded.", ru: "Это была проба: ничего не записано.",
    kk: "Бұл сынама еді: ештеңе жазылған жоқ.")

  /// An action on several cases was only shown.
  public static func agreeToAll(_ count: Int) -> Wording {
    func cases(_ language: Language) -> String { CountedPhrase.caseFile.text(count, in: language) }
    return Wording(
      en: "Nothing was recorded. This would be recorded in one step (\(cases(.en))): repeat with --yes.",
      ru: "Ничего не записано. Это было бы записано за один раз (\(cases(.ru))): повторите с --yes.",
      kk: "Ештеңе жазылған жоқ. Бұл бір қадаммен жазылар еді (\(cases(.kk))): --yes қосып қайталаңыз.")
  }

  /// No case fits the conditions of an action on several.
  static let noneFits = Wording(
    en: "no case fits. Nothing was changed. 'oversight list FILTER' shows what fits.",
    ru: "ни одно дело не подходит. Ничего не изменено. Что подходит, покажет 'oversight list УСЛОВИЕ'.",
    kk: "бірде-бір іс сай келмейді. Ештеңе өзгертілген жоқ. Не сай келетінін 'oversight list ШАРТ' көрсетеді.")

  /// Nothing of what was shown is removed.
  public static let dryRemoval = Wording(
    en: "This was a dry run: nothing was removed.", ru: "Это была проба: ничего не удалено.",
    kk: "Бұл сынама еді: ештеңе жойылған жоқ.")

  /// The reader of the answer has gone.
  public static let unread = Wording(
    en: "nobody has read the whole answer.", ru: "ответ не прочитан до конца.", kk: "жауап соңына дейін оқылған жоқ.")

  /// The answer cannot be written, for the reason that the system names.
  public static func unwritable(_ reason: String) -> Wording {
    Wording(
      en: "standard output cannot be written: \(reason)", ru: "не удалось записать стандартный вывод: \(reason)",
      kk: "стандартты шығысқа жазу мүмкін болмады: \(reason)")
  }

  /// The program was stopped by a defect of its own.
  public static let crash = Wording(
    en:
      "a defect of the program stopped it. What it was recording is recorded whole or not at all: look before you send "
      + "it again, or send it with the same --id. Please report it.",
    ru: "программу остановила её собственная ошибка. То, что она записывала, записано целиком или не записано вовсе: "
      + "посмотрите, прежде чем отправлять снова, или отправьте с тем же --id. Пожалуйста, сообщите об этом.",
    kk: "бағдарламаны өз қатесі тоқтатты. Ол жазып жатқан нәрсе толық жазылған немесе мүлде жазылмаған: қайта жіберер "
      + "алдында қараңыз немесе сол --id параметрімен жіберіңіз. Бұл туралы хабарлаңыз.")

  /// A word that stands for nothing known, and the one that is perhaps meant, or all that there are.
  static func hint(nearest: String?, known: [String]) -> Wording {
    if let nearest {
      return Wording(
        en: "did you mean '\(nearest)'?", ru: "может быть, '\(nearest)'?", kk: "мүмкін, '\(nearest)' шығар?")
    }
    let list = known.joined(separator: ", ")
    return Wording(en: "there are \(list).", ru: "есть \(list).", kk: "барлары: \(list).")
  }

  /// No case has a number like this.
  public static func noCaseNumber(_ text: String) -> Wording {
    Wording(
      en: "'\(text)' is no case number; one looks like REC-2026-000123.",
      ru: "'\(text)' не номер дела; номер выглядит так: REC-2026-000123.",
      kk: "'\(text)' — іс нөмірі емес; нөмір мынадай болады: REC-2026-000123.")
  }
}
