import CaseWork
import CSyscalls
import CaseWork
import Reports
import WorkflowEngine

/// What the program says when it crashes, in the place of the runtime's backtrace, which prints bytes of memory: those may
/// be what a case says about somebody.
enum CrashSentence {
  /// What is written to standard error, with a line feed at its end.
  static func text(asJSON: Bool, in language: Language) -> String {
    Failure(.internal, ProgramWords.crash[language]).rendered(asJSON: asJSON) + "\n"
  }

  /// From here on a crash writes the sentence, whatever state the program is in, and ends it.
  static func arm(asJSON: Bool, in language: Language) {
    var text = text(asJSON: asJSON, in: language)
    text.withUTF8 { bytes in oversight_answer_crashes(bytes.baseAddress, bytes.count, ExitCode.software.rawValue) }
  }
}
