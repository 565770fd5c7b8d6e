public import Platform

/// Why something could not be sealed, or a seal could not be read.
public enum SealError: Error, Hashable, Sendable {
  /// A file is no seal, no list of leaves or no proof.
  case notASeal(Path, line: Int, expected: String)
  /// A file that belongs to a seal is not there.
  case missing(Path)
  /// There is no seal in this registry yet.
  case none
  /// The lines beside a seal are not those it was made of.
  case otherLeaves(Path)
  /// The case was not in the seal.
  case notSealed(String, seal: String)
  /// Something in the registry is not as it was written.
  case problems(Int, first: Problem)
  /// Somebody changed the registry's journal in the meantime.
  case overtaken
  /// The key to sign with is not there.
  case noKey(Path)
  /// The program that signs and checks signatures cannot be started.
  case noProgram(String, reason: String)
  /// It could not sign, in its own words.
  case notSigned(Path, reason: String)
}

extension SealError: CustomStringConvertible {
  /// Where, what, whether anything changed, and what to do next.
  public var description: String {
    switch self {
    case .notASeal(let path, let line, let expected):
      "\(path), line \(line): expected \(expected). Nothing was changed. Take the file as 'oversight seal' wrote it."
    case .missing(let path):
      "\(path) is missing. Nothing was changed. Put it beside the seal, or restore it from a copy."
    case .none: "There is no seal in this registry yet. 'oversight seal' makes one."
    case .otherLeaves(let path):
      "\(path) is not what the seal was made of. Nothing was changed. Restore the file from a copy."
    case .notSealed(let name, let seal):
      "\(name) is not in the seal \(seal). Nothing was changed. It may have been opened later: take a later seal."
    case .problems(let count, let first):
      "Nothing was sealed: \(count) problem(s) in the registry, the first in \(first.path): \(first.message). "
        + "Run 'oversight verify' to see them all."
    case .overtaken: "The registry was changed while it was read. Nothing was sealed. Try again."
    case .noKey(let path): "There is no key \(path). Nothing was sealed. Give the file of your SSH key."
    case .noProgram(let name, let reason):
      "'\(name)' cannot be started: \(reason). Nothing was changed. Install OpenSSH (8.9 or later), or go without a signature."
    case .notSigned(let path, let reason):
      "\(path) did not sign: \(reason). Nothing was sealed. Check the key and its passphrase, then try again."
    }
  }
}
