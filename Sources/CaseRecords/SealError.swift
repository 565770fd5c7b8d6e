public import Platform

/// Why something could not be sealed, or a seal could not be read.
public enum SealError: Error, Hashable, Sendable {
  /// A file is no seal, no list of leaves or no proof.
  case notASeal(Path, line: Int, expected: ExpectedLine)
  /// A file that belongs to a seal is not there.
  case missing(Path)
  /// There is no seal in this registry yet.
  case none
  /// The lines beside a seal are not those it was made of.
  case otherLeaves(Path)
  /// The case was not in the seal.
  case notSealed(String, seal: String)
  /// Something in the registry is not as it was written.
  indirect case problems(Int, first: Problem)
  /// Somebody changed the registry's journal in the meantime.
  case overtaken
  /// The key to sign with is not there.
  case noKey(Path)
  /// The program that signs and checks signatures cannot be started, in the system's words.
  case noProgram(String, reason: String)
  /// It could not sign.
  case notSigned(Path, ProgramAnswer)
}

/// What should stand in a line of a seal, its lines or a proof.
public enum ExpectedLine: Hashable, Sendable {
  /// This very line.
  case line(String)
  /// A line that begins with a key.
  case key(String)
  /// What can stand behind a key.
  case value(of: String)
  /// The end of the file, after a line feed.
  case end
  /// A name, how many records, and a hash.
  case leaf
  /// The journal, then each case once, in order.
  case order
}

/// What another program answered that did not do what it was asked.
public enum ProgramAnswer: Hashable, Sendable {
  /// Its own last words.
  case said(String)
  /// Nothing, but the code with which it ended.
  case ended(Int32)
}
