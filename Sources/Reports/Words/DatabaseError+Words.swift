public import CaseRegistry

extension DatabaseError: Worded {
  /// What failed and where, that nothing of it was kept, and what to do next.
  public var wording: Wording {
    .sentences(
      cause + ".",
      Wording(en: "Nothing of it was kept.", ru: "Из этого ничего не сохранено.", kk: "Одан ештеңе сақталған жоқ."),
      advice)
  }

  /// What failed and where, without a full stop, and without a word about what was kept of what else was to be done.
  public var cause: Wording {
    let what = reason.wording
    return Wording(
      en: "The database could not do '\(statement)': \(what.en) (\(number))",
      ru: "База данных не выполнила '\(statement)': \(what.ru) (\(number))",
      kk: "Дерекқор '\(statement)' орындамады: \(what.kk) (\(number))")
  }

  /// The number of the failure, as whoever knows the database looks it up.
  private var number: String {
    switch engine {
    case .sqlite: return "SQLite \(code)"
    case .postgres:
      let text = String(code, radix: 36, uppercase: true)
      return "SQLSTATE " + String(repeating: "0", count: max(0, 5 - text.utf8.count)) + text
    }
  }

  /// What to do next.
  public var advice: Wording {
    switch kind {
    case .busy, .locked:
      Wording(
        en: "Another program is writing; try again in a moment.",
        ru: "Сейчас пишет другая программа; повторите через минуту.",
        kk: "Қазір басқа бағдарлама жазып жатыр; сәл кейінірек қайталаңыз.")
    case .full:
      Wording(
        en: "Free some space on the disk, then try again.", ru: "Освободите место на диске и повторите.",
        kk: "Дискіде орын босатып, қайталаңыз.")
    case .inputOutput:
      Wording(
        en: "Check the disk and its connection, then try again.", ru: "Проверьте диск и его подключение и повторите.",
        kk: "Дискіні және оның қосылуын тексеріп, қайталаңыз.")
    case .corrupt:
      Wording(
        en: "The file is damaged; it can be rebuilt from the documents.",
        ru: "Файл повреждён; его можно построить заново по файлам дел.",
        kk: "Файл бүлінген; оны істердің файлдары бойынша қайта құруға болады.")
    case .notADatabase:
      Wording(
        en: "Another file stands in its place; move it away, and the database can be rebuilt.",
        ru: "На её месте стоит другой файл; уберите его, и базу данных можно будет построить заново.",
        kk: "Оның орнында басқа файл тұр; оны алып тастасаңыз, дерекқорды қайта құруға болады.")
    case .readOnly:
      Wording(
        en: "Ask for permission to write the file and its folder, or only read.",
        ru: "Попросите права на запись файла и его папки или только читайте.",
        kk: "Файл мен оның қалтасына жазу құқығын сұраңыз немесе тек оқыңыз.")
    case .cannotOpen:
      Wording(
        en: "Check that the folder exists and that you may read and write it.",
        ru: "Проверьте, есть ли папка и можно ли вам читать её и писать в неё.",
        kk: "Қалтаның бар-жоғын және оны оқып, оған жаза алатыныңызды тексеріңіз.")
    case .constraint:
      Wording(
        en: "What was to be stored contradicts what is stored.",
        ru: "То, что нужно было сохранить, противоречит уже сохранённому.",
        kk: "Сақталуға тиіс дерек сақталып тұрғанға қайшы келеді.")
    case .tooLarge:
      Wording(en: "Store less at once.", ru: "Сохраняйте меньше за один раз.", kk: "Бір ретте азырақ сақтаңыз.")
    case .other:
      Wording(
        en: "Check that the file was written by this version of the program.",
        ru: "Проверьте, записан ли файл этой версией программы.",
        kk: "Файлды бағдарламаның осы нұсқасы жазғанын тексеріңіз.")
    }
  }
}

extension DatabaseError.Reason: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .said(let words): Wording(same: words)
    case .rebuilding:
      Wording(
        en: "another process is making the index anew", ru: "индекс сейчас строит заново другая программа",
        kk: "индексті қазір басқа бағдарлама қайта құрып жатыр")
    case .noFile: Wording(en: "it is no ordinary file", ru: "это не обычный файл", kk: "бұл кәдімгі файл емес")
    case .empty: Wording(en: "it is empty", ru: "он пуст", kk: "ол бос")
    case .table(let name):
      Wording(
        en: "the table '\(name)' is another one than this program makes",
        ru: "таблица '\(name)' не такая, какую делает эта программа",
        kk: "'\(name)' кестесі осы бағдарлама жасайтын кестедей емес")
    case .row(let name):
      Wording(
        en: "a row of \(name) cannot be read", ru: "строка о \(name) не читается", kk: "\(name) туралы жол оқылмайды")
    case .party(let id):
      Wording(
        en: "the party '\(id)' cannot be read", ru: "описание участника '\(id)' не читается",
        kk: "'\(id)' қатысушысының сипаттамасы оқылмайды")
    case .number(let text):
      Wording(
        en: "'\(text)' is no case number", ru: "'\(text)' — не номер дела", kk: "'\(text)' — істің нөмірі емес")
    case .count(let count, let prefix):
      Wording(
        en: "\(count) numbers of \(prefix) are said to be used", ru: "будто бы занято номеров \(prefix): \(count)",
        kk: "\(prefix) бойынша пайдаланылған нөмірлер саны: \(count) деп тұр")
    }
  }
}
