import Testing
import WorkflowEngine

@testable import CaseWork

@Suite struct NameListTests {
  private let list: NameList = {
    var list = NameList(.party)
    list.add(
      NamedOption(
        "b-health", titles: [LocalizedText([.en: "Department of Health", .ru: "Управление здравоохранения"])]))
    list.add(NamedOption("b-health-2", titles: [LocalizedText([.ru: "Отдел здравоохранения", .kk: "Бөлім"])]))
    list.add(
      NamedOption("b-roads", titles: [LocalizedText("Roads")], former: [LocalizedText([.ru: "Автодор", .kk: "Бөлім"])]))
    list.add(NamedOption("Roads", titles: [LocalizedText("Something else")]))
    return list
  }()

  @Test(arguments: [
    ("b-health", ["b-health"]), ("управление  Здравоохранения", ["b-health"]), ("DEPARTMENT OF HEALTH", ["b-health"]),
    ("Автодор", ["b-roads"]), ("Бөлім", ["b-health-2"]), ("Roads", ["Roads"]), ("roads", ["b-roads"]),
    ("Отдел", ["b-health-2"]), ("Управл", ["b-health"]),
  ])
  func `exact id, title in one's language, in another, former name, beginning: in this order`(
    text: String, ids: [String]
  ) throws {
    #expect(try list.ids(called: text, in: .ru, .beginning) == ids)
  }

  @Test func `what fits several is refused with all of them, unless several may be meant`() throws {
    let error = #expect(throws: WorkError.self) { try list.ids(called: "b-heal", in: .ru, .beginning) }
    guard case .severalNames(.party, "b-heal", let options) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(options.map(\.id) == ["b-health", "b-health-2"])
    var stages = NameList(.stage)
    for id in ["sent", "posted"] { stages.add(NamedOption(id, titles: [LocalizedText("Отправлена")])) }
    #expect(try stages.ids(called: "отправлена", in: .en, .together) == ["sent", "posted"])
    #expect(throws: WorkError.self) { try stages.ids(called: "отправлена", in: .en, []) }
  }

  @Test(arguments: [
    ("b-heatlh", ["b-health"]), ("Автодром", ["b-roads"]), ("здравоохранения", ["b-health", "b-health-2"]), ("zzz", []),
  ])
  func `what fits none names the nearest`(text: String, near: [String]) {
    let error = #expect(throws: WorkError.self) { try list.ids(called: text, in: .ru, .beginning) }
    guard case .noName(.party, text, let found, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.map(\.id) == near)
  }

  @Test func `a beginning does not do where it was not allowed`() {
    #expect(throws: WorkError.self) { try list.ids(called: "Управл", in: .ru, []) }
  }
}
