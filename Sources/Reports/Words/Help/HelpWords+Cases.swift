/// Looking at cases, and at the documents that prove something.
extension HelpWords {
  /// `next`: what can happen.
  public static var next: HelpWords {
    HelpWords(
      Wording(
        en: "what can happen now, by whom, and what is missing",
        ru: "что можно сделать сейчас, кто может и чего не хватает",
        kk: "қазір не істеуге болады, кім істей алады және не жетіспейді"),
      arguments: [
        theCase,
        Wording(
          en: "one action: all that it takes, with an example to copy",
          ru: "одно действие: всё, что для него нужно, и пример для копирования",
          kk: "бір әрекет: оған не керек және көшіріп алатын мысал"),
      ],
      effects: [
        Wording(
          en: "the actions that its stage allows", ru: "действия, которые допускает этап дела",
          kk: "істің кезеңі рұқсат ететін әрекеттер"),
        Wording(
          en: "what one of them asks for", ru: "что спрашивает одно из них", kk: "солардың бірі нені сұрайды"),
      ])
  }

  /// `show`: one case.
  public static var show: HelpWords {
    HelpWords(
      Wording(
        en: "one case: where it stands, who owes what, what is known",
        ru: "одно дело: на каком этапе, кто что должен, что известно",
        kk: "бір іс: қай кезеңде, кім неге міндетті, не белгілі"),
      arguments: [theCase],
      options: [
        "--history": Wording(
          en: "the records too, as a protocol", ru: "и записи тоже, в виде протокола",
          kk: "жазбалар да, хаттама түрінде"),
        "--tree": Wording(
          en: "the cases that were opened from it, to any depth", ru: "дела, выделенные из него, на любую глубину",
          kk: "одан бөлінген істер, кез келген тереңдікке дейін"),
        "--table": Wording(
          en: "one list of it as a table, with what to type for each element",
          ru: "один его список в виде таблицы и как назвать каждый элемент",
          kk: "бір тізімі кесте түрінде және әр элементті қалай атау керек"),
        "--as": Wording(
          en: "as others may see it: everybody, the council (default: the office)",
          ru: "как видят другие: все, совет (по умолчанию — учреждение)",
          kk: "басқаларға көрінетін түрі: барлығына, кеңеске (әдепкіде — мекемеге)"),
      ],
      effects: [
        Wording(
          en: "the case with everything that happened in it", ru: "дело со всем, что в нём произошло",
          kk: "іс және онда болғанның бәрі"),
        Wording(
          en: "an audit with its hearings and their recommendations",
          ru: "аудит с его слушаниями и их рекомендациями", kk: "аудит, оның тыңдаулары мен ұсынымдары"),
        Wording(
          en: "what the report says of each facility, and what stands there",
          ru: "что сказано о каждом объекте в отчёте и что есть на деле",
          kk: "есепте әр нысан туралы не айтылған және іс жүзінде не бар"),
        Wording(
          en: "only what everybody may see of it", ru: "только то, что могут видеть все",
          kk: "тек барлығы көре алатын нәрсе"),
      ])
  }

  /// `list`: many cases.
  public static func list(sortedBy keys: [String]) -> HelpWords {
    HelpWords(
      Wording(en: "cases, by number", ru: "дела по номерам", kk: "істер нөмірі бойынша"),
      arguments: [
        Wording(
          en: "such as stage:silent, outcome.none:, opened.from:2024-01, mine:, ref:01-15/260, or a word; "
            + "the keys are \(FilterWords.keys)",
          ru: "например stage:silent, outcome.none:, opened.from:2024-01, mine:, ref:01-15/260 или слово; "
            + "ключи: \(FilterWords.keys)",
          kk: "мысалы stage:silent, outcome.none:, opened.from:2024-01, mine:, ref:01-15/260 немесе сөз; "
            + "кілттер: \(FilterWords.keys)")
      ],
      options: ["--sort": sort(by: keys)],
      effects: [
        Wording(
          en: "recommendations nobody answered", ru: "рекомендации, на которые никто не ответил",
          kk: "ешкім жауап бермеген ұсынымдар")
      ])
  }

  /// `assess`: scores.
  public static var assess: HelpWords {
    HelpWords(
      Wording(
        en: "the indicators of a case, with the scores of their groups", ru: "индикаторы дела с баллами их групп",
        kk: "істің индикаторлары, топтарының балдарымен"),
      arguments: [
        theCase,
        Wording(
          en: "the field with the indicators (default indicators)", ru: "поле с индикаторами (по умолчанию indicators)",
          kk: "индикаторлар өрісі (әдепкіде indicators)"),
      ],
      options: [
        "--full": Wording(
          en: "unit, year, source and base of each indicator too",
          ru: "и единица, год, источник и база каждого индикатора",
          kk: "әр индикатордың бірлігі, жылы, дереккөзі мен базасы да"),
        "--places": Wording(
          en: "digits after the point, 0 to 6 (default 1); half is rounded up",
          ru: "знаков после запятой, от 0 до 6 (по умолчанию 1); половина округляется вверх",
          kk: "үтірден кейінгі таңбалар, 0-ден 6-ға дейін (әдепкіде 1); жартысы жоғары дөңгелектенеді"),
        "--with": Wording(
          en: "beside it another case: the same index in another year",
          ru: "рядом другое дело: тот же индекс за другой год",
          kk: "қатар басқа іс: сол индекс басқа жыл үшін"),
        "--svg": Wording(
          en: "draw the diamond into a file; - is standard output",
          ru: "нарисовать диаграмму-ромб в файл; - означает стандартный вывод",
          kk: "ромб диаграммасын файлға салу; - стандартты шығыс дегенді білдіреді"),
        "--circle": Wording(
          en: "draw this dimension as a circle: what surrounds the others",
          ru: "изобразить это измерение окружностью: то, что окружает остальные",
          kk: "осы өлшемді шеңбер етіп салу: қалғандарын қоршап тұрған өлшем"),
        "--max": Wording(
          en: "where the axes of the drawing end (default 100)", ru: "где кончаются оси рисунка (по умолчанию 100)",
          kk: "сызба осьтері қайда аяқталады (әдепкіде 100)"),
      ],
      effects: [
        Wording(
          en: "every indicator with its source, and the mean of each group",
          ru: "каждый индикатор с источником и среднее каждой группы",
          kk: "әр индикатор дереккөзімен және әр топтың орташасы"),
        Wording(
          en: "the diamond, the environment as a circle round it", ru: "ромб, а среда — окружностью вокруг него",
          kk: "ромб, ал орта — оның айналасындағы шеңбер"),
      ])
  }

  /// `evidence add`: a document.
  public static var evidenceAdd: HelpWords {
    HelpWords(
      Wording(
        en: "add a document to a case, also to one that has ended",
        ru: "приложить документ к делу, в том числе к завершённому",
        kk: "іске құжат қоса тіркеу, аяқталған іске де болады"),
      arguments: [
        theCase,
        Wording(en: "the document; it is copied", ru: "документ; он копируется", kk: "құжат; ол көшіріліп алынады"),
      ],
      options: [
        "--kind": Wording(
          en: "what it is, such as minutes or photo", ru: "что это, например minutes (протокол) или photo (фото)",
          kk: "бұл не, мысалы minutes (хаттама) немесе photo (фото)"),
        "--origin": Wording(en: "where it comes from", ru: "откуда получен", kk: "қайдан алынды"),
        "--supplied-by": Wording(
          en: "who supplied it: a party or a text; can be removed by law",
          ru: "кто предоставил: участник или текст; можно удалить по закону",
          kk: "кім ұсынды: қатысушы немесе мәтін; заң бойынша жоюға болады"),
        "--visibility": Wording(
          en: "who may see it (default internal)", ru: "кто может видеть (по умолчанию internal)",
          kk: "кім көре алады (әдепкіде internal)"),
        "--redacts": Wording(
          en: "the original of which it is a redacted copy: the first digits are enough",
          ru: "оригинал, с которого снята эта копия с изъятиями: достаточно первых знаков",
          kk: "деректері жасырылған осы көшірменің түпнұсқасы: алғашқы таңбалары жеткілікті"),
      ],
      effects: [
        Wording(
          en: "the letter is stored once, under its SHA-256, and the case names it",
          ru: "письмо хранится один раз, под своим SHA-256, и дело на него ссылается",
          kk: "хат бір рет, өз SHA-256 атауымен сақталады және іс оған сілтейді"),
        Wording(
          en: "the copy that can be shown; the original stays internal",
          ru: "копия, которую можно показывать; оригинал остаётся внутренним",
          kk: "көрсетуге болатын көшірме; түпнұсқасы ішкі құжат болып қалады"),
      ])
  }

  /// `evidence list`: the documents of a case.
  public static var evidenceList: HelpWords {
    HelpWords(
      Wording(
        en: "the documents of a case: origin, visibility, redacted copies",
        ru: "документы дела: откуда, кому видны, копии с изъятиями",
        kk: "істің құжаттары: қайдан алынды, кімге көрінеді, деректері жасырылған көшірмелері"),
      arguments: [theCase],
      effects: [
        Wording(
          en: "every document with the first digits of its SHA-256",
          ru: "каждый документ с первыми знаками его SHA-256",
          kk: "әр құжат SHA-256 алғашқы таңбаларымен")
      ])
  }

  /// `evidence check`: whether documents are what was stored.
  public static var evidenceCheck: HelpWords {
    HelpWords(
      Wording(
        en: "read every document and compare it with its SHA-256",
        ru: "прочитать каждый документ и сверить с его SHA-256",
        kk: "әр құжатты оқып, оның SHA-256 мәнімен салыстыру"),
      arguments: [
        Wording(
          en: "only the documents of these cases", ru: "только документы этих дел", kk: "тек осы істердің құжаттары")
      ],
      effects: [
        Wording(
          en: "finds what is missing or altered, and files that no record names",
          ru: "находит пропавшее и изменённое, а также файлы, которых не называет ни одна запись",
          kk: "жоғалған мен өзгертілгенді және бірде-бір жазбада аталмаған файлдарды табады")
      ])
  }

  /// `evidence get`: a copy.
  public static var evidenceGet: HelpWords {
    HelpWords(
      Wording(
        en: "copy a document out of the registry, checked while it is copied",
        ru: "скопировать документ из реестра, проверяя его при копировании",
        kk: "құжатты тізілімнен көшіріп алу, көшіру кезінде тексеріледі"),
      arguments: [
        theCase,
        Wording(
          en: "the document: the first digits, as 'evidence list' shows them",
          ru: "документ: первые знаки, как их показывает 'evidence list'",
          kk: "құжат: алғашқы таңбалары, 'evidence list' көрсеткендей"),
      ],
      options: [
        "--to": Wording(
          en: "where to; nothing is overwritten; '-' is standard output (default: its own name, here)",
          ru: "куда; поверх ничего не пишется; '-' означает стандартный вывод (по умолчанию сюда, под своим именем)",
          kk: "қайда; ештеңенің үстіне жазылмайды; '-' — стандартты шығыс (әдепкіде осында, өз атауымен)")
      ],
      effects: [
        Wording(
          en: "writes the letter into a new file", ru: "записывает письмо в новый файл", kk: "хатты жаңа файлға жазады")
      ])
  }
}
