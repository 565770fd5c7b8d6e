public import WorkflowEngine

/// Words about the documents of a case.
public enum EvidencePhrase: Phrase {
  /// The documents of a case.
  case documents
  /// There are none.
  case noDocuments
  /// Everybody may see it.
  case forEverybody
  /// The members of the council may see it.
  case forCouncil
  /// Those who work on the case may see it.
  case forInside
  /// Where it comes from.
  case origin
  /// Who supplied it.
  case supplier
  /// Of which original it is a redacted copy.
  case copyOf
  /// Which is its redacted copy.
  case redactedCopy
  /// The record that holds it.
  case record
  /// The file is the one that was stored.
  case asStored
  /// The file is gone.
  case missing
  /// The file is another.
  case altered
  /// The file cannot be read.
  case unreadable
  /// No record names the file.
  case unused

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .documents: Wording(en: "documents", ru: "документы", kk: "құжаттар")
    case .noDocuments: Wording(en: "no documents", ru: "документов нет", kk: "құжат жоқ")
    case .forEverybody: Wording(en: "public", ru: "открытый документ", kk: "ашық құжат")
    case .forCouncil: Wording(en: "for the council", ru: "документ для совета", kk: "кеңеске арналған құжат")
    case .forInside: Wording(en: "internal", ru: "внутренний документ", kk: "ішкі құжат")
    case .origin: Wording(en: "origin", ru: "откуда получен", kk: "қайдан алынды")
    case .supplier: Wording(en: "supplied by", ru: "кто предоставил", kk: "кім ұсынды")
    case .copyOf:
      Wording(
        en: "redacted copy of", ru: "копия с изъятиями, оригинал", kk: "деректері жасырылған көшірме, түпнұсқасы")
    case .redactedCopy:
      Wording(en: "redacted copy", ru: "копия с изъятиями", kk: "деректері жасырылған көшірмесі")
    case .record: Wording(en: "record", ru: "запись", kk: "жазба")
    case .asStored: Wording(en: "as it was stored", ru: "без изменений", kk: "өзгеріссіз")
    case .missing: Wording(en: "the file is gone", ru: "файла нет", kk: "файл жоқ")
    case .altered: Wording(en: "the file was altered", ru: "файл изменён", kk: "файл өзгертілген")
    case .unreadable:
      Wording(en: "the file cannot be read", ru: "файл не удалось прочитать", kk: "файлды оқу мүмкін болмады")
    case .unused:
      Wording(en: "no record names it", ru: "ни одна запись его не называет", kk: "бірде-бір жазбада аталмаған")
    }
  }

  /// Who may see a document.
  public init(_ visibility: Visibility) {
    self =
      switch visibility {
      case .public: .forEverybody
      case .council: .forCouncil
      case .internal: .forInside
      }
  }
}
