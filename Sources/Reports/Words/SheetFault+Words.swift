package import Sheets

extension SheetFault {
  /// What is wrong with a file, whether anything changed, and what to do.
  package var wording: Wording { .sentences(cause, ClosingSentence.nothingChanged.wording) }

  private var cause: Wording {
    switch self {
    case .notATable(let kind): kind.wording
    case .archive(let fault):
      Wording(
        en: "This file is no workbook that can be trusted: ", ru: "Этому файлу нельзя доверять как книге: ",
        kk: "Бұл файлға кітап ретінде сенуге болмайды: ") + fault.wording + "."
    case .markup(let part, let line, let fault):
      Wording(
        en: "'\(part)', line \(line): ", ru: "'\(part)', строка \(line): ", kk: "'\(part)', \(line)-жол: ")
        + fault.wording + "."
    case .noPart(let part):
      Wording(
        en: "The workbook lacks '\(part)'.", ru: "В книге не хватает '\(part)'.", kk: "Кітапта '\(part)' жоқ.")
    case .noSheet(let name, let known):
      Wording(
        en: "There is no sheet '\(name)'; there are: \(Self.list(known)).",
        ru: "Листа '\(name)' нет; есть: \(Self.list(known)).",
        kk: "'\(name)' парағы жоқ; мыналар бар: \(Self.list(known)).")
    case .openQuote(let row):
      Wording(
        en:
          "Row \(row): a quotation mark opens that nothing closes. Close it, or double it where it is part of the text.",
        ru:
          "Строка \(row): открыта кавычка, которую ничто не закрывает. Закройте её или удвойте, если она часть текста.",
        kk: "\(row)-жол: жабылмаған тырнақша бар. Оны жабыңыз не мәтіннің бөлігі болса, қосарлап жазыңыз.")
    case .notText(let encoding, _):
      Wording(
        en: "It is not in \(encoding.rawValue). Name another with --encoding.",
        ru: "Это не \(encoding.rawValue). Укажите другую кодировку: --encoding.",
        kk: "Бұл \(encoding.rawValue) емес. Басқа кодтауды --encoding арқылы көрсетіңіз.")
    case .unknownEncoding(let name):
      Wording(
        en: "'\(name)' is no encoding known here; there are: \(Self.encodings).",
        ru: "Кодировка '\(name)' не известна; есть: \(Self.encodings).",
        kk: "'\(name)' кодтауы белгісіз; мыналар бар: \(Self.encodings).")
    case .unknownDelimiter(let name):
      Wording(
        en: "'\(name)' divides no cells; there are: \(Self.delimiters).",
        ru: "'\(name)' не разделяет ячейки; есть: \(Self.delimiters).",
        kk: "'\(name)' ұяшықтарды бөлмейді; мыналар бар: \(Self.delimiters).")
    case .longCell(let row, let column):
      Wording(
        en:
          "\(CellName.cell(row: max(row, 1), column: column)): the text has more than 32767 characters, which no sheet can hold. Write CSV.",
        ru:
          "\(CellName.cell(row: max(row, 1), column: column)): в тексте больше 32767 знаков, ячейка столько не вмещает. Запишите в CSV.",
        kk:
          "\(CellName.cell(row: max(row, 1), column: column)): мәтінде 32767-ден артық таңба бар, ұяшыққа сыймайды. CSV-ге жазыңыз."
      )
    case .tooWide(let row):
      Wording(
        en: "Row \(row) has more than 16384 columns.", ru: "В строке \(row) больше 16384 столбцов.",
        kk: "\(row)-жолда 16384-тен артық баған бар.")
    case .tooLong(let rows):
      Wording(
        en: "\(rows) rows are more than a sheet can hold (1048576). Write CSV, or fewer cases.",
        ru: "\(rows) строк больше, чем вмещает лист (1048576). Запишите в CSV или отберите меньше дел.",
        kk: "\(rows) жол параққа сыймайды (1048576). CSV-ге жазыңыз не істерді азайтыңыз.")
    case .noHeader(nil):
      Wording(
        en: "No row has titles of columns. Name it with --header-row.",
        ru: "Строка с названиями столбцов не найдена. Укажите её: --header-row.",
        kk: "Баған атаулары бар жол табылмады. Оны --header-row арқылы көрсетіңіз.")
    case .noHeader(let row?):
      Wording(
        en: "Row \(row) has nothing that could be titles.", ru: "В строке \(row) нет названий столбцов.",
        kk: "\(row)-жолда баған атаулары жоқ.")
    }
  }

  private static let encodings = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
  private static let delimiters = "comma, semicolon, tab"

  private static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}

extension SheetFault.Foreign {
  fileprivate var wording: Wording {
    switch self {
    case .xls:
      Wording(
        en: "This is an Excel workbook of before 2007 (.xls). Open it in Excel or LibreOffice and save it as .xlsx.",
        ru: "Это книга Excel старого вида (.xls). Откройте её в Excel или LibreOffice и сохраните как .xlsx.",
        kk: "Бұл — Excel-дің ескі кітабы (.xls). Оны Excel не LibreOffice-те ашып, .xlsx етіп сақтаңыз.")
    case .ods:
      Wording(
        en: "This is a LibreOffice sheet (.ods). Open it in LibreOffice and save it as .xlsx.",
        ru: "Это таблица LibreOffice (.ods). Откройте её в LibreOffice и сохраните как .xlsx.",
        kk: "Бұл — LibreOffice кестесі (.ods). Оны LibreOffice-те ашып, .xlsx етіп сақтаңыз.")
    case .pdf:
      Wording(
        en: "This is a PDF, and no table. Ask for the table it was made of.",
        ru: "Это PDF, а не таблица. Попросите таблицу, из которой он сделан.",
        kk: "Бұл — кесте емес, PDF. Ол жасалған кестені сұраңыз.")
    case .document:
      Wording(
        en: "This is a text document. Copy its table into a sheet and save that as .xlsx.",
        ru: "Это текстовый документ. Перенесите таблицу на лист и сохраните его как .xlsx.",
        kk: "Бұл — мәтіндік құжат. Кестесін параққа көшіріп, .xlsx етіп сақтаңыз.")
    case .archive:
      Wording(
        en: "This is an archive with no workbook in it.", ru: "Это архив, в котором нет книги.",
        kk: "Бұл — ішінде кітап жоқ мұрағат.")
    case .encrypted:
      Wording(
        en: "The workbook has a password. Open it in Excel and save it without one.",
        ru: "Книга закрыта паролем. Откройте её в Excel и сохраните без пароля.",
        kk: "Кітап құпиясөзбен жабылған. Оны Excel-де ашып, құпиясөзсіз сақтаңыз.")
    case .empty: Wording(en: "The file is empty.", ru: "Файл пуст.", kk: "Файл бос.")
    case .unknown:
      Wording(
        en: "This is no table: neither text nor a workbook.", ru: "Это не таблица: ни текст, ни книга.",
        kk: "Бұл кесте емес: мәтін де, кітап та емес.")
    }
  }
}

extension SheetFault.ArchiveFault {
  fileprivate var wording: Wording {
    switch self {
    case .noEnd:
      Wording(
        en: "it is cut off, or something stands before or behind it",
        ru: "он обрезан, или до либо после него что-то есть",
        kk: "ол кесілген не алдында немесе соңында бірдеңе бар")
    case .damaged: Wording(en: "it is damaged", ru: "он повреждён", kk: "ол бүлінген")
    case .overlapping:
      Wording(
        en: "two of its parts share bytes", ru: "две его части занимают одно место", kk: "екі бөлігі бір орында тұр")
    case .twice:
      Wording(
        en: "two of its parts have one name", ru: "две его части названы одинаково", kk: "екі бөлігінің аты бірдей")
    case .path:
      Wording(
        en: "the name of a part leads out of it", ru: "имя его части ведёт наружу", kk: "бөлігінің аты сыртқа бастайды")
    case .encrypted:
      Wording(en: "it has a password", ru: "он закрыт паролем", kk: "ол құпиясөзбен жабылған")
    case .method:
      Wording(
        en: "it is packed in an unusual way", ru: "он сжат необычным способом", kk: "ол әдеттен тыс тәсілмен қысылған")
    case .bomb:
      Wording(
        en: "unpacked it would be far too large", ru: "после распаковки он был бы слишком велик",
        kk: "жайылғанда тым үлкен болар еді")
    case .checksum:
      Wording(
        en: "its bytes are not those that were packed", ru: "байты не те, что были сжаты",
        kk: "байттары қысылғандағыдай емес")
    case .spread:
      Wording(
        en: "it is spread over several files", ru: "он разделён на несколько файлов", kk: "ол бірнеше файлға бөлінген")
    }
  }
}

extension SheetFault.MarkupFault {
  fileprivate var wording: Wording {
    switch self {
    case .documentType:
      Wording(
        en: "it declares a document type, which no office file does",
        ru: "объявлен тип документа, в книгах так не бывает",
        kk: "құжат түрі жарияланған, кітаптарда ондай болмайды")
    case .entity:
      Wording(en: "an unknown entity", ru: "неизвестная подстановка", kk: "белгісіз алмастыру")
    case .encoding: Wording(en: "it is not in UTF-8", ru: "это не UTF-8", kk: "бұл UTF-8 емес")
    case .syntax: Wording(en: "a tag that is none", ru: "неверный тег", kk: "қате тег")
    case .end: Wording(en: "it ends in the middle", ru: "текст обрывается", kk: "мәтін үзіліп қалған")
    case .deep:
      Wording(en: "nested too deep", ru: "слишком глубокая вложенность", kk: "қабаттасуы тым терең")
    }
  }
}
