import JSONText

/// One word of a condition.
struct ConditionToken: Hashable {
  enum Kind: Hashable {
    case integer(Int)
    case decimal(ExactDecimal)
    case text(String)
    case name(String)
    /// An operator or bracket.
    case symbol(String)
    case end
  }

  let kind: Kind
  /// The column of its first character, from 1.
  let column: Int
}

extension ConditionToken {
  /// As it is named where another must stand.
  var shown: Defect.Token {
    switch kind {
    case .integer(let value): .word("\(value)")
    case .decimal(let value): .word("\(value)")
    case .text: .text
    case .name(let name): .word(name)
    case .symbol(let symbol): .word(symbol)
    case .end: .end
    }
  }
}

/// Splits the text of a condition into its words.
struct ConditionLexer {
  /// The longest condition that is read.
  static let longest = 4000

  private let text: [Unicode.Scalar]
  private var place = 0

  private init(_ source: String) { text = Array(source.unicodeScalars) }

  /// The words of `source`, ended by `.end`.
  static func tokens(of source: String) throws(ConditionFault) -> [ConditionToken] {
    guard source.utf8.count <= longest * 4, source.unicodeScalars.count <= longest else {
      throw ConditionFault(longest + 1, .tooLong(most: longest))
    }
    var lexer = ConditionLexer(source)
    var tokens: [ConditionToken] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(ConditionFault) -> ConditionToken {
    while let scalar = peek(), scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { place += 1 }
    let column = place + 1
    guard let scalar = peek() else { return ConditionToken(kind: .end, column: column) }
    let kind: ConditionToken.Kind =
      if Self.isLetter(scalar) {
        .name(word { Self.isLetter($0) || Self.isDigit($0) })
      } else if Self.isDigit(scalar) {
        try number(from: column)
      } else if scalar == "'" || scalar == "\"" {
        try .text(quoted(by: scalar, from: column))
      } else {
        try .symbol(symbol(scalar, at: column))
      }
    return ConditionToken(kind: kind, column: column)
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < text.count ? text[place + ahead] : nil
  }

  private mutating func word(while belongs: (Unicode.Scalar) -> Bool) -> String {
    var word = String.UnicodeScalarView()
    while let scalar = peek(), belongs(scalar) {
      word.append(scalar)
      place += 1
    }
    return String(word)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension ConditionLexer {
  private mutating func number(from column: Int) throws(ConditionFault) -> ConditionToken.Kind {
    var digits = word(while: Self.isDigit)
    if peek() == ".", let after = peek(1), Self.isDigit(after) {
      place += 1
      digits += "." + word(while: Self.isDigit)
      guard let value = ExactDecimal(digits) else {
        throw ConditionFault(column, .noDecimal(digits))
      }
      return .decimal(value)
    }
    if let next = peek(), Self.isLetter(next) {
      throw ConditionFault(column, .nameWithDigit)
    }
    guard let value = Int(digits), value <= JSON.largestInteger else {
      throw ConditionFault(column, .tooLarge(digits, most: JSON.largestInteger))
    }
    guard digits == "0" || digits.first != "0" else {
      throw ConditionFault(column, .leadingZero(value))
    }
    return .integer(value)
  }

  private mutating func quoted(by quote: Unicode.Scalar, from column: Int) throws(ConditionFault) -> String {
    var content = String.UnicodeScalarView()
    place += 1
    while let scalar = peek(), scalar != quote {
      if scalar == "\\" {
        content.append(try escaped())
      } else {
        content.append(scalar)
        place += 1
      }
    }
    guard peek() == quote else { throw ConditionFault(column, .unclosed("\(quote)")) }
    place += 1
    return String(content)
  }

  private mutating func escaped() throws(ConditionFault) -> Unicode.Scalar {
    let column = place + 1
    let meanings: [Unicode.Scalar: Unicode.Scalar] = ["\\": "\\", "'": "'", "\"": "\"", "n": "\n", "t": "\t"]
    guard let scalar = peek(1), let meaning = meanings[scalar] else {
      throw ConditionFault(column, .escape)
    }
    place += 2
    return meaning
  }

  private mutating func symbol(_ scalar: Unicode.Scalar, at column: Int) throws(ConditionFault) -> String {
    if let second = peek(1), ["==", "!=", "<=", ">=", "&&", "||"].contains("\(scalar)\(second)") {
      place += 2
      return "\(scalar)\(second)"
    }
    guard "+-*/%<>!()[],.".unicodeScalars.contains(scalar) else {
      throw ConditionFault(column, .sign(Self.sign(scalar)))
    }
    place += 1
    return String(scalar)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Defect.Sign {
    switch scalar {
    case "=": .equal
    case "&": .and
    case "|": .or
    case "‘", "’", "“", "”", "«", "»", "`": .quote
    case "−", "–", "—": .minus
    case "≤": .write("<=")
    case "≥": .write(">=")
    case "≠": .write("!=")
    case "?", ":": .ternary("\(scalar)")
    default: scalar.properties.isAlphabetic ? .notLatin("\(scalar)") : .other(scalar.value)
    }
  }
}

/// Why a text is no condition, and where in it.
struct ConditionFault: Error, Hashable {
  /// The column of the text, counted in characters from 1.
  let column: Int
  /// What is wrong.
  let finding: Defect.Conditions
  /// The rule that is broken.
  let rule: Defect.Rule

  init(_ column: Int, _ finding: Defect.Conditions, rule: Defect.Rule = .condition) {
    self.column = column
    self.finding = finding
    self.rule = rule
  }

  func defect(at pointer: String) -> Defect {
    Defect(at: pointer, rule: rule, .condition(column: column, finding))
  }
}
