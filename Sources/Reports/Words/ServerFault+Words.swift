public import CaseRegistry

extension ServerFault: Worded {
  /// What stands in the way, whether anything changed, and what to do next.
  public var wording: Wording {
    switch self {
    case .unanswered(let place, let id):
      .sentences(
        Wording(
          en: "The connection to \(place) was lost while the command was recorded. It is not known whether it stands.",
          ru: "Связь с \(place) прервалась во время записи команды. Неизвестно, записана ли она.",
          kk: "Команда жазылып жатқанда \(place) байланысы үзілді. Оның жазылған-жазылмағаны белгісіз."), Self.again(id)
      )
    case .noLibrary, .oldLibrary, .address, .away, .lost, .denied, .noTables, .otherTables, .noRegistry, .taken:
      .sentences(what, ClosingSentence.nothingChanged.wording, advice)
    }
  }

  private static func again(_ id: String?) -> Wording {
    guard let id else {
      return Wording(
        en: "Look with 'oversight changes' or 'oversight list' before you send it again.",
        ru: "Прежде чем отправлять её ещё раз, посмотрите: 'oversight changes' или 'oversight list'.",
        kk: "Қайта жібермес бұрын 'oversight changes' немесе 'oversight list' арқылы қараңыз.")
    }
    return Wording(
      en: "Send the same command again with --id \(id): then it is recorded once.",
      ru: "Отправьте ту же команду ещё раз с --id \(id): тогда она запишется один раз.",
      kk: "Сол команданы --id \(id) параметрімен қайта жіберіңіз: сонда ол бір рет жазылады.")
  }

  /// What stands in the way.
  private var what: Wording {
    switch self {
    case .noLibrary:
      Wording(
        en: "A registry on a server needs the library libpq.so.5, and it is not installed here.",
        ru: "Для реестра на сервере нужна библиотека libpq.so.5, а она здесь не установлена.",
        kk: "Сервердегі тізілімге libpq.so.5 кітапханасы керек, ал ол мұнда орнатылмаған.")
    case .oldLibrary:
      Wording(
        en: "The library libpq.so.5 is older than 14.", ru: "Библиотека libpq.so.5 старше версии 14.",
        kk: "libpq.so.5 кітапханасы 14-нұсқадан ескі.")
    case .address(let text, let fault): "\(text): " + fault.wording
    case .away(let place, let said):
      Wording(
        en: "No server answers at \(place)", ru: "По адресу \(place) сервер не отвечает",
        kk: "\(place) мекенжайында сервер жауап бермейді") + Self.quoted(said)
    case .lost(let place, let said):
      Wording(
        en: "The connection to \(place) was lost", ru: "Связь с \(place) прервалась",
        kk: "\(place) байланысы үзілді") + Self.quoted(said)
    case .unanswered(let place, _):
      Wording(
        en: "The connection to \(place) was lost.", ru: "Связь с \(place) прервалась.",
        kk: "\(place) байланысы үзілді.")
    case .denied(let place, let said):
      Wording(
        en: "This user may not do that at \(place)", ru: "Этому пользователю нельзя делать это в \(place)",
        kk: "Бұл пайдаланушыға \(place) ішінде мұны істеуге болмайды") + Self.quoted(said)
    case .noTables(let place):
      Wording(
        en: "The database at \(place) holds no registries.", ru: "В базе данных \(place) реестров нет.",
        kk: "\(place) дерекқорында тізілімдер жоқ.")
    case .otherTables(let place, let version, let own):
      Wording(
        en: "The tables at \(place) are of version \(version), and this program knows version \(own).",
        ru: "Таблицы в \(place) версии \(version), а эта программа знает версию \(own).",
        kk: "\(place) ішіндегі кестелердің нұсқасы \(version), ал бұл бағдарлама \(own)-нұсқаны біледі.")
    case .noRegistry(let name, let place):
      Wording(
        en: "There is no registry '\(name)' at \(place), or not for this user.",
        ru: "В \(place) нет реестра '\(name)', или он не для этого пользователя.",
        kk: "\(place) ішінде '\(name)' тізілімі жоқ немесе ол бұл пайдаланушыға арналмаған.")
    case .taken(let name, let place):
      Wording(
        en: "There is a registry '\(name)' at \(place) already.", ru: "В \(place) реестр '\(name)' уже есть.",
        kk: "\(place) ішінде '\(name)' тізілімі бұрыннан бар.")
    }
  }

  private static func quoted(_ said: String) -> Wording { Wording(same: said.isEmpty ? "." : ": \(said).") }

  /// What to do next.
  private var advice: Wording {
    switch self {
    case .noLibrary, .oldLibrary:
      Wording(
        en: "Install the package libpq5 (14 or newer): 'apt-get install libpq5'.",
        ru: "Установите пакет libpq5 (14 или новее): 'apt-get install libpq5'.",
        kk: "libpq5 пакетін (14 немесе одан жаңа) орнатыңыз: 'apt-get install libpq5'.")
    case .address(_, .password):
      Wording(
        en:
          "Put it into the file ~/.pgpass (or the one that PGPASSFILE names), and change it: others may have seen it.",
        ru: "Запишите его в файл ~/.pgpass (или в тот, что назван в PGPASSFILE) и смените: его могли увидеть другие.",
        kk:
          "Оны ~/.pgpass файлына (немесе PGPASSFILE атаған файлға) жазып, ауыстырыңыз: оны басқалар көрген болуы мүмкін."
      )
    case .address:
      Wording(
        en: "Write postgresql://HOST/DATABASE?registry=NAME.", ru: "Напишите postgresql://СЕРВЕР/БАЗА?registry=ИМЯ.",
        kk: "postgresql://СЕРВЕР/ДЕРЕКҚОР?registry=АТАУ деп жазыңыз.")
    case .away, .lost, .unanswered:
      Wording(
        en: "Check the address and the network, or try again in a moment.",
        ru: "Проверьте адрес и сеть или повторите через минуту.",
        kk: "Мекенжай мен желіні тексеріңіз немесе сәл кейінірек қайталаңыз.")
    case .denied:
      Wording(
        en: "Ask whoever keeps the database to admit this user: SELECT oversight.admit('NAME', 'USER').",
        ru: "Попросите того, кто ведёт базу, допустить пользователя: SELECT oversight.admit('РЕЕСТР', 'ПОЛЬЗОВАТЕЛЬ').",
        kk:
          "Дерекқорды жүргізушіден пайдаланушыға рұқсат беруді сұраңыз: SELECT oversight.admit('ТІЗІЛІМ', 'ПАЙДАЛАНУШЫ')."
      )
    case .noTables:
      Wording(
        en: "Check the name of the database, or make a registry there with 'oversight init postgresql:…'.",
        ru: "Проверьте имя базы или создайте в ней реестр: 'oversight init postgresql:…'.",
        kk: "Дерекқордың атауын тексеріңіз немесе онда тізілім құрыңыз: 'oversight init postgresql:…'.")
    case .otherTables(_, let version, let own):
      version < own
        ? Wording(
          en: "Whoever keeps the database brings them up to date with 'oversight init postgresql:…'.",
          ru: "Тот, кто ведёт базу, обновит их командой 'oversight init postgresql:…'.",
          kk: "Дерекқорды жүргізуші оларды 'oversight init postgresql:…' арқылы жаңартады.")
        : Wording(
          en: "Install the newest version of the program.", ru: "Установите новую версию программы.",
          kk: "Бағдарламаның жаңа нұсқасын орнатыңыз.")
    case .noRegistry:
      Wording(
        en: "Check the name; 'oversight init postgresql:…' makes a new one.",
        ru: "Проверьте имя; 'oversight init postgresql:…' создаст новый.",
        kk: "Атауын тексеріңіз; 'oversight init postgresql:…' жаңасын құрады.")
    case .taken:
      Wording(en: "Take another name.", ru: "Возьмите другое имя.", kk: "Басқа атау алыңыз.")
    }
  }
}

extension ServerFault.AddressFault: Worded {
  /// What is wrong with an address.
  public var wording: Wording {
    switch self {
    case .form:
      Wording(
        en: "That is no address of a registry on a server.", ru: "Это не адрес реестра на сервере.",
        kk: "Бұл сервердегі тізілімнің мекенжайы емес.")
    case .noName:
      Wording(
        en: "It does not say which registry of the database is meant.",
        ru: "Не сказано, какой реестр этой базы имеется в виду.",
        kk: "Дерекқордың қай тізілімі екені айтылмаған.")
    case .name(let name):
      Wording(
        en: "A registry cannot be called '\(name)': small Latin letters, digits, - and _, 63 at most.",
        ru: "Реестр нельзя назвать '\(name)': только строчные латинские буквы, цифры, - и _, не больше 63.",
        kk: "Тізілімді '\(name)' деп атауға болмайды: тек кіші латын әріптері, цифрлар, - және _, ең көбі 63.")
    case .password:
      Wording(
        en: "A password has no place in an address: it stays in the history of the shell.",
        ru: "Паролю не место в адресе: он остаётся в истории команд.",
        kk: "Құпиясөздің мекенжайда орны жоқ: ол командалар тарихында қалады.")
    }
  }
}
