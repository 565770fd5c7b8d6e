import CaseRecords
import Disk
import Platform
import Testing

@testable import CaseRegistry
@testable import FolderStore

@Suite struct ParallelTests {
  private enum Failed: Error { case once }

  @Test(arguments: [0, 1, 2, 3, 15, 16, 17, 100, 1000])
  func `every input is worked on once, and the answers come in the order of the inputs`(count: Int) {
    #expect(Parallel.map(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }

  @Test(arguments: [0, 1, 100])
  func `something else is done meanwhile, once`(count: Int) {
    var errands = 0
    let answers = Parallel.map(Array(0..<count), { $0 + 1 }, meanwhile: { errands += 1 })
    #expect(answers == Array(1..<(count + 1)) && errands == 1)
  }

  @Test(arguments: [0, 1, 100])
  func `what goes wrong meanwhile is thrown`(count: Int) {
    #expect(throws: Failed.once) {
      try Parallel.map(Array(0..<count), { $0 }, meanwhile: { () throws(Failed) in throw .once })
    }
  }
}
