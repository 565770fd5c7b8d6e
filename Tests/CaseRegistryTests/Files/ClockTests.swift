import CaseRecords
import Disk
import CaseRegistry
import Platform
import Testing
import WorkflowEngine

@Suite struct ClockTests {
  @Test func `the clock is shown in the offset asked for`() throws {
    let almaty = try #require(Offset("+05:00"))
    #expect(Clock.now(offset: almaty).offset == almaty)
  }

  @Test func `random bytes are as many as asked for and not the same again`() {
    #expect(RandomSource.hex(bytes: 0) == "")
    let (first, second) = (RandomSource.hex(bytes: 16), RandomSource.hex(bytes: 16))
    #expect(first.utf8.count == 32)
    #expect(first.allSatisfy { "0123456789abcdef".contains($0) })
    #expect(first != second)
    #expect(RandomSource.bytes(5).count == 5)
  }
}
