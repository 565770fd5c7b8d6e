internal import CaseRecords
package import CaseRegistry
package import CaseWork
package import JSONText
internal import Platform
package import WorkflowEngine

/// What was recorded, as people read it: where each case stands now, and who owes what next.
package enum OutcomePage {
  /// - Parameters:
  ///   - history: A case that was changed.
  ///   - view: The same with its names.
  ///   - lines: How to wrap.
  ///   - language: Of everything that is not data.
  package static func text(
    of history: CaseHistory, _ view: CaseView, _ lines: WrappedLines, _ language: Language
  ) -> String {
    let names = CaseNames(view, language)
    let owed = history.state.duties.filter(\.isOwed).sorted { $0.due < $1.due }.map { duty in
      let due = "\(DutyPhrase.due.text(in: language)) \(duty.due.text(in: language))\(duty.marks.signs)"
      return lines("\(due): \(names.what(duty)) — \(names.debtor(duty))", indent: 2)
    }
    let unstarted = (history.records.last { !$0.isByClock }?.effects.unstarted ?? []).map {
      lines("! \(names.words(for: $0))", indent: 2)
    }
    let addressees = (history.state.parties[CaseRow.addressee] ?? []).map { names.name(of: $0) }
    let whom =
      addressees.isEmpty
      ? [] : [lines("\(CasePhrase.addressee.title(in: language)): \(addressees.joined(separator: ", "))", indent: 2)]
    return
      ([lines("\(history.state.number)  \(names.stage)"), lines(history.state.title, indent: 2)] + whom
      + days(in: history, names, lines, language) + owed + unstarted).joined(separator: "\n")
  }

  /// What the command did, and on which days: its steps, and the days that were given with them.
  private static func days(
    in history: CaseHistory, _ names: CaseNames, _ lines: WrappedLines, _ language: Language
  ) -> [String] {
    guard let last = history.records.last(where: { !$0.isByClock }) else { return [] }
    return history.records.filter { $0.id == last.id && !$0.isByClock }.compactMap { record in
      guard case .action(let id) = record.deed, let action = names.workflow.actions[id] else { return nil }
      let given = action.inputs.filter { $0.definition.type.isDate }.compactMap { input -> String? in
        guard let date = record.input[input.name]?.string.flatMap({ PartialDate($0) }) else { return nil }
        return "\(input.definition.title[language]): \(date.words(in: language))"
      }
      return lines(
        "\(([action.title[language] + ": " + record.day(in: language)] + given).joined(separator: "; "))", indent: 2)
    }
  }
}

extension LapseView {
  /// What time did, and what follows from it.
  ///
  /// - Parameter view: The case as it stands now.
  package func text(_ view: CaseView, _ lines: WrappedLines, _ language: Language) -> String {
    let names = CaseNames(view, language)
    let what = "\(number)  \(names.what(duty)) — \(names.debtor(duty))"
    if isResumption {
      let sentence = DutySentence.pauseEnded(due: "\(duty.due)").text(in: language)
      return lines(what) + "\n" + lines(sentence, indent: 2)
    }
    let due = DutyPhrase.due.text(in: language)
    let following =
      started.map { "\(due) \($0.due.text(in: language)): \(names.what($0)) — \(names.debtor($0))" }
      + opened.map(\.description)
    return lines("\(what); \(due) \(duty.due.text(in: language))") + "\n"
      + ([names.title(of: stage)] + following).map { lines("→ \($0)", indent: 2) }.joined(separator: "\n")
  }
}

extension CorrectionView {
  /// What it changes, a line each.
  package func texts(_ language: Language) -> [String] {
    let names = CaseNames(view, language)
    return changes.map { change in
      switch change {
      case .title(_, let new): new
      case .stage(let old, let new): "\(names.title(of: old)) → \(names.title(of: new))"
      case .field(let name, let old, let new): Self.field(name, old, new, names)
      case .duty(let run, let old, let new):
        "\(names.workflow.duties[run.id]?.title[language] ?? run.id.name): \(Self.text(old, language)) → "
          + Self.text(new, language)
      case .said(let name, let record, let new, let later):
        CaseWords.said(
          names.workflow.fields[name]?.title ?? names.title(ofInput: name),
          value: new.isNull ? "—" : SafeText.make(new.string ?? new.canonicalText()), in: record, later: later)[
            language]
      }
    }
  }

  private static func field(_ name: String, _ old: JSON?, _ new: JSON?, _ names: CaseNames) -> String {
    let definition = names.workflow.fields[name]
    func text(_ value: JSON?) -> String {
      guard let value else { return "—" }
      return definition.map { ValueText(type: $0.type, names: names).text(value) } ?? value.canonicalText()
    }
    return "\(definition?.title[names.language] ?? name): \(text(old)) → \(text(new))"
  }

  private static func text(_ duty: DutyState?, _ language: Language) -> String {
    duty.map { "\($0.due.text(in: language)) (\($0.status.text(in: language)))" } ?? "—"
  }
}

extension Traces {
  /// What this removal does not remove, for scripts: by case, and what of it stands there.
  package func json(of number: CaseNumber) -> JSON {
    .array(
      twins.map { twin in
        [
          "number": .string(twin.number.description), "what": "value",
          "names": .array(twin.names.map { .string($0) }),
        ]
      } + titles.map { ["number": .string($0.description), "what": "title"] }
        + duties.map { ["number": .string(number.description), "what": "day", "duty": .string($0.name)] }
        + holders.map { ["number": .string($0.description), "what": "evidence"] })
  }

  /// The same for people, and what was not searched.
  package static func notes(_ traces: Traces?, of number: CaseNumber) -> [Wording] {
    (traces?.notes(of: number) ?? []) + [CaseWords.notSearched]
  }

  private func notes(of number: CaseNumber) -> [Wording] {
    twins.flatMap { twin in twin.names.map { CaseWords.sameElsewhere("\(twin.number)", name: SafeText.make($0)) } }
      + titles.map { CaseWords.saidInTitle("\($0)") }
      + duties.map { CaseWords.dayStays(duty: "\($0)", of: "\(number)") }
      + holders.map { CaseWords.documentHeld(by: "\($0)") } + (keepsName ? [CaseWords.nameOfDocumentStays] : [])
  }
}

extension Recomputation {
  /// What a newer edition of a calendar does to a due day.
  ///
  /// - Parameter view: The case.
  package func text(_ view: CaseView, _ language: Language) -> String {
    let names = CaseNames(view, language)
    let sentence: RecomputeSentence =
      hasLapsed
      ? .lapsed(due: "\(old.due)", new: "\(new.due)")
      : isSettled ? .settled("\(old.due)") : .move(from: "\(old.due)", to: "\(new.due)")
    return "\(state.number)  \(sentence.text(in: language)): \(names.what(old)) — \(names.debtor(old))"
  }
}

/// What a migration does, for people and for scripts.
package struct MigrationPage {
  let migration: Migration
  let previews: [MigrationPreview]
  let isConfirmed: Bool
  let language: Language

  /// - Parameters:
  ///   - migration: From which version to which.
  ///   - previews: What it does to each case.
  ///   - isConfirmed: Whether it was done.
  ///   - language: Of everything that is not data.
  package init(_ migration: Migration, _ previews: [MigrationPreview], isConfirmed: Bool, _ language: Language) {
    (self.migration, self.previews, self.isConfirmed) = (migration, previews, isConfirmed)
    self.language = language
  }

  /// As scripts read it.
  package var json: JSON {
    [
      "workflow": .string(migration.to.workflow.id.name), "from": .integer(migration.from.version),
      "to": .integer(migration.to.workflow.version), "count": .integer(previews.count),
      "recorded": .bool(isConfirmed), "cases": .array(previews.map { json($0) }),
    ]
  }

  private func json(_ preview: MigrationPreview) -> JSON {
    let words = words(of: preview)
    // The runs that go on, with their due days, which are kept.
    let duties = preview.state.duties.filter(\.isOwed).map { "\($0.run) \($0.due)" }
    return [
      "number": .string(preview.state.number.description), "stage": .string(preview.state.stage.name),
      "newStage": .string(preview.stage.name), "duties": .array(duties.map { .string($0) }),
      "obstacles": .array(words.map(\.json)),
    ]
  }

  private func words(of preview: MigrationPreview) -> [RefusalWords] {
    preview.obstacles.map { RefusalWords($0, in: migration.to.workflow, language) }
  }

  /// Each case with what stands in the way, then how many they are.
  package func text(_ lines: WrappedLines) -> String {
    let (old, new) = (migration.from, migration.to.workflow)
    var texts = previews.map { preview in
      let stages = [
        old.stages[preview.state.stage]?.title[language] ?? preview.state.stage.name,
        new.stages[preview.stage]?.title[language] ?? preview.stage.name,
      ]
      let obstacles = words(of: preview).map { lines("! \($0.sentence)", indent: 2) }
      return ([lines("\(preview.state.number)  \(stages.joined(separator: " → "))")] + obstacles)
        .joined(separator: "\n")
    }
    let count = CountedPhrase.caseFile.text(previews.count, in: language)
    if !texts.isEmpty { texts.append("") }
    texts.append(lines("\(old.id)@\(old.version) → \(new.id)@\(new.version): \(count)"))
    if !isConfirmed, !previews.isEmpty {
      texts.append(lines("oversight workflow migrate \(Placeholder.text("FILE --yes --as PARTY", in: language))"))
    }
    return texts.joined(separator: "\n")
  }
}
