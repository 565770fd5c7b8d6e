public import CaseRegistry

/// Where a registry on a server is: `postgresql://[user@]host[:port]/database?registry=NAME`.
///
/// Whatever else stands behind the question mark is libpq's (`sslmode`, `service`, `connect_timeout` …). A password has no
/// place in it: it would stand in the history of the shell and in the list of processes. libpq finds one in `PGPASSFILE`,
/// `~/.pgpass` or a service file.
public struct PostgresAddress: Hashable, Sendable {
  /// The name of the registry among those of the database.
  public let registry: String
  /// The same for people, without the options.
  public let text: String
  /// What libpq is told, by its keywords.
  let options: [String: String]

  /// Whether a text is meant as the address of a server, so that it is never taken for the name of a folder.
  public static func isMeant(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.contains("://") || ["postgresql:", "postgres:"].contains { text.hasPrefix($0) }
  }

  /// Reads an address.
  ///
  /// - Throws: `server(.address)`, without the password where one stood in it.
  public init(_ text: String) throws(RegistryError) {
    let parts = try Self.parts(of: text)
    let (place, query) = parts
    var (options, registry): ([String: String], String?) = ([:], nil)
    for pair in query.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.decoded)
      guard sides.count == 2, let key = sides[0], let value = sides[1], !key.isEmpty else {
        throw .server(.address(Self.shown(text), .form))
      }
      switch key {
      case "registry": registry = value
      case "password", "sslpassword": throw .server(.address(Self.shown(text), .password))
      default: options[key] = value
      }
    }
    for (key, value) in place { options[key] = value }
    guard let registry, !registry.isEmpty else { throw .server(.address(Self.shown(text), .noName)) }
    guard Self.isName(registry) else { throw .server(.address(Self.shown(text), .name(registry))) }
    self.registry = registry
    self.options = options
    self.text = Self.shown(text)
  }

  /// The host, port, database and user that stand in a text, and what stands behind its question mark.
  private static func parts(of text: String) throws(RegistryError) -> (place: [String: String], query: Substring) {
    let wrong = RegistryError.server(.address(shown(text), .form))
    guard ["postgresql://", "postgres://"].contains(where: { text.lowercased().hasPrefix($0) }),
      let colon = text.firstIndex(of: ":")
    else { throw wrong }
    let rest = text[colon...].dropFirst(3)
    let halves = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let (path, query) = (halves[0], halves.count == 2 ? halves[1] : "")
    let sides = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var (authority, place): (Substring, [String: String]) = (sides[0], [:])
    if let at = authority.lastIndex(of: "@") {
      let user = authority[..<at]
      if user.contains(":") { throw .server(.address(shown(text), .password)) }
      guard let name = decoded(user) else { throw wrong }
      if !name.isEmpty { place["user"] = name }
      authority = authority[authority.index(after: at)...]
    }
    if sides.count == 2, !sides[1].isEmpty {
      guard let name = decoded(sides[1]), !name.contains("/") else { throw wrong }
      place["dbname"] = name
    }
    try read(hosts: authority, into: &place, wrong)
    return (place, query)
  }

  /// Several hosts, of which the first that answers is taken, are separated by commas, as libpq has it.
  private static func read(
    hosts: Substring, into place: inout [String: String], _ wrong: RegistryError
  ) throws(RegistryError) {
    if hosts.isEmpty { return }
    var (names, ports): ([String], [String]) = ([], [])
    for host in hosts.split(separator: ",", omittingEmptySubsequences: false) {
      var (name, port): (Substring, Substring) = (host, "")
      if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
        name = host[host.index(after: host.startIndex)..<end]
        let rest = host[host.index(after: end)...]
        guard rest.isEmpty || rest.hasPrefix(":") else { throw wrong }
        port = rest.dropFirst()
      } else if let colon = host.lastIndex(of: ":") {
        (name, port) = (host[..<colon], host[host.index(after: colon)...])
      }
      guard let decoded = decoded(name), port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw wrong }
      names.append(decoded)
      ports.append(String(port))
    }
    place["host"] = names.joined(separator: ",")
    if ports.contains(where: { !$0.isEmpty }) { place["port"] = ports.joined(separator: ",") }
  }

  /// Letters, digits, `-` and `_`: what can stand in a setting of the server and in anybody's query without quoting.
  private static func isName(_ name: String) -> Bool {
    name.utf8.count <= 63
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }

  /// The address as messages show it: without options, and without a password that stood there all the same.
  private static func shown(_ text: String) -> String {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var place = String(halves[0])
    if let start = place.range(of: "://")?.upperBound, let at = place.lastIndex(of: "@"), start <= at {
      let user = place[start..<at].prefix { $0 != ":" }
      place = String(place[..<start]) + user + place[at...]
    }
    let pairs = halves.count == 2 ? halves[1].split(separator: "&") : []
    return place + (pairs.first { $0.hasPrefix("registry=") }.map { "?\($0)" } ?? "")
  }

  private static func decoded(_ text: Substring) -> String? {
    var (bytes, rest): ([UInt8], ArraySlice<UInt8>) = ([], ArraySlice(text.utf8))
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value != 0
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension String {
  /// Where another text first stands in this one.
  fileprivate func range(of other: String) -> Range<String.Index>? { firstRange(of: other) }
}
