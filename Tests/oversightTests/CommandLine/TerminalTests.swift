import CaseWork
import Glibc
import Reports
import Testing
import WorkflowEngine
@testable import oversight

@Suite struct TerminalTests {
  private func settings(_ isTerminal: Bool, _ columns: Int?, _ environment: [String: String]) -> TerminalSettings {
    TerminalSettings(isTerminal: isTerminal, windowColumns: columns) { environment[$0] }
  }

  @Test func `the width comes from COLUMNS, else the window, else it is 80`() {
    #expect(settings(true, 120, ["COLUMNS": "100"]).width == 100)
    #expect(settings(true, 120, ["COLUMNS": "x"]).width == 120)
    #expect(settings(true, 0, [:]).width == 80)
    #expect(settings(false, 120, [:]).width == 80)
    #expect(settings(false, nil, ["COLUMNS": "60"]).width == 60)
    #expect(settings(true, 10, ["COLUMNS": "-5"]).width == 40)
  }

  @Test func `colour needs a terminal that can show it and nobody who objects`() {
    #expect(settings(true, 80, ["TERM": "xterm"]).style == .ansi)
    #expect(settings(true, 80, ["TERM": "xterm", "NO_COLOR": ""]).style == .ansi)
    #expect(settings(true, 80, ["TERM": "xterm", "NO_COLOR": "1"]).style == .plain)
    #expect(settings(true, 80, ["TERM": "dumb"]).style == .plain)
    #expect(settings(true, 80, [:]).style == .plain)
    #expect(settings(false, 80, ["TERM": "xterm"]).style == .plain)
  }

  @Test func `data and talk go to different places`() {
    let terminal = Terminal.inMemory(width: 60)
    terminal.print("data")
    terminal.say("talk")
    terminal.report(Failure(.busy, "busy"), asJSON: false)
    #expect(terminal.output.text == "data\n")
    #expect(terminal.errors.text == "talk\noversight: busy\n")
    #expect(terminal.finish(.refused, in: .en) == .refused)
    #expect(terminal.width == 60 && terminal.style == .plain)
  }

  @Test func `everything written reaches a pipe, in order`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let writer = OutputWriter(.descriptor(ends[1]))
    for number in 0..<1000 { writer.write("\(number)\n") }
    writer.flush()
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = read(ends[0], &bytes, bytes.count)
    close(ends[0])
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == (0..<1000).map { "\($0)\n" }.joined())
  }

  @Test func `a pipe that is full for the moment loses nothing`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    let text = String(repeating: "0123456789", count: 30_000)
    let (reading, writing) = (ends[0], ends[1])
    var thread = pthread_t()
    let created = pthread_create(
      &thread, nil,
      { descriptor in
        let descriptor = Int32(Int(bitPattern: descriptor))
        let writer = OutputWriter(.descriptor(descriptor))
        writer.write(String(repeating: "0123456789", count: 30_000))
        writer.flush()
        close(descriptor)
        return nil
      }, UnsafeMutableRawPointer(bitPattern: Int(writing)))
    try #require(created == 0)
    var (all, bytes) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
    var count = 1
    while count != 0 {
      var waiting = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, -1)
      count = read(reading, &bytes, bytes.count)
      all += bytes.prefix(max(0, count))
    }
    pthread_join(thread, nil)
    close(reading)
    #expect(String(decoding: all, as: UTF8.self) == text)
  }

  @Test func `a reader that has gone is no failure`() throws {
    OutputWriter.ignoreBrokenPipes()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let settings = TerminalSettings()
    let terminal = Terminal(
      output: OutputWriter(.descriptor(ends[1])), errors: OutputWriter(.memory), settings: settings,
      errorSettings: settings)
    terminal.print("data")
    #expect(terminal.finish(.ok, in: .en) == .ok)
    #expect(terminal.output.isClosed)
    terminal.print("dropped")
    #expect(terminal.finish(.ok, in: .en) == .ok)
    #expect(terminal.errors.text == "")
    close(ends[1])
  }

  @Test func `data that cannot be written is a failure of input and output`() {
    let settings = TerminalSettings()
    let terminal = Terminal(
      output: OutputWriter(.descriptor(-1)), errors: OutputWriter(.memory), settings: settings, errorSettings: settings)
    terminal.print("data")
    #expect(terminal.finish(.ok, in: .en) == .io)
    #expect(terminal.errors.text == "oversight: standard output cannot be written: Bad file descriptor\n")
  }

  @Test func `talk is broken between words where somebody reads it, and whole for all others`() {
    let text = "oversight: the file that was named cannot be read, and nothing was changed\n  · see help"
    func said(isTerminal: Bool, isWhole: Bool = false) -> String {
      let errors = OutputWriter(.memory)
      let terminal = Terminal(
        output: OutputWriter(.memory), errors: errors, settings: TerminalSettings(),
        errorSettings: TerminalSettings(isTerminal: isTerminal, windowColumns: 40) { _ in nil })
      terminal.say(text, isWhole: isWhole)
      return errors.text
    }
    #expect(
      said(isTerminal: true)
        == "oversight: the file that was named\n  cannot be read, and nothing was\n  changed\n  · see help\n")
    #expect(said(isTerminal: false) == text + "\n" && said(isTerminal: true, isWhole: true) == text + "\n")
  }
}
