internal import CaseWork
internal import JSONText
internal import Platform

extension WorkError.PartFault {
  /// Why a part of a value cannot be given, and what to give instead.
  var wording: Wording {
    switch self {
    case .noList(let field):
      Wording(
        en: "'\(field)' is no list; write '\(field)=VALUE'.", ru: "'\(field)' — не список; пишите '\(field)=ЗНАЧЕНИЕ'.",
        kk: "'\(field)' — тізім емес; '\(field)=МӘН' деп жазыңыз.")
    case .noKeys(let field):
      Wording(
        en: "the elements of '\(field)' have no keys by which one could be told from another; give the whole list, "
          + "'\(field)=…', with what stays in it.",
        ru:
          "у элементов '\(field)' нет ключей, по которым их различают; дайте весь список, '\(field)=…', вместе с тем, что в "
          + "нём остаётся.",
        kk: "'\(field)' элементтерінің оларды ажырататын кілттері жоқ; тізімді қалатындарымен бірге тұтас беріңіз: "
          + "'\(field)=…'.")
    case .noLanguages(let field):
      Wording(
        en: "'\(field)' is not given by language; write '\(field)=VALUE'.",
        ru: "'\(field)' не задаётся по языкам; пишите '\(field)=ЗНАЧЕНИЕ'.",
        kk: "'\(field)' тілдер бойынша берілмейді; '\(field)=МӘН' деп жазыңыз.")
    case .beside(let whole):
      Wording(
        en: "'\(whole)' is given as a whole too; give one or the other.",
        ru: "'\(whole)' дано и целиком; оставьте что-то одно.",
        kk: "'\(whole)' тұтас та берілген; бірін ғана қалдырыңыз.")
    case .noFile(let path):
      Wording(en: "there is no file '\(path)'.", ru: "файла '\(path)' нет.", kk: "'\(path)' файлы жоқ.")
    case .notJSON(let path, let error):
      Wording(
        en: "the file '\(path)' is not JSON: \(error.wording.en).",
        ru: "файл '\(path)' — не JSON: \(error.wording.ru).",
        kk: "'\(path)' файлы JSON емес: \(error.wording.kk).")
    case .noTable(let path):
      Wording(
        en: "'\(path)' is no table that can be read: CSV or XLSX, the titles of columns in its first line.",
        ru:
          "'\(path)' — не таблица, которую можно прочитать: нужен CSV или XLSX с названиями столбцов в первой строке.",
        kk: "'\(path)' — оқылатын кесте емес: бірінші жолында бағандардың атаулары бар CSV немесе XLSX керек.")
    case .noElements(let path):
      Wording(
        en: "the file '\(path)' should hold one element, {…}, or a list of them, [{…}, …].",
        ru: "в файле '\(path)' должен быть один элемент, {…}, или их список, [{…}, …].",
        kk: "'\(path)' файлында бір элемент, {…}, немесе олардың тізімі, [{…}, …] болуға тиіс.")
    }
  }
}
