import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

extension PartyAmendment {
  /// The options of details, each with the detail it says.
  static let options: [(PartyDetails.Field, OptionSpec)] = [
    (.region, .region), (.head, .head), (.post, .post), (.contact, .contact),
  ]
  /// All options of details.
  static let detailOptions: [OptionSpec] = options.map(\.1) + [.address]
}

extension Session {
  /// Records something about a party, and says what is other than before.
  mutating func record(_ wish: PartyWish, isDryRun: Bool) throws -> ExitCode {
    let outcome = try PartyDesk(registry, now: try now(), isDryRun: isDryRun).record(wish)
    for note in outcome.notes { self.note(note) }
    let day = try today()
    var json = outcome.view.json(on: day)
    json["party"] = .string(outcome.view.party.id.name)
    if !outcome.changes.isEmpty { json["changes"] = .array(outcome.changes.map(\.json)) }
    let (lines, language) = (lines, language)
    answer(.object(json)) { outcome.text(on: day, lines, language) }
    if isDryRun { terminal.say(ProgramWords.dryRun[language]) }
    return .ok
  }
}
