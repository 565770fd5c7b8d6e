import CaseRecords
import CaseRegistry
import Disk
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@Suite struct FoundingTests {
  let files = FileSystem()

  @Test func `an empty folder becomes a registry`() throws {
    let scratch = try ScratchFolder()
    let registry = try Office.found(scratch.path)
    #expect(registry.workflowIDs == ["letter"])
    #expect(try files.names(in: scratch.path).contains("registry.json"))
    #expect(try files.read(scratch.path / ".oversight/.gitignore") == Array("*\n".utf8))
    #expect(try registry.verify().problems.isEmpty)
    #expect(try Registry.find(from: scratch.path / "cases") == scratch.path)
  }

  @Test func `a registry cannot be founded twice`() throws {
    let office = try Office()
    let before = try office.read("journal.json")
    #expect(registryError { _ = try office.found() } == .exists(office.root))
    #expect(try office.read("journal.json") == before)
  }

  @Test(arguments: 0..<60)
  func `an interrupted founding leaves no registry, or a whole one`(steps: Int) throws {
    let scratch = try ScratchFolder()
    let fuse = Fuse()
    fuse.left = steps
    let isFounded = (try? Office.found(scratch.path, files: fuse.files)) != nil
    if try files.exists(scratch.path / "registry.json") {
      #expect(try Registry.open(scratch.path).verify().problems.isEmpty)
    } else {
      #expect(!isFounded)
      #expect(try Registry.find(from: scratch.path) != scratch.path)
      #expect(try Office.found(scratch.path).verify().problems.isEmpty)
    }
  }

  @Test func `a folder without registry.json is no registry`() throws {
    let scratch = try ScratchFolder()
    #expect(registryError { _ = try Registry.open(scratch.path) } == .notFound(scratch.path))
  }

  @Test func `a registry of a newer format is refused`() throws {
    let office = try Office()
    try office.edit("registry.json", replacing: "oversight.registry/1", with: "oversight.registry/2")
    let error = registryError { _ = try office.open() }
    #expect(error == .document(path: "registry.json", .newerFormat("oversight.registry/2")))
  }
}
