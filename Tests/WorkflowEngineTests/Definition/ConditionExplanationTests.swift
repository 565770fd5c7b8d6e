import Reports
import Testing

@testable import WorkflowEngine

@Suite struct ConditionExplanationTests {
  @Test(arguments: [
    ("copies >= 1 && copies <= 9", ["copies = 5"]), ("absent == 1 || urgent", ["absent = missing", "urgent = true"]),
    ("reason == 'a'", ["reason = 'missing'"]), ("position == 'refused'", ["position = accepted"]),
    ("budget > spent", ["budget = 100.00 KZT", "spent = 40 USD"]), ("budget.amount > 5", ["budget.amount = 100.00"]),
    ("pages / absent > 1", ["pages = 7", "absent = missing", "pages / absent = missing"]),
    ("(pages + 1) / 0 > 1", ["pages = 7", "pages + 1 = 8", "(pages + 1) / 0 = undefined"]),
    ("size(tags) > 3", ["tags = 2 elements", "size(tags) = 2"]), ("!has(built)", ["built = 2020"]),
    (
      "workingDays(adopted, built) > 1",
      ["adopted = 2024-05-03", "built = 2020", "workingDays(adopted, built) = undefined"]
    ),
    ("facilities.all(f, f.works == true)", ["facilities = 3 elements", "facilities[2].works = false"]),
    ("facilities.exists(f, f.works)", ["facilities = 3 elements"]), ("'z' in tags", ["tags = 2 elements"]),
    ("facility.works", ["facility.works = true"]),
    ("children('letter').all(c, c.final)", ["children('letter') = 2 cases", "children('letter')[2].final = false"]),
    ("children('letter').size() > 5", ["children('letter').size() = 2"]),
    (
      "members.size() == 1 && has(facility)",
      ["members = 2 elements", "size(members) = 2", "facility = a record of 3 values"]
    ),
    (
      "(budget + spent).amount > 1",
      ["budget = 100.00 KZT", "spent = 40 USD", "budget + spent = undefined", "(budget + spent).amount = undefined"]
    ),
  ])
  func `every name is shown once with the value seen`(source: String, seen: [String]) throws {
    let condition = try #require(ConditionSamples.read(source).condition)
    let observations = condition.explanation(in: ConditionSamples.context)
    #expect(observations.map { "\($0.name) = \($0.value.wording.en)" } == seen)
  }
}
