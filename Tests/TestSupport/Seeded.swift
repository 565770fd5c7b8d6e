/// Random numbers and choices that come again for the same seed (SplitMix64).
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// A source whose numbers are told by `seed` alone; those of different seeds have nothing in common.
  package init(_ seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of `elements`, of which there is at least one.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }

  /// A number within `range`.
  package mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
