/// What libFuzzer calls with each input; always answers 0.
public typealias FuzzTarget = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// libFuzzer's own loop: reads the command line, and calls `target` until it is told to stop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, _ target: FuzzTarget
) -> CInt

/// Fuzzes `target` as the options on the command line say.
public func fuzz(_ target: FuzzTarget) {
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  let code = runDriver(&count, &arguments, target)
  mustHold(code == 0, "libFuzzer ended with \(code)")
}
