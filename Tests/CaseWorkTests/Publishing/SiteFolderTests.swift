import CaseWork
import Platform
import TestSupport
import Testing

/// The folder of the public register: what stands in it at the end does not depend on how much was held back before.
@Suite struct SiteFolderTests {
  private struct Stopped: Error {}

  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func folder(_ name: String) -> SiteFolder { SiteFolder(Path(scratch.location) / name) }

  /// Pages of one edition: in the second one is other, one is new and one is gone.
  private static func pages(_ edition: Int) -> [(path: String, text: String)] {
    let same = (0..<4).map { (path: "ru/case/\($0).html", text: String(repeating: "дело \($0) ", count: 40)) }
    return same + [("index.html", "издание \(edition)"), ("ru/edition-\(edition).html", "издание \(edition)")]
  }

  /// Publishes an edition, and stops after so many files where that is said.
  private func publish(
    _ edition: Int, in name: String, holding most: Int, stoppingAfter last: Int = .max, isDryRun: Bool = false
  ) throws -> Int {
    try folder(name).publish(isDryRun: isDryRun, holding: most) { take in
      for (place, page) in Self.pages(edition).enumerated() {
        if place == last { throw Stopped() }
        try take(SiteFolder.Item(page.path, Array(page.text.utf8)))
      }
    }
  }

  private func expect(_ edition: Int, in name: String) throws {
    for page in Self.pages(edition) { #expect(try scratch.bytes("\(name)/\(page.path)") == Array(page.text.utf8)) }
    let listed = try #require(try folder(name).published())
    #expect(Set(listed.keys) == Set(Self.pages(edition).map(\.path)))
    #expect(listed.values.allSatisfy { $0.utf8.count == 64 }, "\(listed)")
    #expect(throws: (any Error).self) { try scratch.bytes("\(name)/ru/edition-\(3 - edition).html") }
  }

  @Test(arguments: [0, 300, .max])
  func `what is other is written, what is gone is removed, whatever is held back`(most: Int) throws {
    #expect(try publish(1, in: "site", holding: most, isDryRun: true) == 6)
    #expect(scratch.names.isEmpty)
    #expect(try publish(1, in: "site", holding: most) == 6)
    try expect(1, in: "site")
    #expect(try publish(1, in: "site", holding: most) == 0)
    #expect(try publish(2, in: "site", holding: most) == 2)
    try expect(2, in: "site")
  }

  @Test(arguments: 0...6)
  func `whoever stops half way can go on, and nothing is left over`(last: Int) throws {
    _ = try publish(1, in: "site", holding: 0)
    #expect(throws: Stopped.self) {
      _ = try publish(2, in: "site", holding: 0, stoppingAfter: last)
      throw Stopped()
    }
    _ = try publish(1, in: "site", holding: 0)
    try expect(1, in: "site")
  }

  @Test(arguments: 0..<6)
  func `where everything is held back, stopping leaves nothing`(last: Int) throws {
    #expect(throws: Stopped.self) { try publish(1, in: "site", holding: .max, stoppingAfter: last) }
    #expect(scratch.names.isEmpty)
  }
}
