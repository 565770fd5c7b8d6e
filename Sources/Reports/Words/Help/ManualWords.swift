/// What only the manual page says.
enum ManualWords {
  static let title = Wording(
    en: "Public oversight", ru: "Общественный контроль", kk: "Қоғамдық бақылау")
  static let name = Wording(en: "Name", ru: "Имя", kk: "Аты")
  static let synopsis = Wording(en: "Synopsis", ru: "Синтаксис", kk: "Жазылуы")
  static let description = Wording(en: "Description", ru: "Описание", kk: "Сипаттама")
  static let verbs = Wording(en: "Verbs", ru: "Команды", kk: "Командалар")
  static let commonOptions = Wording(en: "Common options", ru: "Общие параметры", kk: "Ортақ параметрлер")
  static let environment = Wording(en: "Environment", ru: "Переменные окружения", kk: "Орта айнымалылары")
  static let files = Wording(en: "Files", ru: "Файлы", kk: "Файлдар")
  static let codes = Wording(en: "Exit status", ru: "Коды завершения", kk: "Аяқталу кодтары")

  static let summary = Wording(
    en: "who owes what, to whom, by which date, under which article",
    ru: "кто, что, перед кем, к какому сроку и по какой статье должен",
    kk: "кім, не істеуге, кімнің алдында, қай күнге дейін, қай бапқа сай міндетті")

  static let about = Wording(
    en: "Keeps the cases of public oversight: audits, hearings, recommendations of councils, requests. At every moment "
      + "each open case says who owes what, to whom, by which date and under which article, and silence is recorded as an "
      + "event. A registry is a folder of documents; without arguments the program shows the morning page of the registry "
      + "in which it is called.",
    ru: "Ведёт дела общественного контроля: аудиты, слушания, рекомендации советов, запросы. В каждый момент каждое "
      + "открытое дело говорит, кто, что, перед кем, к какому сроку и по какой статье должен, а молчание записывается как "
      + "событие. Реестр — это папка с документами; без аргументов программа показывает утреннюю сводку реестра, в котором "
      + "она вызвана.",
    kk:
      "Қоғамдық бақылау істерін жүргізеді: аудит, тыңдау, кеңес ұсынымы, сұрау салу. Әр сәтте ашық істің әрқайсысы кім, "
      + "не істеуге, кімнің алдында, қай күнге дейін және қай бапқа сай міндетті екенін айтады, ал үнсіздік оқиға ретінде "
      + "жазылады. Тізілім — құжаттары бар қалта; аргументсіз бағдарлама өзі шақырылған тізілімнің таңғы шолуын көрсетеді."
  )

  /// The variables of the environment, and what they do.
  static let variables: [(String, Wording)] = [
    (
      "OVERSIGHT_REGISTRY",
      Wording(en: "the registry", ru: "реестр", kk: "тізілім")
    ),
    (
      "OVERSIGHT_AS",
      Wording(en: "who acts", ru: "кто действует", kk: "кім әрекет етеді")
    ),
    (
      "OVERSIGHT_LANG",
      Wording(en: "the language of answers", ru: "язык ответов", kk: "жауап тілі")
    ),
    (
      "OVERSIGHT_NOW",
      Wording(
        en: "the day that is today, for tests and scripts",
        ru: "какой день считать сегодняшним, для проверок и сценариев",
        kk: "бүгін деп саналатын күн, тексеру мен сценарийлерге арналған")
    ),
    (
      "NO_COLOR",
      Wording(en: "no colour", ru: "без цвета", kk: "түссіз")
    ),
  ]

  /// The files of a person.
  static let places: [(String, Wording)] = [
    (
      "$XDG_CONFIG_HOME/oversight/config.json",
      Wording(
        en: "your settings; the folder is usually '~/.config'", ru: "ваши настройки; обычно папка '~/.config'",
        kk: "баптауларыңыз; әдетте '~/.config' қалтасы")
    ),
    (
      "$XDG_STATE_HOME/oversight/looks.json",
      Wording(
        en: "when you last looked at what has changed; the folder is usually '~/.local/state'",
        ru: "когда вы в последний раз смотрели изменения; обычно папка '~/.local/state'",
        kk: "өзгерістерді соңғы рет қашан қарағаныңыз; әдетте '~/.local/state' қалтасы")
    ),
  ]
}
