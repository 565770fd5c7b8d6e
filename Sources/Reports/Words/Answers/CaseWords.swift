internal import WorkflowEngine

/// What the program says of one case when something in it is not found or stays.
public enum CaseWords {
  /// A case whose duties have not begun.
  public static func noDutySoFar(_ number: String) -> Wording {
    Wording(
      en: "\(number) has no duty so far.", ru: "\(number): обязанностей пока нет.", kk: "\(number): әзірге міндет жоқ.")
  }

  /// What a record says now, though the case stays as it was.
  static func said(_ title: LocalizedText, value: String, in record: Int, later: Int?) -> Wording {
    let told = Wording(
      en: "\(title[.en]) in record \(record): \(value)", ru: "\(title[.ru]) в записи \(record): \(value)",
      kk: "\(record)-жазбадағы \(title[.kk]): \(value)")
    guard let later else { return told }
    return Wording(
      en: told.en + "; in the case stands what record \(later) says",
      ru: told.ru + "; в деле действует сказанное в записи \(later)",
      kk: told.kk + "; істе \(later)-жазбада айтылған қолданылады")
  }

  /// A case has no duty of this name; the nearest, or all it has.
  public static func noDuty(_ name: String, in number: String, nearest: String?, known: [String]) -> Wording {
    let list = known.joined(separator: ", ")
    return found(
      Wording(
        en: "\(number) has no duty '\(name)'", ru: "\(number): обязанности '\(name)' нет",
        kk: "\(number): '\(name)' міндеті жоқ"), nearest,
      known.isEmpty
        ? Wording(en: "it has none.", ru: "обязанностей нет.", kk: "міндет мүлде жоқ.")
        : Wording(en: "it has \(list).", ru: "есть \(list).", kk: "барлары: \(list)."))
  }

  /// A case has no dimension of this name; the nearest, or all it has.
  public static func noDimension(_ name: String, in number: String, nearest: String?, known: [String]) -> Wording {
    let list = known.joined(separator: ", ")
    return found(
      Wording(
        en: "\(number) has no dimension '\(name)'", ru: "\(number): измерения '\(name)' нет",
        kk: "\(number): '\(name)' өлшемі жоқ"), nearest,
      known.isEmpty
        ? Wording(
          en: "it has none with a name.", ru: "ни у одного измерения нет имени.", kk: "бірде-бір өлшемнің атауы жоқ.")
        : Wording(en: "it has \(list).", ru: "есть \(list).", kk: "барлары: \(list)."))
  }

  private static func found(_ head: Wording, _ nearest: String?, _ otherwise: Wording) -> Wording {
    let hint = nearest == nil ? otherwise : ProgramWords.hint(nearest: nearest, known: [])
    return Wording(
      en: "\(head.en); \(hint.en)", ru: "\(head.ru); \(hint.ru)", kk: "\(head.kk); \(hint.kk)")
  }

  /// A drawing that cannot be made, for a reason.
  public static func notDrawn(_ number: String, because reason: Wording) -> Wording {
    Wording(
      en: "\(number): \(reason.en). Nothing was written.", ru: "\(number): \(reason.ru). Ничего не записано.",
      kk: "\(number): \(reason.kk). Ештеңе жазылған жоқ.")
  }
}

/// What the program says of documents.
extension CaseWords {
  /// No document of a case has a digest that begins so.
  public static func noDocument(_ prefix: String, in number: String) -> Wording {
    Wording(
      en:
        "\(number) has no document whose SHA-256 begins with '\(prefix)'; 'oversight evidence list \(number)' shows those "
        + "there are.",
      ru: "\(number): нет документа, чей SHA-256 начинается с '\(prefix)'; имеющиеся покажет 'oversight evidence list "
        + "\(number)'.",
      kk: "\(number): SHA-256 мәні '\(prefix)' деп басталатын құжат жоқ; барларын 'oversight evidence list \(number)' "
        + "көрсетеді.")
  }

  /// Several documents have a digest that begins so.
  public static func severalDocuments(_ prefix: String) -> Wording {
    Wording(
      en: "several documents have a SHA-256 that begins with '\(prefix)'; write more of it. Nothing was written.",
      ru: "SHA-256 нескольких документов начинается с '\(prefix)'; укажите больше знаков. Ничего не записано.",
      kk: "бірнеше құжаттың SHA-256 мәні '\(prefix)' деп басталады; көбірек таңба жазыңыз. Ештеңе жазылған жоқ.")
  }

  /// A document that not everybody may see has a copy that can be shown.
  public static func publicCopy(visibility: String, copy: String) -> Wording {
    Wording(
      en: "this document is \(visibility); its public redacted copy is \(copy).",
      ru: "этот документ закрытый (\(visibility)); его открытая копия с изъятиями — \(copy).",
      kk: "бұл құжат жабық (\(visibility)); оның деректері жасырылған ашық көшірмесі — \(copy).")
  }
}

/// What the program says of what stays elsewhere when something was removed.
extension CaseWords {
  /// Another case holds the same.
  public static func sameElsewhere(_ number: String, name: String) -> Wording {
    let command = "oversight forget \(number) \(name) --reason …"
    return Wording(
      en: "\(number) holds the same; remove it there too: \(command)",
      ru: "в деле \(number) есть то же самое; удалите и там: \(command)",
      kk: "\(number) ісінде де дәл сол бар; оны сол жерден де жойыңыз: \(command)")
  }

  /// The title of a case says it.
  public static func saidInTitle(_ number: String) -> Wording {
    Wording(
      en: "the title of \(number) says it too, and titles cannot be removed: keep names out of them.",
      ru: "это сказано и в названии дела \(number), а названия удалить нельзя: не пишите в них имён.",
      kk: "бұл \(number) ісінің атауында да айтылған, ал атауларды жою мүмкін емес: оларға адам аттарын жазбаңыз.")
  }

  /// A day stays since a duty is counted from it.
  public static func dayStays(duty: String, of number: String) -> Wording {
    Wording(
      en: "the day stays as the one from which the duty '\(duty)' of \(number) is counted; 'oversight correct' can say "
        + "another day, but the first stays in the chain.",
      ru:
        "день остаётся: от него отсчитана обязанность '\(duty)' дела \(number); 'oversight correct' может указать другой "
        + "день, но первый останется в цепочке записей.",
      kk:
        "күн қалады: \(number) ісінің '\(duty)' міндеті содан есептелген; 'oversight correct' басқа күнді көрсете алады, "
        + "бірақ біріншісі жазбалар тізбегінде қалады.")
  }

  /// A document was removed as a law asks.
  static func removedDocument(_ hash: String, of number: String) -> Wording {
    Wording(
      en: "\(number): the document \(hash) was removed as a law asks; its digest and size are left.",
      ru: "\(number): документ \(hash) удалён по требованию закона; остались его хеш и размер.",
      kk: "\(number): \(hash) құжаты заң талабымен жойылған; хеші мен көлемі қалды.")
  }

  /// Another case holds the document that was removed from this one.
  static func documentHeld(by number: String) -> Wording {
    Wording(
      en: "\(number) holds the same document: its bytes stay until it is removed there too, with 'oversight forget'.",
      ru: "тот же документ есть в деле \(number): файл остаётся, пока его не удалят и там — 'oversight forget'.",
      kk: "\(number) ісінде де сол құжат бар: ол жерден де 'oversight forget' арқылы жойылмайынша файл қалады.")
  }

  /// The name of a removed document stands in what is hashed.
  static let nameOfDocumentStays = Wording(
    en: "the name of the file stays: in this case it is part of what is hashed.",
    ru: "имя файла остаётся: в этом деле оно входит в то, что хешируется.",
    kk: "файл аты қалады: бұл істе ол хештелетін мәтіннің бөлігі.")

  /// What was said of a person is gone.
  package static func personForgotten(_ id: String, isDryRun: Bool) -> Wording {
    isDryRun
      ? Wording(
        en: "\(id): names and contacts would be removed; the id and the roles stay",
        ru: "\(id): имя и контакты были бы удалены; id и роли остаются",
        kk: "\(id): аты мен байланысы жойылар еді; id мен рөлдері қалады")
      : Wording(
        en: "\(id): names and contacts removed as a law asks; the id and the roles stay",
        ru: "\(id): имя и контакты удалены по требованию закона; id и роли остаются",
        kk: "\(id): аты мен байланысы заң талабымен жойылды; id мен рөлдері қалады")
  }

  /// Where nobody has looked.
  public static let notSearched = Wording(
    en:
      "reasons, evidence, git histories, backups and other offices' copies are not searched; an office that merges with "
      + "this one forgets it too.",
    ru:
      "в причинах, документах, истории git, резервных копиях и копиях других учреждений поиск не ведётся; учреждение, "
      + "которое примет данные отсюда через merge, удалит это и у себя.",
    kk:
      "себептерден, құжаттардан, git тарихынан, сақтық көшірмелерден және басқа мекемелердің көшірмелерінен ізделмейді; "
      + "деректерді осы жерден merge арқылы қабылдайтын мекеме мұны өзінде де жояды.")

  /// A list in the place of another, and what is in it no longer.
  static func replaced(_ title: String, had: Int, has: Int, gone: String) -> Wording {
    Wording(
      en: "\(title): had \(had), has \(has) now; gone: \(gone)",
      ru: "\(title): было \(had), стало \(has); больше нет: \(gone)",
      kk: "\(title): \(had) еді, енді \(has); енді жоқ: \(gone)")
  }
}
