internal import Glibc

/// Independent work, spread over the cores of the machine.
package enum Parallel {
  /// What `body` makes of each input, in the order of the inputs.
  ///
  /// The calling thread does its share; it returns when all is done.
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    map(inputs, body) { () throws(Never) in }
  }

  /// What `body` makes of each input, in the order of the inputs, while the calling thread does something else first.
  ///
  /// - Parameter errand: What the calling thread does before it takes its share. What it throws is thrown when all work
  ///   is done.
  package static func map<Input: Sendable, Output: Sendable, Failure: Error>(
    _ inputs: [Input], _ body: @escaping @Sendable (Input) -> Output, meanwhile errand: () throws(Failure) -> Void
  ) throws(Failure) -> [Output] {
    let shares = min(cores, inputs.count)
    guard shares > 1 else {
      try errand()
      return inputs.map(body)
    }
    // Small parts, since some inputs take longer than others.
    let count = min(inputs.count, shares * 8)
    let bounds = (0...count).map { inputs.count * $0 / count }
    let parts = (0..<count).map { part in Part { inputs[bounds[part]..<bounds[part + 1]].map(body) } }
    let heap = Heap(parts)
    let threads = (1..<shares).compactMap { _ in start(heap) }
    let failure: Failure?
    do throws(Failure) {
      try errand()
      failure = nil
    } catch { failure = error }
    heap.run()
    for thread in threads { pthread_join(thread, nil) }
    if let failure { throw failure }
    return parts.flatMap(\.outputs)
  }

  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// A share of the work; one thread runs it, and another reads it after that one has ended.
  private final class Part<Output>: Runnable, @unchecked Sendable {
    private let body: @Sendable () -> [Output]
    package private(set) var outputs: [Output] = []

    package init(_ body: @escaping @Sendable () -> [Output]) { self.body = body }

    package override func run() { outputs = body() }
  }

  private class Runnable {
    package func run() {}
  }

  /// Work from which each thread takes the next part until nothing is left.
  ///
  /// `@unchecked`: only the number of parts taken changes, and that under a lock.
  private final class Heap: @unchecked Sendable {
    private let parts: [Runnable]
    private var taken = 0
    private let lock: UnsafeMutablePointer<pthread_mutex_t>

    package init(_ parts: [Runnable]) {
      self.parts = parts
      lock = .allocate(capacity: 1)
      pthread_mutex_init(lock, nil)
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
    }

    package func run() {
      while let part = next() { part.run() }
    }

    private func next() -> Runnable? {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      guard taken < parts.count else { return nil }
      defer { taken += 1 }
      return parts[taken]
    }
  }

  /// Starts a thread; nil when the system has none to give.
  private static func start(_ heap: Heap) -> pthread_t? {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(heap)
    let code = pthread_create(&thread, nil, { Parallel.run($0) }, argument.toOpaque())
    if code == 0 { return thread }
    argument.release()
    return nil
  }

  private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Heap>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
  }
}
