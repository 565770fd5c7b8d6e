import WorkflowEngine

extension Refusal.TwinFault {
  /// Why a document cannot be the redacted copy of another, and what to do instead.
  func sentence(_ name: String, _ original: String) -> String {
    switch self {
    case .unknown:
      "No document of this case has a SHA-256 that begins with '\(original)'; 'oversight evidence list NUMBER' shows "
        + "those there are."
    case .ambiguous(let hashes):
      "Several documents have a SHA-256 that begins with '\(original)': \(hashes.joined(separator: ", ")). Write more "
        + "of it."
    case .itself: "'\(name)' has the same bytes as the original '\(original)': nothing was taken out of it."
    case .redacted(let further):
      "'\(original)' is itself a redacted copy; name its original: \(further)."
    case .original(let copy):
      "'\(name)' is itself the original of the redacted copy \(copy), so it cannot be a redacted copy."
    }
  }

  /// The fault in one word, for scripts.
  var name: String {
    switch self {
    case .unknown: "unknown"
    case .ambiguous: "ambiguous"
    case .itself: "itself"
    case .redacted: "redacted"
    case .original: "original"
    }
  }
}
