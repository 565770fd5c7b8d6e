import Glibc

/// The environment variables the program reads; tests give their own.
package struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// - Parameter lookUp: Gives the value of a variable.
  package init(_ lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  /// The variables of this process.
  static let process = Environment { name in getenv(name).map { String(cString: $0) } }

  /// The value of a variable; nil when it is unset or empty.
  subscript(_ name: String) -> String? {
    guard let value = lookUp(name), !value.isEmpty else { return nil }
    return value
  }
}
