import WorkflowEngine

/// What the program says of itself and of what it did.
public enum ProgramSentence: Worded, Hashable, Sendable {
  /// It did what it never should; in its own terms.
  case defect(String)
  /// The registry noticed so much more.
  case moreFindings(Int)
  /// The index was damaged.
  case indexRenewed
  /// Before what is said of a line of a list of commands.
  case line(Int)
  /// Where to go on in a list of commands that was stopped.
  case linesBefore(Int)
  /// So many lines were refused that are not shown.
  case moreLines(Int)
  /// How many commands of a list were recorded, and how many were not.
  case applied(Int, refused: Int, isDryRun: Bool)
  /// How many cases a list of commands touched.
  case touched(Int, isDryRun: Bool)
  /// After the first names of a long list.
  case inAll(Int)
  /// A command that could not answer has recorded something in these cases.
  case recorded(in: [String])

  /// What is said, in all languages.
  public var wording: Wording {
    switch self {
    case .defect(let what):
      Wording(
        en: "a defect of the program: \(what). Nothing was changed. Please report it.",
        ru: "ошибка самой программы: \(what). Ничего не изменено. Пожалуйста, сообщите о ней.",
        kk: "бағдарламаның өз қатесі: \(what). Ештеңе өзгертілген жоқ. Ол туралы хабарлаңыз.")
    case .moreFindings(let count):
      Wording(
        en: "… and \(count) more; 'oversight verify' names whatever is wrong.",
        ru: "… и ещё \(count); всё, что не так, назовёт 'oversight verify'.",
        kk: "… тағы \(count); барлық бұзушылықты 'oversight verify' атайды.")
    case .indexRenewed:
      Wording(
        en: "the index was damaged; it is made anew from the documents.",
        ru: "индекс был повреждён; он построен заново по файлам дел.",
        kk: "индекс бүлінген еді; ол істердің файлдары бойынша қайта құрылды.")
    case .line(let line): Wording(en: "line \(line)", ru: "строка \(line)", kk: "\(line)-жол")
    case .linesBefore(let line):
      Wording(
        en: "The lines before this one are done; go on with --from-line \(line).",
        ru: "Строки до этой выполнены; продолжите с --from-line \(line).",
        kk: "Осыған дейінгі жолдар орындалды; --from-line \(line) арқылы жалғастырыңыз.")
    case .moreLines(let count):
      Wording(
        en: "\(count) more lines were refused; --json lists them all.",
        ru: "Отклонено ещё строк: \(count); все перечислит --json.",
        kk: "Тағы қабылданбаған жолдар: \(count); барлығын --json тізеді.")
    case .applied(let count, let refused, let isDryRun): Self.applied(count, refused, isDryRun)
    case .touched(let count, let isDryRun):
      Wording { CountedPhrase.caseFile.text(count, in: $0) }
        + (isDryRun
          ? Wording(same: ".")
          : Wording(
            en: "; 'oversight list' shows them.", ru: "; их покажет 'oversight list'.",
            kk: "; оларды 'oversight list' көрсетеді."))
    case .inAll(let count):
      Wording(en: "… (\(count) in all)", ru: "… (всего \(count))", kk: "… (барлығы \(count))")
    case .recorded(let names):
      Self.recorded(names)
    }
  }

  private static func applied(_ count: Int, _ refused: Int, _ isDryRun: Bool) -> Wording {
    let done =
      isDryRun
      ? Wording(
        en: "\(count) command(s) would be recorded", ru: "Было бы внесено команд: \(count)",
        kk: "Енгізілетін командалар: \(count)")
      : Wording(
        en: "\(count) command(s) recorded", ru: "Внесено команд: \(count)", kk: "Енгізілген командалар: \(count)")
    let rest =
      refused == 0
      ? Wording(same: ".")
      : Wording(en: ", \(refused) refused.", ru: ", отклонено: \(refused).", kk: ", қабылданбағаны: \(refused).")
    let trial = Wording(
      en: " This was a dry run: nothing was kept.", ru: " Это была проба: ничего не сохранено.",
      kk: " Бұл сынақ болды: ештеңе сақталған жоқ.")
    return isDryRun ? done + rest + trial : done + rest
  }

  private static func recorded(_ names: [String]) -> Wording {
    let cases = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
    return Wording(
      en:
        "It is recorded all the same\(cases). Do not send it again without the same --id: it would be recorded twice.",
      ru: "Команда всё же внесена\(cases). Не отправляйте её снова без того же --id: она будет внесена дважды.",
      kk: "Команда сонда да енгізілді\(cases). Оны сол --id-сіз қайта жібермеңіз: ол екі рет енгізіледі.")
  }
}
