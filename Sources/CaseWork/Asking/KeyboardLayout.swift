/// What was typed on a keyboard that was switched to another script than its user thought.
package enum KeyboardLayout {
  private static let latinKeys = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`")
  private static let cyrillicKeys = Array("йцукенгшщзхъфывапролджэячсмитьбюё")
  /// The digit keys 1 to 9 and 0 of the Kazakh layout, which has letters there.
  private static let kazakhDigits = Array("\"әіңғ,.үұқ")

  private static let toCyrillic = Dictionary(zip(latinKeys, cyrillicKeys)) { first, _ in first }
  private static let toLatin = Dictionary(zip(cyrillicKeys, latinKeys)) { first, _ in first }

  /// What the same keys write in Cyrillic.
  static func cyrillic(_ text: String) -> String { String(text.lowercased().map { toCyrillic[$0] ?? $0 }) }

  /// What the same keys write in Latin.
  package static func latin(_ text: String) -> String { String(text.lowercased().map { toLatin[$0] ?? $0 }) }

  /// A whole number from 0, also as the digit keys of the Kazakh layout write it; nil for anything else.
  static func number(_ text: String) -> Int? {
    if let number = Int(text), number >= 0, text.utf8.first != UInt8(ascii: "+") { return number }
    let digits = text.lowercased().map { letter in kazakhDigits.firstIndex(of: letter).map { ($0 + 1) % 10 } }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    return digits.reduce(Int?(0)) { number, digit in number.flatMap { value in digit.map { value * 10 + $0 } } }
  }
}
