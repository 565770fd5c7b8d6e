import Foundation

/// The server on which tests make registries, where one is named; without it what needs one is left out.
public enum PostgresServer {
  /// `OVERSIGHT_TEST_POSTGRES`: the address of a database, such as `postgresql:///oversight?host=/tmp/server`.
  public static let named: String? = {
    let text = ProcessInfo.processInfo.environment["OVERSIGHT_TEST_POSTGRES"] ?? ""
    if text.isEmpty { print("left out: whatever needs PostgreSQL; OVERSIGHT_TEST_POSTGRES names no server") }
    return text.isEmpty ? nil : text
  }()

  /// The address of a registry that nobody has made yet.
  public static func newRegistry() -> String {
    let name = "t-" + UUID().uuidString.lowercased()
    let named = named ?? ""
    return named + (named.contains("?") ? "&" : "?") + "registry=\(name)"
  }
}
