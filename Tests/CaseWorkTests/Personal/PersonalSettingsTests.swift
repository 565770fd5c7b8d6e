import JSONText
import Testing
import WorkflowEngine

@testable import CaseWork

@Suite struct PersonalSettingsTests {
  @Test func `what is set is read as it was written`() throws {
    var settings = PersonalSettings()
    settings.language = .kk
    settings["/a"].actor = "p-sec"
    settings["/a"].contexts = ["health": ["debtor:b-health", "stage:silent"], "none": []]
    settings["/a"].context = "health"
    settings["/b"].language = .ru
    #expect(try PersonalSettings(settings.json) == settings)
    settings["/b"].language = nil
    #expect(settings.json["registries"]?["/b"] == nil, "what says nothing leaves nothing")
  }

  @Test(
    arguments: [
      ([], ""), (["format": "oversight.config/2"], "/format"), ([:], "/format"),
      (["format": "oversight.config/1", "language": "de"], "/language"),
      (["format": "oversight.config/1", "registries": ["/a~b": 1]], "/registries/~1a~0b"),
      (
        ["format": "oversight.config/1", "registries": ["x": ["contexts": ["c": ["a", 1]]]]], "/registries/x/contexts/c"
      ),
    ] as [(JSON, String)])
  func `what is wrong is named with its place`(json: JSON, pointer: String) {
    let error = #expect(throws: FormatError.self) { try PersonalSettings(json) }
    #expect(error?.pointer == pointer)
  }
}
