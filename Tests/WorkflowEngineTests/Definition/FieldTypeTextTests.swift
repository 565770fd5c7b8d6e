import JSONText
import TestSupport
import Reports
import Testing

@testable import WorkflowEngine

@Suite struct FieldTypeTextTests {
  @Test(
    arguments: [
      (.text(), " as it is ", " as it is "), (.integer(), "5", 5), (.integer(), "-5", -5), (.integer(), "−5", -5),
      (.integer(), "1 250", 1250), (.integer(), "007", 7), (.integer(), "-0", 0),
      (.integer(), " 9007199254740991 ", 9_007_199_254_740_991),
      (.decimal(), "12.50", "12.50"), (.decimal(), "1,25", "1.25"), (.decimal(), "0,250", "0.250"),
      (.decimal(), "1250,125", "1250.125"), (.decimal(), "1 250,125", "1250.125"), (.decimal(), "1.250", "1.250"),
      (.decimal(), "-0,5", "-0.5"), (.money, "828000000.00 KZT", ["amount": "828000000.00", "currency": "KZT"]),
      (.money, "828 000 000.00 KZT", ["amount": "828000000.00", "currency": "KZT"]),
      (.money, "828\u{A0}000\u{202F}000,00 KZT", ["amount": "828000000.00", "currency": "KZT"]),
      (.money, "1,25 KZT", ["amount": "1.25", "currency": "KZT"]),
      (.money, "100KZT", ["amount": "100", "currency": "KZT"]),
      (.boolean, "true", true), (.boolean, "Yes", true), (.boolean, "иә", true), (.boolean, "Да", true),
      (.boolean, "false", false), (.boolean, "no", false), (.boolean, "Жоқ", false), (.boolean, "нет", false),
      (.date(), "2024-05-03", "2024-05-03"), (.date(precision: .year), "2024", "2024"),
      (.choice(of: [Choice("a")]), "a", "a"), (.party, " p-sec ", "p-sec"),
      (.caseNumber, "LTR-2024-000001", "LTR-2024-000001"),
      (.list(of: .text()), "a|b|c", ["a", "b", "c"]), (.list(of: .party), "p-1 | p-2", ["p-1", "p-2"]),
      (.list(of: .text()), "", []), (.list(of: .text()), "a, b", ["a, b"]), (.list(of: .text()), #"["a|b"]"#, ["a|b"]),
      (.list(of: .integer()), "[1, 2]", [1, 2]),
      (FieldTypeCheckingTests.record, #"{"village": "A", "works": false}"#, ["village": "A", "works": false]),
    ] as [(FieldType, String, JSON)])
  func `a value is read as people write it`(type: FieldType, text: String, value: JSON) throws {
    #expect(try type.parse(text: text) == value)
  }

  @Test(
    arguments: [
      (.integer(), "1.5", "found '1.5'"), (.integer(), "", "found ''"), (.integer(), "five", "expected a whole number"),
      (.integer(), "9007199254740992", "expected a whole number"), (.integer(), "12 50", "expected a whole number"),
      (.integer(), "1,250", "'1,250' can be read in two ways"), (.decimal(), "1,250", "can be read in two ways"),
      (.decimal(), "1,250,000", "can be read in two ways"), (.decimal(), "1,250.00", "can be read in two ways"),
      (.decimal(), "1.250.000", "expected a decimal number"), (.decimal(), "1.", "expected a decimal number"),
      (.decimal(), ",5", "expected a decimal number"), (.decimal(), "1e5", "expected a decimal number"),
      (.decimal(), "- 5 5", "expected a decimal number"),
      (
        .money, "1,250 KZT",
        "write a point before the fraction, and spaces or nothing between thousands, as in 1 250.75"
      ),
      (.money, "100", "expected an amount such as 828000000.00 KZT, found '100'"),
      (.money, "100 kzt", "expected an amount"),
      (.money, "KZT", "expected an amount"), (.money, "1000 00 KZT", "expected an amount"),
      (.boolean, "1", "true or false"),
      (.date(), "03.05.2024", "expected a date such as 2024-05-03, found '03.05.2024'"),
      (.choice(of: [Choice("accepted")]), "acepted", "did you mean 'accepted'?"), (.party, "", "id of a party"),
      (.list(of: .integer()), "1|2", "written as JSON; line 1, column 2"), (.list(of: .text()), "a||b", "in element 2"),
      (.list(of: .text()), "[", "written as JSON; line 1"), (FieldTypeCheckingTests.record, "null", "found null"),
      (.integer(range: Limits(max: 9)), "10", "expected at most 9, found 10"),
    ] as [(FieldType, String, String)])
  func `what cannot be read is explained`(type: FieldType, text: String, message: String) throws {
    let problem = #expect(throws: ValueProblem.self) { try type.parse(text: text) }
    let sentence = try #require(problem).wording.en
    #expect(sentence.contains(message), "\(sentence)")
  }

  @Test(arguments: UInt64(0)..<200)
  func `a written value reads as itself`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let (type, text, value) = Self.sample(&dice)
    #expect(type.check(value) == nil)
    #expect(try type.parse(text: text) == value)
  }

  private static func sample(_ dice: inout Seeded) -> (FieldType, String, JSON) {
    let number = dice.number(in: -1_000_000...1_000_000)
    let decimal = ExactDecimal(coefficient: Int128(number), scale: dice.number(in: 0...9)) ?? ExactDecimal(0)
    let day = Day(clamping: dice.number(in: 0...40_000)).description
    let names = (0..<dice.number(in: 1...4)).map { _ in dice.pick(["p-sec", "Жетіген", "b", "a b"]) }
    switch dice.number(in: 0...7) {
    case 0: return (.integer(), "\(number)", .integer(number))
    case 1: return (.decimal(), decimal.description, .string(decimal.description))
    case 2: return (.money, "\(decimal) KZT", ["amount": .string(decimal.description), "currency": "KZT"])
    case 3: return (.boolean, "\(number > 0)", .bool(number > 0))
    case 4: return (.date(), day, .string(day))
    case 5: return (.list(of: .locality), names.joined(separator: "|"), .array(names.map { .string($0) }))
    case 6: return (.list(of: .date()), "[\"\(day)\"]", [.string(day)])
    default:
      let record: JSON = ["village": .string(names[0]), "works": .bool(number > 0)]
      return (FieldTypeCheckingTests.record, record.canonicalText(), record)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `no text traps`(seed: UInt64) {
    var dice = Seeded(seed)
    for _ in 0..<50 {
      let text = String((0..<dice.number(in: 0...12)).map { _ in dice.pick(Array("0159., -−KZT|[]{}\"aé\u{A0}")) })
      for (type, _) in FieldTypeCheckingTests.samples {
        guard let value = try? type.parse(text: text) else { continue }
        #expect(type.check(value) == nil)
      }
    }
  }
}
