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

extension Problem.Fault.Chain: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .emptyJournal: Wording(en: "the journal is empty", ru: "журнал пуст", kk: "журнал бос")
    case .entryOrder(let entry):
      Wording(
        en: "entry \(entry) does not follow the one before it", ru: "строка журнала \(entry) не продолжает предыдущую",
        kk: "журналдың \(entry)-жолы алдыңғысының жалғасы емес")
    case .recordNumber(let record, let said):
      Wording(
        en: "record \(record) says it is number \(said)", ru: "запись \(record) называет себя записью \(said)",
        kk: "\(record)-жазба өзін \(said)-жазба деп атайды")
    case .recordOrder(let record):
      Wording(
        en: "record \(record) does not follow the one before it", ru: "запись \(record) не продолжает предыдущую",
        kk: "\(record)-жазба алдыңғысының жалғасы емес")
    case .loss(let loss): loss.wording
    }
  }
}

extension Problem.Fault.Hash: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .entryChanged(let entry):
      Wording(
        en: "entry \(entry) was changed after it was written",
        ru: "строка журнала \(entry) изменена после того, как была записана",
        kk: "журналдың \(entry)-жолы жазылғаннан кейін өзгертілген")
    case .recordChanged(let record):
      Wording(
        en: "record \(record) was changed after it was written",
        ru: "запись \(record) изменена после того, как была внесена",
        kk: "\(record)-жазба енгізілгеннен кейін өзгертілген")
    case .personalChanged(let record, let pointer):
      Wording(
        en: "record \(record): the personal value at \(pointer) was changed after it was written",
        ru: "запись \(record): персональные данные в \(pointer) изменены после того, как были внесены",
        kk: "\(record)-жазба: \(pointer) ішіндегі дербес деректер енгізілгеннен кейін өзгертілген")
    case .personalRemoved(let record, let pointer):
      Wording(
        en: "record \(record): the personal value at \(pointer) was removed, and no record says why",
        ru: "запись \(record): персональные данные в \(pointer) удалены, и ни одна запись не говорит почему",
        kk: "\(record)-жазба: \(pointer) ішіндегі дербес деректер жойылған, себебі ешбір жазбада айтылмаған")
    case .personalGone(let record, let pointer):
      Wording(
        en: "record \(record): the personal value at \(pointer) is gone, and no record says why",
        ru: "запись \(record): персональных данных в \(pointer) нет, и ни одна запись не говорит почему",
        kk: "\(record)-жазба: \(pointer) ішінде дербес деректер жоқ, себебі ешбір жазбада айтылмаған")
    case .personalAdded(let record):
      Wording(
        en: "record \(record): 'personal' was added after it was written",
        ru: "запись \(record): 'personal' добавлено после того, как она была внесена",
        kk: "\(record)-жазба: 'personal' жазба енгізілгеннен кейін қосылған")
    case .besidePersonal(let record, let pointer):
      Wording(
        en: "record \(record): what stands beside the personal value at \(pointer) was added after it was written",
        ru:
          "запись \(record): то, что стоит рядом с персональными данными в \(pointer), добавлено после того, как она была внесена",
        kk: "\(record)-жазба: \(pointer) ішіндегі дербес деректердің жанындағы дерек жазба енгізілгеннен кейін қосылған"
      )
    case .evidenceChanged(let name, let hash):
      Wording(
        en: "the evidence '\(name)' (SHA-256 \(hash)) was changed", ru: "документ '\(name)' (SHA-256 \(hash)) изменён",
        kk: "'\(name)' құжаты (SHA-256 \(hash)) өзгертілген")
    case .evidenceName:
      Wording(
        en: "its name is not the SHA-256 of its content", ru: "его имя — не SHA-256 его содержания",
        kk: "оның аты мазмұнының SHA-256 мәні емес")
    case .notPinned:
      Wording(
        en: "it is not the file that was pinned", ru: "это не тот файл, который был закреплён",
        kk: "бұл бекітілген файл емес")
    case .fileChanged:
      Wording(
        en: "it was changed after it was written", ru: "файл изменён после того, как был записан",
        kk: "файл жазылғаннан кейін өзгертілген")
    case .unreadableVersion(let error): error.wording
    case .noVersion(let path, let error): RegistryError.document(path: path, error).wording
    case .unsoundVersion(let path, let problems): RegistryError.broken(path: path, problems).wording
    case .changedWhileMerged:
      Wording(
        en: "the file was changed while it was merged", ru: "файл изменился во время слияния",
        kk: "біріктіру кезінде файл өзгерді")
    case .evidenceChangedWhileMerged:
      Wording(
        en: "its evidence was changed while it was merged", ru: "его документы изменились во время слияния",
        kk: "біріктіру кезінде оның құжаттары өзгерді")
    }
  }
}

extension Problem.Fault.State: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .stateDiffers(let key):
      Wording(
        en: "'\(key)' is not what the history says", ru: "'\(key)' расходится с историей дела",
        kk: "'\(key)' іс тарихына сәйкес келмейді")
    case .notJournals:
      Wording(
        en: "it is not what the journal says", ru: "файл расходится с журналом", kk: "файл журналға сәйкес келмейді")
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

extension Problem.Fault.Reference: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .underItself:
      Wording(
        en: "it says that it was opened under itself", ru: "в нём сказано, что оно выделено из самого себя",
        kk: "онда іс өзінен бөлінген деп жазылған")
    case .childDenies(let number):
      Wording(
        en: "it opened \(number), which is gone or does not say so",
        ru: "из него выделено \(number), но того дела нет или в нём сказано иное",
        kk: "одан \(number) бөлінген, бірақ ол іс жоқ немесе онда басқаша жазылған")
    case .parentDenies(let number):
      Wording(
        en: "it was opened under \(number), which is gone or does not say so",
        ru: "оно выделено из \(number), но того дела нет или в нём сказано иное",
        kk: "ол \(number) ісінен бөлінген, бірақ ол іс жоқ немесе онда басқаша жазылған")
    case .unknownDefinition(let reference):
      Wording(
        en: "it pins \(reference), which the journal does not know",
        ru: "оно ведётся по \(reference), но журнал такого описания не знает",
        kk: "ол \(reference) бойынша жүргізіледі, бірақ журналда мұндай сипаттама жоқ")
    case .nobody(let party):
      Wording(
        en: "nobody is called '\(party)' here", ru: "участника '\(party)' здесь нет",
        kk: "мұнда '\(party)' қатысушысы жоқ")
    case .redactsNothing(let name, let hash):
      Wording(
        en: "the evidence '\(name)' (SHA-256 \(hash)) is a redacted copy of what the case does not have",
        ru: "документ '\(name)' (SHA-256 \(hash)) — копия с изъятиями, а её оригинала в деле нет",
        kk: "'\(name)' құжаты (SHA-256 \(hash)) — деректері жасырылған көшірме, ал түпнұсқасы істе жоқ")
    case .lack(let lack): lack.wording
    }
  }
}

extension Problem.Fault.Number: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .otherCase(let number):
      Wording(
        en: "the file holds the case \(number)", ru: "в файле дело \(number)", kk: "файлда \(number) ісі тұр")
    case .otherFolder(let folder):
      Wording(
        en: "the file belongs into \(folder); 'oversight refresh' puts it there",
        ru: "файлу место в \(folder); 'oversight refresh' положит его туда",
        kk: "файлдың орны — \(folder); 'oversight refresh' оны сонда қояды")
    case .otherVersion:
      Wording(
        en: "the file holds another version than its name says", ru: "в файле не та версия, которую обещает его имя",
        kk: "файлда аты көрсеткен нұсқа емес, басқасы тұр")
    case .otherProof(let number, let name):
      Wording(
        en: "the document is of \(number), the proof of \(name)",
        ru: "файл дела — \(number), а свидетельство — \(name)",
        kk: "істің файлы — \(number), ал куәлік — \(name)")
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

extension Wording {
  /// What makes the index anew.
  fileprivate static let madeAnew = Wording(
    en: "'oversight refresh' makes the index anew", ru: "'oversight refresh' построит индекс заново",
    kk: "'oversight refresh' индексті қайта құрады")
}

extension Problem.Fault.Index: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .staleIndex(let table):
      Wording(
        en: "the index does not know this state of it (\(table)); 'oversight refresh' reads it anew",
        ru: "индекс не знает дело таким (\(table)); 'oversight refresh' прочитает его заново",
        kk: "индекс істің бұл күйін білмейді (\(table)); 'oversight refresh' оны қайта оқиды")
    case .strangeRows(let table):
      Wording(
        en: "the table '\(table)' has rows of no document; ",
        ru: "в таблице '\(table)' есть строки, которых нет ни в одном файле дела; ",
        kk: "'\(table)' кестесінде ешбір іс файлында жоқ жолдар бар; ") + .madeAnew
    case .blindSearch:
      Wording(
        en: "the search does not find what it should; ", ru: "поиск не находит того, что должен; ",
        kk: "іздеу табуға тиісті дерегін таппайды; ") + .madeAnew
    case .staleJournal:
      Wording(
        en: "the index does not know the journal as it is; 'oversight refresh' makes it anew",
        ru: "индекс не знает журнал таким, какой он есть; 'oversight refresh' построит его заново",
        kk: "индекс журналдың қазіргі күйін білмейді; 'oversight refresh' оны қайта құрады")
    case .forgottenNumbers(let prefix, let known, let given):
      Wording(
        en:
          "the index remembers \(known) numbers of \(prefix), and \(given) are given; 'oversight refresh' makes it anew",
        ru: "индекс помнит номеров \(prefix): \(known), а выдано их \(given); 'oversight refresh' построит его заново",
        kk:
          "индекс \(prefix) бойынша \(known) нөмірді біледі, ал берілгені — \(given); 'oversight refresh' оны қайта құрады"
      )
    }
  }
}

extension Problem.Fault.Seal: Worded {
  /// What is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .unreadableSeal(let error): error.wording
    case .otherRegistry(let seal):
      Wording(
        en: "the seal \(seal) is of another registry", ru: "контрольная отметка \(seal) — другого реестра",
        kk: "\(seal) бақылау белгісі басқа тізілімдікі")
    case .sealedGone(let seal, let records):
      Wording(
        en: "the case was in the seal \(seal) with \(records) record(s) and is gone",
        ru:
          "дело входило в контрольную отметку \(seal) (\(CountedPhrase.record.text(records, in: .ru))), а теперь его нет",
        kk: "іс \(seal) бақылау белгісінде болған (\(CountedPhrase.record.text(records, in: .kk))), қазір ол жоқ")
    case .sealedShorter(let seal, let records, let left):
      Wording(
        en: "the seal \(seal) has \(records) record(s) of it; only \(left) are left",
        ru: "в контрольной отметке \(seal) записей о нём \(records), а осталось только \(left)",
        kk:
          "\(seal) бақылау белгісінде ол туралы \(CountedPhrase.record.text(records, in: .kk)) бар, қалғаны тек \(left)"
      )
    case .sealedDiffers(let seal, let record):
      Wording(
        en: "the history up to record \(record) is not the one in the seal \(seal)",
        ru: "история до записи \(record) не та, что в контрольной отметке \(seal)",
        kk: "\(record)-жазбаға дейінгі тарих \(seal) бақылау белгісіндегідей емес")
    case .provedShorter(let records, let left):
      Wording(
        en: "\(records) records were sealed; only \(left) are left",
        ru: "в контрольной отметке записей \(records), а осталось только \(left)",
        kk: "бақылау белгісінде \(CountedPhrase.record.text(records, in: .kk)) болған, қалғаны тек \(left)")
    case .provedDiffers(let record):
      Wording(
        en: "the history up to record \(record) is not the one that was sealed",
        ru: "история до записи \(record) не та, что была в контрольной отметке",
        kk: "\(record)-жазбаға дейінгі тарих бақылау белгісіндегідей емес")
    case .proofLeadsElsewhere:
      Wording(
        en: "the proof does not lead to the root of the seal", ru: "свидетельство не ведёт к корню контрольной отметки",
        kk: "куәлік бақылау белгісінің түбіріне апармайды")
    case .badSignature(let answer):
      Wording(
        en: "it is no signature of this seal: ", ru: "это не подпись этой контрольной отметки: ",
        kk: "бұл осы бақылау белгісінің қолтаңбасы емес: ") + answer.wording
    case .unknownSigner(let key):
      Wording(
        en: "the key \(key) is not on the list of signers, or was not valid then",
        ru: "ключа \(key) нет в списке подписывающих, или тогда он не действовал",
        kk: "\(key) кілті қол қоюшылар тізімінде жоқ немесе сол кезде жарамсыз болған")
    case .noSignature: Wording(en: "there is no signature", ru: "подписи нет", kk: "қолтаңба жоқ")
    }
  }
}

extension HistoryLoss: Worded {
  /// What is lacking, and what to do when it is meant.
  public var wording: Wording {
    switch self {
    case .shorter(let number, let before, let now):
      Wording(
        en: "it goes back from \(before) to \(now) records; ", ru: "записей было \(before), стало \(now); ",
        kk: "жазбалар саны \(before) еді, \(now) болды; ") + accepting(number)
    case .another(let number, let record, let head):
      Wording(
        en: "its history is another one: record \(record) that was known (\(head.prefix(12))…) is not in it; ",
        ru: "его история другая: известной записи \(record) (\(head.prefix(12))…) в ней нет; ",
        kk: "оның тарихы басқа: белгілі \(record)-жазба (\(head.prefix(12))…) онда жоқ; ") + accepting(number)
    }
  }

  private func accepting(_ number: CaseNumber) -> Wording {
    Wording(
      en: "'oversight refresh --accept \(number)' takes it as it is",
      ru: "'oversight refresh --accept \(number)' примет его таким, какое оно есть",
      kk: "'oversight refresh --accept \(number)' оны сол күйінде қабылдайды")
  }
}
