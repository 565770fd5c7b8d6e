public import Platform

extension FileError: Worded {
  /// What failed and where, whether the file changed, and what to do next.
  public var wording: Wording { .sentences(cause + ".", consequence, advice) }

  /// What failed, where and why, without a full stop, and without a word about what follows from it.
  public var cause: Wording { action.failure(path.text) + ": " + reason }

  private var reason: Wording {
    switch self {
    case .notFound:
      Wording(en: "there is no such file or folder", ru: "такого файла или папки нет", kk: "мұндай файл не қалта жоқ")
    case .permission: Wording(en: "permission is missing", ru: "нет прав доступа", kk: "қол жеткізу құқығы жоқ")
    case .readOnly:
      Wording(en: "the disk can only be read", ru: "диск доступен только для чтения", kk: "дискіні тек оқуға болады")
    case .noSpace: Wording(en: "the disk is full", ru: "на диске нет места", kk: "дискіде орын жоқ")
    case .notAFolder:
      Wording(
        en: "a file stands where a folder is needed", ru: "на месте папки стоит файл", kk: "қалта орнында файл тұр")
    case .isAFolder: Wording(en: "it is a folder", ru: "это папка", kk: "бұл — қалта")
    case .exists: Wording(en: "it is there already", ru: "там уже что-то есть", kk: "онда бұрыннан бар")
    case .notEmpty: Wording(en: "the folder is not empty", ru: "папка не пуста", kk: "қалта бос емес")
    case .symbolicLink:
      Wording(en: "it is a symbolic link", ru: "это символическая ссылка", kk: "бұл — символдық сілтеме")
    case .notAFile:
      Wording(
        en: "it is neither a file nor a folder", ru: "это не файл и не папка", kk: "бұл файл да, қалта да емес")
    case .outside:
      Wording(
        en: "the path leads out of its folder", ru: "путь ведёт за пределы папки", kk: "жол қалтадан тыс жерге апарады")
    case .tooLarge(_, _, let most):
      Wording(
        en: "more than \(most >> 30) GiB", ru: "в нём больше \(most >> 30) ГиБ",
        kk: "көлемі \(most >> 30) ГиБ-тан артық")
    case .longLine(_, _, let line, let most):
      Wording(
        en: "line \(line) is longer than \(most >> 20) MiB", ru: "строка \(line) длиннее \(most >> 20) МиБ",
        kk: "\(line)-жол \(most >> 20) МиБ-тан ұзын")
    case .interrupted: .askedToEnd
    case .io(_, _, let reason): Wording(same: reason)
    }
  }

  private var consequence: Wording {
    switch action {
    case .sync:
      Wording(
        en: "It is written, but may not survive a loss of power.",
        ru: "Файл записан, но при отключении питания может пропасть.",
        kk: "Файл жазылды, бірақ жарық өшсе жоғалуы мүмкін.")
    case .read, .write, .rename, .examine, .list, .makeFolder, .remove, .copy: ClosingSentence.fileNotChanged.wording
    }
  }

  private var advice: Wording {
    switch self {
    case .notFound: Wording(en: "Check the path.", ru: "Проверьте путь.", kk: "Жолын тексеріңіз.")
    case .permission:
      Wording(
        en: "Ask its owner for permission, or work as another user.",
        ru: "Попросите права у владельца или работайте от имени другого пользователя.",
        kk: "Иесінен рұқсат сұраңыз немесе басқа пайдаланушы атынан жұмыс істеңіз.")
    case .readOnly:
      Wording(
        en: "Work on a copy elsewhere.", ru: "Работайте с копией в другом месте.",
        kk: "Басқа жердегі көшірмемен жұмыс істеңіз.")
    case .noSpace:
      Wording(
        en: "Free some space, then try again.", ru: "Освободите место и повторите.", kk: "Орын босатып, қайталаңыз.")
    case .notAFolder, .isAFolder, .exists, .notEmpty:
      Wording(
        en: "Move away what stands there, or use another path.",
        ru: "Уберите то, что там стоит, или укажите другой путь.",
        kk: "Онда тұрғанды алып тастаңыз немесе басқа жол көрсетіңіз.")
    case .symbolicLink:
      Wording(
        en: "Give the path of the file itself.", ru: "Укажите путь к самому файлу.",
        kk: "Файлдың өзіне апаратын жолды көрсетіңіз.")
    case .notAFile:
      Wording(en: "Give an ordinary file.", ru: "Укажите обычный файл.", kk: "Кәдімгі файлды көрсетіңіз.")
    case .outside:
      Wording(
        en: "Give a path inside the folder, without '..'.", ru: "Укажите путь внутри папки, без '..'.",
        kk: "Қалта ішіндегі жолды '..' белгісінсіз көрсетіңіз.")
    case .longLine:
      Wording(
        en: "Break the line up, or look whether the file is the right one.",
        ru: "Разбейте строку или проверьте, тот ли это файл.", kk: "Жолды бөліңіз немесе файл сол ма екенін тексеріңіз."
      )
    case .interrupted: Wording(en: "Do it again.", ru: "Повторите.", kk: "Қайталаңыз.")
    case .tooLarge, .io:
      Wording(
        en: "Check the disk, then try again.", ru: "Проверьте диск и повторите.", kk: "Дискіні тексеріп, қайталаңыз.")
    }
  }
}

extension FileAction {
  /// What could not be done, to what.
  fileprivate func failure(_ path: String) -> Wording {
    switch self {
    case .read: Wording(en: "Could not read \(path)", ru: "Не удалось прочитать \(path)", kk: "\(path) оқылмады")
    case .write: Wording(en: "Could not write \(path)", ru: "Не удалось записать \(path)", kk: "\(path) жазылмады")
    case .rename:
      Wording(
        en: "Could not rename \(path)", ru: "Не удалось переименовать \(path)", kk: "\(path) атауы өзгертілмеді")
    case .sync:
      Wording(
        en: "Could not save to the disk \(path)", ru: "Не удалось сохранить на диск \(path)",
        kk: "\(path) дискіге сақталмады")
    case .examine:
      Wording(en: "Could not examine \(path)", ru: "Не удалось осмотреть \(path)", kk: "\(path) қаралмады")
    case .list:
      Wording(
        en: "Could not list \(path)", ru: "Не удалось прочитать список файлов \(path)",
        kk: "\(path) ішіндегі файлдар тізімі оқылмады")
    case .makeFolder:
      Wording(
        en: "Could not make the folder \(path)", ru: "Не удалось создать папку \(path)", kk: "\(path) қалтасы құрылмады"
      )
    case .remove: Wording(en: "Could not remove \(path)", ru: "Не удалось удалить \(path)", kk: "\(path) жойылмады")
    case .copy: Wording(en: "Could not copy \(path)", ru: "Не удалось скопировать \(path)", kk: "\(path) көшірілмеді")
    }
  }
}

extension Wording {
  /// Somebody asked the program to end.
  static let askedToEnd = Wording(
    en: "somebody asked the program to end", ru: "программу попросили завершиться", kk: "бағдарламаны тоқтатуды сұрады")
}
