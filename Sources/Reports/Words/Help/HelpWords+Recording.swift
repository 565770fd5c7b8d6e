/// Recording what happened in a case.
extension HelpWords {
  /// `log`: a recommendation, adopted and sent.
  public static var log: HelpWords {
    HelpWords(
      Wording(
        en: "log a recommendation: adopted, sent, one case for each body",
        ru: "записать рекомендацию: принята, отправлена, для каждого органа своё дело",
        kk: "ұсынымды тіркеу: қабылданды, жолданды, әр органға жеке іс"),
      arguments: [
        Wording(en: "the recommendation", ru: "текст рекомендации", kk: "ұсынымның мәтіні"),
        Wording(
          en: "what the adoption asks for, such as membersPresent=11",
          ru: "данные, нужные для принятия, например membersPresent=11",
          kk: "қабылдауға қажет деректер, мысалы membersPresent=11"),
      ],
      options: [
        "--to": Wording(
          en: "a body, the day it received the letter, and what is told of it alone, such as outgoingNumber=01-15/201",
          ru: "орган, день, когда он получил письмо, и что относится только к нему, например outgoingNumber=01-15/201",
          kk: "орган, оның хатты алған күні және тек соған қатыстысы, мысалы outgoingNumber=01-15/201"),
        "--meeting": Wording(
          en: "the case of the meeting: its day, quorum and minutes are not typed again",
          ru: "дело заседания: его день, кворум и протокол заново не набирают",
          kk: "отырыстың ісі: оның күні, кворумы мен хаттамасы қайта терілмейді"),
        "--adopted": Wording(
          en: "the day of adoption (default: the day of sending)", ru: "день принятия (по умолчанию день отправки)",
          kk: "қабылданған күн (әдепкіде жолданған күн)"),
        "--evidence": Wording(
          en: "a document, such as the minutes", ru: "документ, например протокол", kk: "құжат, мысалы хаттама"),
        "--title": Wording(
          en: "a short title (default: the text)", ru: "краткое название (по умолчанию сам текст)",
          kk: "қысқа атауы (әдепкіде мәтіннің өзі)"),
        "--workflow": Wording(
          en: "another workflow than council-recommendation", ru: "другая процедура вместо council-recommendation",
          kk: "council-recommendation орнына басқа рәсім"),
        "--on": Wording(
          en: "the day of sending (default today); 2014-05 or 2014 where more is not known",
          ru: "день отправки (по умолчанию сегодня); 2014-05 или 2014, если точнее не известно",
          kk: "жолданған күн (әдепкіде бүгін); дәлірек белгісіз болса 2014-05 не 2014"),
      ],
      effects: [
        Wording(
          en: "opens two cases; the answer of the first is due ten working days after 21 May",
          ru: "открывает два дела; ответ по первому — через десять рабочих дней после 21 мая",
          kk: "екі іс ашады; біріншісі бойынша жауап мерзімі — 21 мамырдан кейін он жұмыс күні")
      ])
  }

  /// `open`: a case begins.
  public static var open: HelpWords {
    HelpWords(
      Wording(
        en: "start a case and print its number", ru: "открыть дело и показать его номер",
        kk: "іс ашып, оның нөмірін көрсету"),
      arguments: [
        Wording(
          en: "the workflow, as 'oversight workflow list' shows it",
          ru: "процедура, как её показывает 'oversight workflow list'",
          kk: "рәсім, 'oversight workflow list' көрсеткендей"),
        Wording(
          en: "what is known from the start", ru: "данные, известные с самого начала",
          kk: "басынан белгілі деректер"),
      ],
      options: [
        "--on": theDay, "--title": Wording(en: "what the case is about", ru: "о чём это дело", kk: "іс не туралы"),
        "--party": Wording(
          en: "who takes part in which role", ru: "кто участвует и в какой роли", kk: "кім және қай рөлде қатысады"),
        "--parent": Wording(
          en: "the case under which it is opened", ru: "исходное дело, из которого выделяется это",
          kk: "осы іс бөлініп шығатын бастапқы іс"),
        "--related": Wording(
          en: "a case with which it has to do besides", ru: "дело, с которым оно связано",
          kk: "онымен байланысты іс"),
      ],
      effects: [
        Wording(
          en: "opens an audit and prints a number such as AUD-2026-000001",
          ru: "открывает аудит и показывает номер, например AUD-2026-000001",
          kk: "аудит ашып, нөмірін көрсетеді, мысалы AUD-2026-000001")
      ])
  }

  /// `advance`: an action.
  public static var advance: HelpWords {
    HelpWords(
      Wording(
        en: "perform an action on a case", ru: "выполнить действие по делу", kk: "іс бойынша әрекет жасау"),
      arguments: [
        theCase,
        Wording(
          en: "the action, as 'oversight next NUMBER' shows it",
          ru: "действие, как его показывает 'oversight next НОМЕР'", kk: "әрекет, 'oversight next НӨМІР' көрсеткендей"),
        theFields,
      ],
      options: [
        "--on": theDay,
        "--evidence": Wording(
          en: "a document that belongs to it; FILE;visibility=public where everybody may see it",
          ru: "документ, который к нему прилагается; ФАЙЛ;visibility=public, если его могут видеть все",
          kk: "оған қоса тіркелетін құжат; бәрі көре алса — ФАЙЛ;visibility=public"),
        "--where": Wording(
          en: "on all cases that fit, shown first, in one commit",
          ru: "по всем подходящим делам: сначала показать, записать сразу все",
          kk: "сай келетін барлық іс бойынша: алдымен көрсетіледі, бірден жазылады"),
        "--yes": Wording(
          en: "record it on all of them", ru: "записать по всем", kk: "барлығы бойынша жазу"),
      ],
      effects: [
        Wording(
          en: "records when the letter was received; the term for the answer starts",
          ru: "записывает, когда получено письмо; начинается срок ответа",
          kk: "хаттың қашан алынғанын тіркейді; жауап беру мерзімі басталады"),
        Wording(
          en: "shows what sending all again would do; with --yes it is recorded",
          ru: "показывает, что даст повторная отправка всех; с --yes это записывается",
          kk: "барлығын қайта жолдау не беретінін көрсетеді; --yes болса жазылады"),
      ])
  }

  /// `assign`: who has a role.
  public static var assign: HelpWords {
    HelpWords(
      Wording(
        en: "give a role of a case to somebody else", ru: "передать роль в деле другому",
        kk: "істегі рөлді басқа біреуге беру"),
      arguments: [
        theCase,
        Wording(
          en: "the role, and who takes it from now on", ru: "роль и кто её теперь исполняет",
          kk: "рөл және енді оны кім атқарады"),
      ],
      effects: [
        Wording(
          en: "Dana is the secretary of this case from today on",
          ru: "с сегодняшнего дня секретарь по этому делу — Дана",
          kk: "бүгіннен бастап осы істің хатшысы — Дана")
      ])
  }

  /// `correct`: what really happened.
  public static var correct: HelpWords {
    HelpWords(
      Wording(
        en: "correct a record; old and new stay readable",
        ru: "исправить запись; видно и то, что было, и то, что стало",
        kk: "жазбаны түзету; бұрынғысы да, жаңасы да көрініп тұрады"),
      arguments: [
        theCase,
        Wording(
          en: "the record, by its number in 'oversight show NUMBER --history'",
          ru: "запись: её номер в 'oversight show НОМЕР --history'",
          kk: "жазба: оның 'oversight show НӨМІР --history' ішіндегі нөмірі"),
        Wording(
          en:
            "the right value; FIELD= alone removes one; LIST+=, LIST-=KEY and LIST[KEY].MEMBER= change the list that the "
            + "record gave",
          ru:
            "верное значение; ПОЛЕ= без значения его убирает; СПИСОК+=, СПИСОК-=КЛЮЧ и СПИСОК[КЛЮЧ].ЧАСТЬ= меняют список, "
            + "данный в записи",
          kk:
            "дұрыс мән; мәнсіз ӨРІС= оны алып тастайды; ТІЗІМ+=, ТІЗІМ-=КІЛТ және ТІЗІМ[КІЛТ].БӨЛІК= жазбада берілген "
            + "тізімді өзгертеді"),
      ],
      options: [
        "--happened": Wording(
          en: "the day it really happened", ru: "день, когда это произошло на самом деле",
          kk: "бұл шын мәнінде болған күн"),
        "--title": Wording(
          en: "the right title, of record 1", ru: "верное название, для записи 1", kk: "дұрыс атауы, 1-жазба үшін"),
        "--void": Wording(
          en: "the record shall not count at all; with numbers, these records neither",
          ru: "не учитывать запись вовсе; если даны номера, то и эти записи",
          kk: "жазбаны мүлде есепке алмау; нөмірлер берілсе, ол жазбаларды да"),
        "--dry-run": Wording(
          en: "show what would follow and keep nothing", ru: "показать, что изменилось бы, и ничего не записывать",
          kk: "не өзгеретінін көрсетіп, ештеңе жазбау"),
      ],
      effects: [
        Wording(
          en: "the due date follows; a lapse that rested on the mistake does not count any more",
          ru: "срок пересчитывается; истечение срока, основанное на ошибке, больше не учитывается",
          kk: "мерзім қайта есептеледі; қатеге негізделген мерзім өтуі енді есепке алынбайды"),
        Wording(
          en: "as if it had not been recorded", ru: "как если бы этого не записывали", kk: "бұл жазылмағандай болады"),
        Wording(
          en: "three records entered on the wrong case: see first what would be",
          ru: "три записи внесены не в то дело: сначала посмотреть, что будет",
          kk: "үш жазба басқа іске енгізілген: алдымен не болатынын қарау"),
      ])
  }

  /// `reopen`: a case goes on.
  public static var reopen: HelpWords {
    HelpWords(
      Wording(
        en: "take a case up again that has ended", ru: "возобновить завершённое дело", kk: "аяқталған істі қайта ашу"),
      arguments: [theCase],
      effects: [
        Wording(
          en: "what was owed before is owed again, with its due day",
          ru: "что было должно прежде, снова должно, с тем же сроком",
          kk: "бұрын орындалуы тиіс болған міндет сол мерзімімен қайта жүреді")
      ])
  }

  /// `annul`: a case should never have been.
  public static var annul: HelpWords {
    HelpWords(
      Wording(
        en: "say that a case was opened in error", ru: "признать дело открытым ошибочно",
        kk: "істі қателесіп ашылған деп тану"),
      arguments: [theCase],
      effects: [
        Wording(
          en: "its number stays used; lists and counts leave it out",
          ru: "номер остаётся занятым; в списки и подсчёты дело не входит",
          kk: "нөмірі бос болмайды; тізімдер мен санаққа іс кірмейді")
      ])
  }

  /// `forget`: personal data is removed.
  public static var forget: HelpWords {
    HelpWords(
      Wording(
        en: "remove personal data as a law orders; a tombstone stays",
        ru: "удалить персональные данные по требованию закона; остаётся отметка об удалении",
        kk: "дербес деректерді заң талабымен жою; жойылғаны туралы белгі қалады"),
      arguments: [
        theCase,
        Wording(
          en: "a field or input marked personal, or 'note'; LIST[KEY].MEMBER is a personal member of one element",
          ru:
            "поле или ввод с пометкой personal, или 'note' (примечание); СПИСОК[КЛЮЧ].ЧАСТЬ — персональная часть одного "
            + "элемента",
          kk:
            "personal деп белгіленген өріс не дерек, немесе 'note' (ескертпе); ТІЗІМ[КІЛТ].БӨЛІК — бір элементтің дербес "
            + "бөлігі"),
      ],
      options: [
        "--evidence": Wording(
          en: "a document, by the beginning of its SHA-256: its bytes, its name and who supplied it",
          ru: "документ, по началу его SHA-256: файл, его имя и кто его предоставил",
          kk: "құжат, SHA-256 басы бойынша: файлы, аты және оны кім бергені"),
        "--party": Wording(
          en: "a person: names and contacts; the id and the roles stay",
          ru: "физическое лицо: имя и контакты; id и роли остаются",
          kk: "жеке тұлға: аты мен байланысы; id мен рөлдері қалады"),
        "--reason": Wording(
          en: "which law or order, without the data itself; always required",
          ru: "по какому закону или решению, без самих данных; нужно всегда",
          kk: "қай заң не шешім бойынша, деректердің өзінсіз; әрдайым қажет"),
        "--seq": Wording(
          en: "only from this record; without, wherever it stands in the case",
          ru: "только из этой записи; без параметра — отовсюду в деле",
          kk: "тек осы жазбадан; параметрсіз — істің барлық жерінен"),
        "--dry-run": Wording(
          en: "show what would be removed and keep everything", ru: "показать, что было бы удалено, и всё оставить",
          kk: "не жойылатынын көрсетіп, бәрін қалдыру"),
      ],
      effects: [
        Wording(
          en: "the name is gone for good, and the chain still verifies",
          ru: "имя удалено навсегда, а целостность цепочки записей по-прежнему проверяется",
          kk: "аты біржола жойылды, ал жазбалар тізбегінің тұтастығы бұрынғыдай тексеріледі"),
        Wording(
          en: "the name goes from one complaint; the others keep theirs",
          ru: "имя удалено из одной жалобы; в других осталось", kk: "аты бір шағымнан жойылды; басқаларында қалды"),
        Wording(
          en: "the document goes; its digest and size, and who ordered it, are left",
          ru: "документ удалён; остались его хеш и размер и кто велел удалить",
          kk: "құжат жойылды; хеші мен көлемі және кім бұйырғаны қалды"),
        Wording(
          en: "who she is, is gone; what she recorded stays hers by her id",
          ru: "кто она, больше не сказано; записанное ею остаётся за её id",
          kk: "оның кім екені жойылды; жазғаны id бойынша өзінікі болып қалады"),
      ])
  }
}
