import TestSupport
import Testing

@testable import WorkflowEngine

@Suite struct ExactDecimalTests {
  @Test(arguments: ["0", "0.0", "1", "-1", "12.50", "-0.05", "1.000", "0.00001", String(repeating: "9", count: 38)])
  func `a number is printed as it was written`(text: String) throws {
    let number = try #require(ExactDecimal(text))
    #expect(number.description == text)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "+1", "01", "00", "-0", "-0.00", "1e3", "1,5", "1 000", " 1", "1.2.3", "½", "--1", "1-",
    "١", String(repeating: "9", count: 39),
  ])
  func `anything but digits around one point is no number`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `all 38 digits may stand after the point`() throws {
    let smallest = try #require(ExactDecimal("0." + String(repeating: "0", count: 37) + "1"))
    #expect(smallest > ExactDecimal(0))
    #expect(smallest.scale == 38)
    #expect(ExactDecimal("0." + String(repeating: "0", count: 38) + "1") == nil)
    #expect(ExactDecimal(coefficient: 1, scale: 39) == nil)
    #expect(ExactDecimal(coefficient: 1, scale: -1) == nil)
  }

  @Test(arguments: [("1.5", "1.50"), ("0", "0.000"), ("-2", "-2.0"), ("100", "100.00")])
  func `zeros at the end make no difference to the value`(left: String, right: String) throws {
    let (left, right) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test func `numbers too far apart to share a scale are compared exactly`() throws {
    let large = try #require(ExactDecimal(String(repeating: "9", count: 38)))
    let small = try #require(ExactDecimal("0." + String(repeating: "9", count: 38)))
    #expect(small < large)
    #expect(large != small)
    #expect(large.adding(small) == nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func `arithmetic and order agree with whole numbers of the smallest unit`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let (a, b) = (dice.number(in: -5000...5000), dice.number(in: -5000...5000))
    let left = try #require(ExactDecimal(coefficient: Int128(a), scale: 2))
    let right = try #require(ExactDecimal(coefficient: Int128(b) * 10, scale: 3))
    #expect((left < right) == (a < b))
    #expect((left == right) == (a == b))
    #expect(left.adding(right) == ExactDecimal(coefficient: Int128(a + b), scale: 2))
    #expect(left.subtracting(right) == ExactDecimal(coefficient: Int128(a - b), scale: 2))
    #expect(left.multiplied(by: right) == ExactDecimal(coefficient: Int128(a * b), scale: 4))
    #expect(ExactDecimal(left.description)?.description == left.description)
  }

  @Test(arguments: 1...38)
  func `a number of any length is read digit by digit`(length: Int) throws {
    let digits = (0..<length).map { "\(($0 * 7 + 1) % 10)" }.joined()
    let expected = digits.utf8.reduce(Int128(0)) { $0 * 10 + Int128($1) - 48 }
    #expect(ExactDecimal(digits)?.coefficient == expected)
    #expect(ExactDecimal("-0.\(digits)")?.coefficient == -expected)
  }

  @Test func `overflow gives nothing`() throws {
    let large = try #require(ExactDecimal(String(repeating: "9", count: 38)))
    #expect(large.adding(ExactDecimal(1)) == nil)
    #expect(ExactDecimal(0).subtracting(large)?.subtracting(ExactDecimal(1)) == nil)
    #expect(large.multiplied(by: ExactDecimal(10)) == nil)
  }
}
