import WorkflowEngine

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
