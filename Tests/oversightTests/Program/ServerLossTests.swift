import Foundation
import Glibc
import JSONText
import TestSupport
import Testing

import oversight

/// A server, its clients and the line between them are lost at any moment: nothing is lost, and nothing recorded twice.
@Suite(.enabled(if: PostgresServer.named != nil)) struct ServerLossTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  private func copied(to address: String) throws {
    try registry.expectOK(["copy", registry.folder + "/registry", address, "--office", "SRV"])
  }

  private static func opening(_ id: String) -> [String] {
    ["open", "letter", "--title", id, "--party", "addressee=b-dept", "--on", "2024-06-03", "--id", id]
  }

  /// The titles of all cases, sorted.
  private func titles(_ address: String) throws -> [String] {
    let list = try registry.run("list", "--registry", address, "--json").json()
    return (list["cases"]?.array ?? []).compactMap { $0["title"]?.string }.sorted()
  }

  private func proxied(_ address: String, _ cut: CuttingProxy.Cut, thenGone isGone: Bool = false) throws -> (
    proxy: CuttingProxy, address: String
  ) {
    let folder = try #require(address.firstMatch(of: /host=([^&]+)/)?.output.1)
    let proxy = try CuttingProxy(to: String(folder), cut: cut, thenGone: isGone)
    return (proxy, address.replacing(folder, with: proxy.folder))
  }

  @Test func `when the answer to a commit is lost the program asks, and finds that it stands`() throws {
    let address = PostgresServer.newRegistry()
    try copied(to: address)
    let (proxy, through) = try proxied(address, .after)
    defer { proxy.end() }
    let run = registry.run(Self.opening("lost-answer") + ["--registry", through])
    #expect(run.code == .ok, "\(run.errors)")
    #expect(try titles(address) == ["lost-answer"])
  }

  @Test func `when a commit never came the program finds that too, and the same id records once`() throws {
    let address = PostgresServer.newRegistry()
    try copied(to: address)
    let (proxy, through) = try proxied(address, .before)
    defer { proxy.end() }
    let run = registry.run(Self.opening("lost-commit") + ["--registry", through, "--json"])
    #expect(run.code == .io && run.errors.contains("Nothing was changed"), "\(run.errors)")
    #expect(try titles(address).isEmpty)
    for _ in 0..<2 { try registry.expectOK(Self.opening("lost-commit") + ["--registry", through]) }
    #expect(try titles(address) == ["lost-commit"])
  }

  @Test func `when the server is lost while a large document is sent the program says so at once`() throws {
    let address = PostgresServer.newRegistry()
    try copied(to: address)
    let number = try #require(
      registry.run(Self.opening("scan") + ["--registry", address, "--json"]).json()["cases"]?[0]?["number"]?.string)
    let scan = registry.folder + "/scan.pdf"
    try #require(FileManager.default.createFile(atPath: scan, contents: Data(repeating: 7, count: 3 << 20)))
    let words = ["evidence", "add", number, scan, "--kind", "minutes", "--id", "scan-1", "--registry"]
    let (proxy, through) = try proxied(address, .amid(1 << 20), thenGone: true)
    defer { proxy.end() }
    let run = registry.run(words + [through, "--json"])
    #expect(run.code == .io && run.errors.contains("Nothing was changed"), "\(run.errors)")
    for _ in 0..<2 { try registry.expectOK(words + [address]) }
    #expect(registry.run("evidence", "check", "--registry", address).code == .ok)
  }

  @Test(arguments: ["given", nil])
  func `when nobody can be asked the program says with which id to repeat, and that records nothing twice`(
    id: String?
  ) throws {
    let address = PostgresServer.newRegistry()
    try copied(to: address)
    let (proxy, through) = try proxied(address, .after, thenGone: true)
    defer { proxy.end() }
    let words = Array(Self.opening("given").dropLast(2))
    let run = registry.run(words + (id.map { ["--id", $0] } ?? []) + ["--registry", through])
    #expect(run.code == .busy, "\(run.errors)")
    guard let id else {
      // Without an id of its own nothing can be sent again blindly: first somebody looks.
      #expect(run.errors.contains("oversight changes") && !run.errors.contains("--id"), "\(run.errors)")
      #expect(try titles(address) == ["given"])
      return
    }
    #expect(run.errors.contains("--id \(id)"), "\(run.errors)")
    try registry.expectOK(words + ["--id", id, "--registry", address])
    #expect(try titles(address) == ["given"])
  }
}
