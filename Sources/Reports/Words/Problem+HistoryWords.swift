public import CaseRecords
import CaseRegistry
import WorkflowEngine

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
