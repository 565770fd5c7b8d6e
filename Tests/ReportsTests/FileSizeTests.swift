import Reports
import Testing
import WorkflowEngine

@Suite struct FileSizeTests {
  @Test(arguments: [
    (0, "0 B"), (-1, "0 B"), (1023, "1023 B"), (1024, "1.0 KB"), (1536, "1.5 KB"), (1_048_575, "1023 KB"),
    (1_048_576, "1.0 MB"), (104_857_600, "100 MB"), (2_147_483_648, "2.0 GB"), (Int.max, "8388607 TB"),
  ])
  func `a size has the largest unit that fits`(bytes: Int, text: String) {
    #expect(FileSize.text(bytes, in: .en) == text)
  }

  @Test func `each language has its units and its comma`() {
    #expect(FileSize.text(1536, in: .ru) == "1,5 КБ" && FileSize.text(12, in: .kk) == "12 Б")
  }
}
