/// Tables that are taken in and written.
extension HelpWords {
  private static let reading: [String: Wording] = [
    "--sheet": Wording(
      en: "which sheet (default: the first)", ru: "какой лист (по умолчанию первый)", kk: "қай парақ (әдепкіде бірінші)"
    ),
    "--encoding": Wording(
      en: "how its letters are written: UTF-8, UTF-16LE, Windows-1251, KZ-1048 (default: found out)",
      ru: "кодировка: UTF-8, UTF-16LE, Windows-1251, KZ-1048 (по умолчанию определяется)",
      kk: "кодтау: UTF-8, UTF-16LE, Windows-1251, KZ-1048 (әдепкіде анықталады)"),
    "--delimiter": Wording(
      en: "what stands between cells: comma, semicolon, tab (default: found out)",
      ru: "что разделяет ячейки: comma, semicolon, tab (по умолчанию определяется)",
      kk: "ұяшықтарды не бөледі: comma, semicolon, tab (әдепкіде анықталады)"),
    "--header-row": Wording(
      en: "in which row the titles stand (default: found out)",
      ru: "в какой строке названия столбцов (по умолчанию определяется)",
      kk: "баған атаулары қай жолда (әдепкіде анықталады)"),
  ]

  private static let table = Wording(
    en: "the table, .xlsx or .csv; '-' reads standard input", ru: "таблица .xlsx или .csv; '-' — стандартный ввод",
    kk: "кесте, .xlsx немесе .csv; '-' — стандартты енгізу")

  /// The words of a verb that writes a table, which says who is going to see it.
  public var forViewers: HelpWords {
    let viewer = Wording(
      en: "who is going to see the table: everybody, the council (default: the office)",
      ru: "кто увидит таблицу: все, совет (по умолчанию — учреждение)",
      kk: "кестені кім көреді: барлығы, кеңес (әдепкіде — мекеме)")
    return HelpWords(
      summary, arguments: arguments, options: options.merging(["--as": viewer]) { $1 }, effects: effects)
  }

  /// `import`: a table is taken in.
  public static var importTable: HelpWords {
    HelpWords(
      Wording(
        en: "take in a table: each row a case, with its real days",
        ru: "внести таблицу: каждая строка — дело со своими настоящими датами",
        kk: "кестені енгізу: әр жол — өз күндері бар іс"),
      arguments: [table],
      options: reading.merging([
        "--recipe": Wording(
          en: "which column is which (default: by their titles)",
          ru: "какой столбец что значит (по умолчанию по названиям)",
          kk: "қай баған нені білдіреді (әдепкіде атауы бойынша)"),
        "--plan": Wording(
          en: "with a table: write what would become of each row, and record nothing; without: carry that out exactly",
          ru: "с таблицей: записать, что станет с каждой строкой, ничего не внося; без неё: в точности это выполнить",
          kk: "кестемен: әр жолмен не болатынын жазу, ештеңе енгізбеу; кестесіз: соны дәл орындау"),
        "--each": Wording(
          en: "record the good rows and list the others", ru: "записать верные строки и перечислить остальные",
          kk: "дұрыс жолдарды жазып, қалғандарын тізу"),
        "--add-parties": Wording(
          en: "make bodies known that nobody knows", ru: "внести органы, которых ещё нет",
          kk: "әлі жоқ органдарды енгізу"),
        "--reason": Wording(
          en: "why cells were changed since the last time", ru: "почему ячейки изменены с прошлого раза",
          kk: "ұяшықтар өткен жолдан бері неге өзгерді"),
      ]) { $1 },
      effects: [
        Wording(
          en: "shows what would become of each row and keeps nothing",
          ru: "показывает, что станет с каждой строкой, и ничего не записывает",
          kk: "әр жолмен не болатынын көрсетеді, ештеңе жазбайды"),
        Wording(
          en: "opens a case for each row; the same table again changes nothing",
          ru: "открывает дело по каждой строке; та же таблица ещё раз ничего не меняет",
          kk: "әр жол бойынша іс ашады; сол кесте қайта енгізілсе, ештеңе өзгермейді"),
        Wording(
          en: "writes the plan: rows, cases and definitions as they are now",
          ru: "записывает план: строки, дела и определения, как они есть сейчас",
          kk: "жоспарды жазады: жолдар, істер мен анықтамалардың қазіргі күйі"),
        Wording(
          en: "does exactly that, or refuses and names what has changed since",
          ru: "делает ровно это или отказывает и называет, что изменилось",
          kk: "дәл соны істейді не бас тартып, не өзгергенін атайды"),
      ])
  }

  /// `import undo`: a plan is taken back.
  public static var importUndo: HelpWords {
    HelpWords(
      Wording(
        en: "take back what carrying out a plan has recorded", ru: "отменить то, что записано по плану",
        kk: "жоспар бойынша жазылғанды болдырмау"),
      arguments: [
        Wording(
          en: "the plan, as 'import TABLE --plan FILE' wrote it", ru: "план, записанный 'import ТАБЛИЦА --plan ФАЙЛ'",
          kk: "'import КЕСТЕ --plan ФАЙЛ' жазған жоспар")
      ],
      options: [
        "--reason": Wording(
          en: "why (default: that it was undone)", ru: "почему (по умолчанию: что внесение отменено)",
          kk: "неге (әдепкіде: енгізу болдырылмағаны)")
      ],
      effects: [
        Wording(
          en: "shows what would be annulled, made void or put back",
          ru: "показывает, что будет аннулировано, отменено или возвращено",
          kk: "не жойылатынын, күшін жоятынын не қайтарылатынын көрсетеді"),
        Wording(
          en:
            "annuls the cases it opened and takes back what it changed; refuses where people recorded something since",
          ru: "аннулирует открытые дела и возвращает изменённое; отказывает, если после этого что-то записали люди",
          kk: "ашылған істерді жойып, өзгергенді қайтарады; кейін адамдар бірдеңе жазған болса, бас тартады"),
      ])
  }

  /// `import look`: how a table is read.
  public static var importLook: HelpWords {
    HelpWords(
      Wording(
        en: "how a table is read: encoding, sheet, header, what is left out",
        ru: "как читается таблица: кодировка, лист, шапка, что пропущено",
        kk: "кесте қалай оқылады: кодтау, парақ, кесте басы, не өткізілді"),
      arguments: [table], options: reading,
      effects: [
        Wording(
          en: "names the columns and the rows that are left out", ru: "называет столбцы и пропущенные строки",
          kk: "бағандарды және өткізілген жолдарды атайды")
      ])
  }

  /// `import template`: a workbook to be filled in.
  public static var importTemplate: HelpWords {
    HelpWords(
      Wording(
        en: "a workbook to fill in, with lists to pick from", ru: "книга для заполнения, со списками для выбора",
        kk: "толтыруға арналған кітап, таңдау тізімдері бар"),
      arguments: [
        Wording(
          en: "the workflow of its cases", ru: "процедура дел", kk: "істердің рәсімі"),
        Wording(
          en: "where to write it; without it only the columns are listed",
          ru: "куда записать; без него только перечисляются столбцы",
          kk: "қайда жазу; көрсетілмесе, тек бағандар тізіледі"),
      ],
      effects: [
        Wording(
          en: "writes a workbook with a column for each thing to be told",
          ru: "записывает книгу со столбцом для каждого сведения", kk: "әр мәлімет үшін бағаны бар кітап жазады")
      ])
  }

  /// `import recipe`: a recipe is drafted.
  public static var importRecipe: HelpWords {
    HelpWords(
      Wording(
        en: "draft a recipe from a table, and say what is not sure",
        ru: "набросать рецепт по таблице и назвать сомнительное",
        kk: "кесте бойынша рецепт жобасын жасап, күмәндісін атау"),
      arguments: [table],
      options: reading.merging([
        "--workflow": Wording(
          en: "the workflow of its cases (default: the one that knows most of its columns)",
          ru: "процедура дел (по умолчанию та, что узнаёт больше столбцов)",
          kk: "істердің рәсімі (әдепкіде бағандарды көбірек танитыны)")
      ]) { $1 },
      effects: [
        Wording(
          en: "writes the recipe, to be completed and added", ru: "записывает рецепт: его можно дополнить и добавить",
          kk: "рецептті жазады: оны толықтырып, қосуға болады")
      ])
  }

  /// `recipe add`: a recipe is kept.
  public static var recipeAdd: HelpWords {
    HelpWords(
      Wording(
        en: "keep a recipe in the registry, or replace the one with its id",
        ru: "сохранить рецепт в реестре или заменить прежний с тем же id",
        kk: "рецептті тізілімде сақтау не сол id-мен бұрынғысын алмастыру"),
      arguments: [Wording(en: "the recipe, JSON", ru: "рецепт, JSON", kk: "JSON түріндегі рецепт")],
      effects: [
        Wording(
          en: "checks it against its workflow and pins it", ru: "сверяет его с процедурой и закрепляет",
          kk: "оны рәсіммен салыстырып, бекітеді")
      ])
  }

  /// `recipe list`: recipes.
  public static var recipeList: HelpWords {
    HelpWords(
      Wording(
        en: "the recipes by which tables are taken in", ru: "рецепты, по которым вносятся таблицы",
        kk: "кестелер енгізілетін рецепттер"),
      effects: [Wording(en: "lists them", ru: "перечисляет их", kk: "оларды тізеді")])
  }

  /// `recipe show`: a recipe.
  public static var recipeShow: HelpWords {
    HelpWords(
      Wording(
        en: "a recipe: which column is which", ru: "рецепт: какой столбец что значит",
        kk: "рецепт: қай баған нені білдіреді"),
      arguments: [Wording(en: "its id", ru: "его id", kk: "оның id-і")],
      effects: [
        Wording(en: "shows it as it is written", ru: "показывает, как он записан", kk: "қалай жазылғанын көрсетеді")
      ])
  }

  /// `export`: cases as a table.
  public static var export: HelpWords {
    HelpWords(
      Wording(
        en: "cases as a table that can be taken in again", ru: "дела таблицей, которую можно внести обратно",
        kk: "істер кесте түрінде, оны қайта енгізуге болады"),
      arguments: [
        Wording(
          en: "a condition such as stage:silent, or a word", ru: "условие, например stage:silent, или слово",
          kk: "шарт, мысалы stage:silent, немесе сөз")
      ],
      options: [
        "--columns": Wording(
          en: "only these columns, by name, with commas between", ru: "только эти столбцы, по именам через запятую",
          kk: "тек осы бағандар, аттары үтір арқылы")
      ],
      effects: [
        Wording(
          en: "writes a sheet for each workflow and one of duties",
          ru: "записывает по листу на процедуру и лист обязанностей",
          kk: "әр рәсімге бір парақ және міндеттер парағын жазады"),
        Wording(
          en: "writes what Excel opens by a double click", ru: "записывает то, что Excel открывает двойным щелчком",
          kk: "Excel екі рет шертіп ашатын файл жазады"),
        Wording(
          en: "writes only what the council may see, and says how many cases are not in it",
          ru: "записывает только то, что может видеть совет, и говорит, скольких дел в ней нет",
          kk: "кеңес көре алатынды ғана жазып, қанша іс кірмегенін айтады"),
      ])
  }
}
