/// Elements piled up while a text is read, of which the topmost are taken off as an array of exactly their number.
///
/// One pile serves all the arrays of a text, so none of them grows step by step.
struct Pile<Element>: ~Copyable {
  private var storage: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 32
    // Memory of our own, because an array cannot hand out its elements without copying and releasing each.
    storage = .allocate(capacity: capacity)
  }

  deinit {
    storage.deinitialize(count: count)
    storage.deallocate()
  }

  @inline(__always)
  mutating func push(_ element: consuming Element) {
    if count == capacity { grow() }
    // Above `count` memory is uninitialized, so the element is moved in and nothing is released.
    (storage + count).initialize(to: element)
    count &+= 1
  }

  /// Removes the elements from `start` on and returns them.
  mutating func take(from start: Int) -> [Element] {
    let taken = count - start
    guard taken > 0 else { return [] }
    count = start
    var elements: [Element] = []
    elements.reserveCapacity(taken)
    // Moves instead of copies: what lies above `count` is uninitialized from here on.
    for place in start..<(start + taken) { elements.append((storage + place).move()) }
    return elements
  }

  /// Removes the elements from `start` on.
  mutating func drop(to start: Int) {
    precondition((0...count).contains(start))
    // Below `count` memory is initialized.
    (storage + start).deinitialize(count: count - start)
    count = start
  }

  /// The element at `place`, counted from the bottom.
  subscript(place: Int) -> Element {
    precondition(place < count)
    return storage[place]
  }

  /// What `body` says of the element at `place`, without taking hold of it.
  @inline(__always)
  func look<Answer>(at place: Int, _ body: (borrowing Element) -> Answer) -> Answer {
    precondition(place < count)
    return body(storage[place])
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }
}
