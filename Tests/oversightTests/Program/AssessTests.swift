import Foundation
import JSONText
import Testing

import oversight

@Suite struct AssessTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    try registry.add(Self.index)
  }

  /// An index whose dimensions have titles in three languages.
  private static let index = #"""
    { "format": "oversight.workflow/1", "id": "index", "version": 1, "prefix": "IDX", "calendar": "kz",
      "title": { "en": "Index", "ru": "Индекс", "kk": "Индекс" }, "basis": [],
      "roles": { "secretary": { "title": "Secretary" } },
      "fields": {
        "note": { "type": "text", "title": "Note" },
        "indicators": { "type": "list", "title": "Indicators", "of": { "type": "record", "fields": {
          "code": { "type": "text", "title": "Code", "required": true },
          "dimension": { "type": "choice", "title": "Dimension", "of": {
            "values": { "en": "Practice of Values", "ru": "Практика ценностей", "kk": "Құндылықтарды ұстану" },
            "impact": { "en": "Impact", "ru": "Воздействие", "kk": "Ықпал" },
            "environment": { "en": "Environment", "ru": "Среда", "kk": "Орта" } } },
          "subDimension": { "type": "text", "title": "Part" },
          "value": { "type": "decimal", "title": "Value" },
          "missingReason": { "type": "text", "title": "Why it is missing" } } } } },
      "initial": "open",
      "stages": { "open": { "title": "Open", "waits": "for values" },
                  "done": { "title": "Done", "final": true, "outcome": "done" } },
      "actions": {
        "score": { "title": "Score", "from": ["open"], "to": "open", "by": ["secretary"],
                   "input": { "indicators": { "field": "indicators", "required": true } } },
        "end": { "title": "End", "from": ["open"], "to": "done", "by": ["secretary"] } },
      "duties": {} }
    """#

  /// Opens a case and scores it two days later.
  private func scored(_ values: String, on day: String = "2024-06-03") throws -> String {
    let answer = try registry.json("open", "index", "--title", "Kazakhstan", "--on", "2024-06-01")
    let number = try #require(answer["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["advance", number, "score", "indicators=\(values)", "--on", day])
    return number
  }

  private static let values = #"""
    [{"code":"1.1","dimension":"values","subDimension":"A","value":"40.05"},{"code":"1.2","dimension":"values","subDimension":"A"},
     {"code":"1.3","dimension":"values","subDimension":"B","value":"10"},
     {"code":"2.1","dimension":"impact","missingReason":"not asked"},{"code":"3.1","dimension":"environment","value":"50"}]
    """#

  @Test func `the answer has every group with its score and counts, numbers as strings`() throws {
    let number = try scored(Self.values)
    let json = try registry.json("assess", number)
    #expect(json.keys == ["dimensions", "field", "number", "places"])
    #expect(json["number"]?.string == number && json["field"]?.string == "indicators")
    let dimensions = try #require(json["dimensions"]?.array)
    #expect(dimensions.map { $0["name"]?.string } == ["values", "impact", "environment"])
    #expect(dimensions.map { $0["score"]?.string } == ["25.0", nil, "50.0"])
    #expect(dimensions.map { $0["exact"]?.string } == ["1001/40", nil, "50"])
    #expect(dimensions.map { $0["known"]?.integer } == [2, 0, 1])
    #expect(dimensions.map { $0["of"]?.integer } == [3, 1, 1])
    let parts = try #require(dimensions[0]["subDimensions"]?.array)
    #expect(parts.map { $0["name"]?.string } == ["A", "B"])
    #expect(parts.map { $0["score"]?.string } == ["40.1", "10.0"])
    #expect(parts[0]["indicators"]?[1]?["leftOut"]?.string == "missing")
    #expect(parts[0]["indicators"]?[0]?["counted"]?.string == "40.05")
    let exact = try registry.json("assess", number, "--places", "3", "--lang", "kk")
    #expect(exact["dimensions"]?[0]?["score"]?.string == "25.025")
    #expect(exact["dimensions"]?[0]?["title"]?.string == "Құндылықтарды ұстану")
  }

  @Test func `the table is in the language that was asked for`() throws {
    let number = try scored(Self.values)
    let text = registry.run("assess", number, "--lang", "ru").output
    #expect(text.contains("Практика ценностей") && text.contains("Нет данных: not asked"))
    #expect(text.contains("Учтено индикаторов: 3 из 5."))
  }

  @Test func `two cases stand beside each other`() throws {
    let (old, new) = (try scored(Self.values), try scored(#"[{"code":"2.1","dimension":"impact","value":"7"}]"#))
    let json = try registry.json("assess", old, "--with", new)
    #expect(json["with"]?["number"]?.string == new)
    #expect(json["with"]?["dimensions"]?[0]?["score"]?.string == "7.0")
    #expect(registry.run("assess", old, "--with", new).output.contains("[2] \(new)"))
  }

  @Test func `the diamond goes to a file or to standard output`() throws {
    let number = try scored(Self.values)
    let path = registry.folder + "/index.svg"
    let run = registry.run("assess", number, "--svg", path, "--circle", "Environment")
    #expect(run.code == .ok && run.output.contains("Practice of Values"))
    let file = try String(contentsOfFile: path, encoding: .utf8)
    #expect(file.contains("Environment (circle): 50.0"))
    let svg = registry.run("assess", number, "--svg", "-", "--circle", "environment")
    #expect(svg.output == file && svg.errors.isEmpty)
    #expect(registry.run("assess", number, "--svg", "-", "--lang", "kk").output.contains("Ықпал: дерек жоқ"))
    #expect(registry.run("assess", number, "--svg", "-", "--max", "20").code == .data)
    #expect(registry.run("assess", number, "--svg", registry.folder + "/none/index.svg").code == .io)
  }

  @Test func `as of an earlier day it answers from what was known then`() throws {
    let number = try scored(Self.values)
    let error = try registry.error("assess", number, "--as-of", "2024-06-02", kind: "not-found", code: .notFound)
    #expect(error["message"]?.string == "\(number): nothing is recorded in 'indicators' yet.")
    #expect(registry.run("assess", number, "--as-of", "2024-06-03").code == .ok)
  }

  @Test func `what is no assessment is refused with everything that is wrong`() throws {
    let number = try scored(#"[{"code":"a","value":"1"},{"code":"a","value":"2"},{"code":"b"},{"code":"b"}]"#)
    let error = try registry.error("assess", number, kind: "invalid", code: .data)
    #expect(error["details"]?.strings == ["'a' is the code of two indicators", "'b' is the code of two indicators"])
  }

  @Test func `wrong fields, dimensions and options are answered with the right ones`() throws {
    let number = try scored(Self.values)
    func message(_ words: String...) -> String { registry.run(["assess", number] + words).errors }
    #expect(message("indicator").contains("has no field 'indicator'; did you mean 'indicators'?"))
    #expect(message("zzz").contains("it has indicators."))
    #expect(message("note").contains("nothing is recorded in 'note' yet"))
    #expect(message("--svg", "-", "--circle", "enviroment").contains("did you mean 'environment'?"))
    #expect(message("--circle", "environment").contains("--svg FILE is needed"))
    #expect(message("--svg", "-", "--json").contains("exclude each other"))
    #expect(message("--places", "7").contains("a whole number from 0 to 6"))
    #expect(message("--svg", "-", "--max", "0").contains("a number greater than 0"))
    let letter = try registry.letter()
    #expect(registry.run("assess", letter).errors.contains("no field of it holds indicators"))
    #expect(registry.run("assess", "IDX-2024-000099").code == .notFound)
  }
}
