package import JSONText

extension CaseState {
  /// Whether `json` says of the state what `CaseState.json` says, and nothing else.
  ///
  /// The same as comparing with `json`, which would have to be made first.
  ///
  /// - Parameters:
  ///   - json: A document, or a state alone.
  ///   - keys: The keys of members that are not looked at.
  package func isSaid(by json: JSONObject, besides keys: [String]) -> Bool {
    var match = MemberMatch(json)
    content.value.list(&match)
    return match.isWhole(besides: keys.count { json[$0] != nil })
  }
}

extension CaseState.Content: Listing {
  /// The document without its history: what folding the history gives.
  package var json: JSONObject { written }

  func list(_ members: inout some MemberList) {
    members.text("number", number.description)
    members.object("workflow", workflow)
    members.text("title", title)
    members.text("stage", stage.name)
    members.day("since", since)
    members.texts("children", children, \.description)
    members.object("parties", Parties(parties))
    members.objects("duties", duties) { duty, members in duty.content.value.list(&members) }
    if !rights.isEmpty { members.objects("rights", rights) { right, members in right.content.value.list(&members) } }
    members.text("outcome", outcome)
    if let annulled { members.object("annulled", annulled) }
    members.text("parent", parent?.description)
    if !related.isEmpty { members.texts("related", related, \.description) }
    members.object("fields", Fields(fields))
  }
}

extension Annulment: Listing {
  func list(_ members: inout some MemberList) {
    members.day("on", on)
    members.text("by", by?.name)
    members.text("reason", reason)
  }
}

/// Who takes part, by role.
private struct Parties: Listing {
  private let parties: [RoleID: [PartyID]]

  init(_ parties: [RoleID: [PartyID]]) { self.parties = parties }

  func list(_ members: inout some MemberList) {
    for role in parties.keys.sorted() { members.texts(role.name, parties[role] ?? [], \.name) }
  }
}

/// What a case knows, by name.
private struct Fields: Listing {
  private let fields: JSONObject

  init(_ fields: JSONObject) { self.fields = fields }

  func list(_ members: inout some MemberList) {
    for field in fields.members.sorted(by: { $0.key < $1.key }) { members.member(field.key, field.value) }
  }
}

extension WorkflowReference: Listing {
  /// As documents write it.
  package var json: JSON { .object(written) }

  func list(_ members: inout some MemberList) {
    members.text("id", id.name)
    members.member("version", .integer(version))
    members.text("digest", digest)
  }
}

extension Basis: Listing {
  /// As documents write it: `"self-set"`, or act and article.
  package var json: JSON { self == .selfSet ? .selfSet : .object(written) }

  func list(_ members: inout some MemberList) {
    guard case .article(let act, let article, let isChecked) = self else { return }
    members.text("act", act)
    members.text("article", article)
    if !isChecked { members.member("checked", false) }
  }
}

extension JSON {
  fileprivate static let selfSet: JSON = "self-set"
}

extension DutyState.Content: Listing {
  /// As documents write it; what is false, empty or absent is left out.
  package var json: JSONObject { written }

  func list(_ members: inout some MemberList) {
    members.text("id", run.id.name)
    members.member("run", .integer(run.run))
    if let item { members.member("item", item) }
    if let beat { members.object("rhythm", beat) }
    if isRight {
      members.text("heldBy", owedBy.name)
    } else {
      members.text("owedBy", owedBy.name)
      members.text("owedTo", owedTo.name)
    }
    members.day("base", base)
    members.text("rule", rule.rule)
    members.text("calendar", calendar.description)
    members.day("due", due)
    members.text("status", isRight ? status.ofRight : status.rawValue)
    list(basis, "basis", &members)
    members.day("started", started)
    if let debtor { members.texts("debtor", debtor, \.name) }
    members.day("event", event)
    if let notInForce { list(notInForce, "notInForce", &members) }
    members.flag("assumed", isAssumed)
    members.flag("late", isLate)
    members.flag("provisional", isProvisional)
    members.flag("estimated", isEstimated)
    members.day("lapsed", lapsed)
    members.day("ended", ended)
    if !extensions.isEmpty { members.objects("extensions", extensions) { $0.list(&$1) } }
    if !pauses.isEmpty { members.objects("pauses", pauses) { $0.list(&$1) } }
    if !acknowledged.isEmpty { members.texts("acknowledged", acknowledged, \.description) }
  }

  private func list(_ basis: Basis, _ key: String, _ members: inout some MemberList) {
    if basis == .selfSet { members.member(key, .selfSet) } else { members.object(key, basis) }
  }
}

extension DutyState.Extension: Listing {
  func list(_ members: inout some MemberList) {
    members.day("on", on)
    members.text("by", by.rule)
  }
}

extension DutyState.Beat: Listing {
  func list(_ members: inout some MemberList) {
    members.day("first", first)
    members.member("turn", .integer(turn))
    members.flag("over", isOver)
  }
}

extension DutyState.Pause: Listing {
  func list(_ members: inout some MemberList) {
    members.day("from", from)
    members.day("until", until)
    members.day("endsBy", endsBy)
  }
}
