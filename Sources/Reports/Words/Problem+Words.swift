public import CaseRecords
import CaseRegistry
import WorkflowEngine

extension Problem: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording { fault.wording }
}

extension Problem.Fault: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .format(let fault): fault.wording
    case .missing(let fault): fault.wording
    case .unexpected(let fault): fault.wording
    case .chain(let fault): fault.wording
    case .hash(let fault): fault.wording
    case .state(let fault): fault.wording
    case .bytes(let fault): fault.wording
    case .reference(let fault): fault.wording
    case .number(let fault): fault.wording
    case .conflict(let fault): fault.wording
    case .index(let fault): fault.wording
    case .seal(let fault): fault.wording
    }
  }
}

extension Problem.Fault.Format: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .unreadable(let error): error.wording
    case .document(let error): error.wording
    case .noMoment(let record):
      Wording(
        en: "record \(record) was recorded at no moment that there is",
        ru: "запись \(record) внесена в момент, которого не бывает", kk: "\(record)-жазба болмайтын уақытта енгізілген")
    case .plainText(let record, let pointer):
      Wording(
        en: "record \(record): what stands at \(pointer) is not kept so that it can be removed by law",
        ru: "запись \(record): то, что стоит в \(pointer), хранится так, что его нельзя удалить по требованию закона",
        kk: "\(record)-жазба: \(pointer) ішіндегі дерек заң талабымен жоюға болмайтындай сақталған")
    }
  }
}

extension Problem.Fault.Missing: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .fileGone: Wording(en: "the file is gone", ru: "файла нет", kk: "файл жоқ")
    case .documentGone: Wording(en: "the document is gone", ru: "файла дела нет", kk: "істің файлы жоқ")
    case .documentsGone(let count):
      Wording(
        en: "the document is gone, and so are \(count) after it",
        ru: "файла дела нет, как и \(CountedPhrase.file.text(count, in: .ru)) после него",
        kk: "істің файлы жоқ, одан кейінгі \(CountedPhrase.file.text(count, in: .kk)) да жоқ")
    case .evidenceGone(let name, let hash):
      Wording(
        en: "the evidence '\(name)' (SHA-256 \(hash)) is gone", ru: "документа '\(name)' (SHA-256 \(hash)) нет",
        kk: "'\(name)' құжаты (SHA-256 \(hash)) жоқ")
    case .evidenceUnreadable(let name, let hash):
      Wording(
        en: "the evidence '\(name)' (SHA-256 \(hash)) cannot be read",
        ru: "документ '\(name)' (SHA-256 \(hash)) не читается", kk: "'\(name)' құжаты (SHA-256 \(hash)) оқылмайды")
    case .sealLinesGone:
      Wording(
        en: "the lines of the seal are not here, so that only the journal was compared with it",
        ru: "строк контрольной отметки здесь нет, поэтому с ней сверен только журнал",
        kk: "бақылау белгісінің жолдары мұнда жоқ, сондықтан онымен тек журнал салыстырылды")
    case .droppedVersionGone:
      Wording(
        en: "the version that was decided against is gone", ru: "отклонённой версии дела нет",
        kk: "істің қабылданбаған нұсқасы жоқ")
    }
  }
}

extension Problem.Fault.Unexpected: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .unrecorded:
      Wording(
        en: "nobody has recorded this file", ru: "этот файл никто не регистрировал", kk: "бұл файлды ешкім тіркемеген")
    case .noFolder:
      Wording(
        en: "it is no folder; what it leads to is not looked at",
        ru: "это не папка; то, куда оно ведёт, не проверялось",
        kk: "бұл қалта емес; оның апаратын жері тексерілмеді")
    case .removedIsBack(let number):
      Wording(
        en: "what was removed from it by law is back; 'oversight refresh --accept \(number)' removes it again",
        ru:
          "удалённое из него по требованию закона снова на месте; 'oversight refresh --accept \(number)' удалит это ещё раз",
        kk:
          "заң талабымен одан жойылған дерек қайта пайда болған; 'oversight refresh --accept \(number)' оны қайта жояды"
      )
    case .strangeEvidence:
      Wording(
        en: "it is no document stored under its SHA-256; nothing here uses it",
        ru: "это не документ, сохранённый под своим SHA-256; здесь им ничто не пользуется",
        kk: "бұл өз SHA-256 мәнімен сақталған құжат емес; мұнда оны ештеңе пайдаланбайды")
    case .closedFolder(let error): error.wording
    }
  }
}

extension Problem.Fault.Bytes: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .otherBytes:
      Wording(
        en: "the file differs from what the program writes, though it says the same; 'oversight refresh' rewrites it",
        ru: "файл отличается от того, что пишет программа, хотя говорит то же; 'oversight refresh' перепишет его",
        kk: "файл бағдарлама жазатыннан өзгеше, бірақ мазмұны сол; 'oversight refresh' оны қайта жазады")
    case .otherLayout:
      Wording(
        en: "the file differs from what the program writes", ru: "файл отличается от того, что пишет программа",
        kk: "файл бағдарлама жазатыннан өзгеше")
    case .pinnedLayout:
      Wording(
        en: "it says the same as the file that was pinned, but not in the same bytes",
        ru: "файл говорит то же, что и закреплённый, но записан другими байтами",
        kk: "файлдың мазмұны бекітілгенмен бірдей, бірақ байттары басқа")
    }
  }
}

extension Problem.Fault.Conflict: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .undecidedVersion(let number):
      Wording(
        en: "another version of the case, which nobody has decided on: see 'oversight settle \(number)'",
        ru: "другая версия дела, о которой никто не решил: см. 'oversight settle \(number)'",
        kk: "істің ешкім шешім қабылдамаған басқа нұсқасы: 'oversight settle \(number)' қараңыз")
    }
  }
}
