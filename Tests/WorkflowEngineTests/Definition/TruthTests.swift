import Testing

@testable import WorkflowEngine

@Suite struct TruthTests {
  /// Kleene's logic is order: false below unknown below true; `&&` is the least, `||` the greatest.
  private func rank(_ truth: Truth) -> Int { [Truth.false, .unknown, .true].firstIndex(of: truth) ?? -1 }

  @Test(arguments: Truth.allCases, Truth.allCases)
  func `and is the least, or the greatest, not turns round`(left: Truth, right: Truth) {
    #expect(rank(left && right) == min(rank(left), rank(right)))
    #expect(rank(left || right) == max(rank(left), rank(right)))
    #expect(rank(!left) == 2 - rank(left))
    #expect((!(left && right)) == (!left || !right))
  }
}
