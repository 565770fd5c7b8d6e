import TestSupport
import Testing
import WorkflowEngine

@Suite struct OrderedMapTests {
  @Test(arguments: UInt64(0)..<100)
  func `it holds what a list of pairs would, in the same order`(seed: UInt64) {
    var dice = Seeded(seed)
    var map = OrderedMap<Int, Int>()
    var pairs: [(key: Int, value: Int)] = []
    for _ in 0..<60 {
      let (key, value) = (dice.number(in: 0...15), dice.number(in: 0...3))
      let place = pairs.firstIndex { $0.key == key }
      switch (place, value) {
      case (let place?, 0): pairs.remove(at: place)
      case (let place?, _): pairs[place].value = value
      case (nil, 0): break
      case (nil, _): pairs.append((key, value))
      }
      map[key] = value == 0 ? nil : value
      #expect(map.elementsEqual(pairs) { $0 == $1 } && map.count == pairs.count && map.isEmpty == pairs.isEmpty)
      #expect(map.keys == pairs.map(\.key) && map.values == pairs.map(\.value))
      for key in 0...15 {
        let value = pairs.first { $0.key == key }?.value
        #expect(map[key] == value && map.contains(key) == (value != nil))
      }
    }
  }
}
