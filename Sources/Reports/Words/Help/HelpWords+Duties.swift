/// Duties: what is owed, and what is done to a duty.
extension HelpWords {
  /// `overdue`: what is late.
  public static func overdue(sortedBy keys: [String]) -> HelpWords {
    HelpWords(
      Wording(
        en: "what is late, most late first", ru: "что просрочено, самое давнее сначала",
        kk: "мерзімі өткен міндеттер, ең көп кешіккені бірінші"),
      arguments: [
        Wording(
          en: "such as debtor:b-health, workflow:social-audit, or a word of the title",
          ru: "например debtor:b-health, workflow:social-audit или слово из названия",
          kk: "мысалы debtor:b-health, workflow:social-audit немесе атауындағы сөз")
      ],
      options: [
        "--by": Wording(
          en: "a table for each debtor, or for each to whom it is owed; the one with most first",
          ru: "своя таблица на каждого, кто должен, или на каждого, перед кем; сначала у кого больше",
          kk: "әр борышкерге не әр талап етушіге бөлек кесте, ең көбі бірінші"),
        "--sort": sort(by: keys),
      ],
      effects: [
        Wording(
          en: "what one body owed on that day and had not done",
          ru: "что один орган был должен на тот день и не сделал",
          kk: "бір органның сол күні орындауға тиіс, бірақ орындамаған міндеттері"),
        Wording(
          en: "the page for Monday: who owes what", ru: "страница на понедельник: кто что должен",
          kk: "дүйсенбіге арналған бет: кім не орындауға тиіс"),
      ])
  }

  /// `due`: what falls due.
  public static func due(sortedBy keys: [String]) -> HelpWords {
    HelpWords(
      Wording(
        en: "what falls due in the next days", ru: "какие сроки наступают в ближайшие дни",
        kk: "жақын күндері қандай мерзімдер келеді"),
      arguments: [
        Wording(
          en: "such as creditor:p-sec, or a word of the title", ru: "например creditor:p-sec или слово из названия",
          kk: "мысалы creditor:p-sec немесе атауындағы сөз")
      ],
      options: [
        "--within": Wording(
          en: "how far to look, such as 5wd, 14d, 1m (default 5wd; with --ics no end)",
          ru: "как далеко смотреть: 5wd, 14d, 1m (по умолчанию 5wd; с --ics без конца)",
          kk: "қанша алға қарау: 5wd, 14d, 1m (әдепкіде 5wd; --ics болса, шексіз)"),
        "--ics": Wording(
          en: "write a calendar for phones and mail programs, with what is late too",
          ru: "календарь для телефона и почтовых программ, вместе с просроченным",
          kk: "телефон мен пошта бағдарламаларына арналған күнтізбе, мерзімі өткенімен бірге"),
        "--no-cancelled": Wording(
          en: "with --ics: leave out what has ended, for a file that is opened once",
          ru: "с --ics: без того, что завершено, — для файла, который открывают один раз",
          kk: "--ics болса: аяқталғансыз — бір рет ашылатын файл үшін"),
        "--sort": sort(by: keys),
      ],
      effects: [
        Wording(
          en: "what must be done in the next ten working days", ru: "что нужно сделать в ближайшие десять рабочих дней",
          kk: "жақын он жұмыс күнінде не істеу керек"),
        Wording(
          en: "all that one body owes, to open on a phone", ru: "всё, что должен один орган, чтобы открыть на телефоне",
          kk: "бір органның барлық міндеті, телефонда ашуға"),
      ])
  }

  /// `today`: the morning page.
  public static var today: HelpWords {
    HelpWords(
      Wording(
        en: "the morning page: what is late, due and new, and what to do next",
        ru: "утренняя сводка: что просрочено, что скоро, что нового и что делать",
        kk: "таңғы шолу: не кешікті, не жақындады, не жаңалық және не істеу керек"),
      arguments: [theMorningFilter],
      options: [
        "--since": Wording(
          en: "since when changes count (default: since you last looked, else a week)",
          ru: "с какого дня считать изменения (по умолчанию с прошлого просмотра, иначе неделя)",
          kk: "өзгерістер қай күннен саналады (әдепкіде соңғы рет қарағаннан бері, әйтпесе бір апта)"),
        "--as": Wording(
          en: "who asks (default OVERSIGHT_AS, then whom 'oversight config set actor' named)",
          ru: "кто спрашивает (по умолчанию OVERSIGHT_AS, затем кого назвала 'oversight config set actor')",
          kk: "кім сұрайды (әдепкіде OVERSIGHT_AS, одан кейін 'oversight config set actor' атаған адам)"),
      ],
      effects: [
        Wording(
          en: "one screen; 'oversight' alone does the same", ru: "один экран; то же делает просто 'oversight'",
          kk: "бір экран; жай ғана 'oversight' те соны көрсетеді"),
        Wording(
          en: "with what has changed since 3 June", ru: "с изменениями с 3 июня", kk: "3 маусымнан бергі өзгерістермен"),
      ])
  }

  /// `changes`: what was recorded.
  public static var changes: HelpWords {
    HelpWords(
      Wording(
        en: "what was recorded since a day, and by whom", ru: "что и кем записано с указанного дня",
        kk: "көрсетілген күннен бері не және кім жазған"),
      arguments: [theMorningFilter],
      options: [
        "--since": Wording(
          en: "the first day that counts, by when it was recorded (default: since you last looked, else a week)",
          ru: "первый день, считая по дню записи (по умолчанию с прошлого просмотра, иначе неделя)",
          kk: "жазылған күні бойынша алғашқы күн (әдепкіде соңғы рет қарағаннан бері, әйтпесе бір апта)"),
        "--since-position": Wording(
          en: "on a server: everything after the commit of this position, without a gap; 0 is from the beginning",
          ru: "на сервере: всё после записи с этой позицией, без пропусков; 0 — с самого начала",
          kk: "серверде: осы позициядағы жазбадан кейінгінің бәрі, қалдырусыз; 0 — ең басынан"),
      ],
      effects: [
        Wording(
          en: "every record of these days, also of what had happened before, and what has become late",
          ru: "каждая запись этих дней, в том числе о случившемся раньше, и что стало просроченным",
          kk: "осы күндердің әр жазбасы, бұрын болғаны туралысы да, және мерзімі өткені")
      ])
  }

  private static let theMorningFilter = Wording(
    en: "only cases like these: debtor:b-health, '@schools', or a word of the title",
    ru: "только такие дела: debtor:b-health, '@schools' или слово из названия",
    kk: "тек мұндай істер: debtor:b-health, '@schools' немесе атауындағы сөз")

  /// `explain`: how a date came about.
  public static var explain: HelpWords {
    HelpWords(
      Wording(
        en: "how a due date was computed, day by day", ru: "как рассчитан срок, день за днём",
        kk: "мерзім қалай есептелді, күнбе-күн"),
      arguments: [
        theCase,
        Wording(
          en: "the duty, such as answer or answer#2 (default: the one due first)",
          ru: "обязанность, например answer или answer#2 (по умолчанию с ближайшим сроком)",
          kk: "міндет, мысалы answer немесе answer#2 (әдепкіде мерзімі ең жақыны)"),
      ],
      effects: [
        Wording(
          en: "the base, the rule, the article and every day counted",
          ru: "день отсчёта, правило, статья и каждый учтённый день",
          kk: "есептеу басы, ереже, бап және есептелген әр күн")
      ])
  }

  /// `tick`: silence is recorded.
  public static var tick: HelpWords {
    HelpWords(
      Wording(
        en: "record every lapse that is due", ru: "записать каждый истёкший срок", kk: "өтіп кеткен әр мерзімді тіркеу"),
      arguments: [Wording(en: "only these cases", ru: "только эти дела", kk: "тек осы істер")],
      options: [
        "--as-of": Wording(
          en: "record what has lapsed by this day (default today)",
          ru: "записать то, что истекло к этому дню (по умолчанию сегодня)",
          kk: "осы күнге дейін өткенін тіркеу (әдепкіде бүгін)")
      ],
      effects: [
        Wording(
          en: "records the silence of every body whose term has passed; twice is once",
          ru: "записывает молчание каждого органа, чей срок истёк; повтор ничего не добавляет",
          kk: "мерзімі өткен әр органның жауапсыз қалдырғанын тіркейді; қайталау ештеңе қоспайды")
      ])
  }

  /// `extend`: more time.
  public static var extend: HelpWords {
    act(
      Wording(
        en: "give more time for a duty", ru: "продлить срок обязанности", kk: "міндеттің мерзімін ұзарту"),
      options: [
        "--by": Wording(
          en: "how much more: 5wd, 15d or 1m; required", ru: "на сколько: 5wd, 15d или 1m; обязательно",
          kk: "қаншаға: 5wd, 15d немесе 1m; міндетті")
      ],
      effect: Wording(
        en: "the answer is due five working days later; the workflow says how far and how often that may be",
        ru: "ответ ждут на пять рабочих дней позже; на сколько и сколько раз можно, говорит процедура",
        kk: "жауап бес жұмыс күніне кейін күтіледі; қаншаға және неше рет болатынын рәсім айтады"))
  }

  /// `suspend`: a clock stops.
  public static var suspend: HelpWords {
    act(
      Wording(
        en: "stop the clock of a duty", ru: "приостановить срок обязанности", kk: "міндеттің мерзімін тоқтата тұру"),
      effect: Wording(
        en: "the days from today until it is resumed do not count against the body",
        ru: "дни с сегодняшнего и до возобновления органу не засчитываются",
        kk: "бүгіннен бастап қайта жалғасқанға дейінгі күндер органға есептелмейді"))
  }

  /// `resume`: a clock goes on.
  public static var resume: HelpWords {
    act(
      Wording(
        en: "let the clock of a duty go on", ru: "возобновить срок обязанности", kk: "міндеттің мерзімін жалғастыру"),
      effect: Wording(
        en: "the clock runs again; the due day has moved by the days of the pause",
        ru: "срок снова идёт; его конец сдвинут на дни приостановки",
        kk: "мерзім қайта жүреді; оның соңы тоқтатыла тұрған күндерге жылжыды"))
  }

  /// `forward`: another body owes it.
  public static var forward: HelpWords {
    act(
      Wording(
        en: "pass a duty on to another body, where its clock starts anew",
        ru: "перенаправить обязанность в другой орган, где срок пойдёт заново",
        kk: "міндетті басқа органға жолдау, онда мерзім қайтадан басталады"),
      options: [
        "--to": Wording(
          en: "who owes it from now on; required", ru: "кто отныне должен; обязательно",
          kk: "енді кім міндетті; көрсету қажет"),
        "--received": Wording(
          en: "the day it was received there (default: the day of forwarding)",
          ru: "день получения там (по умолчанию день перенаправления)",
          kk: "онда алынған күн (әдепкіде жолданған күн)"),
      ],
      effect: Wording(
        en: "the duty of the first body is closed as forwarded; a new term runs at the other",
        ru: "обязанность первого органа закрыта как перенаправленная; у другого идёт новый срок",
        kk: "бірінші органның міндеті жолданған деп жабылды; екіншісінде жаңа мерзім жүріп жатыр"))
  }

  /// `waive`: a duty is let go.
  public static var waive: HelpWords {
    act(
      Wording(
        en: "let a duty go that is owed to you", ru: "снять обязанность, которую должны исполнить перед вами",
        kk: "сіздің алдыңыздағы міндетті алып тастау"),
      effect: Wording(
        en: "it is not owed any more; the record says who let it go, and why",
        ru: "её больше не должны; в записи сказано, кто её снял и почему",
        kk: "ол енді міндет емес; оны кім және неге алып тастағаны жазбада айтылған"))
  }

  /// What acts on a duty have in common.
  private static func act(_ summary: Wording, options: [String: Wording] = [:], effect: Wording) -> HelpWords {
    let reason = Wording(
      en: "why; always required, except to resume", ru: "причина; нужна всегда, кроме возобновления",
      kk: "себебі; жалғастырудан басқа жағдайда әрдайым қажет")
    return HelpWords(
      summary, arguments: [theCase, theDuty], options: options.merging(["--reason": reason]) { own, _ in own },
      effects: [effect])
  }
}
