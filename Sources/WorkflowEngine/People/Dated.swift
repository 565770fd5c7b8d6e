/// A value with the days on which it was another: what holds now, and what held until when.
public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What held before a day.
  public struct Past: Hashable, Sendable {
    /// What held.
    public let value: Value
    /// The first day on which it did not hold any more.
    public let until: Day

    /// What held before `until`.
    public init(_ value: Value, until: Day) { (self.value, self.until) = (value, until) }
  }

  /// What held before, the earliest first.
  public private(set) var past: [Past]
  /// What holds since the last change.
  public private(set) var value: Value

  /// A value.
  ///
  /// - Parameters:
  ///   - value: What holds since the last change.
  ///   - past: What held before, in the order of days; what is out of order is left out.
  public init(_ value: Value, past: [Past] = []) {
    self.value = value
    self.past = past.reduce(into: []) { kept, one in
      if kept.last.map({ $0.until < one.until }) ?? true { kept.append(one) }
    }
  }

  /// What held on a day.
  public func value(on day: Day) -> Value { past.first { day < $0.until }?.value ?? value }

  /// Says what holds from a day on, until what is known to have changed after it.
  ///
  /// - Parameters:
  ///   - new: What holds then.
  ///   - day: From which day on; nil corrects what holds since the last change, whenever that was.
  public mutating func change(to new: Value, from day: Day? = nil) {
    guard let day else {
      value = new
      return merge()
    }
    let place = past.firstIndex { day < $0.until } ?? past.count
    let old = place < past.count ? past[place].value : value
    // A change on the very day of another takes its place.
    let isReplaced = place > 0 && past[place - 1].until == day
    if place < past.count { past[place] = Past(new, until: past[place].until) } else { value = new }
    if !isReplaced { past.insert(Past(old, until: day), at: place) }
    merge()
  }

  /// Makes times in which the same held one time.
  private mutating func merge() {
    past = past.indices.compactMap { place in
      let next = place + 1 < past.count ? past[place + 1].value : value
      return past[place].value == next ? nil : past[place]
    }
  }

  /// All values that hold or held, each once, the newest first.
  public var all: [Value] {
    (past.map(\.value) + [value]).reversed().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Dated {
  /// The value alone that held on a day.
  public func on(_ day: Day) -> Dated { past.isEmpty ? self : Dated(value(on: day)) }
}
