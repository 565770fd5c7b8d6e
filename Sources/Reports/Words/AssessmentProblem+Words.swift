import JSONText
public import WorkflowEngine

extension AssessmentProblem: Worded {
  /// Where it is and what is wrong, without a full stop.
  public var wording: Wording {
    switch self {
    case .notAList:
      Wording(en: "the value is no list of records", ru: "значение — не список записей", kk: "мән жазбалар тізімі емес")
    case .empty: Wording(en: "there are no indicators", ru: "индикаторов нет", kk: "индикаторлар жоқ")
    case .notARecord(let place):
      Wording(
        en: "element \(place + 1) is no record", ru: "элемент \(place + 1) — не запись",
        kk: "\(place + 1)-элемент жазба емес")
    case .noCode(let place):
      Wording(
        en: "element \(place + 1) has no code", ru: "у элемента \(place + 1) нет кода",
        kk: "\(place + 1)-элементтің коды жоқ")
    case .repeatedCode(let code):
      Wording(
        en: "'\(code)' is the code of two indicators", ru: "код '\(code)' стоит у двух индикаторов",
        kk: "'\(code)' коды екі индикаторда тұр")
    case .wrongMember(let code, let member, let expected, let found):
      Wording(
        en: "\(code): '\(member)' should be \(expected.wording.en) but is \(found.canonicalText())",
        ru: "\(code): в '\(member)' должно быть: \(expected.wording.ru), а стоит \(found.canonicalText())",
        kk: "\(code): '\(member)' ішінде болуға тиісі: \(expected.wording.kk), ал тұрғаны \(found.canonicalText())")
    case .halfRange(let code):
      Wording(
        en: "\(code): of 'min' and 'max' only one is given", ru: "\(code): из 'min' и 'max' указано только одно",
        kk: "\(code): 'min' мен 'max' ішінен тек біреуі берілген")
    case .emptyRange(let code, let min, let max):
      Wording(
        en: "\(code): 'min' is \(min), which is not less than 'max', \(max)",
        ru: "\(code): 'min' равно \(min), это не меньше, чем 'max', \(max)",
        kk: "\(code): 'min' мәні \(min), ол 'max' мәнінен (\(max)) кіші емес")
    case .outsideRange(let code, let value, let min, let max):
      Wording(
        en: "\(code): \(value) is not from \(min) to \(max)", ru: "\(code): \(value) не лежит между \(min) и \(max)",
        kk: "\(code): \(value) мәні \(min) мен \(max) аралығында емес")
    case .tooManyDigits(let group):
      Wording(
        en: "\(group ?? "the mean"): the numbers need more digits than can be computed with exactly",
        ru: "\(group.map { "'\($0)'" } ?? "среднее"): у чисел больше цифр, чем можно точно вычислить",
        kk: "\(group.map { "'\($0)'" } ?? "орташа"): сандардың цифрлары дәл есептеуге болатыннан көп")
    }
  }
}

extension AssessmentProblem.Expected: Worded {
  /// What a member should be: a noun, in English with its article.
  public var wording: Wording {
    switch self {
    case .text: Wording(en: "a text", ru: "текст", kk: "мәтін")
    case .year: Wording(en: "a year such as 2008", ru: "год, например 2008", kk: "жыл, мысалы 2008")
    case .number: Wording(en: "a number such as '36.5'", ru: "число, например '36.5'", kk: "сан, мысалы '36.5'")
    case .direction:
      Wording(
        en: "higherIsBetter or lowerIsBetter", ru: "'higherIsBetter' или 'lowerIsBetter'",
        kk: "'higherIsBetter' немесе 'lowerIsBetter'")
    }
  }
}
