package import WorkflowEngine

/// The number of a case as people type it, whole or in part.
///
/// `rec-2024-5` is `REC-2024-000005`. Cyrillic letters are taken for the Latin ones that they look like, dashes of any
/// length and blanks for what stands between the parts.
package struct TypedCaseNumber: Hashable, Sendable {
  /// What the number begins with; nil where only digits were typed.
  package let prefix: String?
  /// The code of an office.
  package let office: String?
  /// The year.
  package let year: Int?
  /// The place in its row.
  package let serial: Int

  /// Understands a text; nil for one that is no number, whole or in part.
  ///
  /// What is in part is `5`, `rec 5`, `2024-5`: letters, a year and digits as far as they are given, digits at the end.
  package init?(_ text: String) {
    let parts = text.split { $0.isWhitespace || TypedText.isDash($0) }
    var letters: [String] = []
    var numbers: [Int] = []
    for part in parts {
      let isNumber = part.allSatisfy { $0.isASCII && $0.isNumber }
      if isNumber {
        guard part.utf8.count <= 12, let number = Int(part) else { return nil }
        numbers.append(number)
      } else {
        guard numbers.isEmpty, let name = Self.name(part) else { return nil }
        letters.append(name)
      }
    }
    guard letters.count <= 2, (1...2).contains(numbers.count), let serial = numbers.last, serial > 0 else { return nil }
    let year = numbers.count == 2 ? numbers[0] : nil
    if let year, !(1000...9999).contains(year) { return nil }
    (prefix, office) = (letters.first, letters.count == 2 ? letters[1] : nil)
    (self.year, self.serial) = (year, serial)
  }

  /// A prefix or an office code: Latin capitals and digits.
  private static func name(_ text: Substring) -> String? {
    var name = ""
    for character in text {
      if character.isASCII, character.isNumber {
        name.append(character)
      } else if let letter = TypedText.latinCapital(character) {
        name.append(letter)
      } else {
        return nil
      }
    }
    return Naming.isPrefix(name) ? name : nil
  }

  /// The whole number; nil where a part is missing.
  package var whole: CaseNumber? {
    guard let prefix, let year else { return nil }
    return CaseNumber(prefix: prefix, office: office, year: year, serial: serial)
  }
}

extension TypedCaseNumber {
  /// Whether a number is what was typed of one; a single word of letters may be the code of the office.
  package func fits(_ number: CaseNumber) -> Bool {
    guard serial == number.serial, year.map({ $0 == number.year }) ?? true else { return false }
    if let office { return office == number.office && prefix == number.prefix }
    return prefix.map { $0 == number.prefix || $0 == number.office } ?? true
  }
}

extension CaseNumber {
  /// A case number as it was typed, whole.
  ///
  /// - Parameter isRequest: Whether something was to be recorded, and now is not.
  /// - Throws: `WorkError.noNumber`.
  package init(typed text: String, isRequest: Bool = false) throws(WorkError) {
    guard let number = CaseNumber(text) ?? TypedCaseNumber(text)?.whole else {
      throw .noNumber(text, isRequest: isRequest)
    }
    self = number
  }
}
