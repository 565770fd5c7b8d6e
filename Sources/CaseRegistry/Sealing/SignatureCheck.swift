public import CaseRecords

/// What became of checking a signature.
public enum SignatureCheck: Hashable, Sendable {
  /// It is of this text, made with this key; `signer` is nil where nobody said whose key it is.
  case good(key: String, signer: String?)
  /// It is of this text, but the key is not on the list of signers, or was not valid at that time.
  case unknownSigner(key: String)
  /// It is not of this text, or no signature at all, as the program says that checked it.
  case bad(ProgramAnswer)
}
