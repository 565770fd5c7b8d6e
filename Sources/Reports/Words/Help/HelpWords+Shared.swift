extension HelpWords {
  /// What options do that say the same wherever they stand.
  static let sharedOptions: [String: Wording] = [
    "--as-of": Wording(
      en: "answer as of this day (default today)", ru: "ответ по состоянию на этот день (по умолчанию сегодня)",
      kk: "осы күнгі жағдай бойынша жауап (әдепкіде бүгін)"),
    "--as": Wording(
      en: "who acts (default OVERSIGHT_AS, then whom 'oversight config set actor' named)",
      ru: "кто действует (по умолчанию OVERSIGHT_AS, затем кого назвала 'oversight config set actor')",
      kk: "кім әрекет етеді (әдепкіде OVERSIGHT_AS, одан кейін 'oversight config set actor' атаған адам)"),
    "--on": Wording(
      en: "the day it happened (default today)", ru: "день, когда это произошло (по умолчанию сегодня)",
      kk: "бұл болған күн (әдепкіде бүгін)"),
    "--id": Wording(
      en: "an id of your own: the same command sent twice counts once",
      ru: "ваш собственный id: команда, отправленная дважды, учитывается один раз",
      kk: "өзіңіз берген id: екі рет жіберілген команда бір рет есептеледі"),
    "--json": Wording(en: "answer in JSON", ru: "ответ в JSON", kk: "жауап JSON түрінде"),
    "--registry": Wording(
      en: "the registry (default: here or above, or OVERSIGHT_REGISTRY)",
      ru: "реестр (по умолчанию в этой папке или выше, или OVERSIGHT_REGISTRY)",
      kk: "тізілім (әдепкіде осы қалтада не одан жоғары, немесе OVERSIGHT_REGISTRY)"),
    "--lang": Wording(en: "the language to answer in", ru: "язык ответа", kk: "жауап тілі"),
    "--help": Wording(en: "print this", ru: "показать эту справку", kk: "осы анықтаманы көрсету"),
    "--no-input": Wording(
      en: "ask for nothing, also at a terminal", ru: "ничего не спрашивать, и в терминале",
      kk: "терминалда да ештеңе сұрамау"),
    "--note": Wording(en: "a remark", ru: "примечание", kk: "ескертпе"),
    "--role": Wording(en: "in which role you act", ru: "в какой роли вы действуете", kk: "қай рөлде әрекет етесіз"),
    "--reason": Wording(en: "why; always required", ru: "причина; нужна всегда", kk: "себебі; әрдайым қажет"),
    "--dry-run": Wording(
      en: "show what would happen and keep nothing", ru: "показать, что произошло бы, и ничего не записывать",
      kk: "не болатынын көрсетіп, ештеңе жазбау"),
    "--void": Wording(
      en: "later records that stand in the way and shall not count any more",
      ru: "более поздние записи, которые мешают и больше не должны действовать",
      kk: "кедергі болып тұрған, енді күші болмауы тиіс кейінгі жазбалар"),
    "--despite": Wording(
      en: "why a day is right that looks like a slip", ru: "почему верен день, похожий на описку",
      kk: "қателікке ұқсаған күн неге дұрыс"),
    "--expect-records": Wording(
      en: "refuse when the case has not exactly N records: it has changed since you looked",
      ru: "отказать, если записей в деле не ровно N: значит, оно изменилось с тех пор, как вы смотрели",
      kk: "істегі жазба саны дәл N болмаса, бас тарту: демек, сіз қарағаннан бері іс өзгерген"),
    "--out": Wording(
      en: "write a table into this file: .xlsx, .csv or .jsonl", ru: "записать таблицу в файл: .xlsx, .csv или .jsonl",
      kk: "кестені файлға жазу: .xlsx, .csv немесе .jsonl"),
    "--for": Wording(
      en: "CSV as a program here opens it: with a mark and semicolons",
      ru: "CSV, как его открывает программа: с меткой и точками с запятой",
      kk: "бағдарлама ашатындай CSV: белгісімен және нүктелі үтірмен"),
    "--force": Wording(
      en: "replace a file that somebody may have changed", ru: "заменить файл, который могли изменить",
      kk: "біреу өзгерткен болуы мүмкін файлды ауыстыру"),
    "--raw": Wording(
      en: "leave CSV cells as they are that a spreadsheet would run",
      ru: "не обезвреживать ячейки CSV, которые таблица приняла бы за формулы",
      kk: "кесте формула деп қабылдайтын CSV ұяшықтарын сол күйі қалдыру"),
    "--limit": Wording(
      en: "show at most so many; the count is of all", ru: "показать не больше стольких; считаются все",
      kk: "осыншадан артық көрсетпеу; саны бәрін қамтиды"),
    "--count": Wording(en: "only say how many", ru: "сказать только, сколько их", kk: "тек санын айту"),
    "--signers": Wording(
      en: "who has which key, as ssh-keygen reads it: NAME KEY on each line",
      ru: "у кого какой ключ, в виде для ssh-keygen: в каждой строке НАЗВАНИЕ КЛЮЧ",
      kk: "кімде қандай кілт бар, ssh-keygen оқитын түрде: әр жолда АТАУ КІЛТ"),
  ]

  /// What `--sort` does in a list that can be sorted by `keys`, the first of them by itself.
  static func sort(by keys: [String]) -> Wording {
    let list = keys.joined(separator: ", ")
    return Wording(
      en: "by \(list) (default \(keys.first ?? ""))", ru: "по ключу \(list) (по умолчанию \(keys.first ?? ""))",
      kk: "мына кілт бойынша: \(list) (әдепкіде \(keys.first ?? ""))")
  }

  /// The case.
  static let theCase = Wording(en: "the case", ru: "дело", kk: "іс")

  /// A duty of a case.
  static let theDuty = Wording(
    en: "the duty, such as answer or answer#2, as 'oversight show' lists it",
    ru: "обязанность, например answer или answer#2, как её показывает 'oversight show'",
    kk: "міндет, мысалы answer немесе answer#2, 'oversight show' көрсеткендей")

  /// The day of a verb that takes a month or a year too.
  static let theDay = Wording(
    en: "the day it happened (default today); 2014-05 or 2014 where more is not known, from which no term starts",
    ru: "день, когда это произошло (по умолчанию сегодня); 2014-05 или 2014, если точнее не известно, — срок от них не "
      + "начинается",
    kk: "бұл болған күн (әдепкіде бүгін); дәлірек белгісіз болса 2014-05 не 2014, олардан мерзім басталмайды")

  /// What an action asks for.
  static let theFields = Wording(
    en:
      "what the action asks for; LIST=@FILE.csv, .xlsx or .json takes a list from a file; of a list with keys LIST+={…} or LIST+=@FILE.json adds, LIST-=KEY takes out, "
      + "LIST[KEY].MEMBER=VALUE changes; TEXT.ru=… is one language of a text",
    ru:
      "данные, которых требует действие; СПИСОК=@ФАЙЛ.csv, .xlsx или .json берёт список из файла; в списке с ключами СПИСОК+={…} или СПИСОК+=@ФАЙЛ.json добавляет, СПИСОК-=КЛЮЧ "
      + "убирает, СПИСОК[КЛЮЧ].ЧАСТЬ=ЗНАЧЕНИЕ меняет; ТЕКСТ.ru=… — один язык текста",
    kk:
      "әрекет сұрайтын деректер; ТІЗІМ=@ФАЙЛ.csv, .xlsx не .json тізімді файлдан алады; кілттері бар тізімде ТІЗІМ+={…} не ТІЗІМ+=@ФАЙЛ.json қосады, ТІЗІМ-=КІЛТ алып тастайды, "
      + "ТІЗІМ[КІЛТ].БӨЛІК=МӘН өзгертеді; МӘТІН.ru=… — мәтіннің бір тілі")
}
