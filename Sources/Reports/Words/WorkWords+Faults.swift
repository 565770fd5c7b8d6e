internal import CaseWork
internal import WorkflowEngine

extension WorkError.Expectation {
  func wording(at place: String) -> Wording {
    let head = Wording(en: "expected", ru: "ожидается", kk: "күтілетіні —")
    func expected(_ what: Wording) -> Wording { Wording { "\(place): \(head[$0]) \(what[$0])" } }
    return switch self {
    case .verb(let hint): expected(hint.oneOf)
    case .key(let verb, let nearest, let known):
      nearest.map { near in expected(Wording { _ in "'\(near)'" }) }
        ?? Wording(
          en: "\(place): expected no such key; '\(verb)' takes \(known.joined(separator: ", "))",
          ru: "\(place): такого ключа нет; '\(verb)' принимает \(known.joined(separator: ", "))",
          kk: "\(place): мұндай кілт жоқ; '\(verb)' қабылдайтыны: \(known.joined(separator: ", "))")
    case .documentKey(let known):
      Wording(
        en: "\(place): expected no such key; a document takes \(known.joined(separator: ", "))",
        ru: "\(place): такого ключа нет; документ принимает \(known.joined(separator: ", "))",
        kk: "\(place): мұндай кілт жоқ; құжат қабылдайтыны: \(known.joined(separator: ", "))")
    case .actor: expected(Wording(en: "who acts", ru: "кто действует", kk: "кім әрекет етеді"))
    case .id:
      expected(
        Wording(
          en: "an id: a Latin letter, then letters, digits, '-' or '_'",
          ru: "id: латинская буква, затем буквы, цифры, '-' или '_'",
          kk: "id: латын әрпі, содан кейін әріптер, цифрлар, '-' немесе '_'"))
    case .ids: expected(Wording(en: "a list of ids", ru: "список id", kk: "id тізімі"))
    case .idsByRole: expected(Wording(en: "ids by role", ru: "id по ролям", kk: "рөлдер бойынша id"))
    case .filesByKind: expected(Wording(en: "files by kind", ru: "файлы по видам", kk: "түрлері бойынша файлдар"))
    case .visibility:
      expected(
        Wording(
          en: "one of public, council, internal", ru: "одно из public, council, internal",
          kk: "мыналардың бірі: public, council, internal"))
    case .term:
      expected(
        Wording(
          en: "a term such as 5wd, 15d or 2m", ru: "срок, например 5рд (рабочих дней), 15к (календарных) или 2мес",
          kk: "мерзім, мысалы 5жк (жұмыс күні), 15к (күнтізбелік) немесе 2ай"))
    case .body:
      expected(Wording(en: "the body it is passed on to", ru: "орган, которому передаётся", kk: "жолданатын орган"))
    case .bodies: expected(Wording(en: "at least one body", ru: "хотя бы один орган", kk: "кемінде бір орган"))
    case .addressee:
      expected(
        Wording(
          en: #"a body, or {"body", "received"}"#, ru: #"орган или {"body", "received"}"#,
          kk: #"орган немесе {"body", "received"}"#))
    case .date(let fault): expected(Reports.Expectation.date(fault))
    case .period(let fault):
      expected(Reports.Expectation.date(fault, instead: Reports.Expectation.period))
    case .amendment:
      expected(
        Wording(
          en: #"either values to correct, or "void": true"#, ru: #"либо значения для исправления, либо "void": true"#,
          kk: #"не түзетілетін мәндер, не "void": true"#))
    }
  }
}

extension WorkError.TryingFault {
  var wording: Wording {
    switch self {
    case .forget:
      Wording(
        en: "a simulation keeps nothing, so there is nothing to remove from it; leave 'forget' out",
        ru: "проба ничего не хранит, и удалять из неё нечего; уберите 'forget'",
        kk: "сынақ ештеңе сақтамайды, одан жоятын ештеңе жоқ; 'forget' алып тастаңыз")
    case .log:
      Wording(
        en: "'log' records several steps at once; write them one by one, beginning with 'open'",
        ru: "'log' записывает сразу несколько шагов; напишите их по одному, начиная с 'open'",
        kk: "'log' бірден бірнеше қадам жазады; оларды 'open' бастап бір-бірлеп жазыңыз")
    case .party:
      Wording(
        en: "in a simulation whoever a step names is known; leave 'party' out",
        ru: "в пробе известен каждый, кого называет шаг; уберите 'party'",
        kk: "сынақта қадам атаған әркім белгілі; 'party' алып тастаңыз")
    case .twice(let name):
      Wording(en: "'\(name)' is given twice", ru: "'\(name)' указано дважды", kk: "'\(name)' екі рет көрсетілген")
    case .noAssignment(let word):
      Wording(
        en: "'\(word)' is not FIELD=VALUE", ru: "'\(word)' — не ПОЛЕ=ЗНАЧЕНИЕ", kk: "'\(word)' ӨРІС=МӘН түрінде емес")
    case .noCase(let text, let known): Self.noCase(text, known.map(\.description).joined(separator: ", "))
    }
  }

  private static func noCase(_ text: String, _ all: String) -> Wording {
    Wording(
      en: "there is no case '\(text)' in this simulation; there are \(all). Nothing was changed.",
      ru: "дела '\(text)' в этой пробе нет; есть \(all). Ничего не изменено.",
      kk: "бұл сынақта '\(text)' ісі жоқ; бары: \(all). Ештеңе өзгертілген жоқ.")
  }
}

extension WorkError.AssessmentFault {
  func wording(_ number: CaseNumber, _ field: String) -> Wording {
    switch self {
    case .noField(let workflow, let hint):
      let head = Wording(
        en: "\(number): the workflow '\(workflow)' has no field '\(field)'",
        ru: "\(number): в процедуре '\(workflow)' нет поля '\(field)'",
        kk: "\(number): '\(workflow)' рәсімінде '\(field)' өрісі жоқ")
      guard hint.nearest == nil, hint.known.isEmpty else { return hint.after(head, it: true) }
      return Wording(
        en: "\(head.en); no field of it holds indicators.", ru: "\(head.ru); показателей нет ни в одном поле.",
        kk: "\(head.kk); ешбір өрісінде көрсеткіштер жоқ.")
    case .noDimension(let name, let hint):
      return CaseWords.noDimension(name, in: "\(number)", nearest: hint.nearest, known: hint.known)
    case .nothing:
      return Wording(
        en: "\(number): nothing is recorded in '\(field)' yet.", ru: "\(number): в '\(field)' пока ничего не записано.",
        kk: "\(number): '\(field)' өрісіне әзірге ештеңе жазылмаған.")
    case .removed:
      return Wording(
        en: "\(number): what was in '\(field)' was removed as a law asks.",
        ru: "\(number): записанное в '\(field)' удалено по требованию закона.",
        kk: "\(number): '\(field)' өрісіндегі мәлімет заң талабымен жойылған.")
    case .noAssessment(let error):
      let head = Wording(
        en: "\(number): '\(field)' is no assessment:", ru: "\(number): '\(field)' — не оценка:",
        kk: "\(number): '\(field)' бағалау емес:")
      return Wording { language in
        ([head[language]] + error.problems.map { $0.text(in: language) }).joined(separator: "\n")
      }
    }
  }
}
