public import JSONText

extension JSONError: Worded {
  /// Where and what, without a full stop, as in `line 3, column 7: duplicate key 'a', first at line 2, column 3`.
  public var wording: Wording { position.wording + ": " + problem.wording }
}

extension TextPosition: Worded {
  /// The line and the column, both from 1.
  public var wording: Wording {
    Wording(
      en: "line \(line), column \(column)", ru: "строка \(line), столбец \(column)", kk: "\(line)-жол, \(column)-баған")
  }
}

extension JSONError.Problem: Worded {
  /// What is wrong, without the place and without a full stop.
  public var wording: Wording {
    switch self {
    case .empty: Wording(en: "there is no JSON value", ru: "здесь нет значения JSON", kk: "мұнда JSON мәні жоқ")
    case .byteOrderMark:
      Wording(
        en: "the text starts with a byte order mark; save it as UTF-8 without one",
        ru: "текст начинается с метки порядка байтов; сохраните его в UTF-8 без неё",
        kk: "мәтін байт реті белгісінен басталады; оны белгісіз UTF-8 пішімінде сақтаңыз")
    case .unexpectedEnd(let expected):
      Wording(
        en: "the text ends where \(expected.wording.en) should follow",
        ru: "текст обрывается там, где должно быть: \(expected.wording.ru)",
        kk: "мәтін мынау болуға тиіс жерде үзілген: \(expected.wording.kk)")
    case .unexpected(let scalar, let expected):
      Wording(
        en: "found \(Self.quoted(scalar)) instead of \(expected.wording.en)",
        ru: "найдено \(Self.quoted(scalar)), а должно быть: \(expected.wording.ru)",
        kk: "\(Self.quoted(scalar)) тұр, ал болуға тиісі: \(expected.wording.kk)")
    case .trailingComma:
      Wording(
        en: "a comma without anything after it; remove it", ru: "после запятой ничего нет; уберите её",
        kk: "үтірден кейін ештеңе жоқ; оны алып тастаңыз")
    case .comment:
      Wording(
        en: "JSON has no comments; remove it", ru: "в JSON не бывает комментариев; уберите его",
        kk: "JSON-да түсініктеме болмайды; оны алып тастаңыз")
    case .invalidUTF8(let byte): Self.badByte(Self.hex(UInt32(byte), digits: 2))
    case .controlCharacter(let byte): Self.rawControl("\\u\(Self.hex(UInt32(byte), digits: 4))")
    case .badEscape(let scalar):
      Wording(
        en: "\(Self.quoted(scalar)) cannot follow a backslash",
        ru: "после обратной косой черты не может стоять \(Self.quoted(scalar))",
        kk: "кері қиғаш сызықтан кейін \(Self.quoted(scalar)) тұра алмайды")
    case .badUnicodeEscape:
      Wording(
        en: "\\u needs four hexadecimal digits", ru: "после '\\u' нужны четыре шестнадцатеричные цифры",
        kk: "'\\u' белгісінен кейін төрт он алтылық цифр керек")
    case .loneSurrogate(let unit): Self.loneSurrogate("\\u\(Self.hex(UInt32(unit), digits: 4))")
    case .leadingZero:
      Wording(
        en: "a number cannot start with 0 followed by a digit",
        ru: "число не может начинаться с 0, за которым идёт цифра",
        kk: "сан 0-ден кейін цифр тұрып басталмайды")
    case .integerOutOfRange(let text):
      Wording(
        en: "the integer \(Self.shortened(text)) is beyond ±9007199254740991; write it as a string",
        ru: "целое число \(Self.shortened(text)) выходит за ±9007199254740991; запишите его строкой",
        kk: "\(Self.shortened(text)) бүтін саны ±9007199254740991 шегінен асады; оны жол ретінде жазыңыз")
    case .numberOutOfRange(let text):
      Wording(
        en: "the number \(Self.shortened(text)) is too large", ru: "число \(Self.shortened(text)) слишком велико",
        kk: "\(Self.shortened(text)) саны тым үлкен")
    case .duplicateKey(let key, let first):
      Wording(
        en: "duplicate key '\(key)', first at \(first.wording.en)",
        ru: "ключ '\(key)' повторяется, впервые он стоит здесь: \(first.wording.ru)",
        kk: "'\(key)' кілті қайталанады, алғашқы орны: \(first.wording.kk)")
    case .tooDeep(let limit):
      Wording(
        en: "more than \(limit) arrays and objects inside one another",
        ru: "списки и объекты вложены друг в друга глубже чем на \(limit)",
        kk: "тізімдер мен объектілер бір-біріне \(limit)-тен терең салынған")
    case .tooLong(let limit):
      Wording(en: "more than \(limit) bytes", ru: "больше \(limit) байт", kk: "\(limit) байттан артық")
    }
  }

  private static func badByte(_ hex: String) -> Wording {
    Wording(
      en: "the byte 0x\(hex) is not valid UTF-8 here", ru: "байт 0x\(hex) здесь недопустим в UTF-8",
      kk: "0x\(hex) байты бұл жерде UTF-8 үшін жарамсыз")
  }

  private static func rawControl(_ escape: String) -> Wording {
    Wording(
      en: "a string holds a raw control character; write \(escape)",
      ru: "в строке стоит управляющий символ; напишите \(escape)",
      kk: "жолда басқару таңбасы тұр; \(escape) деп жазыңыз")
  }

  private static func loneSurrogate(_ escape: String) -> Wording {
    Wording(
      en: "\(escape) is half of a surrogate pair without the other half",
      ru: "'\(escape)' — половина суррогатной пары без второй половины",
      kk: "'\(escape)' — суррогат жұбының екінші жартысыз бір жартысы")
  }

  private static func quoted(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .spacingMark, .enclosingMark:
      "U+\(hex(scalar.value, digits: 4))"
    default: scalar == "'" ? "\"'\"" : "'\(scalar)'"
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(40) + "…"
  }
}

extension JSONError.Expectation: Worded {
  /// A noun, in English with its article: `a value`.
  public var wording: Wording {
    switch self {
    case .value: Wording(en: "a value", ru: "значение", kk: "мән")
    case .valueOrEndOfArray: Wording(en: "a value or ']'", ru: "значение или ']'", kk: "мән немесе ']'")
    case .key: Wording(en: "a key in double quotes", ru: "ключ в двойных кавычках", kk: "қос тырнақшадағы кілт")
    case .keyOrEndOfObject:
      Wording(
        en: "a key in double quotes or '}'", ru: "ключ в двойных кавычках или '}'",
        kk: "қос тырнақшадағы кілт немесе '}'")
    case .colon: Wording(same: "':'")
    case .commaOrEndOfArray: Wording(en: "',' or ']'", ru: "',' или ']'", kk: "',' немесе ']'")
    case .commaOrEndOfObject: Wording(en: "',' or '}'", ru: "',' или '}'", kk: "',' немесе '}'")
    case .digit: Wording(en: "a digit", ru: "цифра", kk: "цифр")
    case .endOfString:
      Wording(en: "the quote that ends the string", ru: "кавычка в конце строки", kk: "жолды жабатын тырнақша")
    case .word(let word): Wording(same: "'\(word)'")
    case .endOfText: Wording(en: "the end of the text", ru: "конец текста", kk: "мәтіннің соңы")
    }
  }
}
