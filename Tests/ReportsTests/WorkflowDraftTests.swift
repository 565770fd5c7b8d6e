@testable import Reports
import JSONText
import Testing
import WorkflowEngine

@Suite struct WorkflowDraftTests {
  private func draft(_ languages: [Language], in language: Language = .en, id: String = "canteen-check")
    -> WorkflowDraft
  {
    WorkflowDraft(id: id, title: nil, prefix: nil, languages: languages, in: language)
  }

  @Test(arguments: Language.allCases, [[Language.en, .ru, .kk], [.kk], [.ru, .kk]])
  func `a draft has no defects and no warnings in its languages`(language: Language, languages: [Language]) throws {
    let text = draft(languages, in: language).text
    let surroundings = DefinitionSurroundings(acts: Acts(), calendars: ["kz"], languages: languages)
    let file = try #require(DefinitionFile.check([("draft.json", Array(text.utf8))], in: surroundings).first)
    #expect(file.findings.isEmpty, "\(file.findings)")
    #expect(file.json == draft(languages, in: language).json)
  }

  @Test func `title and prefix come from the name where nothing is given`() {
    #expect(draft([.en]).json["title"] == "Canteen check")
    #expect(draft([.en]).json["prefix"] == "CAN")
    #expect(draft([.en], id: "x").json["prefix"] == "X")
    let given = WorkflowDraft(
      id: "a", title: LocalizedText([.en: "A", .ru: "А"]), prefix: "AB", languages: [.en, .ru], in: .en)
    #expect(given.json["title"] == ["en": "A", "ru": "А"] && given.json["prefix"] == "AB")
  }

  @Test func `every part is explained in every language`() {
    for text in DraftText.allCases.map(\.wording) + DraftComment.allCases.map(\.wording) {
      #expect(text.en.unicodeScalars.allSatisfy(\.isASCII) && !text.en.isEmpty)
      for other in [text.ru, text.kk] {
        #expect(other.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }, "\(other)")
      }
      #expect(!text.ru.contains { "әғқңөұүһі".contains($0) }, "\(text.ru)")
    }
    #expect(Set(DraftComment.allCases.map(\.wording)).count == DraftComment.allCases.count)
    let text = draft([.en]).text
    for comment in DraftComment.allCases {
      #expect(text.contains(JSON.string(comment.wording.en).canonicalText()), "\(comment)")
    }
  }
}
