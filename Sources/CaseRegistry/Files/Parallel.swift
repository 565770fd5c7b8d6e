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
    let parts = (0..<shares).map { part in Part { inputs[bounds[part]..<bounds[part + 1]].map(body) } }
    let threads = parts.dropFirst().map { start($0) }
    parts[0].run()
    for (part, thread) in zip(parts.dropFirst(), threads) {
      if let thread { pthread_join(thread, nil) } else { part.run() }
    }
    return parts.flatMap(\.outputs)
  }

  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// A share of the work; one thread runs it, and another reads it after that one has ended.
  private final class Part<Output>: Runnable, @unchecked Sendable {
    private let body: @Sendable () -> [Output]
    private(set) var outputs: [Output] = []

    init(_ body: @escaping @Sendable () -> [Output]) { self.body = body }

    override func run() { outputs = body() }
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
