internal import WorkflowEngine

/// What the pages of the public register say.
enum SiteWords {
  static let register = Wording(
    en: "Public register", ru: "Открытый реестр", kk: "Ашық тізілім")
  static let skip = Wording(en: "Skip to the content", ru: "Перейти к содержанию", kk: "Мазмұнға өту")
  static let start = Wording(en: "Start", ru: "Главная", kk: "Басты бет")
  static let cases = Wording(en: "Cases", ru: "Дела", kk: "Істер")
  static let bodies = Wording(en: "Bodies", ru: "Органы", kk: "Органдар")
  static let figures = Wording(en: "Figures", ru: "Цифры", kk: "Сандар")
  static let topics = Wording(en: "Topics", ru: "Темы", kk: "Тақырыптар")
  static let places = Wording(en: "Places", ru: "Места", kk: "Жерлер")
  static let years = Wording(en: "Years", ru: "Годы", kk: "Жылдар")
  static let about = Wording(en: "How to read it", ru: "Как читать", kk: "Қалай оқу керек")
  static let data = Wording(en: "Open data", ru: "Открытые данные", kk: "Ашық деректер")
  static let sections = Wording(en: "Sections", ru: "Разделы", kk: "Бөлімдер")
  static let languages = Wording(en: "Languages", ru: "Языки", kk: "Тілдер")
  static let search = Wording(
    en: "Search the register", ru: "Поиск по реестру", kk: "Тізілімнен іздеу")
  static let searchHint = Wording(
    en: "A number, a body or words; endings do not matter", ru: "Номер, орган или слова; окончания не важны",
    kk: "Нөмір, орган не сөздер; жалғаулар маңызды емес")
  static let nothingFound = Wording(en: "Nothing found", ru: "Ничего не найдено", kk: "Ештеңе табылмады")
  static let found = Wording(en: "Found", ru: "Найдено", kk: "Табылды")
  static let noScript = Wording(
    en: "Search needs a script; the lists below show everything without one.",
    ru: "Для поиска нужен скрипт; списки ниже показывают всё и без него.",
    kk: "Іздеуге скрипт керек; төмендегі тізімдер бәрін онсыз да көрсетеді.")
  static let overdue = Wording(en: "Overdue", ru: "Просрочено", kk: "Мерзімі өткен")
  static let nothingOverdue = Wording(
    en: "Nothing is overdue.", ru: "Просроченного нет.", kk: "Мерзімі өткен ештеңе жоқ.")
  static let latest = Wording(en: "Latest changes", ru: "Последние изменения", kk: "Соңғы өзгерістер")
  static let became = Wording(
    en: "What became of what was owed", ru: "Что стало с обязанностями", kk: "Міндеттердің орындалуы")
  static let asked = Wording(en: "What it is about", ru: "О чём дело", kk: "Іс не туралы")
  static let history = Wording(en: "What happened", ru: "Что происходило", kk: "Не болды")
  static let deadlines = Wording(en: "Deadlines", ru: "Сроки", kk: "Мерзімдер")
  static let documents = Wording(en: "Documents", ru: "Документы", kk: "Құжаттар")
  static let redacted = Wording(
    en: "something was taken out of it by law", ru: "часть изъята по закону", kk: "бір бөлігі заң бойынша алынған")
  static let opened = Wording(en: "Opened", ru: "Открыто", kk: "Ашылған")
  static let dayByDay = Wording(
    en: "How the day was worked out", ru: "Как посчитан срок", kk: "Мерзім қалай есептелген")
  static let counted = Wording(en: "counted", ru: "считается", kk: "есептеледі")
  static let notCounted = Wording(en: "not counted", ru: "не считается", kk: "есептелмейді")
  static let day = Wording(en: "Day", ru: "День", kk: "Күн")
  static let why = Wording(en: "Why", ru: "Почему", kk: "Неге")
  static let owes = Wording(en: "What it owes now", ru: "Что должен сейчас", kk: "Қазір неге міндетті")
  static let owesNothing = Wording(
    en: "It owes nothing now.", ru: "Сейчас ничего не должен.", kk: "Қазір ешқандай міндеті жоқ.")
  static let record = Wording(en: "Its record", ru: "Как исполнялось", kk: "Орындалуы")
  static let withheldTitle = Wording(en: "Withheld", ru: "Изъято", kk: "Алынған")
  static let withheld = Wording(
    en: "This case is withheld from the public register.", ru: "Это дело изъято из открытого реестра.",
    kk: "Бұл іс ашық тізілімнен алынған.")
  static let reason = Wording(en: "Reason", ru: "Причина", kk: "Себебі")
  static let page = Wording(en: "Page", ru: "Страница", kk: "Бет")
  static let next = Wording(en: "Next page", ru: "Следующая страница", kk: "Келесі бет")
  static let previous = Wording(en: "Previous page", ru: "Предыдущая страница", kk: "Алдыңғы бет")
  static let related = Wording(en: "Related cases", ru: "Связанные дела", kk: "Байланысты істер")
  static let machine = Wording(
    en: "This case as data (JSON)", ru: "Это дело как данные (JSON)", kk: "Осы іс дерек түрінде (JSON)")
  static let changesFeed = Wording(en: "Changes (Atom)", ru: "Изменения (Atom)", kk: "Өзгерістер (Atom)")
  static let calendarFile = Wording(en: "Deadlines (calendar)", ru: "Сроки (календарь)", kk: "Мерзімдер (күнтізбе)")
  static let digests = Wording(en: "Digests of all files", ru: "Хеши всех файлов", kk: "Барлық файлдың хештері")
  static let empty = Wording(
    en: "There is no case in the register yet.", ru: "В реестре пока нет дел.", kk: "Тізілімде әзірге іс жоқ.")

  static func asOf(_ day: String) -> Wording {
    Wording(en: "As of \(day)", ru: "По состоянию на \(day)", kk: "\(day) жағдайы бойынша")
  }

  static func count(_ cases: Int) -> Wording { Wording { CountedPhrase.caseFile.text(cases, in: $0) } }

  static func more(_ count: Int) -> Wording {
    Wording(en: "\(count) more are in the data.", ru: "Ещё \(count) — в данных.", kk: "Тағы \(count) — деректерде.")
  }

  /// How the register is to be read, each with its heading.
  static let explanations: [(title: Wording, text: Wording)] = [
    (
      Wording(en: "What stands here", ru: "Что здесь есть", kk: "Мұнда не бар"),
      Wording(
        en: "Cases that the office has decided to publish: what was asked of whom, when, by which day and under which "
          + "article an answer is owed, and what came. What a law protects does not stand here, and people appear by their role.",
        ru:
          "Дела, которые учреждение решило публиковать: что, у кого и когда запрошено, к какому дню и по какой статье "
          + "должен быть ответ и что пришло. Того, что охраняет закон, здесь нет, а люди названы по роли.",
        kk: "Мекеме жариялауға шешім қабылдаған істер: кімнен, қашан, не сұралды, қай күнге және қай бап бойынша жауап "
          + "берілуі тиіс және не келді. Заң қорғайтын деректер мұнда жоқ, ал адамдар рөлі бойынша аталады.")
    ),
    (
      Wording(
        en: "In time, late, silent, running", ru: "В срок, с опозданием, без ответа, срок идёт",
        kk: "Мерзімінде, кешігіп, жауапсыз, мерзімі жүріп жатыр"),
      Wording(
        en:
          "Everything owed is one of the four, and they add up. Silent: the day has passed and nothing came. Running: the "
          + "day is still to come. What was passed on to another body or let go is told apart.",
        ru:
          "Каждая обязанность — одно из четырёх, и вместе они дают целое. Без ответа: срок прошёл, ничего не пришло. Срок "
          + "идёт: день ещё не наступил. Переданное другому органу и снятое приводится отдельно.",
        kk:
          "Әр міндет осы төртеудің бірі, қосындысы бүтінді береді. Жауапсыз: мерзім өтті, ештеңе келген жоқ. Мерзімі жүріп "
          + "жатыр: күні әлі келген жоқ. Басқа органға берілген мен босатылғаны бөлек айтылады.")
    ),
    (
      Wording(en: "Shares and their intervals", ru: "Доли и их интервалы", kk: "Үлестер және олардың аралықтары"),
      Wording(
        en:
          "A share stands with its numerator and denominator. Of few cases a share says little: the interval (Wilson, 95 per "
          + "cent) shows how little.",
        ru: "Доля приводится с числителем и знаменателем. При малом числе дел доля говорит мало: насколько мало, "
          + "показывает интервал (Уилсон, 95 процентов).",
        kk:
          "Үлес алымы және бөлімімен беріледі. Іс аз болса, үлес аз нәрсе айтады: қаншалықты аз екенін аралық көрсетеді "
          + "(Уилсон, 95 пайыз).")
    ),
    (
      Wording(en: "Days to answer", ru: "Дни до ответа", kk: "Жауапқа дейінгі күндер"),
      Wording(
        en:
          "From the day the term began, without days on which the clock stood still. The estimate counts those that still "
          + "wait (Kaplan–Meier): leaving them out would flatter whoever does not answer.",
        ru:
          "От начала срока, без дней, когда он был приостановлен. Оценка учитывает и тех, кто ещё ждёт (Каплан — Мейер): "
          + "без них выигрывал бы тот, кто не отвечает.",
        kk:
          "Мерзім басталған күннен, тоқтатылған күндерсіз. Бағалау әлі күтіп тұрғандарды да есептейді (Каплан — Мейер): "
          + "оларсыз жауап бермейтін орган ұтар еді.")
    ),
    (
      Wording(en: "Deadlines", ru: "Сроки", kk: "Мерзімдер"),
      Wording(
        en:
          "The day of the event is not counted. Terms in working days leave out weekends and holidays of Kazakhstan, moved "
          + "days included; others end on the next working day. Each case shows its days one by one.",
        ru:
          "День события не считается. Сроки в рабочих днях не включают выходные и праздники Казахстана с учётом переносов; "
          + "остальные оканчиваются ближайшим рабочим днём. В каждом деле дни показаны по одному.",
        kk:
          "Оқиға күні есептелмейді. Жұмыс күнімен мерзімге Қазақстанның демалыс және мереке күндері кірмейді, ауыстырулар "
          + "ескеріледі; қалғандары ең жақын жұмыс күнінде аяқталады. Әр істе күндер бір-бірлеп көрсетілген.")
    ),
  ]
}
