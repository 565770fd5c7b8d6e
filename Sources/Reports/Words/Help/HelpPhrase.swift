/// What stands in the help of every verb, and in the overview of them.
public enum HelpPhrase {
  /// What the program is.
  public static let program = Wording(
    en: "oversight: who owes what, to whom, by which date, under which article",
    ru: "oversight: кто, что, перед кем, к какому сроку и по какой статье должен",
    kk: "oversight: кім, не істеуге, кімнің алдында, қай күнге дейін, қай бапқа сай міндетті")

  /// What follows `oversight`, for any verb.
  public static let synopsis = Wording(
    en: "oversight VERB [arguments] [options]", ru: "oversight КОМАНДА [аргументы] [параметры]",
    kk: "oversight КОМАНДА [аргументтер] [параметрлер]")

  /// What may stand at the end of a synopsis.
  public static let anyOptions = Wording(en: "[options]", ru: "[параметры]", kk: "[параметрлер]")

  /// The heading of the arguments.
  public static let arguments = Wording(en: "Arguments:", ru: "Аргументы:", kk: "Аргументтер:")

  /// The heading of the options of a verb.
  public static let options = Wording(en: "Options:", ru: "Параметры:", kk: "Параметрлер:")

  /// The heading of the options that many verbs have.
  public static let commonOptions = Wording(en: "Common options:", ru: "Общие параметры:", kk: "Ортақ параметрлер:")

  /// The heading of one example.
  public static let example = Wording(en: "Example:", ru: "Пример:", kk: "Мысал:")

  /// The heading of several examples.
  public static let examples = Wording(en: "Examples:", ru: "Примеры:", kk: "Мысалдар:")

  /// The heading of the exit codes.
  public static let exitCodes = Wording(en: "Exit codes:", ru: "Коды завершения:", kk: "Аяқталу кодтары:")

  /// What is added to the words of an option that may stand several times.
  public static let mayBeRepeated = Wording(
    en: "; may be repeated", ru: "; можно повторять", kk: "; қайталауға болады")

  /// Where the overview of all verbs leads.
  public static let more = Wording(
    en: "Run 'oversight help VERB' for the arguments, options and an example of a verb.",
    ru: "Аргументы, параметры и пример для команды покажет 'oversight help КОМАНДА'.",
    kk: "Команданың аргументтерін, параметрлерін және мысалын 'oversight help КОМАНДА' көрсетеді.")

  /// Where the overview of the verbs leads that begin with `word`.
  public static func more(_ word: String) -> Wording {
    Wording(
      en: "Run 'oversight help \(word) …' with one of them for its options.",
      ru: "Параметры каждой из них покажет 'oversight help \(word) …'.",
      kk: "Әрқайсысының параметрлерін 'oversight help \(word) …' көрсетеді.")
  }
}

/// Who mostly uses a group of verbs, as the overview heads it.
public enum AudiencePhrase {
  /// The secretary of a council.
  public static let secretary = Wording(
    en: "The secretary records what happened", ru: "Секретарь записывает, что произошло",
    kk: "Хатшы не болғанын тіркейді")

  /// A group that monitors a programme.
  public static let monitoringGroup = Wording(
    en: "The monitoring group follows its cases", ru: "Группа мониторинга ведёт свои дела",
    kk: "Мониторинг тобы өз істерін жүргізеді")

  /// Whoever watches all cases.
  public static let coordinator = Wording(
    en: "The coordinator asks what is late and why", ru: "Координатор узнаёт, что и почему просрочено",
    kk: "Үйлестіруші ненің мерзімі және неге өткенін біледі")

  /// Whoever looks after the registry.
  public static let keeper = Wording(
    en: "The keeper of the registry", ru: "Ответственный за реестр", kk: "Тізілімге жауапты адам")
}

/// What the codes mean with which the program ends.
public enum ExitPhrase {
  /// Done.
  public static let done = Wording(en: "done", ru: "выполнено", kk: "орындалды")

  /// Refused by a workflow, or in conflict with what is recorded.
  public static let refused = Wording(
    en: "refused by the workflow, or a conflict", ru: "процедура этого не допускает, или противоречие с записанным",
    kk: "рәсім бұған жол бермейді немесе жазылғанға қайшы")

  /// There is no such thing.
  public static let notFound = Wording(
    en: "no such case, party or workflow", ru: "нет такого дела, участника или процедуры",
    kk: "мұндай іс, қатысушы немесе рәсім жоқ")

  /// Called in a wrong way.
  public static let usage = Wording(en: "wrong usage", ru: "команда набрана неверно", kk: "команда қате терілген")

  /// Bad data.
  public static let data = Wording(
    en: "bad data or defects found", ru: "неверные данные или найдены ошибки",
    kk: "деректер қате немесе қателер табылды")

  /// A defect of the program.
  public static let software = Wording(
    en: "a defect of the program", ru: "ошибка самой программы", kk: "бағдарламаның өз қатесі")

  /// Input or output failed.
  public static let io = Wording(
    en: "input or output failed", ru: "сбой ввода или вывода", kk: "енгізу немесе шығару кезіндегі ақау")

  /// Somebody else is writing.
  public static let busy = Wording(
    en: "busy, try again", ru: "занято, повторите позже", kk: "бос емес, кейінірек қайталаңыз")

  /// Somebody asked the program to end.
  public static let interrupted = Wording(en: "interrupted", ru: "прервано", kk: "үзілді")
}
