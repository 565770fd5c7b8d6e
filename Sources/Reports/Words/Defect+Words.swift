import JSONText
public import WorkflowEngine

extension Defect: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording { finding.wording }
}

extension Defect.Finding: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .syntax(let problem): problem?.wording ?? Wording(en: "not JSON", ru: "это не JSON", kk: "бұл JSON емес")
    case .reading(let fault): fault.wording
    case .type(let fault): fault.wording
    case .part(let fault): fault.wording
    case .condition(let column, let fault):
      Wording(en: "column \(column): ", ru: "столбец \(column): ", kk: "\(column)-баған: ") + fault.wording
    case .action(let fault): fault.wording
    case .duty(let fault): fault.wording
    case .path(let fault): fault.wording
    case .language(let missing): Self.language(missing.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    case .leak(let fault): fault.wording
    case .calendar(let fault): fault.wording
    case .otherYears(let finding):
      Wording(
        en: "against what is known of other years: ", ru: "расходится с известным о других годах: ",
        kk: "басқа жылдар туралы белгіліге қайшы: ") + finding.wording
    case .migration(let fault): fault.wording
    }
  }

  private static func language(_ names: String) -> Wording {
    Wording(
      en: "this text is missing in \(names); add it beside the others",
      ru: "этого текста нет на \(names); добавьте его рядом с остальными",
      kk: "бұл мәтін \(names) тілінде жоқ; оны қалғандарының жанына қосыңыз")
  }
}

extension Wording {
  /// `; did you mean …?`, or all there are.
  static func hint(_ nearest: String?, _ known: [String]) -> Wording {
    if let nearest { return "; " + .didYouMean(nearest) }
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return known.isEmpty
      ? Wording(en: "; there are none", ru: "; здесь нет никаких", kk: "; мұнда ешқайсысы жоқ")
      : Wording(en: "; there are \(list)", ru: "; есть \(list)", kk: "; барлары: \(list)")
  }
}

extension Defect.Reading {
  static func unknownKey(_ key: String, _ nearest: String?, _ known: [String]) -> Wording {
    let list = known.joined(separator: ", ")
    let head = Wording(
      en: "'\(key)' has no meaning here; ", ru: "'\(key)' здесь ничего не значит; ",
      kk: "'\(key)' мұнда ештеңе білдірмейді; ")
    if let nearest { return head + .didYouMean(nearest) }
    return head
      + Wording(
        en: "remove it, or write it as a \"comment\"; known are \(list)",
        ru: "уберите его или запишите как \"comment\"; известны '\(list)'",
        kk: "оны алып тастаңыз немесе \"comment\" ретінде жазыңыз; белгілілері: '\(list)'")
  }

  static func missingKey(_ key: String, _ pointer: String) -> Wording {
    let form = MissingKey(key, at: pointer)
    return Wording(
      en: "'\(key)' is missing; add \(form.text("or"))", ru: "нет '\(key)'; добавьте '\(form.text("или"))'",
      kk: "'\(key)' жоқ; мынаны қосыңыз: '\(form.text("немесе"))'")
  }

  static func badName(_ name: String, _ thing: Defect.Thing, _ isCondition: Bool) -> Wording {
    let head = Wording(
      en:
        "'\(name)' cannot name one of the \(thing.plural.en): write a Latin letter followed by letters, digits or '_'",
      ru:
        "'\(name)' здесь не может быть именем (\(thing.plural.ru)): напишите латинскую букву, затем буквы, цифры или '_'",
      kk:
        "'\(name)' мұнда ат бола алмайды (\(thing.plural.kk)): латын әрпін, содан кейін әріптер, цифрлар немесе '_' жазыңыз"
    )
    return isCondition ? head : head + Wording(en: " or '-'", ru: " или '-'", kk: " немесе '-'")
  }

  static func names(_ name: String?) -> Wording {
    let example = "[\"\(name ?? "name")\"\(name == nil ? ", …" : "")]"
    return Wording(
      en: "write a list of names: \(example)", ru: "напишите список имён: \(example)",
      kk: "аттар тізімін жазыңыз: \(example)")
  }

  static func unknown(_ thing: Defect.Thing, _ name: String, _ nearest: String?, _ known: [String]) -> Wording {
    let head = Wording(
      en: "there is no \(thing.singular.en) '\(name)'", ru: "здесь нет '\(name)' (\(thing.singular.ru))",
      kk: "мұнда '\(name)' жоқ (\(thing.singular.kk))")
    if let nearest { return head + "; " + .didYouMean(nearest) }
    if known.isEmpty {
      return head
        + Wording(
          en: "; there are none, so add it first", ru: "; нет никаких, поэтому сначала добавьте",
          kk: "; ешқайсысы жоқ, сондықтан алдымен қосыңыз")
    }
    let (list, left) = (known.prefix(40).joined(separator: ", "), known.count - 40)
    let more =
      left > 0
      ? Wording(en: ", … (\(left) more)", ru: ", … (ещё \(left))", kk: ", … (тағы \(left))") : Wording(same: "")
    return head + Wording(en: "; there are \(list)", ru: "; есть '\(list)'", kk: "; барлары: '\(list)'") + more
  }

  static func oneOf(_ words: [String]) -> Wording {
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else {
      let word = quoted.first ?? ""
      return Wording(en: "write \(word)", ru: "напишите \(word)", kk: "\(word) деп жазыңыз")
    }
    let first = quoted.dropLast().joined(separator: ", ")
    return Wording(
      en: "write \(first) or \(last)", ru: "напишите \(first) или \(last)", kk: "\(first) немесе \(last) деп жазыңыз")
  }

  static func wholeNumber(_ least: Int, _ greatest: Int?) -> Wording {
    greatest.map { most in
      Wording(
        en: "write a whole number from \(least) to \(most)", ru: "напишите целое число от \(least) до \(most)",
        kk: "\(least) мен \(most) аралығындағы бүтін сан жазыңыз")
    }
      ?? Wording(
        en: "write a whole number from \(least)", ru: "напишите целое число не меньше \(least)",
        kk: "\(least)-ден кем емес бүтін сан жазыңыз")
  }
}

extension Defect.Types {
  static func unknown(_ name: String, _ nearest: String?, _ known: [String]) -> Wording {
    let head = Wording(en: "there is no type '\(name)'; ", ru: "типа '\(name)' нет; ", kk: "'\(name)' түрі жоқ; ")
    if let nearest { return head + .didYouMean(nearest) }
    let list = known.joined(separator: ", ")
    return head + Wording(en: "there are \(list)", ru: "есть '\(list)'", kk: "барлары: '\(list)'")
  }
}

extension Defect.Limit {
  /// How a limit of this form is written.
  var wording: Wording {
    switch self {
    case .integer:
      Wording(en: "write a whole number here", ru: "напишите здесь целое число", kk: "мұнда бүтін сан жазыңыз")
    case .count:
      Wording(
        en: "write a whole number, 0 or more, here", ru: "напишите здесь целое число, 0 или больше",
        kk: "мұнда 0-ден кем емес бүтін сан жазыңыз")
    case .decimal:
      Wording(
        en: "write a decimal number in quotes, such as \"12.50\", here",
        ru: "напишите здесь десятичное число в кавычках, например \"12.50\"",
        kk: "мұнда тырнақша ішінде ондық сан жазыңыз, мысалы \"12.50\"")
    case .date:
      Wording(
        en: "write a date such as \"2024-05-03\" here", ru: "напишите здесь дату, например \"2024-05-03\"",
        kk: "мұнда күнді жазыңыз, мысалы \"2024-05-03\"")
    }
  }
}

extension Defect.Parts {
  static func unlisted(_ act: String, _ nearest: String?, _ known: [String]) -> Wording {
    let head = Wording(
      en: "the act '\(act)' is not listed in the acts; ", ru: "акта '\(act)' нет в перечне актов; ",
      kk: "'\(act)' актісі актілер тізбесінде жоқ; ")
    if let nearest { return head + .didYouMean(nearest) }
    let list = known.joined(separator: ", ")
    return head
      + Wording(
        en: "write \"self-set\", or one of \(list)", ru: "напишите \"self-set\" или одно из '\(list)'",
        kk: "\"self-set\" немесе мыналардың бірін жазыңыз: '\(list)'")
  }
}

extension Defect.Actions {
  static func neverTrue(_ condition: String, _ known: [Defect.ChildFacts]) -> Wording {
    let facts = known.map { fact in
      let (stages, outcomes) = (fact.stages.joined(separator: ", "), fact.outcomes.joined(separator: ", "))
      return Wording(
        en: "'\(fact.id)' has the stages \(stages) and the outcomes \(outcomes)",
        ru: "у '\(fact.id)' этапы '\(stages)' и исходы '\(outcomes)'",
        kk: "'\(fact.id)' кезеңдері: '\(stages)', нәтижелері: '\(outcomes)'")
    }
    return Wording(
      en: "'\(condition)' can never become true; ask for what can be: ",
      ru: "'\(condition)' никогда не станет верным; спрашивайте о том, что бывает: ",
      kk: "'\(condition)' ешқашан рас болмайды; болатынды сұраңыз: ") + facts.joined(separator: "; ")
  }
}

extension Defect.Duties {
  static func noStartingAct(_ act: String, _ known: [String]) -> Wording {
    let list = known.map { "\"\($0)\"" }.joined(separator: ", ")
    return Wording(
      en: "'\(act)' starts no duty; write one of \(list)",
      ru: "'\(act)' не начинает обязанностей; напишите одно из \(list)",
      kk: "'\(act)' ешбір міндетті бастамайды; мыналардың бірін жазыңыз: \(list)")
  }
}

/// What to write for a key that is missing.
private struct MissingKey {
  private let key: String
  private let pointer: String

  init(_ key: String, at pointer: String) {
    self.key = key
    self.pointer = pointer
  }

  /// The key with a value such as it takes.
  ///
  /// - Parameter or: The word between two forms.
  func text(_ or: String) -> String { "\"\(key)\": \(value(or))" }

  private func value(_ or: String) -> String {
    switch key {
    case "format": "\"\(DefinitionFormat.first.name)\""
    case "id", "calendar": "\"name\""
    case "version": "1"
    case "prefix": "\"REC\""
    case "title", "else": "\"text\" \(or) {\"en\": …, \"ru\": …, \"kk\": …}"
    case "initial", "to": "\"stage\""
    case "from": pointer.hasPrefix("/duties") || pointer.hasPrefix("/rights") ? "{\"action\": name}" : "[\"stage\"]"
    case "by": "[\"role\"]"
    case "owedBy", "owedTo", "heldBy": "\"role\""
    case "metBy", "usedBy": "[\"action\"]"
    case "within": "{\"workingDays\": 10}"
    case "action": "\"action\""
    case "items": "\"input\""
    case "how": "\"exact\""
    case "basis": "\"self-set\" \(or) {\"act\": id, \"article\": \"13(4)\"}"
    case "act", "workflow": "\"id\""
    case "article": "\"13(4)\""
    case "that": "\"condition\""
    case "field": "\"name\""
    case "stages", "actions": "{\"name\": {…}}"
    default: "…"
    }
  }
}
