import CaseWork
import TestSupport
import Testing
import WorkflowEngine

@Suite struct TypedCaseNumberTests {
  @Test(arguments: [
    ("REC-2024-000005", "REC-2024-000005"), ("rec-2024-5", "REC-2024-000005"),
    ("REC-AKT-2024-1", "REC-AKT-2024-000001"),
    // Cyrillic letters that look like the Latin ones.
    ("RЕС-2024-5", "REC-2024-000005"), ("рес-2024-5", "PEC-2024-000005"), ("АКТ-2024-7", "AKT-2024-000007"),
    (" REC - 2024 - 5 ", "REC-2024-000005"), ("REC 2024 5", "REC-2024-000005"), ("REC–2024—000005", "REC-2024-000005"),
    ("REC\u{2011}2024\u{2011}5\u{A0}", "REC-2024-000005"), ("REC-2024-1234567", "REC-2024-1234567"),
  ])
  func `a number is read for what it looks like`(text: String, number: String) throws {
    #expect(try CaseNumber(typed: text).description == number)
  }

  @Test(arguments: [
    "", "REC", "REC-2024", "REC-24-5", "REC-2024-0", "REC-2024-5-6", "Д-2024-5", "REC-A-B-2024-5", "5 REC 2024",
    "REC/2024/5",
  ])
  func `what is none is refused with what was typed`(text: String) {
    #expect { try CaseNumber(typed: text) } throws: { error in
      if case WorkError.noNumber(text, isRequest: false) = error { true } else { false }
    }
  }

  @Test(
    arguments: [
      ("5", nil, nil, nil, 5), ("rec 5", "REC", nil, nil, 5), ("REC-AKT-5", "REC", "AKT", nil, 5),
      ("2024-5", nil, nil, 2024, 5),
      ("rec-000012", "REC", nil, nil, 12),
    ] as [(String, String?, String?, Int?, Int)])
  func `a part of a number is understood as far as it goes`(
    text: String, prefix: String?, office: String?, year: Int?, serial: Int
  ) throws {
    let number = try #require(TypedCaseNumber(text))
    #expect(number.prefix == prefix && number.office == office && number.year == year && number.serial == serial)
    #expect(number.whole == nil)
  }

  /// However the letters are typed and whatever stands between them, the number is the same.
  @Test(arguments: UInt64(0)..<200)
  func `letters and dashes may be of any kind`(seed: UInt64) throws {
    var random = Seeded(seed)
    let prefix = String((0..<3).map { _ in "ABCEHKMOPTXY".randomElement(using: &random) ?? "A" })
    let number = CaseNumber(prefix: prefix, year: 2024, serial: Int.random(in: 1...9_999_999, using: &random))
    let twins = Dictionary(uniqueKeysWithValues: zip("ABCEHKMOPTXY-", "АВСЕНКМОРТХУ–"))
    let typed = String(number.description.map { Bool.random(using: &random) ? twins[$0] ?? $0 : $0 })
    #expect(try CaseNumber(typed: Bool.random(using: &random) ? typed.lowercased() : typed) == number, "\(typed)")
  }
}
