internal import Sheets

/// What is wrong with the form of a letter.
package enum TemplateFinding: Hashable, Sendable {
  /// It is no file of a kind that can be filled, or it cannot be read.
  case unreadable
  /// A part has no end.
  case notEnded(String)
  /// Something ends that has not begun.
  case notBegun(String)
  /// Nothing of this name can be filled in.
  case unknownField(String)
  /// A place begins in this paragraph and is not ended there.
  case broken(String)

  /// The rule, for scripts.
  package var rule: String {
    switch self {
    case .unreadable: "unreadable"
    case .notEnded, .notBegun: "parts"
    case .unknownField: "field"
    case .broken: "paragraph"
    }
  }

  /// Everything wrong with a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What it is called; its ending tells what it is.
  package static func all(in bytes: [UInt8], called name: String) -> [TemplateFinding] {
    guard name.lowercased().hasSuffix(".docx") else {
      return findings { () throws(TemplateFault) in try TemplateText(String(decoding: bytes, as: UTF8.self)).names }
    }
    guard let file = try? OfficeFile(MemoryBytes(bytes)), let main = try? file.documentName(), let xml = file[main]
    else { return [.unreadable] }
    let filling = WordFilling(xml)
    return findings(filling.names) + filling.broken.map { .broken($0) }
  }

  private static func findings(_ names: () throws(TemplateFault) -> [String]) -> [TemplateFinding] {
    do throws(TemplateFault) {
      return try names().filter { LetterField(rawValue: $0) == nil && !$0.hasPrefix("field.") }.map {
        .unknownField($0)
      }
    } catch {
      return switch error {
      case .notEnded(let part): [.notEnded(part)]
      case .notBegun(let part): [.notBegun(part)]
      }
    }
  }
}
