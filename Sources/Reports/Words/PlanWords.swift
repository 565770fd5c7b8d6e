package import CaseWork
internal import JSONText
internal import WorkflowEngine

extension PlanFault: Worded {
  /// What is said of it, in all languages.
  public var wording: Wording {
    switch self {
    case .notAPlan:
      Wording(
        en: "The file is no plan: 'oversight import TABLE --plan FILE' writes one. Nothing was changed.",
        ru: "Это не план: его записывает 'oversight import ТАБЛИЦА --plan ФАЙЛ'. Ничего не изменено.",
        kk: "Бұл жоспар емес: оны 'oversight import КЕСТЕ --plan ФАЙЛ' жазады. Ештеңе өзгертілген жоқ.")
    case .unreadable(let error):
      Wording { language in
        let text = error.text(in: language)
        return Wording(
          en: "The plan cannot be read: \(text). Make it anew. Nothing was changed.",
          ru: "План не читается: \(text). Составьте его заново. Ничего не изменено.",
          kk: "Жоспар оқылмайды: \(text). Оны қайта жасаңыз. Ештеңе өзгертілген жоқ.")[language]
      }
    case .edited:
      Wording(
        en: "The plan is not as it was written. Make it anew. Nothing was changed.",
        ru: "План изменён после записи. Составьте его заново. Ничего не изменено.",
        kk: "Жоспар жазылғаннан кейін өзгертілген. Оны қайта жасаңыз. Ештеңе өзгертілген жоқ.")
    case .changed(let changes):
      Wording { language in
        let list = changes.map { "\n" + $0.wording[language] }.joined()
        return Wording(
          en: "Not everything is as it was when the plan was made; make it anew. Nothing was changed.\(list)",
          ru: "С тех пор как составлен план, не всё осталось прежним; составьте его заново. Ничего не изменено.\(list)",
          kk: "Жоспар жасалғаннан бері бәрі бұрынғыдай емес; оны қайта жасаңыз. Ештеңе өзгертілген жоқ.\(list)"
        )[language]
      }
    case .inTheWay(let obstacles):
      Wording { language in
        let list = obstacles.map { "\n" + $0.text(in: language) }.joined()
        return Wording(
          en: "It is not undone: this stands in the way. Nothing was changed.\(list)",
          ru: "Отменить нельзя: мешает следующее. Ничего не изменено.\(list)",
          kk: "Болдырмау мүмкін емес: мыналар кедергі. Ештеңе өзгертілген жоқ.\(list)")[language]
      }
    }
  }

  /// What scripts read besides.
  func details(in language: Language) -> [JSON] {
    switch self {
    case .notAPlan, .unreadable, .edited: []
    case .changed(let changes): changes.map { $0.json(in: language) }
    case .inTheWay(let obstacles): obstacles.map { $0.json(in: language) }
    }
  }
}

extension PlanChange: Worded {
  /// What is said of it, in all languages.
  public var wording: Wording {
    switch self {
    case .registry:
      Wording(
        en: "it was made for another registry", ru: "он составлен для другого реестра",
        kk: "ол басқа тізілімге жасалған")
    case .actor(let id):
      Wording(en: "it was made for \(id)", ru: "он составлен для \(id)", kk: "ол \(id) үшін жасалған")
    case .records(let number, let planned, let found):
      Wording(
        en: "\(number): had \(planned) records, has \(found)", ru: "\(number): записей было \(planned), стало \(found)",
        kk: "\(number): \(planned) жазба болған, енді \(found)")
    case .opened(let row, let ref, let number):
      Wording(
        en: "row \(row) (\(ref)): is \(number) now", ru: "строка \(row) (\(ref)): теперь это \(number)",
        kk: "\(row)-жол (\(ref)): енді ол — \(number)")
    case .noCase(let number):
      Wording(en: "\(number): is not there", ru: "\(number): дела нет", kk: "\(number): іс жоқ")
    case .party(let id, isGone: true):
      Wording(en: "\(id): is not known", ru: "\(id): такого участника нет", kk: "\(id): ондай қатысушы жоқ")
    case .party(let id, isGone: false):
      Wording(en: "\(id): is described otherwise", ru: "\(id): сведения изменились", kk: "\(id): мәліметтері өзгерген")
    case .partyTaken(let id):
      Wording(en: "\(id): is known by now", ru: "\(id): уже внесён", kk: "\(id): енгізіліп қойған")
    case .definition(let name, let now):
      Wording(
        en: "\(name): " + (now.map { "now \($0)" } ?? "is not there"),
        ru: "\(name): " + (now.map { "теперь \($0)" } ?? "больше нет"),
        kk: "\(name): " + (now.map { "енді \($0)" } ?? "енді жоқ"))
    case .row(let row, let planned, let found):
      Wording { language in
        "\(ImportWords.row(row)[language]): \(ImportWords.fate(planned)[language]) → \(ImportWords.fate(found)[language])"
      }
    }
  }

  func json(in language: Language) -> JSON {
    var json: JSONObject = ["message": .string(wording[language])]
    switch self {
    case .registry: json["reason"] = "registry"
    case .actor(let id): (json["reason"], json["party"]) = ("actor", .string(id.name))
    case .records(let number, let planned, let found):
      (json["reason"], json["number"]) = ("records", .string(number.description))
      (json["expected"], json["found"]) = (.integer(planned), .integer(found))
    case .opened(let row, _, let number):
      (json["reason"], json["row"], json["number"]) = ("opened", .integer(row), .string(number.description))
    case .noCase(let number): (json["reason"], json["number"]) = ("no-case", .string(number.description))
    case .party(let id, let isGone):
      (json["reason"], json["party"]) = (isGone ? "no-party" : "party", .string(id.name))
    case .partyTaken(let id): (json["reason"], json["party"]) = ("party-taken", .string(id.name))
    case .definition(let name, let now):
      (json["reason"], json["definition"]) = ("definition", .string(name))
      json["now"] = now.map { .string($0) }
    case .row(let row, let planned, let found):
      (json["reason"], json["row"]) = ("row", .integer(row))
      (json["expected"], json["found"]) = (.string(planned.rawValue), .string(found.rawValue))
    }
    return .object(json)
  }
}

extension PlanObstacle {
  func text(in language: Language) -> String {
    switch self {
    case .recorded(let number, let record, let title):
      "\(number): \(RecordLine(record, language, title: title?[language]).text)"
    case .refused(let number, let error): "\(number): \(WorkWords.wording(of: error)[language])"
    }
  }

  func json(in language: Language) -> JSON {
    switch self {
    case .recorded(let number, let record, _):
      var json = RecordLine(record, language).json.object ?? [:]
      json["number"] = .string(number.description)
      return .object(json)
    case .refused(let number, _):
      return ["reason": "refused", "number": .string(number.description), "message": .string(text(in: language))]
    }
  }
}

/// What is said of plans.
package enum PlanWords {
  /// A plan was written.
  package static func written(_ file: String) -> Wording {
    Wording(
      en: "\(file): the plan. Nothing was recorded; 'oversight import --plan \(file)' carries it out.",
      ru: "\(file): план. Ничего не записано; выполнить его: 'oversight import --plan \(file)'.",
      kk: "\(file): жоспар. Ештеңе жазылмады; орындау үшін: 'oversight import --plan \(file)'.")
  }

  /// It was carried out before.
  package static let repeated = Wording(
    en: "The plan was carried out before; nothing was changed.", ru: "План уже выполнен; ничего не изменено.",
    kk: "Жоспар бұрын орындалған; ештеңе өзгертілген жоқ.")

  /// Why something is undone, where nobody says it.
  package static func reason(_ file: String) -> Wording {
    Wording(
      en: "taking in \(file) was undone", ru: "внесение \(file) отменено", kk: "\(file) енгізу болдырылмады")
  }

  /// What was undone.
  package static func undone(_ report: ImportUndo.Report) -> Wording {
    if report.isEmpty {
      return Wording(
        en: "The plan has recorded nothing that could be undone.", ru: "План ничего не записал: отменять нечего.",
        kk: "Жоспар ештеңе жазбаған: болдырмайтын нәрсе жоқ.")
    }
    return Wording { language in
      let numbers = report.annulled.map(\.description).joined(separator: ", ")
      func places(_ all: [(number: CaseNumber, sequence: Int)]) -> String {
        all.map { "\($0.number) (\($0.sequence))" }.joined(separator: ", ")
      }
      let (voided, restored) = (places(report.voided), places(report.restored))
      let parties = report.parties.map(\.id.name).joined(separator: ", ")
      let lines = [
        numbers.isEmpty
          ? nil : Wording(en: "Annulled: \(numbers).", ru: "Аннулировано: \(numbers).", kk: "Жойылды: \(numbers)."),
        voided.isEmpty
          ? nil
          : Wording(
            en: "Records made void: \(voided).", ru: "Записи не действуют: \(voided).",
            kk: "Жазбалар күшін жойды: \(voided)."),
        restored.isEmpty
          ? nil
          : Wording(
            en: "Put back as it was: \(restored).", ru: "Возвращено прежнее: \(restored).",
            kk: "Бұрынғысы қайтарылды: \(restored)."),
        parties.isEmpty
          ? nil
          : Wording(
            en: "Still known: \(parties).", ru: "Участники остаются: \(parties).", kk: "Қатысушылар қалады: \(parties)."
          ),
      ]
      return lines.compactMap { $0?[language] }.joined(separator: "\n")
    }
  }
}
