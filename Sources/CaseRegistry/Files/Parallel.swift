internal import Glibc

/// Independent work, spread over the cores of the machine.
enum Parallel {
  /// What `body` makes of each input, in the order of the inputs.
  ///
  /// The calling thread does its share; it returns when all is done.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let shares = min(cores, inputs.count)
    guard shares > 1 else { return inputs.map(body) }
    let bounds = (0...shares).map { inputs.count * $0 / shares }
    let others = (1..<shares).map { part in Ahead { inputs[bounds[part]..<bounds[part + 1]].map(body) } }
    let own = inputs[..<bounds[1]].map(body)
    return own + others.flatMap { $0.value() }
  }

  /// Goes through many things in batches: what is made of each by itself is made on other threads, while this one takes
  /// what was made of the batch before.
  ///
  /// - Parameters:
  ///   - sources: All of them; what is made of two batches is in memory at once.
  ///   - batch: How many are read at once.
  ///   - read: The input of a source, on the calling thread; nil leaves it out.
  ///   - work: What is made of an input.
  ///   - take: Is given everything that was made, in order, on the calling thread.
  static func pipeline<Source, Input: Sendable, Output: Sendable, Failure: Error>(
    _ sources: [Source], batch: Int, read: (Source) throws(Failure) -> Input?,
    work: @escaping @Sendable (Input) -> Output, take: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    var before: Ahead<[Output]>?
    for start in stride(from: 0, to: sources.count, by: batch) {
      var inputs: [Input] = []
      for source in sources[start..<min(start + batch, sources.count)] {
        if let input = try read(source) { inputs.append(input) }
      }
      let read = inputs
      let next = Ahead { map(read, work) }
      if let before { for output in before.value() { try take(output) } }
      before = next
    }
    if let before { for output in before.value() { try take(output) } }
  }

  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Work under way on another thread; where the system has none to give it is done when it is asked for.
  private final class Ahead<Output: Sendable> {
    private let part: Part<Output>
    private var thread: pthread_t?

    init(_ body: @escaping @Sendable () -> Output) {
      part = Part(body)
      thread = Parallel.start(part)
    }

    /// What it gave, once it has ended.
    func value() -> Output {
      join()
      return part.result()
    }

    private func join() {
      if let thread { pthread_join(thread, nil) }
      thread = nil
    }

    deinit { join() }
  }

  /// A share of the work; one thread runs it, and another reads it after that one has ended.
  private final class Part<Output>: Runnable, @unchecked Sendable {
    private let body: @Sendable () -> Output
    private var output: Output?

    init(_ body: @escaping @Sendable () -> Output) { self.body = body }

    override func run() { output = body() }

    func result() -> Output { output ?? body() }
  }

  private class Runnable {
    func run() {}
  }

  /// Starts a thread; nil when the system has none to give.
  private static func start(_ part: Runnable) -> pthread_t? {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(part)
    let code = pthread_create(&thread, nil, { Parallel.run($0) }, argument.toOpaque())
    if code == 0 { return thread }
    argument.release()
    return nil
  }

  private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Runnable>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
  }
}
