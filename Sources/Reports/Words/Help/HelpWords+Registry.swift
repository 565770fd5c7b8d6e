/// The registry and who is known in it.
extension HelpWords {
  /// `init`: a registry begins.
  public static var initRegistry: HelpWords {
    HelpWords(
      Wording(en: "make a registry", ru: "создать реестр", kk: "тізілім жасау"),
      arguments: [
        Wording(
          en: "the folder (default: this one); it may be empty or not there yet",
          ru: "папка (по умолчанию эта); она может быть пустой, или её может ещё не быть",
          kk: "қалта (әдепкіде осы қалта); ол бос болуы немесе әлі болмауы мүмкін")
      ],
      options: [
        "--office": Wording(
          en: "the code of this office, part of every number, such as AKT",
          ru: "код этого учреждения, часть каждого номера, например AKT",
          kk: "осы мекеменің коды, әр нөмірдің бөлігі, мысалы AKT"),
        "--offset": Wording(
          en: "the offset in which days are counted (default +05:00)",
          ru: "часовой пояс, по которому считаются дни (по умолчанию +05:00)",
          kk: "күндер есептелетін уақыт белдеуі (әдепкіде +05:00)"),
        "--languages": Wording(
          en: "the languages of the registry, the first shown (default en,ru,kk)",
          ru: "языки реестра, показывается первый (по умолчанию en,ru,kk)",
          kk: "тізілім тілдері, біріншісі көрсетіледі (әдепкіде en,ru,kk)"),
      ],
      effects: [
        Wording(
          en: "makes the folder 'audit' with the shipped workflows, acts and calendars",
          ru: "создаёт папку 'audit' с процедурами, актами и календарями из поставки",
          kk: "бағдарламамен бірге берілген рәсімдері, актілері және күнтізбелері бар 'audit' қалтасын жасайды")
      ])
  }

  /// `apply`: many commands.
  public static var apply: HelpWords {
    HelpWords(
      Wording(
        en: "carry out commands from a file, all or nothing", ru: "выполнить команды из файла: все или ни одной",
        kk: "файлдағы командаларды орындау: бәрін немесе ешқайсысын"),
      arguments: [
        Wording(
          en: "one JSON object a line; '-' is standard input",
          ru: "по одному объекту JSON в строке; '-' означает стандартный ввод",
          kk: "әр жолда бір JSON объектісі; '-' стандартты кіріс дегенді білдіреді")
      ],
      options: [
        "--each": Wording(
          en: "keep the good lines, report the bad ones", ru: "верные строки записать, о неверных сообщить",
          kk: "дұрыс жолдарды жазып, қателерін хабарлау"),
        "--from-line": Wording(
          en: "leave out the lines before this one", ru: "пропустить строки до этой",
          kk: "осыған дейінгі жолдарды өткізіп жіберу"),
        "--evidence-from": Wording(
          en: "the folder that the evidence lies in (default: that of FILE, or this one)",
          ru: "папка, где лежат документы (по умолчанию та, где ФАЙЛ, или эта)",
          kk: "құжаттар жатқан қалта (әдепкіде ФАЙЛ қалтасы немесе осы қалта)"),
      ],
      effects: [
        Wording(
          en: "records every line, or none when one is refused",
          ru: "записывает все строки или, если хоть в одной отказано, ни одной",
          kk: "барлық жолды жазады, ал біреуіне болса да бас тартылса, ешқайсысын жазбайды"),
        Wording(
          en: "goes on where an interrupted one stopped", ru: "продолжает с места, где прервалось прошлое выполнение",
          kk: "алдыңғысы үзілген жерден жалғастырады"),
      ])
  }

  /// `merge`: another registry.
  public static var merge: HelpWords {
    HelpWords(
      Wording(
        en: "take over what another registry has and this one has not",
        ru: "принять то, что есть в другом реестре и чего нет в этом",
        kk: "басқа тізілімде бар, ал мұнда жоқ нәрсені қабылдап алу"),
      arguments: [
        Wording(
          en: "the folder of the other registry; it is only read", ru: "папка другого реестра; из неё только читают",
          kk: "басқа тізілімнің қалтасы; ол тек оқылады")
      ],
      options: [
        "--dry-run": Wording(
          en: "show what would be taken and keep nothing", ru: "показать, что было бы принято, и ничего не записывать",
          kk: "не алынатынын көрсетіп, ештеңе жазбау"),
        "--map": Wording(
          en: "in the cases of that office the first id means this party here; --map ID=ID with the same takes it back",
          ru: "в делах той стороны первый id означает здешнего участника; --map ID=ID с одним и тем же id это отменяет",
          kk:
            "сол жақтың істерінде бірінші id мұндағы осы қатысушыны білдіреді; бір id екі рет жазылса, бұл қайтарылады"),
      ],
      effects: [
        Wording(
          en: "what the other office has, and where both went on differently",
          ru: "что есть у другого учреждения и где дела разошлись",
          kk: "басқа мекемеде не бар және істер қай жерде екіге айырылған"),
        Wording(
          en: "takes all of it over but what only people can decide",
          ru: "принимает всё, кроме того, что могут решить только люди",
          kk: "тек адамдар шеше алатынынан басқасының бәрін қабылдап алады"),
        Wording(
          en: "the same, where the other office calls another body 'b-health'",
          ru: "то же, если 'b-health' там — другой орган",
          kk: "сол, бірақ ондағы 'b-health' басқа орган болғанда"),
      ])
  }

  /// `settle`: which version counts.
  public static var settle: HelpWords {
    HelpWords(
      Wording(
        en: "decide which of two versions of a case counts", ru: "решить, какая из двух версий дела действует",
        kk: "істің екі нұсқасының қайсысы күшінде болатынын шешу"),
      arguments: [
        Wording(
          en: "the case; without '--keep' its versions are only shown",
          ru: "дело; без '--keep' его версии только показываются", kk: "іс; '--keep' болмаса, нұсқалары тек көрсетіледі"
        )
      ],
      options: [
        "--keep": Wording(
          en: "mine, theirs, or the twelve digits of a version",
          ru: "mine (наша), theirs (их) или двенадцать знаков версии",
          kk: "mine (біздікі), theirs (олардікі) немесе нұсқаның он екі таңбасы"),
        "--reason": Wording(
          en: "why; required with '--keep'", ru: "причина; нужна вместе с '--keep'", kk: "себебі; '--keep' болса, қажет"
        ),
        "--as": Wording(
          en: "who decides (default OVERSIGHT_AS)", ru: "кто решает (по умолчанию OVERSIGHT_AS)",
          kk: "кім шешеді (әдепкіде OVERSIGHT_AS)"),
      ],
      effects: [
        Wording(
          en: "what was recorded here and there after the last common record",
          ru: "что записано здесь и там после последней общей записи",
          kk: "соңғы ортақ жазбадан кейін мұнда және онда не жазылған"),
        Wording(
          en: "the other version counts; the one from here stays readable under conflicts/",
          ru: "действует чужая версия; здешняя остаётся для чтения в conflicts/",
          kk: "олардың нұсқасы күшінде; осындағысы conflicts/ ішінде оқуға қалады"),
      ])
  }

  /// `refresh`: the index anew.
  public static var refresh: HelpWords {
    HelpWords(
      Wording(
        en: "read every document anew into the index", ru: "заново прочитать все документы и обновить индекс",
        kk: "барлық құжатты қайта оқып, индексті жаңарту"),
      options: [
        "--accept": Wording(
          en: "take this document as it is, though it lacks records that were known",
          ru: "принять этот документ как есть, хотя в нём нет записей, которые были известны",
          kk: "белгілі болған жазбалары жоқ болса да, осы құжатты сол күйінде қабылдау")
      ],
      effects: [
        Wording(
          en: "after documents were changed by git or copied in",
          ru: "после того как документы изменил git или их скопировали сюда",
          kk: "құжаттарды git өзгерткеннен немесе осында көшіргеннен кейін"),
        Wording(
          en: "an older version was put in place on purpose", ru: "более старая версия поставлена намеренно",
          kk: "ескі нұсқасы әдейі қойылған"),
      ])
  }
}

/// What shows that nothing was changed.
extension HelpWords {
  /// `verify`: the chains.
  public static var verify: HelpWords {
    HelpWords(
      Wording(
        en: "check every file against its chain", ru: "сверить каждый файл с его цепочкой записей",
        kk: "әр файлды оның жазбалар тізбегімен салыстырып тексеру"),
      options: [
        "--seal": Wording(
          en: "compare with this seal (default: the newest of the registry)",
          ru: "сверить с этой контрольной отметкой (по умолчанию с новейшей в реестре)",
          kk: "осы бақылау белгісімен салыстыру (әдепкіде тізілімдегі ең жаңасымен)"),
        "--published": Wording(
          en: "check a public register as it was downloaded; no registry is needed",
          ru: "проверить скачанный открытый реестр; свой реестр не нужен",
          kk: "жүктеп алынған ашық тізілімді тексеру; өз тізіліміңіз қажет емес"),
      ],
      effects: [
        Wording(
          en: "finds whatever was changed, lost or inserted from outside",
          ru: "находит всё, что изменено, утеряно или вставлено извне",
          kk: "сырттан өзгертілген, жоғалған немесе енгізілгеннің бәрін табады"),
        Wording(
          en: "shows that nothing before that seal changed", ru: "показывает, что до той отметки ничего не изменилось",
          kk: "сол белгіге дейін ештеңе өзгермегенін көрсетеді"),
        Wording(
          en: "compares each file with 'digests.txt', and checks its signature if there is one",
          ru: "сверяет каждый файл с 'digests.txt' и проверяет подпись, если она есть",
          kk: "әр файлды 'digests.txt'-пен салыстырып, қолтаңба болса, оны да тексереді"),
      ])
  }

  /// `seal`: what is recorded now is fixed.
  public static var seal: HelpWords {
    HelpWords(
      Wording(
        en: "fix what is recorded now, in nine lines for the minutes",
        ru: "закрепить записанное к этому часу девятью строками для протокола",
        kk: "осы сәтке дейін жазылғанды хаттамаға арналған тоғыз жолмен бекіту"),
      options: [
        "--sign": Wording(
          en: "sign it with this SSH key; a .pub file where an agent holds the key",
          ru: "подписать этим ключом SSH; файл .pub, если ключ хранит агент",
          kk: "осы SSH кілтімен қол қою; кілтті агент сақтаса, .pub файлы")
      ],
      effects: [
        Wording(
          en: "checks everything, writes seals/DATE-001.seal and prints it",
          ru: "всё проверяет, записывает seals/ДАТА-001.seal и показывает его",
          kk: "бәрін тексереді, seals/КҮН-001.seal жазып, оны көрсетеді"),
        Wording(
          en: "signs it too: seals/DATE-001.seal.sig", ru: "и подписывает: seals/ДАТА-001.seal.sig",
          kk: "қол да қояды: seals/КҮН-001.seal.sig"),
      ])
  }

  /// `seal proof`: one case alone.
  public static var sealProof: HelpWords {
    HelpWords(
      Wording(
        en: "show that one case was in a seal, without the others",
        ru: "показать, что дело входит в контрольную отметку, не раскрывая других",
        kk: "істің бақылау белгісінде барын басқаларын ашпай көрсету"),
      arguments: [theCase],
      options: [
        "--seal": Wording(
          en: "the seal (default: the newest of the registry)",
          ru: "контрольная отметка (по умолчанию новейшая в реестре)",
          kk: "бақылау белгісі (әдепкіде тізілімдегі ең жаңасы)")
      ],
      effects: [
        Wording(
          en: "with the seal and the document of the case, anybody can check it",
          ru: "с отметкой и документом дела это может проверить кто угодно",
          kk: "белгі мен іс құжаты болса, мұны кез келген адам тексере алады")
      ])
  }

  /// `seal check`: without a registry.
  public static var sealCheck: HelpWords {
    HelpWords(
      Wording(
        en: "check a document against a seal, without a registry",
        ru: "сверить документ с контрольной отметкой, без реестра",
        kk: "құжатты бақылау белгісімен тізілімсіз салыстыру"),
      arguments: [
        Wording(
          en: "the seal; its signature is FILE.sig beside it", ru: "контрольная отметка; её подпись — ФАЙЛ.sig рядом",
          kk: "бақылау белгісі; оның қолтаңбасы — жанындағы ФАЙЛ.sig"),
        Wording(
          en: "what 'seal proof' printed", ru: "то, что показал 'seal proof'", kk: "'seal proof' көрсеткені"),
        Wording(en: "the document of the case", ru: "документ дела", kk: "істің құжаты"),
      ],
      effects: [
        Wording(
          en: "says whether the history is the one that was sealed",
          ru: "говорит, та ли это история, что была закреплена", kk: "бұл — бекітілген тарих па, соны айтады")
      ])
  }
}
