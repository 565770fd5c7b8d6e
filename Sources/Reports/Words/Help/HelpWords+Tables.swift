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
      ])
  }
}
