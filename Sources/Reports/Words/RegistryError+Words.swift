import CaseRecords
public import CaseRegistry
import Platform
import WorkflowEngine

extension RegistryError: Worded {
  /// Where, what, whether anything changed, and what to do next.
  public var wording: Wording {
    switch self {
    case .notFound(let path):
      Wording(
        en:
          "There is no registry in \(path) or above. Make one with 'oversight init', or name one with --registry DIR.",
        ru: "Ни в \(path), ни выше нет реестра. Создайте его: 'oversight init', или укажите: --registry ПАПКА.",
        kk:
          "\(path) ішінде де, одан жоғары да тізілім жоқ. 'oversight init' арқылы құрыңыз немесе --registry ҚАЛТА деп көрсетіңіз."
      )
    case .exists(let path):
      unchanged(
        Wording(
          en: "\(path) is a registry already.", ru: "В \(path) реестр уже есть.",
          kk: "\(path) ішінде тізілім бұрыннан бар."))
    case .index(let fault):
      unchanged(
        Wording(
          en: "The index says what no document says: ", ru: "В индексе сказано то, чего нет ни в одном файле дела: ",
          kk: "Индексте ешбір іс файлында жоқ дерек тұр: ")
          + fault.wording + ".",
        Wording(
          en: "'oversight refresh' makes it anew.", ru: "'oversight refresh' построит его заново.",
          kk: "'oversight refresh' оны қайта құрады."))
    case .file(let error): error.wording
    case .database(let error): unchanged(error.cause + ".", error.advice)
    case .server(let fault): fault.wording
    case .document(let path, let error): unchanged("\(path): " + error.wording + ".", ClosingSentence.restore.wording)
    case .broken(let path, let problems): unchanged(broken(path, problems), ClosingSentence.restore.wording)
    case .noCase(let number):
      Wording(
        en: "There is no case \(number) in this registry. 'oversight list' shows those there are.",
        ru: "Дела \(number) в этом реестре нет. 'oversight list' покажет те, что есть.",
        kk: "Бұл тізілімде \(number) ісі жоқ. 'oversight list' бар істерді көрсетеді.")
    case .gone(let path, let number, let records):
      unchanged(gone(path, number, records), ClosingSentence.restore.wording)
    case .noDefinition(let name):
      Wording(
        en:
          "This registry has no '\(name)'. 'oversight workflow list' shows what there is; where a case pins it, its file is gone: "
          + "restore it from a copy, then run 'oversight verify'.",
        ru:
          "В этом реестре нет '\(name)'. 'oversight workflow list' покажет, что есть; если на него ссылается дело, его файл "
          + "пропал: восстановите его из копии, затем выполните 'oversight verify'.",
        kk:
          "Бұл тізілімде '\(name)' жоқ. 'oversight workflow list' бар нәрсені көрсетеді; егер оған іс сілтеме жасаса, файлы жоғалған: "
          + "оны көшірмеден қалпына келтіріп, 'oversight verify' орындаңыз.")
    case .changedDefinition(let path):
      unchanged(
        notPinned(path),
        Wording(
          en: "Restore it from a copy; a changed definition needs a new version.",
          ru: "Восстановите его из копии; изменённому описанию нужна новая версия.",
          kk: "Оны көшірмеден қалпына келтіріңіз; өзгертілген сипаттамаға жаңа нұсқа керек."))
    case .taken(let name, let key, let next):
      unchanged(
        Wording(
          en: "\(name) is here with another content.", ru: "\(name) здесь уже есть с другим содержанием.",
          kk: "\(name) мұнда басқа мазмұнмен бар."),
        Wording(
          en: "Give the changed file \"\(key)\": \(next).", ru: "Укажите в изменённом файле \"\(key)\": \(next).",
          kk: "Өзгертілген файлда \"\(key)\": \(next) деп көрсетіңіз."))
    case .gap(let reference, let newest):
      unchanged(
        Wording(
          en: "\(reference) does not follow \(newest), the newest edition here.",
          ru: "\(reference) не следует за \(newest), новейшей редакцией здесь.",
          kk: "\(reference) мұндағы ең жаңа \(newest) редакциясынан кейінгісі емес."),
        Wording(
          en: "Give the calendar \"edition\": \(newest.edition + 1).",
          ru: "Укажите в календаре \"edition\": \(newest.edition + 1).",
          kk: "Күнтізбеде \"edition\": \(newest.edition + 1) деп көрсетіңіз."))
    case .evidence(let name, let hash, let state): evidence(name, hash, isGone: state == .missing)
    case .emptyFile(let path):
      unchanged(
        Wording(en: "The file \(path) is empty.", ru: "Файл \(path) пуст.", kk: "\(path) файлы бос."),
        Wording(
          en: "Open it and see whether it was copied or scanned whole.",
          ru: "Откройте его и проверьте, целиком ли он скопирован или отсканирован.",
          kk: "Оны ашып, толық көшірілгенін немесе сканерленгенін тексеріңіз."))
    case .readOnly(let path):
      unchanged(
        Wording(en: "\(path) cannot be written.", ru: "В \(path) нельзя писать.", kk: "\(path) ішіне жазуға болмайды."),
        Wording(
          en: "Work on a copy, or ask for permission.", ru: "Работайте с копией или попросите права.",
          kk: "Көшірмемен жұмыс істеңіз немесе рұқсат сұраңыз."))
    case .network(let path):
      unchanged(
        Wording(
          en: "\(path) lies on a network drive, where two people writing at once could lose data.",
          ru: "\(path) лежит на сетевом диске: если двое пишут одновременно, данные могут пропасть.",
          kk: "\(path) желілік дискіде жатыр: екі адам бірден жазса, деректер жоғалуы мүмкін."),
        Wording(
          en: "Keep the registry on a local disk and share it by git or by copying.",
          ru: "Держите реестр на локальном диске и передавайте его через git или копированием.",
          kk: "Тізілімді жергілікті дискіде ұстаңыз, ал басқаларға git немесе көшіру арқылы беріңіз."))
    case .uncertain(let error):
      Wording(
        en:
          "The disk failed while the command was recorded: \(error.cause.en). It is not known whether it stands. Look with "
          + "'oversight show' or 'oversight list', or send it again with the same --id: then it is recorded once.",
        ru: "Сбой диска во время записи команды: \(error.cause.ru). Неизвестно, записана ли она. Посмотрите: "
          + "'oversight show' или 'oversight list', или отправьте её ещё раз с тем же --id: тогда она запишется один раз.",
        kk: "Команда жазылып жатқанда диск істен шықты: \(error.cause.kk). Оның жазылған-жазылмағаны белгісіз. "
          + "'oversight show' немесе 'oversight list' арқылы қараңыз немесе сол --id-мен қайта жіберіңіз: сонда ол бір рет жазылады."
      )
    case .interrupted: unchanged(Wording(en: "Interrupted.", ru: "Прервано.", kk: "Тоқтатылды."))
    case .mapping(let id, let means, let fault): unchanged(fault.wording("\(id)", means: "\(means)"))
    case .sameRegistry(let path):
      unchanged(
        Wording(
          en: "\(path) is this registry itself.", ru: "\(path) — это сам этот реестр.",
          kk: "\(path) — осы тізілімнің өзі."),
        Wording(en: "Name another folder.", ru: "Укажите другую папку.", kk: "Басқа қалтаны көрсетіңіз."))
    case .copy(let fault):
      if case .moving = fault {
        .sentences(fault.wording, fault.advice)
      } else {
        unchanged(fault.wording, fault.advice)
      }
    case .nothingToSettle(let number):
      unchanged(
        Wording(
          en: "\(number) has no such other version to decide on.",
          ru: "У дела \(number) нет такой другой версии, о которой надо решить.",
          kk: "\(number) ісінің шешім қабылдайтын мұндай басқа нұсқасы жоқ."),
        Wording(
          en: "'oversight verify' names those there are.", ru: "'oversight verify' назовёт те, что есть.",
          kk: "'oversight verify' бар нұсқаларды атайды."))
    case .numberTaken(let number):
      unchanged(
        Wording(
          en: "\(number) is another case.", ru: "\(number) — другое дело.", kk: "\(number) — басқа іс."),
        Wording(
          en: "Run the command again, or 'oversight refresh' first.",
          ru: "Выполните команду ещё раз или сначала 'oversight refresh'.",
          kk: "Команданы қайта орындаңыз немесе алдымен 'oversight refresh' орындаңыз."))
    case .commandConflict(let id):
      unchanged(
        Wording(
          en: "The id '\(id)' was used before for another command.",
          ru: "Идентификатор '\(id)' уже был у другой команды.",
          kk: "'\(id)' идентификаторы бұрын басқа командада болған."),
        Wording(en: "Take a new id.", ru: "Возьмите новый.", kk: "Жаңасын алыңыз."))
    }
  }

  /// What is wrong with a file and what to do, for a notice beside something that was done all the same.
  public var finding: Wording {
    switch self {
    case .document(let path, let error): .sentences("\(path): " + error.wording + ".", ClosingSentence.restore.wording)
    case .broken(let path, let problems): .sentences(broken(path, problems), ClosingSentence.restore.wording)
    case .gone(let path, let number, let records):
      .sentences(gone(path, number, records), ClosingSentence.restore.wording)
    case .changedDefinition(let path): .sentences(notPinned(path), ClosingSentence.restore.wording)
    case .file(let error): error.cause + "."
    default: wording
    }
  }

  /// What failed and why, for a sentence that says itself what was recorded.
  public var cause: Wording {
    switch self {
    case .file(let error): error.cause
    case .database(let error), .uncertain(let error): error.cause
    case .interrupted: .askedToEnd
    case .notFound, .exists, .index, .server, .document, .broken, .noCase, .gone, .noDefinition, .changedDefinition,
      .taken,
      .gap, .evidence, .emptyFile, .readOnly, .network, .sameRegistry, .mapping, .copy, .nothingToSettle, .numberTaken,
      .commandConflict:
      wording
    }
  }

  private func unchanged(_ what: Wording, _ advice: Wording? = nil) -> Wording {
    let head = Wording.sentences(what, ClosingSentence.nothingChanged.wording)
    return advice.map { .sentences(head, $0) } ?? head
  }

  private func broken(_ path: String, _ problems: [Problem]) -> Wording {
    "\(path): " + problems.map(\.wording).joined(separator: "; ") + "."
  }

  private func gone(_ path: String, _ number: CaseNumber, _ records: Int) -> Wording {
    Wording(
      en: "\(path) is gone: \(number) had \(records) record(s).",
      ru:
        "\(path) пропал: в деле \(number) \(RussianForms("была", "было", "было").form(for: records)) \(CountedPhrase.record.text(records, in: .ru)).",
      kk: "\(path) жоғалған: \(number) ісінде \(CountedPhrase.record.text(records, in: .kk)) болған.")
  }

  private func notPinned(_ path: String) -> Wording {
    Wording(
      en: "\(path) is not the file that was pinned.", ru: "\(path) — не тот файл, который был закреплён.",
      kk: "\(path) — бекітілген файл емес.")
  }

  private func evidence(_ name: String, _ hash: String, isGone: Bool) -> Wording {
    let folder = "evidence/\(hash.prefix(2))"
    return Wording(
      en: "The document '\(name)' (SHA-256 \(hash)) is \(isGone ? "gone" : "not the one that was stored"). "
        + "Put the right file into \(folder) from a copy, then run 'oversight evidence check'.",
      ru: "Документ '\(name)' (SHA-256 \(hash)) \(isGone ? "пропал" : "не тот, что был сохранён"). "
        + "Положите нужный файл из копии в \(folder), затем выполните 'oversight evidence check'.",
      kk: "'\(name)' құжаты (SHA-256 \(hash)) \(isGone ? "жоғалған" : "сақталған құжат емес"). "
        + "Керек файлды көшірмеден \(folder) қалтасына салып, 'oversight evidence check' орындаңыз.")
  }
}

extension IndexFault: Worded {
  /// What the index says, without a full stop.
  public var wording: Wording {
    switch self {
    case .otherVersion(let version, let own):
      Wording(
        en: "its version is \(version), not \(own)", ru: "его версия \(version), а не \(own)",
        kk: "оның нұсқасы \(version), \(own) емес")
    case .otherTables:
      Wording(
        en: "its tables are not the ones this program makes", ru: "его таблицы не такие, какие делает эта программа",
        kk: "оның кестелері осы бағдарлама жасайтын кестелердей емес")
    case .journal(let error):
      Wording(
        en: "what is kept of the journal: ", ru: "то, что сохранено из журнала: ", kk: "журналдан сақталғаны: ")
        + error.wording
    case .strangeHistory(let number, let records):
      Wording(
        en: "\(number) had \(records) record(s)", ru: "записей в деле \(number): \(records)",
        kk: "\(number) ісіндегі жазбалар: \(records)")
    case .strangeFile(let path):
      Wording(
        en: "a file '\(path)' is to be written", ru: "надо записать файл '\(path)'", kk: "'\(path)' файлын жазу керек")
    case .strangeDocument(let path):
      Wording(
        en: "a document '\(path)' is to be put in its place", ru: "надо положить на место документ '\(path)'",
        kk: "'\(path)' құжатын орнына қою керек")
    }
  }
}
