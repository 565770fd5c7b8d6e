/// Calendars, and terms counted in them.
extension HelpWords {
  /// `calendar show`: a year.
  public static var calendarShow: HelpWords {
    HelpWords(
      Wording(
        en: "a year, with its holidays and moved days", ru: "год с праздниками и перенесёнными днями",
        kk: "бір жылдың күнтізбесі, мерекелері мен ауыстырылған күндері"),
      arguments: [Wording(en: "such as 2025", ru: "например 2025", kk: "мысалы 2025")],
      options: ["--calendar": otherCalendar],
      effects: [
        Wording(
          en: "twelve months, and why each day is not as its weekday says",
          ru: "двенадцать месяцев и почему тот или иной день не такой, как обычно",
          kk: "он екі ай және қай күннің неге әдеттегідей еместігі")
      ])
  }

  /// `calendar count`: a term.
  public static var calendarCount: HelpWords {
    HelpWords(
      Wording(
        en: "where a term ends, day by day", ru: "когда истекает срок, день за днём",
        kk: "мерзім қашан аяқталады, күнбе-күн"),
      arguments: [
        Wording(
          en: "the day of the event; it is not counted", ru: "день события; он не считается",
          kk: "оқиға болған күн; ол есептелмейді"),
        Wording(
          en: "+10wd, -3wd, +15d or +2m", ru: "+10wd, -3wd, +15d или +2m (wd — рабочие дни, d — дни, m — месяцы)",
          kk: "+10wd, -3wd, +15d немесе +2m (wd — жұмыс күні, d — күн, m — ай)"),
      ],
      options: [
        "--no-roll": Wording(
          en: "leave the end of a term in days or months on a day off",
          ru: "не переносить с выходного конец срока в днях или месяцах",
          kk: "күнмен немесе аймен есептелген мерзімнің соңын демалыстан ауыстырмау"),
        "--calendar": otherCalendar,
      ],
      effects: [
        Wording(
          en: "2024-06-17, with every day counted and skipped",
          ru: "2024-06-17 и все дни: какие учтены, какие пропущены",
          kk: "2024-06-17 және барлық күн: қайсысы есептелді, қайсысы есептелмеді")
      ])
  }

  /// `calendar list`: the calendars.
  public static var calendarList: HelpWords {
    HelpWords(
      Wording(en: "the calendars of this registry", ru: "календари этого реестра", kk: "осы тізілімнің күнтізбелері"),
      effects: [
        Wording(
          en: "newest editions and the years they know; outside a registry what is shipped",
          ru: "новейшие редакции и известные им годы; вне реестра — те, что поставляются с программой",
          kk: "ең жаңа редакциялар және олар білетін жылдар; тізілімнен тыс — бағдарламамен бірге берілгендері")
      ])
  }

  /// `calendar add`: one more calendar.
  public static var calendarAdd: HelpWords {
    HelpWords(
      Wording(
        en: "add a calendar of another country or a donor", ru: "добавить календарь другой страны или донора",
        kk: "басқа елдің немесе донордың күнтізбесін қосу"),
      arguments: [
        Wording(
          en: "the calendar: a new one, or the next edition of one that is here",
          ru: "календарь: новый или следующая редакция имеющегося",
          kk: "күнтізбе: жаңа немесе бұрыннан барының келесі редакциясы")
      ],
      effects: [
        Wording(
          en: "workflows can then count in it: \"calendar\": \"donor\"",
          ru: "после этого процедуры могут считать по нему: \"calendar\": \"donor\"",
          kk: "содан кейін рәсімдер сол бойынша есептей алады: \"calendar\": \"donor\"")
      ])
  }

  /// `calendar use`: an edition from elsewhere.
  public static var calendarUse: HelpWords {
    HelpWords(
      Wording(
        en: "count in an edition of a calendar that came by 'merge'",
        ru: "считать по редакции календаря, полученной через 'merge'",
        kk: "'merge' арқылы келген күнтізбе редакциясы бойынша есептеу"),
      arguments: [
        Wording(
          en: "the edition; 'calendar list' shows those that wait",
          ru: "редакция; ожидающие показывает 'calendar list'",
          kk: "редакция; күтіп тұрғандарын 'calendar list' көрсетеді")
      ],
      effects: [
        Wording(
          en: "look at it first with 'oversight calendar show 2025 --calendar kz@3'",
          ru: "сначала посмотрите её: 'oversight calendar show 2025 --calendar kz@3'",
          kk: "алдымен оны қараңыз: 'oversight calendar show 2025 --calendar kz@3'")
      ])
  }

  /// `calendar add-year`: one more year.
  public static var calendarAddYear: HelpWords {
    HelpWords(
      Wording(
        en: "add a year to a calendar, or replace one", ru: "добавить год в календарь или заменить его",
        kk: "күнтізбеге жыл қосу немесе бар жылды ауыстыру"),
      arguments: [
        Wording(
          en:
            "one year: its holidays, and its moved days with their acts; or the number of a year that comes with the program",
          ru: "один год: праздники и перенесённые дни с их актами; или номер года, который поставляется с программой",
          kk:
            "бір жыл: мерекелері және актілерімен бірге ауыстырылған күндері; не бағдарламамен бірге келетін жылдың нөмірі"
        )
      ],
      effects: [
        Wording(
          en: "makes the next edition, such as kz@2, and keeps the one before",
          ru: "создаёт следующую редакцию, например kz@2, и сохраняет прежнюю",
          kk: "келесі редакцияны жасайды, мысалы kz@2, бұрынғысын сақтайды"),
        Wording(
          en: "takes a year that comes with the program", ru: "берёт год, который поставляется с программой",
          kk: "бағдарламамен бірге келетін жылды алады"),
      ])
  }

  /// `calendar recompute`: what a newer edition moves.
  public static var calendarRecompute: HelpWords {
    HelpWords(
      Wording(
        en: "list the due dates that a newer edition of the calendar moves, and move them",
        ru: "показать сроки, которые сдвигает новая редакция календаря, и сдвинуть их",
        kk: "күнтізбенің жаңа редакциясы жылжытатын мерзімдерді көрсету және жылжыту"),
      options: [
        "--yes": Wording(
          en: "move them; without it they are only listed", ru: "сдвинуть; без этого они только показываются",
          kk: "жылжыту; бұл болмаса, тек көрсетіледі"),
        "--calendar": Wording(
          en: "only those counted in this calendar", ru: "только рассчитанные по этому календарю",
          kk: "тек осы күнтізбе бойынша есептелгендері"),
      ],
      effects: [
        Wording(
          en: "what would move, and by which act", ru: "что сдвинулось бы и по какому акту",
          kk: "не жылжитыны және қай акт бойынша"),
        Wording(
          en: "moves them, with a record in every case", ru: "сдвигает их, с записью в каждом деле",
          kk: "оларды жылжытып, әр іске жазба енгізеді"),
      ])
  }

  private static let otherCalendar = Wording(
    en: "another calendar than the first, or an edition of one: kz@1",
    ru: "другой календарь вместо первого или его редакция: kz@1",
    kk: "біріншінің орнына басқа күнтізбе немесе оның редакциясы: kz@1")
}
