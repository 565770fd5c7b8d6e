import CaseWork
import Reports
import Testing
import WorkflowEngine

@Suite struct FilterWordsTests {
  @Test(arguments: [
    (
      ":x",
      "':x': a filter needs a key: workflow, stage, number, party, debtor, creditor, role, duty, outcome, due, since, opened, parent, title, locality, deadline, owedBy.role, field.NAME, place, topic, ref, did, quiet, mine, mine.others, kind, region, batch, touched, recorded"
    ),
    (
      ".by:2024",
      "'.by:': a filter needs a key: workflow, stage, number, party, debtor, creditor, role, duty, outcome, due, since, opened, parent, title, locality, deadline, owedBy.role, field.NAME, place, topic, ref, did, quiet, mine, mine.others, kind, region, batch, touched, recorded"
    ),
    ("staeg:x", "unknown filter 'staeg'; did you mean stage?"),
    ("Stage:x", "unknown filter 'Stage'; did you mean stage?"),
    (
      "zzzzzz:x",
      "unknown filter 'zzzzzz'; there are workflow, stage, number, party, debtor, creditor, role, duty, outcome, due, since, opened, parent, title, locality, deadline, owedBy.role, field.NAME, place, topic, ref, did, quiet, mine, mine.others, kind, region, batch, touched, recorded"
    ),
    ("due.:2024", "'due.' needs before, by, from, after or none behind the dot"),
    ("due.befor:2024", "unknown filter 'due.befor'; did you mean due.before?"),
    ("due.zzzzzz:2024", "unknown filter 'due.zzzzzz'; after the dot stands before, by, from, after or none"),
    ("stage.before:2024", "'stage.before': before goes with due, since, opened, deadline, touched and recorded only"),
    ("stage:", "'stage:' has no value; write 'stage.none:' for none"),
    ("due.by:", "'due.by:' has no value; write 'due.none:' for none"),
    ("parent.none:x", "'parent.none:x': write 'parent.none:' without a value"),
    ("due:2024-13", "due: '2024-13' is not a day that there is"),
    ("due.by:2024-02-30", "due.by: '2024-02-30' is not a day that there is"),
    ("due.by:tomorrow", "due.by: 'tomorrow' is not a date such as 2024-06-03, 2024-06 or 2024"),
    ("parent.none", "'parent.none' needs a colon behind it"),
  ])
  func `a filter that cannot be is explained`(word: String, message: String) {
    var question = ListQuestion()
    let error = #expect(throws: FilterError.self) { try question.add(word) }
    #expect(error?.wording[.en] == message)
  }
}
