/// Gives each text a number, from 0: the same text always the same. For texts of which there are few and which come often.
struct TextNumbers {
  /// How many texts there are.
  private(set) var count = 0
  /// For each place of the table the number of the text there; -1 where there is none. There are twice as many as texts.
  private var places: [Int32] = Array(repeating: -1, count: 64)
  /// The bytes of all texts, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// The hash of each.
  private var hashes: [Int] = []

  /// The number of a text; equal to `count` before the call where it had none.
  mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: text)
    let hash = hasher.finalize()
    var place = hash & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      if hashes[number] == hash, isSame(number, text) { return number }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(count)
    bytes += text
    ends.append(bytes.count)
    hashes.append(hash)
    count += 1
    if count * 2 > places.count { grow() }
    return count - 1
  }

  private func isSame(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      for place in text.indices where bytes[start + place] != text[place] { return false }
      return true
    }
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: places.count * 2)
    for number in hashes.indices {
      var place = hashes[number] & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number)
    }
  }
}
