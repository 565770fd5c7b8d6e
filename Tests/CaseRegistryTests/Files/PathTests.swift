import CaseRecords
import CaseRegistry
import Platform
import TestSupport
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("", "."), (".", "."), ("/", "/"), ("//", "/"), ("a", "a"), ("a/", "a"), ("/a//b/", "/a/b"), ("./a", "./a"),
    ("a/../b", "a/../b"),
  ])
  func `superfluous slashes are dropped`(text: String, expected: String) {
    #expect(Path(text).text == expected)
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("/a", "/", "a"), ("/", "/", "/"), ("a", ".", "a"), ("/a/b/c", "/a/b", "c"), (".", ".", "."),
  ])
  func `a path has a folder and a last name`(text: String, parent: String, last: String) {
    #expect(Path(text).parent.text == parent)
    #expect(Path(text).lastComponent == last)
  }

  @Test func `names are added with a slash`() {
    #expect((Path("/") / "a").text == "/a")
    #expect((Path(".") / "a").text == "a")
    #expect((Path("a") / "b" / "c.json").text == "a/b/c.json")
    #expect((Path("a") / "b/c").text == "a/b/c")
  }

  @Test(
    arguments: [
      ("minutes.pdf", "pdf"), ("a.tar.gz", "gz"), (".profile", nil), ("a.", nil), ("a", nil), ("x.d/a", nil),
    ] as [(String, String?)])
  func `the extension is behind the last full stop`(text: String, expected: String?) {
    #expect(Path(text).fileExtension == expected)
  }

  @Test(arguments: [
    ("/a/./b/../c", "/a/c"), ("a/..", "."), ("../a", "../a"), ("a/../../b", "../b"), ("/..", "/"), ("./a/.", "a"),
  ])
  func `full stops are taken out by the names alone`(text: String, expected: String) {
    #expect(Path(text).simplified.text == expected)
  }

  @Test func `composed and decomposed letters are two paths`() {
    #expect(Path("\u{439}") != Path("\u{438}\u{306}"))
    #expect(Set([Path("\u{439}"), Path("\u{438}\u{306}"), Path("\u{439}")]).count == 2)
    #expect(Path("\u{438}\u{306}") < Path("\u{439}"))
  }

  @Test(arguments: ["", ".", "..", "a/b", "/", "a\0"])
  func `a name that leads elsewhere is not plain`(name: String) {
    #expect(!Path.isPlainName(name))
  }

  @Test(arguments: ["a", "...", ".a", "Ақжар.json", "a b"])
  func `a name in a folder is plain`(name: String) {
    #expect(Path.isPlainName(name))
  }

  @Test(arguments: UInt64(0)..<200)
  func `a path is its folder and its last name`(seed: UInt64) {
    var random = Seeded(seed)
    let names = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      ["a", "b.c", "..", "й", "x y"].randomElement(using: &random) ?? ""
    }
    let path = Path((Bool.random(using: &random) ? "/" : "") + names.joined(separator: "/"))
    #expect(path.parent / path.lastComponent == path)
    #expect(path.components == names)
    #expect(path.simplified.simplified == path.simplified)
  }
}
