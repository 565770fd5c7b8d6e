import CSyscalls
import CaseWork
import Reports

/// What the program says when it crashes, in the place of the runtime's backtrace, which prints bytes of memory: those may
/// be what a case says about somebody.
enum CrashSentence {
  private static let message =
    "a defect of the program stopped it. What it was recording is recorded whole or not at all: look before you send it "
    + "again, or send it with the same --id. Please report it."

  /// What is written to standard error, with a line feed at its end.
  static func text(asJSON: Bool) -> String { Failure(.internal, message).rendered(asJSON: asJSON) + "\n" }

  /// From here on a crash writes the sentence, whatever state the program is in, and ends it.
  static func arm(asJSON: Bool) {
    var text = text(asJSON: asJSON)
    text.withUTF8 { bytes in oversight_answer_crashes(bytes.baseAddress, bytes.count, ExitCode.software.rawValue) }
  }
}
