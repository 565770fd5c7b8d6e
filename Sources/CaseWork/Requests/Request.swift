import CaseRecords
import CaseRegistry
internal import Digests
import Disk
package import JSONText
package import Platform
package import WorkflowEngine

/// One thing that somebody asks to be recorded, whatever it comes from: a command line, a line of `apply`, a step of a
/// simulation.
package struct Request: Sendable {
  /// The id the caller chose, if any.
  package var id: String?
  /// Who asks.
  package var actor: PartyID
  /// In which role, if it was said.
  package var role: RoleID?
  /// The day it happened; nil is today.
  package var on: Day?
  /// The month or year in which it happened, where more is not known; `on` is the last day of it then.
  package var period: PartialDate?
  /// A remark.
  package var note: String?
  /// The name under which later requests of the same run know the case.
  package var label: String?
  /// How many records the case must have; nil does not look. Not part of what is asked: who tries again looks again.
  package var expectedRecords: Int?
  /// Later records of the case that shall not count any more, since they stand in the way.
  package var voiding: Set<Int> = []
  /// Why a day is right that is most likely a slip.
  package var despite: String?
  /// The file, sheet and row it was taken from, when it was recorded elsewhere; what is missing passes unchecked then.
  package var takenOver: JSONObject?
  /// Whether values are texts as people type them, which the types of their fields read; else they are JSON of these types.
  package var isTyped: Bool
  /// What is asked.
  package var wish: Wish

  /// What is asked; a case is named by its number, or by `$` and the label of an earlier request.
  package enum Wish: Sendable {
    /// Start a case.
    case open(
      workflow: WorkflowID, title: String?, fields: JSONObject, parties: [(role: RoleID, party: PartyID)],
      parent: String?, related: [String] = [])
    /// Adopt and send a recommendation, one case for each addressee.
    case log(Logging)
    /// Perform an action.
    case advance(number: String, action: ActionID, input: JSONObject, evidence: [Attachment])
    /// Bind a role to other parties.
    case assign(number: String, role: RoleID, parties: [PartyID], reason: String)
    /// Extend, suspend, resume, forward or waive a duty.
    case act(number: String, duty: String, DutyAct, reason: String?)
    /// Correct a record; a value of null removes one.
    case correct(number: String, Amendment, reason: String)
    /// Count what still runs anew in the newest edition of a calendar, or of all.
    case recompute(calendar: String?)
    /// Move running cases to another version of their workflow.
    case migrate(Migration)
    /// Take the newest shipped versions of workflows and move their cases to them.
    case upgrade(Upgrade)
    /// Remove what is said about private people.
    case forget(number: String, Forgetting, reason: String)
    /// Add a document.
    case attach(number: String, Attachment)
    /// Take a case up again that has ended.
    case reopen(number: String, reason: String)
    /// Say that a case should never have been.
    case annul(number: String, reason: String)
    /// Withhold a case from the public register, or show it again.
    case withhold(number: String, isReleased: Bool, reason: String, publicReason: String?)
    /// Make somebody known; whoever is known as the very same already stays.
    case party(Party, despite: String?)
    /// Remove what is said of a person; the id and the roles are left.
    case forgetParty(PartyID, reason: String)
    /// Record what time has done, to these cases or to all.
    case tick(numbers: [String], asOf: Day?)
  }

  /// A recommendation to be logged.
  package struct Logging: Sendable {
    /// The workflow of its cases.
    package var workflow: WorkflowID
    /// What is recommended.
    package var text: String
    /// A title; nil is the text.
    package var title: String?
    /// To whom.
    package var addressees: [Addressee]
    /// The day of adoption; nil is that of sending.
    package var adopted: Day?
    /// What the opening, the adoption and the sending ask for.
    package var input: JSONObject
    /// The documents of the adoption and the sending.
    package var evidence: [Attachment]
    /// The case of the meeting at which it was adopted: what is known there is not told again.
    package var meeting: String?

    /// Somebody to whom it is sent.
    package struct Addressee: Hashable, Sendable {
      /// The party, by id or name.
      package var body: String
      /// The day of receipt, where it is known.
      package var received: Day?
      /// What is told of this one alone, such as the number of the letter.
      package var input: JSONObject

      /// Somebody to whom it is sent.
      package init(_ body: String, received: Day? = nil, input: JSONObject = [:]) {
        (self.body, self.received, self.input) = (body, received, input)
      }

      /// As it is part of a digest.
      var given: String {
        "\(body)=\(received.map(\.description) ?? "")"
          + (input.members.isEmpty ? "" : "," + JSON.object(input).canonicalText())
      }
    }

    /// A recommendation.
    package init(
      workflow: WorkflowID, text: String, title: String?, addressees: [Addressee], adopted: Day?,
      input: JSONObject, evidence: [Attachment], meeting: String? = nil
    ) {
      self.meeting = meeting
      (self.workflow, self.text, self.title) = (workflow, text, title)
      (self.addressees, self.adopted, self.input, self.evidence) = (addressees, adopted, input, evidence)
    }

    /// The workflow of recommendations where none is named.
    package static let usualWorkflow: WorkflowID = "council-recommendation"
  }

  /// A file given as evidence.
  package struct Attachment: Hashable, Sendable {
    /// What it is.
    package let kind: String
    /// The file, relative to `root` where there is one.
    package let file: Path
    /// The folder in which it must lie, since somebody else's list named it; nil where whoever acts has named it.
    package var root: Path?
    /// Where it comes from.
    package var origin: String?
    /// Who supplied it.
    package var supplier: String?
    /// Who may see it.
    package var visibility: Visibility = .internal
    /// The original of which it is a redacted copy: a beginning of its SHA-256.
    package var redacts: String?
    /// The document itself, where the registry holds it already; `file` is its name then.
    package var stored: Evidence?

    /// A file.
    package init(
      kind: String, file: Path, root: Path? = nil, origin: String? = nil, supplier: String? = nil,
      visibility: Visibility = .internal, redacts: String? = nil
    ) {
      (self.kind, self.file, self.root, self.origin) = (kind, file, root, origin)
      (self.supplier, self.visibility, self.redacts) = (supplier, visibility, redacts)
    }

    /// The file from where the program works.
    package var place: Path {
      guard let root, !file.isAbsolute else { return file }
      return root / file.text
    }
  }

  /// A request.
  package init(
    id: String? = nil, actor: PartyID, role: RoleID? = nil, on: Day? = nil, note: String? = nil, label: String? = nil,
    expectedRecords: Int? = nil, voiding: Set<Int> = [], despite: String? = nil, isTyped: Bool = false,
    period: PartialDate? = nil, wish: Wish
  ) {
    self.period = period
    (self.voiding, self.despite) = (voiding, despite)
    (self.id, self.actor, self.role, self.on, self.note) = (id, actor, role, on, note)
    (self.label, self.expectedRecords, self.isTyped, self.wish) = (label, expectedRecords, isTyped, wish)
  }
}

extension Request {
  /// Everything the caller gave but the id, in canonical form: the same id with another digest is a conflict.
  ///
  /// Documents keep it, so it never changes for what could ever be asked.
  package var digest: String {
    var json = wish.json
    json["as"] = .string(actor.name)
    json["role"] = role.map { .string($0.name) }
    json["on"] = (period?.description ?? on?.description).map { .string($0) }
    json["note"] = note.map { .string($0) }
    // What nobody could ask for once is not part of what was asked then.
    if !voiding.isEmpty { json["voids"] = .array(voiding.sorted().map { .integer($0) }) }
    json["despite"] = despite.map { .string($0) }
    json["takenOver"] = takenOver.map { .object($0) }
    return json.canonicalDigest().description
  }
}

extension Request {
  /// The verbs that take a month or a year for the day; what else is done is done on a day.
  package static let verbsOfPeriods: Set<String> = ["open", "log", "advance", "assign", "attach"]

  /// The request with the last day of its month or year that is not still to come.
  func through(_ today: Day) -> Request {
    guard let period, period.firstDay <= today else { return self }
    var request = self
    request.on = min(period.lastDay, today)
    return request
  }
}

extension Request.Wish {
  /// The verb that asks for it.
  package var verb: String {
    switch self {
    case .open: "open"
    case .log: "log"
    case .advance: "advance"
    case .assign: "assign"
    case .act(_, _, let act, _): act.verb.rawValue
    case .correct: "correct"
    case .recompute: "recompute"
    case .migrate: "migrate"
    case .upgrade: "upgrade"
    case .forget: "forget"
    case .attach: "attach"
    case .reopen: "reopen"
    case .annul: "annul"
    case .withhold(_, let isReleased, _, _): isReleased ? "release" : "withhold"
    case .party: "party"
    case .forgetParty: "forget"
    case .tick: "tick"
    }
  }

  /// The one case that is acted on, as it was written; nil for what opens cases or acts on many.
  package var number: String? {
    switch self {
    case .advance(let number, _, _, _), .assign(let number, _, _, _), .act(let number, _, _, _),
      .correct(let number, _, _), .forget(let number, _, _), .attach(let number, _), .reopen(let number, _),
      .annul(let number, _), .withhold(let number, _, _, _):
      number
    case .open, .log, .recompute, .migrate, .upgrade, .party, .forgetParty, .tick: nil
    }
  }

  /// The same about the case of another number; what acts on no one case, or on many, as it is.
  func about(_ number: String) -> Request.Wish {
    switch self {
    case .advance(_, let action, let input, let evidence):
      .advance(number: number, action: action, input: input, evidence: evidence)
    case .assign(_, let role, let parties, let reason):
      .assign(number: number, role: role, parties: parties, reason: reason)
    case .act(_, let duty, let act, let reason): .act(number: number, duty: duty, act, reason: reason)
    case .correct(_, let amendment, let reason): .correct(number: number, amendment, reason: reason)
    case .forget(_, let forgetting, let reason): .forget(number: number, forgetting, reason: reason)
    case .attach(_, let item): .attach(number: number, item)
    case .reopen(_, let reason): .reopen(number: number, reason: reason)
    case .annul(_, let reason): .annul(number: number, reason: reason)
    case .withhold(_, let isReleased, let reason, let publicReason):
      .withhold(number: number, isReleased: isReleased, reason: reason, publicReason: publicReason)
    case .open, .log, .recompute, .migrate, .upgrade, .party, .forgetParty, .tick: self
    }
  }

  /// The files given with it.
  package var attachments: [Request.Attachment] {
    switch self {
    case .advance(_, _, _, let evidence): evidence
    case .log(let log): log.evidence
    case .attach(_, let item): [item]
    case .open, .assign, .act, .correct, .recompute, .migrate, .upgrade, .forget, .party, .forgetParty, .tick, .reopen,
      .annul, .withhold:
      []
    }
  }

  /// What the digest is made of.
  fileprivate var json: JSONObject {
    func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    func day(_ day: Day?) -> JSON { text(day?.description) }
    func texts(_ texts: some Sequence<String>) -> JSON { .array(texts.map { .string($0) }) }
    var json: JSONObject = ["verb": .string(verb)]
    if let number { json["number"] = .string(number) }
    func put(_ more: JSONObject) -> JSONObject {
      more.members.reduce(into: json) { $0[$1.key] = $1.value }
    }
    return switch self {
    case .open(let workflow, let title, let fields, let parties, let parent, let related):
      put([
        "workflow": .string(workflow.name), "title": text(title), "fields": .object(fields),
        "parties": texts(parties.map { "\($0.role)=\($0.party)" }), "parent": text(parent),
      ]).adding("related", related.isEmpty ? JSON?.none : texts(related))
    case .log(let log):
      put([
        "workflow": .string(log.workflow.name), "text": .string(log.text), "title": text(log.title),
        "to": texts(log.addressees.map(\.given)),
        "adopted": day(log.adopted), "input": .object(log.input), "evidence": .array(log.evidence.map(\.given)),
      ]).adding("meeting", log.meeting.map { .string($0) })
    case .advance(_, let action, let input, let evidence):
      put([
        "action": .string(action.name), "input": .object(input), "evidence": .array(evidence.map(\.given)),
      ])
    case .assign(_, let role, let parties, let reason):
      put(["role": .string(role.name), "parties": texts(parties.map(\.name)), "reason": .string(reason)])
    case .act(_, let duty, let act, let reason):
      put(["duty": .string(duty), "given": act.given, "reason": text(reason)])
    case .correct(_, let amendment, let reason):
      put([
        "seq": .integer(amendment.sequence),
        "values": .object(JSONObject(amendment.values.members.filter { !$0.value.isNull })),
        "removed": texts(amendment.values.members.filter(\.value.isNull).map(\.key)),
        "void": .bool(amendment.isVoid), "happened": day(amendment.on), "title": text(amendment.title),
        "reason": .string(reason),
      ])
    case .recompute(let calendar): put(["calendar": text(calendar)])
    case .migrate(let migration): put(["migration": migration.json])
    case .upgrade(let upgrade): put(["workflows": texts(upgrade.workflows.map(\.name))])
    case .forget(_, let forgetting, let reason):
      put(
        forgetting.document.map { ["evidence": .string($0), "reason": .string(reason)] }
          ?? [
            "name": .string(forgetting.name), "seq": forgetting.sequence.map { .integer($0) } ?? .null,
            "reason": .string(reason),
          ])
    case .reopen(_, let reason), .annul(_, let reason): put(["reason": .string(reason)])
    case .withhold(_, _, let reason, let publicReason):
      put(["reason": .string(reason), "publicReason": text(publicReason)])
    case .attach(_, let item): put(["evidence": .array([item.given])])
    case .party(let party, let reason):
      put(["party": .string(party.id.name), "description": .object(party.json), "despite": text(reason)])
    case .forgetParty(let party, let reason): put(["party": .string(party.name), "reason": .string(reason)])
    case .tick(let numbers, let asOf): put(["numbers": texts(numbers), "asOf": day(asOf)])
    }
  }
}

extension Request.Attachment {
  /// What the caller gave: `KIND=FILE`, and with it what else was said.
  fileprivate var given: JSON {
    let plain = JSON.string("\(kind)=\(place)")
    guard origin != nil || supplier != nil || visibility != .internal || redacts != nil else { return plain }
    return [
      "file": plain, "origin": origin.map { .string($0) } ?? .null,
      "suppliedBy": supplier.map { .string($0) } ?? .null, "visibility": .string(visibility.rawValue),
      "redacts": redacts.map { .string($0) } ?? .null,
    ]
  }
}

extension DutyAct {
  /// What the caller gave with it.
  fileprivate var given: JSON {
    switch self {
    case .extend(let term): ["by": .string(term.rule)]
    case .forward(let holders, let received):
      [
        "to": .array(holders.map { .string($0.name) }),
        "received": received.map { .string($0.description) } ?? .null,
      ]
    case .suspend, .resume, .waive: [:]
    }
  }
}

extension JSONObject {
  /// With one member more; the same where there is nothing to add.
  fileprivate func adding(_ key: String, _ value: JSON?) -> JSONObject {
    var more = self
    if let value { more[key] = value }
    return more
  }
}
