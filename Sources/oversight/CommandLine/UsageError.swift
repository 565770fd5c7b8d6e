import Reports

import CaseWork

/// Why a command line cannot be understood.
///
/// It is thrown before anything is opened, so nothing was changed.
enum UsageError: Error, Hashable, Sendable {
  /// No verb is called so.
  case unknownVerb(String, nearest: String?)
  /// The first word of two-word verbs, alone or with a second word that is none of theirs.
  case incompleteVerb(String, choices: [String])
  /// The verb has no such option.
  case unknownOption(String, nearest: String?, verb: String)
  /// An option at the end, or followed by another option, lacks its value.
  case missingValue(option: String, verb: String)
  /// The value of an option is empty.
  case emptyValue(option: String, verb: String)
  /// A flag has a value.
  case unexpectedValue(option: String, verb: String)
  /// An option stands twice that may stand once.
  case repeatedOption(String, verb: String)
  /// An option is needed.
  case missingOption(String, verb: String)
  /// Nobody is named who acts.
  case missingActor
  /// The value of an option is of the wrong form.
  case wrongValue(option: String, value: String, expected: Wording, verb: String)
  /// An argument is needed.
  case missingArgument(String, verb: String)
  /// An argument is empty.
  case emptyArgument(verb: String)
  /// An argument is of the wrong form.
  case wrongArgument(String, value: String, expected: Wording, verb: String)
  /// There are more arguments than the verb takes.
  case unexpectedArgument(String, verb: String)
  /// An argument should be `field=value`.
  case noAssignment(String, verb: String)
  /// A field is given twice.
  case repeatedField(String, verb: String)
  /// A filter cannot be understood.
  case filter(FilterError, verb: String)
  /// The word at a place is not UTF-8: its first wrong byte, where that stands in it, and what stands before it.
  case notText(place: Int, byte: UInt8, at: Int, before: String)
  /// Options or arguments that exclude each other.
  case contradiction(String, String, verb: String)
}
