import JSONText
import Testing

import oversight

/// The digest of a command decides for ever whether the same id means the same command: what it was it stays.
@Suite struct CommandDigestTests {
  @Test func `a command line has the digest it always had`() throws {
    let registry = try ProgramRegistry()
    try registry.add(SampleDefinitions.canteen)
    try registry.expectOK(["party", "add", "p-dana", "--kind", "person", "--name", "en=Dana K.", "--role", "secretary"])
    for (number, (words, digest)) in Self.commands.enumerated() {
      let id = "golden-\(number)"
      try registry.expectOK(words + ["--id", id])
      let documents = try registry.json("list")["cases"]?.array?.compactMap { $0["number"]?.string } ?? []
      let records = try documents.flatMap { try registry.json("show", $0)["history"]?.array ?? [] }
      let digests = Set(records.filter { $0["id"]?.string == id }.map { $0["request"]?.string ?? "none" })
      #expect(digests == [digest], "\(words)")
    }
  }

  private static let commands: [([String], String)] = [
    (
      [
        "open", "letter", "reason=5", "--title", "T", "--party", "addressee=b-dept", "--role", "secretary", "--on",
        "2024-06-03",
      ], "b688b9c57239be63a40ab847a1e7b3ca78a5ca4a115355ac0642831f1f593e43"
    ),
    (
      [
        "open", "letter", "--party", "addressee=b-school", "--parent", "LTR-2024-000001", "--on", "2024-06-03",
      ], "27eca2308e68ddba5e1b44aa1e1e462120d25fd1a104433128a9934a26353168"
    ),
    (
      ["advance", "LTR-2024-000001", "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03"],
      "ab57c5c9518d3de3eff4ba1fe932d4c5307adef08e21a24367c2e901e2258e2e"
    ),
    (
      ["assign", "LTR-2024-000001", "secretary=p-dana", "--reason", "leave", "--on", "2024-06-04"],
      "b847882fb4e41d5725238932b38b1895fd49d38db284938c5b4be5f40eaf7380"
    ),
    (
      [
        "extend", "LTR-2024-000001", "answer", "--by", "5wd", "--reason", "r", "--on", "2024-06-05", "--as", "p-dana",
      ], "007233e65bd2faf8ce7230325aa720226ea0d74537d61d2935607b404c72ec58"
    ),
    (
      ["suspend", "LTR-2024-000001", "answer", "--reason", "r", "--on", "2024-06-06", "--as", "p-dana"],
      "01771a9767628e5fe809b8c740d5ecd8b3041302e6c13a837ddd3dbad303948b"
    ),
    (
      ["resume", "LTR-2024-000001", "answer", "--on", "2024-06-07", "--as", "p-dana"],
      "d83341fbdca25861c1681fe1cd9912c2377846f2d4631e8e4d7e5ef8def25b42"
    ),
    (
      [
        "correct", "LTR-2024-000001", "3", "copies=2", "--reason", "r", "--on", "2024-06-10", "--as", "p-dana",
      ], "4cbefd38a8f8d822c365a1fa04deb619a6c3b6ae276b3567d0245c926dad34fa"
    ),
    (
      [
        "correct", "LTR-2024-000001", "1", "reason=", "--happened", "2024-06-02", "--title", "U", "--reason", "r",
        "--on", "2024-06-10", "--as", "p-dana",
      ], "30533e8da98e0fff9ed2de4c8a791cb4fc4fef2bb35921c5069ae7b285be3c8f"
    ),
    (
      [
        "forward", "LTR-2024-000001", "answer", "--to", "b-school", "--received", "2024-06-11", "--reason", "r", "--on",
        "2024-06-10", "--as", "p-dana",
      ], "5f08f1ceeb220dc7d6b187640edb2e8c8a8139649f6a042c004c72502fb614d0"
    ),
    (
      ["waive", "LTR-2024-000001", "answer", "--reason", "r", "--on", "2024-06-11", "--as", "p-dana"],
      "0ea53a830471bc0db2af3ccdd9ccd83e00ef5b71e26c943edb81e867dab8a986"
    ),
    (
      [
        "correct", "LTR-2024-000001", "11", "--void", "--reason", "r", "--on", "2024-06-11", "--as", "p-dana",
      ], "9fab48f5c9af697eb86c971765caa9bfa3100f4daca23d8f27269c845575ecde"
    ),
    (["tick", "--as-of", "2024-07-01"], "e21052858ea3c32ed8e1762881f5a57f16b61f7ade3a3c33638945090e902297"),
  ]
}
