import WorkflowEngine

/// Documents that were read before they were asked for, since others beside them were.
struct ReadAhead {
  /// A document as the database has it.
  struct Row {
    let bytes: [UInt8]
    let records: Int
    let head: String
    let isWhole: Bool
  }

  private var numbers: [CaseNumber]
  private var places: [CaseNumber: Int]
  private var rows: [CaseNumber: Row] = [:]
  /// How many are read at once.
  private static let width = 128
  private static let most = 1024

  /// - Parameter numbers: Those that will be asked for, in this order.
  init(_ numbers: [CaseNumber] = []) {
    self.numbers = numbers
    places = Dictionary(zip(numbers, numbers.indices)) { first, _ in first }
  }

  /// A document that was read.
  subscript(_ number: CaseNumber) -> Row? { rows[number] }

  /// Keeps documents, of those before only as many as take little memory.
  mutating func keep(_ read: [CaseNumber: Row]) {
    if rows.count >= Self.most { rows = [:] }
    rows.merge(read) { $1 }
  }

  /// Those that are read with one that is asked for.
  func window(from number: CaseNumber) -> [CaseNumber] {
    guard let place = places[number] else { return [number] }
    return Array(numbers[place..<min(place + Self.width, numbers.count)])
  }

  /// Says which will be asked for besides, once those before were.
  mutating func add(_ more: Set<CaseNumber>) {
    for number in more.sorted() where places[number] == nil {
      places[number] = numbers.count
      numbers.append(number)
    }
  }

  /// Forgets what was read: it may have changed.
  mutating func forget() { rows = [:] }
}
