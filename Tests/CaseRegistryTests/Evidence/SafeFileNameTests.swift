import CaseRecords
import Disk
import Platform
import CaseRegistry
import Testing

@Suite struct SafeFileNameTests {
  @Test(arguments: [
    ("minutes.pdf", "minutes.pdf"), ("Протокол №1.pdf", "Протокол №1.pdf"), ("../../etc/passwd", "_._.._etc_passwd"),
    ("/etc/passwd", "_etc_passwd"), (".bashrc", "_bashrc"), ("-rf", "_rf"), ("~", "h"), ("..", "_."), (".", "h"),
    ("", "h"), ("a\u{0}b\nc\u{1B}[31m.txt", "a_b_c_[31m.txt"), ("gpj.\u{202E}fdp.exe", "gpj._fdp.exe"),
    ("C:\\a.txt", "C:_a.txt"), ("///", "h"), ("a\u{200B}b", "a_b"),
  ])
  func `a name stays in its folder and moves no cursor`(name: String, safe: String) {
    #expect(SafeFileName.make(name, hash: "h") == safe)
  }

  @Test func `a long name loses its middle, not its ending`() {
    let safe = SafeFileName.make(String(repeating: "ә", count: 200) + ".pdf", hash: "h")
    #expect(safe.utf8.count <= 255 && safe.hasSuffix("ә.pdf"))
    #expect(SafeFileName.make("a." + String(repeating: "b", count: 300), hash: "h").utf8.count == 255)
  }
}
