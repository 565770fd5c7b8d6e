import JSONText
import Testing

@testable import WorkflowEngine

@Suite struct MoneyTests {
  private func money(_ amount: String, _ currency: String = "KZT") throws -> Money {
    let amount = try #require(ExactDecimal(amount))
    return try #require(Money(amount, currency))
  }

  @Test func `an amount keeps its digits through JSON`() throws {
    let json: JSON = ["amount": "828000000.00", "currency": "KZT"]
    let money = try #require(Money(json))
    #expect(money.json == json)
    #expect(money.description == "828000000.00 KZT")
  }

  @Test(
    arguments: [
      ["amount": "1"], ["amount": 1, "currency": "KZT"], ["amount": "1", "currency": "kzt"],
      ["amount": "1", "currency": "TENGE"], ["amount": "1,5", "currency": "KZT"],
      ["amount": "1", "currency": "KZT", "note": "x"], "1 KZT", nil,
    ] as [JSON])
  func `anything but an amount and a currency is no money`(json: JSON) {
    #expect(Money(json) == nil)
  }

  @Test func `only amounts of one currency add up`() throws {
    #expect(try money("1.50").adding(money("2")) == money("3.5"))
    #expect(try money("1.50").subtracting(money("2")) == money("-0.5"))
    #expect(try money("1").adding(money("1", "USD")) == nil)
    #expect(try money("1").subtracting(money("1", "USD")) == nil)
  }
}
