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

extension Defect.Conditions {
  static func expected(_ expected: Defect.Expected, _ found: Defect.Token, _ isAfterNot: Bool) -> Wording {
    let (what, token) = (expected.wording, found.wording)
    let head = Wording(
      en: "expected \(what.en), found \(token.en)", ru: "должно быть: \(what.ru), а стоит: \(token.ru)",
      kk: "болуға тиісі: \(what.kk), ал тұрғаны: \(token.kk)")
    let sign: String? =
      switch found {
      case .word("and"), .word("AND"): "&&"
      case .word("or"), .word("OR"): "||"
      case .word, .text, .end: nil
      }
    let advice = sign.map { Wording(en: "; write '\($0)'", ru: "; напишите '\($0)'", kk: "; '\($0)' деп жазыңыз") }
    let not =
      isAfterNot
      ? Wording(en: "; write '!' for 'not'", ru: "; вместо 'not' пишите '!'", kk: "; 'not' орнына '!' жазыңыз") : nil
    return [head, advice, not].compactMap(\.self).joined(separator: "")
  }

  static func notComparable(_ first: Defect.TypeNoun, _ second: Defect.TypeNoun) -> Wording {
    let advice =
      switch (first, second) {
      case (.date, .text), (.text, .date), (.monthDate, .text), (.text, .monthDate), (.yearDate, .text),
        (.text, .yearDate):
        Wording(
          en: "write a date as date('2024-01-01')", ru: "дату пишите так: \"date('2024-01-01')\"",
          kk: "күнді былай жазыңыз: \"date('2024-01-01')\"")
      case (.money, _), (_, .money):
        Wording(
          en: "compare .amount, and .currency", ru: "сравните '.amount' и '.currency'",
          kk: "'.amount' пен '.currency' салыстырыңыз")
      case (.list, _), (_, .list): Wording(en: "write 'in'", ru: "напишите 'in'", kk: "'in' деп жазыңыз")
      case (.integer, .text), (.text, .integer):
        Wording(
          en: "write a whole number without quotes", ru: "целое число пишите без кавычек",
          kk: "бүтін санды тырнақшасыз жазыңыз")
      case (_, _):
        Wording(
          en: "compare values of one type", ru: "сравнивайте значения одного типа",
          kk: "бір түрлі мәндерді салыстырыңыз")
      }
    let (one, two) = (first.wording, second.wording)
    return Wording(
      en: "\(one.en) and \(two.en) cannot be compared; ", ru: "нельзя сравнить: \(one.ru); \(two.ru); ",
      kk: "салыстыруға болмайды: \(one.kk); \(two.kk); ") + advice
  }
}

extension Defect.Expected {
  /// What must stand there.
  var wording: Wording {
    switch self {
    case .value: Wording(en: "a value", ru: "значение", kk: "мән")
    case .operatorOrEnd:
      Wording(en: "an operator or the end", ru: "знак действия или конец", kk: "амал белгісі немесе соңы")
    case .memberName: Wording(en: "the name of a member", ru: "имя члена", kk: "мүшенің аты")
    case .name: Wording(en: "a name", ru: "имя", kk: "ат")
    case .symbol(let symbol): Wording(same: "'\(symbol)'")
    }
  }
}

extension Defect.Token {
  /// What stands there.
  var wording: Wording {
    switch self {
    case .word(let word): Wording(same: "'\(word)'")
    case .text: Wording(en: "a text", ru: "текст", kk: "мәтін")
    case .end: Wording(en: "the end", ru: "конец", kk: "соңы")
    }
  }
}

extension Defect.Sign {
  /// What is meant, and how it is written.
  var wording: Wording {
    switch self {
    case .equal:
      Wording(en: "write '==' to compare", ru: "для сравнения пишите '=='", kk: "салыстыру үшін '==' жазыңыз")
    case .and: Wording(en: "write '&&' for 'and'", ru: "вместо 'and' пишите '&&'", kk: "'and' орнына '&&' жазыңыз")
    case .or: Wording(en: "write '||' for 'or'", ru: "вместо 'or' пишите '||'", kk: "'or' орнына '||' жазыңыз")
    case .quote:
      Wording(
        en: "put texts in straight quotes, as in 'accepted'",
        ru: "тексты пишите в прямых кавычках, например 'accepted'",
        kk: "мәтіндерді түзу тырнақшаға алыңыз, мысалы 'accepted'")
    case .minus: Wording(en: "write '-' for minus", ru: "минус пишите так: '-'", kk: "минусты былай жазыңыз: '-'")
    case .write(let sign): Wording(en: "write '\(sign)'", ru: "напишите '\(sign)'", kk: "'\(sign)' деп жазыңыз")
    case .ternary(let sign):
      Wording(
        en: "there is no '\(sign)' here; write two conditions instead",
        ru: "'\(sign)' здесь не бывает; напишите два условия",
        kk: "мұнда '\(sign)' болмайды; оның орнына екі шарт жазыңыз")
    case .notLatin(let letter):
      Wording(
        en: "'\(letter)' is not a Latin letter; names are written with Latin letters, texts in quotes",
        ru: "'\(letter)' — не латинская буква; имена пишут латинскими буквами, тексты — в кавычках",
        kk: "'\(letter)' — латын әрпі емес; аттар латын әріптерімен, мәтіндер тырнақшада жазылады")
    case .other(let number):
      Self.other(String(number, radix: 16, uppercase: true))
    }
  }

  private static func other(_ hex: String) -> Wording {
    Wording(
      en: "a condition cannot contain U+\(hex) here", ru: "в условии здесь не может стоять U+\(hex)",
      kk: "шартта бұл жерде U+\(hex) тұра алмайды")
  }
}

extension Defect.Thing {
  /// One of them, in English without its article.
  var singular: Wording {
    switch self {
    case .stage: Wording(en: "stage", ru: "этап", kk: "кезең")
    case .openStage:
      Wording(en: "stage that is not final", ru: "этап, но не последний", kk: "соңғы емес кезең")
    case .role: Wording(en: "role", ru: "роль", kk: "рөл")
    case .action: Wording(en: "action", ru: "действие", kk: "әрекет")
    case .duty: Wording(en: "duty", ru: "обязанность", kk: "міндет")
    case .right: Wording(en: "right", ru: "право", kk: "құқық")
    case .letter: Wording(en: "kind of letter", ru: "вид письма", kk: "хат түрі")
    case .map: Wording(en: "map of outcomes", ru: "таблица исходов", kk: "нәтижелер кестесі")
    case .outcome: Wording(en: "outcome", ru: "исход", kk: "нәтиже")
    case .field: Wording(en: "field", ru: "поле", kk: "өріс")
    case .dateField: Wording(en: "date field", ru: "поле с датой", kk: "күн өрісі")
    case .listSource: Wording(en: "list field or input", ru: "поле или данные со списком", kk: "тізім өрісі не дерегі")
    case .input: Wording(en: "input", ru: "данные", kk: "дерек")
    case .member: Wording(en: "member", ru: "член записи", kk: "жазба мүшесі")
    case .evidence: Wording(en: "kind of evidence", ru: "вид документа", kk: "құжат түрі")
    case .act: Wording(en: "act", ru: "акт", kk: "акт")
    case .calendar: Wording(en: "calendar", ru: "календарь", kk: "күнтізбе")
    case .workflow: Wording(en: "workflow", ru: "процедура", kk: "рәсім")
    case .inputOf(let action):
      Wording(
        en: "input of the action '\(action)'", ru: "данные действия '\(action)'", kk: "'\(action)' әрекетінің дерегі")
    case .fieldOf(let workflow):
      Wording(en: "field of '\(workflow)'", ru: "поле процедуры '\(workflow)'", kk: "'\(workflow)' рәсімінің өрісі")
    case .roleOf(let workflow):
      Wording(en: "role of '\(workflow)'", ru: "роль процедуры '\(workflow)'", kk: "'\(workflow)' рәсімінің рөлі")
    case .new(let thing):
      Wording(en: "new ", ru: "в новой версии: ", kk: "жаңа нұсқада: ") + thing.singular
    }
  }

  /// Several of them.
  var plural: Wording {
    switch self {
    case .stage, .openStage: Wording(en: "stages", ru: "этапы", kk: "кезеңдер")
    case .role, .roleOf: Wording(en: "roles", ru: "роли", kk: "рөлдер")
    case .action: Wording(en: "actions", ru: "действия", kk: "әрекеттер")
    case .duty: Wording(en: "duties", ru: "обязанности", kk: "міндеттер")
    case .right: Wording(en: "rights", ru: "права", kk: "құқықтар")
    case .letter: Wording(en: "kinds of letters", ru: "виды писем", kk: "хат түрлері")
    case .map: Wording(en: "maps of outcomes", ru: "таблицы исходов", kk: "нәтижелер кестелері")
    case .outcome: Wording(en: "outcomes", ru: "исходы", kk: "нәтижелер")
    case .field, .dateField, .fieldOf: Wording(en: "fields", ru: "поля", kk: "өрістер")
    case .listSource, .input, .inputOf: Wording(en: "inputs", ru: "данные", kk: "деректер")
    case .member: Wording(en: "members", ru: "члены записи", kk: "жазба мүшелері")
    case .evidence: Wording(en: "kinds of evidence", ru: "виды документов", kk: "құжат түрлері")
    case .act: Wording(en: "acts", ru: "акты", kk: "актілер")
    case .calendar: Wording(en: "calendars", ru: "календари", kk: "күнтізбелер")
    case .workflow: Wording(en: "workflows", ru: "процедуры", kk: "рәсімдер")
    case .new(let thing): thing.plural
    }
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

extension Defect.TypeNoun: Worded {
  /// A noun with an example, in English with its article: `a date such as 2024-05-03`.
  public var wording: Wording {
    switch self {
    case .text: Wording(en: "a text", ru: "текст", kk: "мәтін")
    case .integer: Wording(en: "a whole number", ru: "целое число", kk: "бүтін сан")
    case .decimal:
      Wording(
        en: "a decimal number such as 12.50", ru: "десятичное число, например 12.50", kk: "ондық сан, мысалы 12.50")
    case .money:
      Wording(
        en: "an amount such as 828000000.00 KZT", ru: "сумма, например '828000000.00 KZT'",
        kk: "сома, мысалы '828000000.00 KZT'")
    case .boolean: Wording(en: "true or false", ru: "'true' или 'false'", kk: "'true' немесе 'false'")
    case .date:
      Wording(en: "a date such as 2024-05-03", ru: "дата, например 2024-05-03", kk: "күн, мысалы 2024-05-03")
    case .monthDate:
      Wording(
        en: "a date such as 2024-05-03 or 2024-05", ru: "дата, например 2024-05-03 или 2024-05",
        kk: "күн, мысалы 2024-05-03 немесе 2024-05")
    case .yearDate:
      Wording(
        en: "a date such as 2024-05-03, 2024-05 or 2024", ru: "дата, например 2024-05-03, 2024-05 или 2024",
        kk: "күн, мысалы 2024-05-03, 2024-05 немесе 2024")
    case .choice(let choices):
      Wording(en: "one of ", ru: "одно из: ", kk: "мыналардың бірі: ") + Self.list(choices)
    case .party: Wording(en: "the id of a party", ru: "идентификатор участника", kk: "қатысушының идентификаторы")
    case .caseNumber: Wording(en: "the number of a case", ru: "номер дела", kk: "істің нөмірі")
    case .locality: Wording(en: "a locality", ru: "населённый пункт", kk: "елді мекен")
    case .list(let element):
      Wording(en: "a list, each element ", ru: "список, каждый элемент — ", kk: "тізім, әр элементі — ")
        + element.wording
    case .record(let members):
      Wording(en: "a record of ", ru: "запись из: ", kk: "мыналардан тұратын жазба: ") + Self.list(members)
    }
  }

  private static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }
}
