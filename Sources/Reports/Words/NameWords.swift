internal import CaseRecords
internal import CaseRegistry
internal import CaseWork
internal import JSONText
internal import Platform
internal import WorkflowEngine

/// Why a name that somebody typed means nothing, or more than one thing.
enum NameWords {
  /// Nothing is called so: what was perhaps meant, or where to look.
  static func none(_ kind: NamedThing, _ text: String, near: [NamedOption], known: [NamedOption]) -> Wording {
    let head = kind.noneCalled(SafeText.make(text))
    let next = near.isEmpty ? (known.count <= mostListed && !known.isEmpty ? all(known) : kind.wayToLook) : meant(near)
    return Wording.sentences(head, next, WorkWords.nothingChanged)
  }

  /// So many are listed where nothing is near.
  private static let mostListed = 12

  /// Several are called so.
  static func several(_ kind: NamedThing, _ text: String, _ options: [NamedOption]) -> Wording {
    let text = SafeText.make(text)
    let list = list(options)
    return Wording(
      en: "'\(text)' can mean \(list.en). Write the id. Nothing was changed.",
      ru: "'\(text)' может означать: \(list.ru). Напишите id. Ничего не изменено.",
      kk:
        "'\(text)' мыналардың бірі болуы мүмкін: \(list.kk). Қайсысы екенін id арқылы жазыңыз. Ештеңе өзгертілген жоқ.")
  }

  private static func meant(_ options: [NamedOption]) -> Wording {
    let list = list(options)
    return Wording(
      en: "Did you mean \(list.en)?", ru: "Может быть, \(list.ru)?", kk: "Мүмкін, \(list.kk) шығар?")
  }

  private static func all(_ options: [NamedOption]) -> Wording {
    let list = list(options)
    return Wording(en: "There are \(list.en).", ru: "Есть \(list.ru).", kk: "Барлары: \(list.kk).")
  }

  private static func list(_ options: [NamedOption]) -> Wording {
    Wording { language in
      options.map { SafeText.make($0.text(in: language)) }.joined(separator: ", ")
    }
  }

  /// What scripts read where nothing is called so.
  static let unknown = "unknown-name"

  /// What scripts read of it.
  static func details(_ kind: NamedThing, _ reason: String, _ text: String, _ options: [NamedOption]) -> [JSON] {
    var json: JSONObject = [
      "reason": .string(reason), "what": .string(kind.rawValue), "value": .string(text),
      "ids": .array(options.map { .string($0.id) }),
    ]
    // As the engine says it of a party that a request names by its id.
    if kind == .party, reason == unknown {
      json["reason"] = "unknown-party"
      json["party"] = .string(text)
    }
    return [.object(json)]
  }
}

extension NamedThing {
  fileprivate func noneCalled(_ text: String) -> Wording {
    switch self {
    case .workflow:
      Wording(
        en: "There is no workflow '\(text)' here.", ru: "Процедуры '\(text)' здесь нет.",
        kk: "Мұнда '\(text)' деген рәсім жоқ.")
    case .stage:
      Wording(
        en: "No workflow has a stage '\(text)'.", ru: "Этапа '\(text)' нет ни в одной процедуре.",
        kk: "Ешбір рәсімде '\(text)' деген кезең жоқ.")
    case .party:
      Wording(
        en: "Nobody is called '\(text)' here.", ru: "Участника '\(text)' здесь нет.",
        kk: "Мұнда '\(text)' деген қатысушы жоқ.")
    case .role:
      Wording(
        en: "No workflow has a role '\(text)'.", ru: "Роли '\(text)' нет ни в одной процедуре.",
        kk: "Ешбір рәсімде '\(text)' деген рөл жоқ.")
    case .duty:
      Wording(
        en: "No workflow has a duty '\(text)'.", ru: "Обязанности '\(text)' нет ни в одной процедуре.",
        kk: "Ешбір рәсімде '\(text)' деген міндет жоқ.")
    case .outcome:
      Wording(
        en: "No case can end as '\(text)'.", ru: "Исхода '\(text)' нет ни в одной процедуре.",
        kk: "Ешбір рәсімде '\(text)' деген нәтиже жоқ.")
    case .prefix:
      Wording(
        en: "No number begins with '\(text)' here.", ru: "Номера здесь не начинаются с '\(text)'.",
        kk: "Мұнда нөмірлер '\(text)' деп басталмайды.")
    case .action:
      Wording(
        en: "No workflow has an action '\(text)'.", ru: "Действия '\(text)' нет ни в одной процедуре.",
        kk: "Ешбір рәсімде '\(text)' деген әрекет жоқ.")
    case .field:
      Wording(
        en: "No workflow has a field '\(text)'.", ru: "Поля '\(text)' нет ни в одной процедуре.",
        kk: "Ешбір рәсімде '\(text)' деген өріс жоқ.")
    case .kind:
      Wording(
        en: "There is no kind of parties '\(text)'.", ru: "Вида участников '\(text)' нет.",
        kk: "Қатысушылардың '\(text)' деген түрі жоқ.")
    case .number:
      Wording(en: "There is no case '\(text)'.", ru: "Дела '\(text)' нет.", kk: "'\(text)' деген іс жоқ.")
    case .region:
      Wording(
        en: "Nobody here is of the region '\(text)'.", ru: "Участников из региона '\(text)' здесь нет.",
        kk: "Мұнда '\(text)' өңірінен қатысушы жоқ.")
    }
  }

  /// Where to see what there is.
  fileprivate var wayToLook: Wording {
    switch self {
    case .workflow, .prefix:
      Wording(
        en: "'oversight workflow list' names them.", ru: "Их называет 'oversight workflow list'.",
        kk: "Оларды 'oversight workflow list' атайды.")
    case .party, .kind, .region:
      Wording(
        en: "'oversight party list' names everybody; 'oversight party add' adds somebody.",
        ru: "Всех называет 'oversight party list'; нового внесёт 'oversight party add'.",
        kk: "Барлығын 'oversight party list' атайды; жаңасын 'oversight party add' енгізеді.")
    case .number:
      Wording(
        en: "'oversight list' names the cases.", ru: "Дела называет 'oversight list'.",
        kk: "Істерді 'oversight list' атайды.")
    case .stage, .role, .duty, .outcome, .action, .field:
      Wording(
        en: "'oversight workflow show WORKFLOW' names those of a workflow.",
        ru: "Что есть в процедуре, показывает 'oversight workflow show ПРОЦЕДУРА'.",
        kk: "Рәсімде не барын 'oversight workflow show РӘСІМ' көрсетеді.")
    }
  }
}
