/// Definitions of workflows.
extension HelpWords {
  /// `workflow list`: what there is.
  public static var workflowList: HelpWords {
    HelpWords(
      Wording(en: "the workflows of this registry", ru: "процедуры этого реестра", kk: "осы тізілімнің рәсімдері"),
      effects: [
        Wording(
          en:
            "ids, versions and titles, and which versions new cases do not get; outside a registry those that are shipped",
          ru: "id, версии и названия и какие версии не для новых дел; вне реестра — те, что в поставке",
          kk:
            "id, нұсқалары мен атаулары, қай нұсқалар жаңа істерге емес екені; тізілімнен тыс — бағдарламамен берілгендері"
        )
      ])
  }

  /// `workflow show`: a definition.
  public static var workflowShow: HelpWords {
    HelpWords(
      Wording(
        en: "a definition as its author wrote it", ru: "описание процедуры, как его написал автор",
        kk: "рәсім сипаттамасы, авторы жазған күйінде"),
      arguments: [
        Wording(
          en: "the workflow, in the version that new cases get, or ID@VERSION",
          ru: "процедура в версии для новых дел или ID@ВЕРСИЯ",
          kk: "рәсім, жаңа істерге арналған нұсқасы, немесе ID@НҰСҚА")
      ],
      effects: [
        Wording(
          en: "the JSON, to read or to start from", ru: "JSON, чтобы прочитать или взять за основу",
          kk: "JSON, оқуға немесе негізге алуға")
      ])
  }

  /// `workflow new`: something to start from.
  public static var workflowNew: HelpWords {
    HelpWords(
      Wording(
        en: "a small complete definition to start from, with comments",
        ru: "небольшое законченное описание с комментариями, с которого можно начать",
        kk: "бастауға арналған түсініктемелері бар шағын толық сипаттама"),
      arguments: [
        Wording(
          en: "the name of the new workflow, such as canteen", ru: "имя новой процедуры, например canteen",
          kk: "жаңа рәсімнің атауы, мысалы canteen")
      ],
      options: [
        "--title": Wording(
          en: "what it is called, in en, ru or kk, or in all", ru: "как она называется на en, ru или kk или на всех",
          kk: "ол en, ru немесе kk тілінде, не барлығында қалай аталады"),
        "--prefix": Wording(
          en: "what its case numbers begin with, such as CAN", ru: "с чего начинаются номера её дел, например CAN",
          kk: "оның іс нөмірлері неден басталады, мысалы CAN"),
      ],
      effects: [
        Wording(
          en: "a workflow that can be checked, tried out and added as it is",
          ru: "процедура, которую можно проверить, опробовать и добавить как есть",
          kk: "тексеруге, байқап көруге және сол күйінде қосуға болатын рәсім")
      ])
  }

  /// `workflow check`: all defects.
  public static var workflowCheck: HelpWords {
    HelpWords(
      Wording(
        en: "find every defect of a definition", ru: "найти все ошибки в описании процедуры",
        kk: "рәсім сипаттамасындағы барлық қатені табу"),
      arguments: [
        Wording(
          en: "definitions; they may name each other, those of the registry and the shipped ones",
          ru: "описания; они могут ссылаться друг на друга, на описания реестра и поставки",
          kk: "сипаттамалар; олар бір-біріне, тізілімдегі және бағдарламамен берілгендеріне сілтей алады")
      ],
      effects: [
        Wording(
          en: "each defect with line, column, rule and what to write instead",
          ru: "каждая ошибка со строкой, столбцом, правилом и тем, что написать вместо неё",
          kk: "әр қате жолымен, бағанымен, ережесімен және орнына не жазу керегімен")
      ])
  }

  /// `workflow simulate`: tried out.
  public static var workflowSimulate: HelpWords {
    HelpWords(
      Wording(
        en: "try a definition out: what is owed and possible after each step",
        ru: "опробовать описание: что должны и что возможно после каждого шага",
        kk: "сипаттаманы байқап көру: әр қадамнан кейін кім неге міндетті және не істеуге болады"),
      arguments: [
        Wording(
          en: "the definition, or the id of one; without steps the shortest way to each end is shown",
          ru: "описание или его id; без шагов показывается кратчайший путь к каждому исходу",
          kk: "сипаттама немесе оның id; қадамдарсыз әр нәтижеге апаратын ең қысқа жол көрсетіледі"),
        Wording(
          en: "'[DATE] ACTION [FIELD=VALUE…] [evidence:KIND=FILE]', '[DATE] extend DUTY by=5wd reason=TEXT', a DATE by "
            + "which time has passed, or a line of 'apply', in which number and actor may be left out",
          ru:
            "'[ДАТА] ДЕЙСТВИЕ [ПОЛЕ=ЗНАЧЕНИЕ…] [evidence:ВИД=ФАЙЛ]', '[ДАТА] extend ОБЯЗАННОСТЬ by=5wd reason=ТЕКСТ', "
            + "ДАТА, к которой прошло время, или строка для 'apply', где номер и действующее лицо можно опустить",
          kk: "'[КҮН] ӘРЕКЕТ [ӨРІС=МӘН…] [evidence:ТҮР=ФАЙЛ]', '[КҮН] extend МІНДЕТ by=5wd reason=МӘТІН', уақыт өтіп "
            + "жеткен КҮН немесе 'apply' жолы, онда нөмір мен әрекет етушіні жазбауға болады"),
      ],
      options: [
        "--script": Wording(
          en: "the steps, one a line; '-' is standard input",
          ru: "шаги, по одному в строке; '-' означает стандартный ввод",
          kk: "қадамдар, әр жолда біреуден; '-' стандартты кіріс дегенді білдіреді"),
        "--from": Wording(
          en: "the day on which the case is opened (default today)", ru: "день открытия дела (по умолчанию сегодня)",
          kk: "іс ашылатын күн (әдепкіде бүгін)"),
        "--calendar": Wording(
          en: "the calendar to count in (default the workflow's)",
          ru: "календарь для расчёта (по умолчанию календарь процедуры)",
          kk: "есептеуге арналған күнтізбе (әдепкіде рәсімнің күнтізбесі)"),
        "--party": Wording(
          en: "who takes part in which role (default somebody invented)",
          ru: "кто участвует и в какой роли (по умолчанию вымышленный участник)",
          kk: "кім және қай рөлде қатысады (әдепкіде ойдан алынған қатысушы)"),
        "--as": Wording(
          en: "who acts where a step does not say (default whoever may)",
          ru: "кто действует, если в шаге не сказано (по умолчанию любой, кто вправе)",
          kk: "қадамда айтылмаса, кім әрекет етеді (әдепкіде құқығы бар кез келгені)"),
        "--strict": Wording(
          en: "end with the first step that is refused", ru: "закончить на первом шаге, в котором отказано",
          kk: "бас тартылған бірінші қадамда аяқтау"),
      ],
      effects: [
        Wording(
          en: "opens a case in memory and records the visit; nothing is kept, and evidence is not read",
          ru: "открывает дело в памяти и записывает посещение; ничего не сохраняется, документы не читаются",
          kk: "жадта іс ашып, барғанын тіркейді; ештеңе сақталмайды, құжаттар оқылмайды"),
        Wording(
          en: "the shortest way to each end of the shipped audit",
          ru: "кратчайший путь к каждому исходу аудита из поставки",
          kk: "бағдарламамен берілген аудиттің әр нәтижесіне апаратын ең қысқа жол"),
      ])
  }

  /// `workflow graph`: a drawing.
  public static var workflowGraph: HelpWords {
    HelpWords(
      Wording(
        en: "draw a workflow as Mermaid or DOT", ru: "нарисовать процедуру на языке Mermaid или DOT",
        kk: "рәсімді Mermaid немесе DOT тілінде сызу"),
      arguments: [
        Wording(
          en: "the workflow, ID@VERSION, or a file with a definition", ru: "процедура, ID@ВЕРСИЯ или файл с описанием",
          kk: "рәсім, ID@НҰСҚА немесе сипаттамасы бар файл")
      ],
      options: [
        "--format": Wording(
          en: "the language of the drawing (default mermaid)", ru: "язык рисунка (по умолчанию mermaid)",
          kk: "сызба тілі (әдепкіде mermaid)")
      ],
      effects: [Wording(en: "a picture of the audit", ru: "рисунок аудита", kk: "аудиттің суреті")])
  }

  /// `workflow schema`: for editors.
  public static var workflowSchema: HelpWords {
    HelpWords(
      Wording(
        en: "the JSON Schema of definitions, for editors", ru: "JSON Schema описаний процедур, для редакторов",
        kk: "рәсім сипаттамаларының JSON Schema құжаты, мәтін редакторларына арналған"),
      effects: [
        Wording(
          en: "with \"$schema\": \"workflow.schema.json\" in a definition an editor completes keys and shows mistakes",
          ru: "с \"$schema\": \"workflow.schema.json\" в описании редактор подсказывает ключи и показывает ошибки",
          kk:
            "сипаттамада \"$schema\": \"workflow.schema.json\" болса, редактор кілттерді толықтырып, қателерді көрсетеді"
        )
      ])
  }

  /// `workflow add`: a definition is pinned.
  public static var workflowAdd: HelpWords {
    HelpWords(
      Wording(
        en: "check a definition and pin it in this registry", ru: "проверить описание и закрепить его в этом реестре",
        kk: "сипаттаманы тексеріп, осы тізілімде бекіту"),
      arguments: [
        Wording(en: "the file of a definition", ru: "файл с описанием процедуры", kk: "рәсім сипаттамасы бар файл"),
        Wording(
          en:
            "one that is shipped, in its newest version or in this; acts it names and workflows it opens come with it",
          ru:
            "описание из поставки, новейшая версия или эта; с ним приходят названные в нём акты и открываемые им процедуры",
          kk:
            "бағдарламамен берілгені, ең жаңа немесе осы нұсқасы; онымен бірге ол атаған актілер мен ол ашатын рәсімдер келеді"
        ),
      ],
      effects: [
        Wording(
          en: "new cases can then be opened with it", ru: "после этого по нему можно открывать новые дела",
          kk: "содан кейін ол бойынша жаңа істер ашуға болады"),
        Wording(
          en: "takes the newest shipped version; running cases stay in theirs",
          ru: "берёт новейшую версию из поставки; текущие дела остаются в своей",
          kk: "бағдарламамен берілген ең жаңа нұсқаны алады; жүріп жатқан істер өз нұсқасында қалады"),
      ])
  }

  /// `workflow use`: a definition from elsewhere.
  public static var workflowUse: HelpWords {
    HelpWords(
      Wording(
        en: "let new cases get a definition that came by 'merge' or was retired",
        ru: "открывать новые дела по описанию, полученному через 'merge' или выведенному",
        kk: "жаңа істерді 'merge' арқылы келген не қолданыстан шыққан сипаттама бойынша ашу"),
      arguments: [
        Wording(
          en: "the definition; 'workflow list' shows those that wait",
          ru: "описание; ожидающие показывает 'workflow list'",
          kk: "сипаттама; күтіп тұрғандарын 'workflow list' көрсетеді")
      ],
      effects: [
        Wording(
          en: "read it first with 'oversight workflow show letter@2'",
          ru: "сначала прочитайте его: 'oversight workflow show letter@2'",
          kk: "алдымен оны оқыңыз: 'oversight workflow show letter@2'")
      ])
  }

  /// `workflow retire`: no new cases.
  public static var workflowRetire: HelpWords {
    HelpWords(
      Wording(
        en: "open no new cases with a workflow, or with one version of it",
        ru: "не открывать новых дел по процедуре или по одной её версии",
        kk: "рәсім не оның бір нұсқасы бойынша жаңа істер ашпау"),
      arguments: [
        Wording(
          en: "the workflow, or ID@VERSION; 'workflow use' takes it back",
          ru: "процедура или ID@ВЕРСИЯ; 'workflow use' возвращает",
          kk: "рәсім немесе ID@НҰСҚА; 'workflow use' қайтарады")
      ],
      effects: [
        Wording(
          en: "running cases go on; 'open' says what to use instead",
          ru: "текущие дела продолжаются; 'open' скажет, что взять вместо неё",
          kk: "жүріп жатқан істер жалғасады; 'open' орнына не алуға болатынын айтады")
      ])
  }

  /// `workflow upgrade`: the newest shipped versions.
  public static var workflowUpgrade: HelpWords {
    HelpWords(
      Wording(
        en: "take the newest shipped versions and move running cases to them",
        ru: "взять новейшие версии из поставки и перевести на них текущие дела",
        kk: "бағдарламамен берілген ең жаңа нұсқаларды алып, жүріп жатқан істерді соларға көшіру"),
      arguments: [
        Wording(
          en: "the workflows (default all that new cases get here)",
          ru: "процедуры (по умолчанию все, по которым здесь открывают дела)",
          kk: "рәсімдер (әдепкіде мұнда іс ашылатындардың бәрі)")
      ],
      effects: [
        Wording(
          en: "what would come, and case by case where it would stand or why it stays",
          ru: "что придёт и по каждому делу: на каком этапе окажется или почему останется",
          kk: "не келетіні және әр іс қай кезеңде болатыны не неге қалатыны"),
        Wording(
          en: "in one commit; a case that cannot be moved is named and stays as it is",
          ru: "одной фиксацией; дело, которое нельзя перевести, будет названо и останется как есть",
          kk: "бір рет тіркеп; көшіруге болмайтын іс аталып, сол күйінде қалады"),
      ])
  }

  /// `workflow migrate`: running cases move.
  public static var workflowMigrate: HelpWords {
    HelpWords(
      Wording(
        en: "move running cases to another version of their workflow",
        ru: "перевести текущие дела на другую версию их процедуры",
        kk: "жүріп жатқан істерді рәсімінің басқа нұсқасына көшіру"),
      arguments: [
        Wording(
          en: "which stage of the old version leads to which of the new one",
          ru: "какой этап старой версии соответствует какому в новой",
          kk: "ескі нұсқаның қай кезеңі жаңасының қай кезеңіне сәйкес келеді"),
        Wording(
          en: "the workflow, here or shipped", ru: "процедура, здешняя или из поставки",
          kk: "рәсім, мұндағы не бағдарламамен берілген"),
        Wording(en: "the version of the cases", ru: "версия, по которой идут дела", kk: "істер жүріп жатқан нұсқа"),
        Wording(en: "the version they are to follow", ru: "версия, на которую их перевести", kk: "олар көшетін нұсқа"),
      ],
      options: [
        "--yes": Wording(
          en: "move them; without it the cases are only listed, with what stands in the way",
          ru: "перевести; без этого дела только показываются, вместе с тем, что мешает",
          kk: "көшіру; бұл болмаса, істер тек көрсетіледі, кедергілерімен бірге"),
        "--draft": Wording(
          en: "write such a file, with \"?\" for what is to be decided",
          ru: "написать такой файл, где \"?\" стоит вместо того, что надо решить",
          kk: "осындай файл жазу, шешілуге тиісті жерінде \"?\" тұрады"),
      ],
      effects: [
        Wording(
          en: "what both versions call alike leads to itself; complete the rest",
          ru: "что называется одинаково, ведёт к себе же; остальное впишите",
          kk: "аты бірдейлер өзіне апарады; қалғанын толтырыңыз"),
        Wording(
          en: "every running case of version 1, and where it would stand",
          ru: "каждое текущее дело версии 1 и на каком этапе оно окажется",
          kk: "1-нұсқадағы әр жүріп жатқан іс және ол қай кезеңде болатыны"),
        Wording(
          en: "moves all of them, with a record in each", ru: "переводит их все, с записью в каждом",
          kk: "барлығын көшіріп, әрқайсысына жазба енгізеді"),
      ])
  }
}
