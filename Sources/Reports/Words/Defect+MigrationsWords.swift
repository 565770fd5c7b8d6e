public import WorkflowEngine

extension Defect.Migrations: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .workflow(let id):
      Wording(
        en: "there is no workflow '\(id)' here",
        ru: "процедуры '\(id)' здесь нет",
        kk: "мұнда '\(id)' рәсімі жоқ")
    case .sameVersion:
      Wording(
        en: "write another version than in 'from'",
        ru: "напишите другую версию, не ту, что в 'from'",
        kk: "'from' ішіндегіден басқа нұсқаны жазыңыз")
    case .versions(let versions):
      Wording(
        en: "write one of the versions pinned here: \(versions.map(String.init).joined(separator: ", "))",
        ru: "напишите одну из здешних версий: \(versions.map(String.init).joined(separator: ", "))",
        kk: "мұндағы нұсқалардың бірін жазыңыз: \(versions.map(String.init).joined(separator: ", "))")
    case .stage(let stage, let isKept):
      Self.stage(stage, isKept)
    case .lost(let thing, let name, let place):
      Wording(
        en: "the \(thing.singular.en) '\(name)' is not in the new version; give its new name, or null, in '\(place)'",
        ru: "в новой версии нет: \(thing.singular.ru) '\(name)'; укажите новое имя или 'null' в '\(place)'",
        kk:
          "жаңа нұсқада жоқ: \(thing.singular.kk) '\(name)'; жаңа атын немесе 'null' мәнін '\(place)' ішінде көрсетіңіз"
      )
    case .merged(let thing, let target):
      Wording(
        en: "two of the old \(thing.singular.en) names lead to '\(target)'; let only one",
        ru: "два прежних имени (\(thing.singular.ru)) ведут к '\(target)'; оставьте одно",
        kk: "бұрынғы екі ат (\(thing.singular.kk)) '\(target)' атына апарады; біреуін қалдырыңыз")
    case .missingKey(let key): Self.missingKey(key)
    case .noReason:
      Wording(
        en: "say why the cases are moved, in place of '?'; the reason is recorded in every case",
        ru: "напишите вместо '?', почему дела переводятся; причина записывается в каждое дело",
        kk: "'?' орнына істер неге көшірілетінін жазыңыз; себебі әр іске жазылады")
    case .undecided(let thing, let name, let known, let isDropped):
      Self.undecided(thing, name, known, isDropped)
    }
  }
}

extension Defect.Migrations {
  static func missingKey(_ key: String) -> Wording {
    let example =
      switch key {
      case "format": "\"\(Migration.format)\""
      case "workflow": "\"letter\""
      case "from": "1"
      case "to": "2"
      case "stages": "{\"sent\": \"sent\"}"
      default: "\"…\""
      }
    let draft = "oversight workflow migrate --draft"
    return Wording(
      en: "'\(key)' is missing; add \"\(key)\": \(example), or let '\(draft)' write the file",
      ru: "нет '\(key)'; добавьте '\"\(key)\": \(example)' или создайте файл командой '\(draft)'",
      kk: "'\(key)' жоқ; '\"\(key)\": \(example)' қосыңыз немесе файлды '\(draft)' командасымен жасаңыз")
  }

  static func undecided(_ thing: Defect.Thing, _ name: String, _ known: [String], _ isDropped: Bool) -> Wording {
    let names = known.map { "'\($0)'" }.joined(separator: ", ")
    let none =
      isDropped
      ? Wording(
        en: ", or null where it falls away", ru: " или 'null', если она больше не нужна",
        kk: " немесе керек болмаса 'null'")
      : Wording(en: "", ru: "", kk: "")
    return Wording(
      en:
        "it is not decided what becomes of '\(name)'; write a new \(thing.singular.en) in its place: \(names)\(none.en)",
      ru: "не решено, во что переходит '\(name)'; впишите новое имя (\(thing.singular.ru)): \(names)\(none.ru)",
      kk: "'\(name)' неге ауысатыны шешілмеген; жаңа атын жазыңыз (\(thing.singular.kk)): \(names)\(none.kk)")
  }

  static func stage(_ stage: String, _ isKept: Bool) -> Wording {
    let example = isKept ? ": \"\(stage)\": \"\(stage)\"" : ""
    return Wording(
      en: "'\(stage)' is missing; say to which stage it leads\(example)",
      ru: "нет '\(stage)'; скажите, на какой этап он ведёт\(example)",
      kk: "'\(stage)' жоқ; оның қай кезеңге апаратынын айтыңыз\(example)")
  }
}
