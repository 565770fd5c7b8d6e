internal import WorkflowEngine

/// Letters and their forms.
extension HelpWords {
  private static var file: Wording {
    Wording(
      en: "the file to write; its ending says which: .docx, .html or .txt",
      ru: "файл, в который записать; вид определяет окончание: .docx, .html или .txt",
      kk: "жазылатын файл; түрін аяқталуы айтады: .docx, .html немесе .txt")
  }

  /// `letter`: the letter that a case calls for.
  public static var letter: HelpWords {
    HelpWords(
      Wording(
        en: "the letter that a case calls for, with article and day worked out",
        ru: "письмо по делу, с указанием статьи и вычисленным сроком",
        kk: "іс бойынша хат, бабы көрсетіліп, мерзімі есептелген"),
      arguments: [
        theCase,
        Wording(
          en: "'cover', 'reminder', 'silence' … as the workflow has it (default 'cover')",
          ru: "'cover', 'reminder', 'silence' … — что есть в процедуре (по умолчанию 'cover')",
          kk: "'cover', 'reminder', 'silence' … — рәсімде барынша (әдепкіде 'cover')"),
      ],
      options: [
        "--out": file,
        "--lang": Wording(
          en: "languages of the letter, one after the other: kk,ru", ru: "языки письма, один за другим: kk,ru",
          kk: "хаттың тілдері, бірінен соң бірі: kk,ru"),
        "--side-by-side": Wording(
          en: "languages in columns beside each other", ru: "языки в столбцах рядом",
          kk: "тілдер қатар бағандарда"),
        "--attach": Wording(
          en: "keep it with the case as a document", ru: "приложить к делу как документ",
          kk: "құжат ретінде іске тіркеу"),
        "--record": Wording(
          en: "record the step that it belongs to", ru: "записать действие, к которому оно относится",
          kk: "оған қатысты әрекетті жазу"),
      ],
      effects: [
        Wording(
          en: "the covering letter, ready to be signed", ru: "сопроводительное письмо, готовое к подписи",
          kk: "қол қоюға дайын ілеспе хат"),
        Wording(
          en: "a reminder in Kazakh and Russian", ru: "напоминание на казахском и русском",
          kk: "қазақ және орыс тілдеріндегі еске салу хаты"),
      ])
  }

  private static var languages: Wording {
    Wording(
      en: "languages, one after the other: kk,ru", ru: "языки, один за другим: kk,ru",
      kk: "тілдер, бірінен соң бірі: kk,ru")
  }

  /// `remind`: a letter to everybody who owes something.
  public static var remind: HelpWords {
    HelpWords(
      Wording(
        en: "a letter to everybody who owes something late or soon due, each step reminded of once",
        ru: "письмо каждому, у кого что-то просрочено или скоро срок; о каждом шаге — один раз",
        kk: "мерзімі өткен не таянған міндеті бар әркімге хат; әр қадам туралы бір рет"),
      arguments: [
        Wording(
          en: "which duties, as for 'overdue': debtor:b-health, workflow:…",
          ru: "какие обязанности, как в 'overdue': debtor:b-health, workflow:…",
          kk: "қай міндеттер, 'overdue' сияқты: debtor:b-health, workflow:…")
      ],
      options: [
        "--out": Wording(
          en: "a folder that is absent, empty or has letters of this verb",
          ru: "папка, которой нет, которая пуста или в которой письма этой команды",
          kk: "жоқ, бос немесе осы команданың хаттары бар қалта"),
        "--lang": languages,
        "--within": Wording(
          en: "how far to look at what falls due, such as 5wd (default 7d)",
          ru: "на сколько вперёд смотреть, например 5wd (по умолчанию 7d)",
          kk: "қанша алға қарау, мысалы 5wd (әдепкіде 7d)"),
        "--eml": Wording(
          en: "as mails with the letter attached", ru: "письмами электронной почты с приложенным документом",
          kk: "құжаты тіркелген электрондық пошта хаттары түрінде"),
        "--record": Wording(
          en: "record in each case that somebody was reminded, with the letter",
          ru: "записать в каждом деле напоминание вместе с письмом", kk: "әр іске еске салуды хатымен бірге жазу"),
      ],
      effects: [
        Wording(
          en: "one letter per debtor: soon due, overdue, and again every 30 days",
          ru: "одно письмо каждому должнику: скоро срок, просрочено и снова каждые 30 дней",
          kk: "әр міндеткерге бір хат: мерзімі жақын, өтті және әр 30 күн сайын"),
        Wording(
          en: "in Kazakh and Russian, to one body, and recorded",
          ru: "на казахском и русском, одному органу, с записью",
          kk: "қазақ және орыс тілдерінде, бір органға, жазып"),
      ])
  }

  /// `minutes`: the minutes of a meeting or hearing.
  public static var minutes: HelpWords {
    HelpWords(
      Wording(
        en: "the minutes of a meeting or hearing", ru: "протокол заседания или слушаний",
        kk: "отырыстың немесе тыңдаудың хаттамасы"),
      arguments: [theCase],
      options: [
        "--out": Wording(
          en: "the file to write: .docx, .html, .txt, .xml (Akoma Ntoso) or .json (Popolo)",
          ru: "файл, в который записать: .docx, .html, .txt, .xml (Akoma Ntoso) или .json (Popolo)",
          kk: "жазылатын файл: .docx, .html, .txt, .xml (Akoma Ntoso) немесе .json (Popolo)"),
        "--lang": languages,
      ],
      effects: [
        Wording(
          en: "ready to be signed; what is not known is a line to be filled in",
          ru: "готов к подписи; неизвестное — строка, которую вписывают",
          kk: "қол қоюға дайын; белгісізі — толтырылатын жол")
      ])
  }

  /// `digest`: the page of the week.
  public static var digest: HelpWords {
    HelpWords(
      Wording(
        en: "the Monday page: overdue, soon due, what changed, what is quiet",
        ru: "страница понедельника: просрочено, скоро срок, что изменилось, что без движения",
        kk: "дүйсенбілік бет: мерзімі өткені, жақындағаны, не өзгерді, не қозғалыссыз"),
      arguments: [
        Wording(
          en: "which cases, as for 'list'", ru: "какие дела, как в 'list'", kk: "қай істер, 'list' сияқты")
      ],
      options: [
        "--out": file,
        "--lang": languages,
        "--for": Wording(
          en: "what this party owes and is owed", ru: "что должен этот участник и что должны ему",
          kk: "осы қатысушы не міндетті және оған не міндетті"),
        "--since": Wording(
          en: "what changed since this day", ru: "что изменилось с этого дня", kk: "осы күннен бері не өзгерді"),
      ],
      effects: [
        Wording(
          en: "one page of the week, to be printed or sent", ru: "одна страница за неделю, для печати или отправки",
          kk: "бір апталық бет, басып шығаруға не жіберуге"),
        Wording(
          en: "what one body owes and is owed, in two languages",
          ru: "что должен один орган и что должны ему, на двух языках",
          kk: "бір орган не міндетті және оған не міндетті, екі тілде"),
      ])
  }

  /// `template list`: the forms.
  public static var templateList: HelpWords {
    HelpWords(
      Wording(en: "the forms of letters there are", ru: "какие есть формы писем", kk: "хаттардың қандай үлгілері бар"),
      effects: [Wording(en: "their names and titles", ru: "их имена и названия", kk: "аттары мен атаулары")])
  }

  /// `template show`: a form as a file.
  public static var templateShow: HelpWords {
    HelpWords(
      Wording(
        en: "a form as a file that can be changed in Word", ru: "форма письма файлом, который можно изменить в Word",
        kk: "Word-та өзгертуге болатын файл түріндегі үлгі"),
      arguments: [
        Wording(en: "kind and language: cover.ru", ru: "вид и язык: cover.ru", kk: "түрі мен тілі: cover.ru")
      ],
      options: ["--out": file],
      effects: [
        Wording(
          en: "with {{fields}} where something is filled in", ru: "с полями {{…}} там, где подставляются данные",
          kk: "деректер қойылатын жерде {{…}} өрістерімен")
      ])
  }

  /// `template add`: the registry's own form.
  public static var templateAdd: HelpWords {
    HelpWords(
      Wording(
        en: "keep a form of your own, which is taken instead of the shipped one",
        ru: "сохранить свою форму, которая берётся вместо готовой",
        kk: "дайын үлгінің орнына алынатын өз үлгіңізді сақтау"),
      arguments: [
        Wording(en: "kind and language: cover.ru", ru: "вид и язык: cover.ru", kk: "түрі мен тілі: cover.ru"),
        Wording(en: "the form: .docx or .html", ru: "форма: .docx или .html", kk: "үлгі: .docx немесе .html"),
      ],
      effects: [
        Wording(
          en: "checked, then used for every covering letter in Russian",
          ru: "проверяется и берётся для каждого сопроводительного письма на русском",
          kk: "тексеріліп, орыс тіліндегі әр ілеспе хатқа алынады")
      ])
  }

  /// `template check`: what is wrong with a form.
  public static var templateCheck: HelpWords {
    HelpWords(
      Wording(
        en: "whether every place of a form can be filled", ru: "все ли поля формы можно заполнить",
        kk: "үлгінің барлық өрісін толтыруға бола ма"),
      arguments: [
        Wording(
          en: "the form: .docx, .html or .txt", ru: "форма: .docx, .html или .txt", kk: "үлгі: .docx, .html немесе .txt"
        )
      ],
      options: [
        "--kind": Wording(
          en: "the letters it is for, such as 'cover' or 'minutes': only what these know is taken for known",
          ru: "для каких писем, например 'cover' или 'minutes': известным считается только то, что есть в них",
          kk: "қай хаттарға арналған, мысалы 'cover' не 'minutes': солардағы ғана белгілі саналады")
      ],
      effects: [
        Wording(
          en: "what is wrong, a line each: where, and what was perhaps meant",
          ru: "что не так, по строке: где и что, возможно, имелось в виду",
          kk: "не дұрыс емес, әрқайсысы бір жол: қай жерде және не меңзелген болуы мүмкін"),
        Wording(
          en: "the same as a covering letter of the workflows here",
          ru: "то же как сопроводительное письмо процедур этого реестра",
          kk: "осындағы рәсімдердің ілеспе хаты ретінде тексеру"),
      ])
  }

  /// `template fields`: what forms can ask for.
  public static var templateFields: HelpWords {
    HelpWords(
      Wording(
        en: "what can be filled into a form", ru: "что можно подставить в форму", kk: "үлгіге не қоюға болады"),
      effects: [
        Wording(
          en: "every name with what it says", ru: "каждое имя и что оно означает", kk: "әр ат және оның мағынасы")
      ])
  }
}
