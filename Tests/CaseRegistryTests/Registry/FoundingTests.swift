import CaseRecords
import CaseRegistry
import FolderStore
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
    #expect(try FolderStore.find(from: scratch.path / "cases") == scratch.path)
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
      #expect(try FolderStore.open(scratch.path).verify().problems.isEmpty)
    } else {
      #expect(!isFounded)
      #expect(try FolderStore.find(from: scratch.path) != scratch.path)
      #expect(try Office.found(scratch.path).verify().problems.isEmpty)
    }
  }

  @Test(arguments: ["{", "{}", #"{"id": "letter"}"#, "[]"])
  func `what is no definition and no calendar is refused, and not taken for one that is here already`(text: String)
    throws
  {
    let office = try Office()
    let registry = try office.open()
    let before = try office.read("journal.json")
    let bytes = Array(text.utf8)
    let errors = [
      registryError { _ = try registry.write { try $0.add(workflow: bytes, at: Office.founded) } },
      registryError { _ = try registry.write { try $0.add(calendar: bytes, at: Office.founded) } },
    ]
    for error in errors {
      let isAboutIt = if case .document = error { true } else { false }
      #expect(isAboutIt, "\(String(describing: error))")
    }
    #expect(try office.read("journal.json") == before)
    let scratch = try ScratchFolder()
    let error = registryError {
      _ = try FolderStore.found(
        scratch.path, settings: registry.settings, workflows: [FoundingFile(name: "letter", bytes: bytes)],
        calendars: [], acts: FoundingFile(name: "acts", bytes: Array("{}".utf8)), at: Office.founded)
    }
    #expect(error != nil, "a file that is shipped with the program is not left out in silence")
    #expect(try FolderStore.find(from: scratch.path) != scratch.path)
  }

  @Test func `a folder without registry.json is no registry`() throws {
    let scratch = try ScratchFolder()
    #expect(registryError { _ = try FolderStore.open(scratch.path) } == .notFound(scratch.path))
  }

  @Test(arguments: [nil, Language.ru])
  func `only settings that name a language are of the second format`(language: Language?) throws {
    let scratch = try ScratchFolder()
    let settings = RegistrySettings(offset: .utc, office: nil, languages: [.ru, .kk], language: language)
    let registry = try FolderStore.found(
      scratch.path / "registry", settings: settings, workflows: [], calendars: [],
      acts: FoundingFile(name: "acts", bytes: Array(Office.acts.utf8)), at: Office.founded)
    let text = String(decoding: try #require(try registry.contents(of: RegistryPath.settings)), as: UTF8.self)
    #expect(text.contains(language == nil ? "oversight.registry/1" : "oversight.registry/2"))
    #expect(text.contains("\"language\"") == (language != nil))
    let again = try FolderStore.open(scratch.path / "registry")
    #expect(again.settings == settings && again.settings.spoken == .ru)
    #expect(try again.verify().problems.isEmpty)
  }

  @Test func `a registry of a newer format is refused`() throws {
    let office = try Office()
    try office.edit("registry.json", replacing: "oversight.registry/1", with: "oversight.registry/3")
    let error = registryError { _ = try office.open() }
    #expect(error == .document(path: "registry.json", .newerFormat("oversight.registry/3")))
  }
}
