public import CaseRecords
import CaseRegistry
import WorkflowEngine

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
    case .staleShown:
      Wording(
        en: "the database shows others something else of it than they may see; 'oversight refresh' writes that anew",
        ru: "база показывает о нём другим не то, что им можно видеть; 'oversight refresh' запишет это заново",
        kk: "дерекқор басқаларға ол туралы көруге болатынынан өзгесін көрсетеді; 'oversight refresh' оны қайта жазады")
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
