import JSONText
import Testing

import oversight

extension ProgramRegistry {
  /// Opens an appeal that `body` received on `day`; the answer is due 15 working days after it.
  @discardableResult
  func petition(to body: String = "b-dept", on day: String = "2024-06-03") throws -> String {
    if try json("workflow", "list")["workflows"]?.array?.contains(where: { $0["id"]?.string == "plea" }) != true {
      try add(SampleDefinitions.petition)
    }
    let opened = try json("open", "plea", "--party", "addressee=\(body)", "--on", day)
    guard let number = opened["cases"]?[0]?["number"]?.string else { return "" }
    try expectOK(["advance", number, "send", "receivedOn=\(day)", "--on", day])
    return number
  }

  /// Does something to the duty `answer` of a case, for a reason.
  func act(_ verb: String, _ number: String, _ more: String..., on day: String) throws {
    try expectOK([verb, number, "answer", "--reason", "because", "--on", day] + more)
  }

  /// The latest run of a duty in the document of a case.
  func duty(_ name: String = "answer", of number: String) throws -> JSON? {
    try json("show", number)["duties"]?.array?.last { $0["id"]?.string == name }
  }

  /// What a list shows, as `duty@due debtor`.
  func listed(_ words: String...) throws -> [String] {
    let answer = try run(words + ["--json"]).json()
    let items = answer["items"]?.array ?? []
    return items.map { item in
      let run = item["run"]?.integer.map { "#\($0)" } ?? ""
      let pause = item["paused"]?.bool == true ? " paused" : ""
      return "\(item["duty"]?.string ?? "")\(run)@\(item["due"]?.string ?? "") "
        + "\(item["owedBy"]?["party"]?.string ?? "")\(pause)"
    }
  }

  /// How many problems `verify` finds.
  func problems() throws -> Int? { try json("verify")["problems"]?.array?.count }
}
