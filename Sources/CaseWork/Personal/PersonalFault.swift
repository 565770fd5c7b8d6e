package import JSONText
package import Platform
package import WorkflowEngine

/// Why what somebody keeps for themselves cannot be read or changed.
package enum PersonalFault: Hashable, Sendable {
  /// Nothing says where personal settings are kept.
  case noFolder
  /// The file is no JSON.
  case notJSON(Path, JSONError)
  /// The file does not say it in the way it must.
  case wrong(Path, FormatError)
  /// Another process changes it just now.
  case busy(Path)
  /// No context has this name; those that there are.
  case noContext(String, known: [String])
  /// A context cannot be called so.
  case badName(String)
  /// A context cannot be made of another.
  case nestedContext(String)
  /// There is no such setting; those that there are.
  case noSetting(String, known: [String])
  /// Outside of a registry this cannot be said.
  case needsRegistry(String)
}

extension PersonalFault {
  var kind: FailureKind {
    switch self {
    case .noFolder: .io
    case .notJSON: .syntax
    case .wrong: .invalid
    case .busy: .busy
    case .noContext: .notFound
    case .badName, .nestedContext, .noSetting, .needsRegistry: .usage
    }
  }
}
