internal import CaseRecords
internal import CaseRegistry
package import CaseWork
package import JSONText
internal import Platform
internal import Sheets
package import WorkflowEngine

/// Why something could not be done as it was asked: one value for people and for scripts.
package struct Failure: Error, Hashable, Sendable {
  /// What kind of failure it is.
  package var kind: FailureKind
  /// What people read: what went wrong, whether anything changed, what to do next. May have several lines.
  package var message: String
  /// What scripts read besides.
  package var details: [JSON]

  /// A failure.
  package init(_ kind: FailureKind, _ message: String, details: [JSON] = []) {
    self.kind = kind
    self.message = message
    self.details = details
  }
}

extension Failure {
  /// The error object that scripts read.
  package var json: JSON {
    [
      "error": [
        "kind": .string(kind.rawValue),
        "message": .string(message),
        "details": .array(details),
      ]
    ]
  }

  /// The message for a terminal: safe, and with further lines indented, so that data cannot pass for another message.
  package var text: String {
    let lines = SafeText.make(message, lineFeeds: .kept).split(separator: "\n", omittingEmptySubsequences: false)
    return "oversight: "
      + lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : "  \($1)" }.joined(separator: "\n")
  }

  /// What is printed, without a line feed at its end.
  package func rendered(asJSON: Bool) -> String { asJSON ? SafeText.make(inJSON: json.canonicalText()) : text }
}

extension Failure {
  /// What any error means to the caller; an error of an unknown kind is a defect of ours.
  package init(_ error: any Error, in language: Language) {
    if let failure = error as? Failure {
      self = failure
      return
    }
    let kind = FailureKind(error)
    switch error {
    case let error as WorkError: self.init(error, language)
    case let error as PlacedError: self = Failure(error.cause, in: language).placed(error.place, language)
    case let error as Refusal: self.init(WorkError.refused(RefusedRequest(error)), language)
    case FileError.interrupted: self.init(kind, RegistryError.interrupted.text(in: language))
    case RegistryError.file(.interrupted): self.init(kind, RegistryError.interrupted.text(in: language))
    case let error as RegistryError: self.init(kind, error.text(in: language))
    case let error as FileError: self.init(kind, error.text(in: language))
    case let error as SealError: self.init(kind, error.text(in: language))
    case let error as SheetFault: self.init(kind, error.wording[language])
    case let error as FormatError: self.init(kind, error.text(in: language))
    default:
      self.init(.internal, ProgramSentence.defect("\(error)").text(in: language))
    }
  }

  /// A drawing that cannot be made.
  ///
  /// - Parameter number: The case.
  package init(_ error: DiamondError, of number: String, in language: Language) {
    self.init(.invalid, CaseWords.notDrawn(number, because: error.wording)[language])
  }

  private init(_ error: WorkError, _ language: Language) {
    let message = WorkWords.wording(of: error)[language]
    switch error {
    case .refused(let request):
      self.init(
        error.kind, message,
        details: request.refusal.details(
          in: request.workflow, language, performing: request.action, of: request.number))
      if let last = request.last { details.append(RecordLine(last, language).json) }
    case .changed(let history, let expected):
      let facts: JSON = [
        "reason": "records", "expected": .integer(expected), "found": .integer(history.records.count),
      ]
      let later = history.records.filter { $0.sequence > expected }
      self.init(error.kind, message, details: [facts] + later.map { RecordLine($0, language).json })
    case .value(let name, let problem):
      let reason: JSON = problem.isOfType ? "wrong-type" : "limits"
      self.init(
        error.kind, message,
        details: [["reason": reason, "input": .string(name), "problem": .string(problem.text(in: language))]])
    case .part(let name, let fault):
      self.init(
        error.kind, message,
        details: [["reason": "part", "input": .string(name), "problem": .string(fault.wording[language])]])
    case .several(let errors):
      self.init(error.kind, message, details: errors.flatMap { Failure($0, language).details })
    case .severalDocuments(_, let documents):
      self.init(error.kind, message, details: documents.map { .object($0.document.facts) })
    case .noName(let kind, let text, let near, _):
      self.init(error.kind, message, details: NameWords.details(kind, NameWords.unknown, text, near))
    case .severalNames(let kind, let text, let options):
      self.init(error.kind, message, details: NameWords.details(kind, "several-names", text, options))
    case .party(.sameName(_, let options)):
      self.init(error.kind, message, details: NameWords.details(.party, "same-name", options.first?.id ?? "", options))
    case .party(.owesItself(_, _, let cases)):
      self.init(
        error.kind, message,
        details: [["reason": "owes-itself", "cases": .array(cases.map { .string($0.description) })]])
    case .defects(_, let findings):
      self.init(error.kind, message, details: findings.filter { !$0.defect.isWarning }.map { $0.json(in: language) })
    case .assessment(_, _, .noAssessment(let error)):
      self.init(.invalid, message, details: error.problems.map { .string($0.text(in: language)) })
    case .recipe(_, let faults):
      self.init(error.kind, message, details: faults.map { .string($0.text(in: language)) })
    case .plan(let fault): self.init(error.kind, message, details: fault.details(in: language))
    case .noAsker, .noTerm, .notJSON, .notAnObject, .unexpected, .future, .outside, .notForLogging, .noWorkflow,
      .neverPublished, .nothingPublished, .firstPublication, .folderTaken, .fileTaken, .noRegister, .noneFits, .noKey,
      .noMap, .notShown,
      .noPositions, .noPosition,
      .retiredWorkflow,
      .notShipped, .noDefinition,
      .noCalendar,
      .noLabel, .party, .personal, .noNumber, .notOpened, .noDuty, .noDocument, .removedDocument, .noParty,
      .waitingWorkflow,
      .waitingCalendar,
      .exhausted,
      .trying, .letter, .noTemplate, .assessment:
      self.init(error.kind, message)
    }
  }

  /// The failure with where it is, and that nothing was done.
  private func placed(_ place: PlacedError.Place, _ language: Language) -> Failure {
    var failure = self
    switch place {
    case .line(let line):
      failure.message = "\(WorkWords.line(line)[language]): \(message)"
      return failure.withNothingChanged(language)
    case .list: return failure.withNothingChanged(language)
    case .step(let step):
      failure.message = DefinitionWords.notTried(step: step, isLine: false, because: message)[language]
      return failure
    case .scriptLine(let line):
      failure.message = DefinitionWords.notTried(step: line, isLine: true, because: message)[language]
      return failure
    }
  }

  /// The failure, which says that nothing was changed.
  private func withNothingChanged(_ language: Language) -> Failure {
    let claim = WorkWords.nothingChanged
    guard !claim.all.contains(where: { message.contains($0.dropLast()) }) else { return self }
    var failure = self
    failure.message += (message.hasSuffix(".") ? "" : ".") + " \(claim[language])"
    return failure
  }

  /// The failure with something else in the place of the claim that nothing was changed.
  func saying(_ text: String) -> Failure? {
    guard let claim = WorkWords.nothingChanged.all.first(where: { message.contains($0) }) else { return nil }
    var failure = self
    failure.message = message.replacing(claim, with: text)
    return failure
  }
}

extension Wording {
  /// The text in every language.
  var all: [String] { [en, ru, kk] }
}

extension Refusal {
  /// Every reason for scripts, and what is possible instead.
  func details(
    in workflow: Workflow?, _ language: Language, performing action: ActionID? = nil, of number: CaseNumber? = nil
  ) -> [JSON] {
    let reasons = reasons.map { RefusalWords($0, in: workflow, language, performing: action, of: number).json }
    guard !possible.isEmpty else { return reasons }
    return reasons + [["reason": "possible", "actions": .array(possible.map { .string($0.name) })]]
  }
}

extension PlacedDefect {
  /// As compilers write it, so that editors find the place.
  package func line(in language: Language) -> String {
    "\(file):\(position.line):\(position.column): \(defect.isWarning ? "warning: " : "")\(defect.rule.rawValue): "
      + defect.text(in: language)
  }

  /// For scripts.
  package func json(in language: Language) -> JSON {
    [
      "file": .string(file), "line": .integer(position.line), "column": .integer(position.column),
      "rule": .string(defect.rule.rawValue), "message": .string(defect.text(in: language)),
    ]
  }
}

/// What has been recorded, for a caller who does not get its answer.
package struct Recorded: Hashable, Sendable {
  /// In which cases, as far as that is known.
  package let numbers: [CaseNumber]

  /// - Parameter numbers: In which cases, as far as that is known.
  package init(numbers: [CaseNumber]) { self.numbers = numbers }

  /// That it is recorded, and what not to do.
  package func sentence(in language: Language) -> String {
    var names = numbers.prefix(Self.atAGlance).map(\.description)
    if numbers.count > names.count {
      let count = numbers.count
      names.append(Wording(en: "… (\(count) in all)", ru: "… (всего \(count))", kk: "… (барлығы \(count))")[language])
    }
    let cases = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
    return Wording(
      en:
        "It is recorded all the same\(cases). Do not send it again without the same --id: it would be recorded twice.",
      ru: "Тем не менее всё записано\(cases). Не отправляйте ещё раз без того же --id: запись появилась бы дважды.",
      kk: "Соған қарамастан бәрі жазылды\(cases). Сол --id көрсетпей қайта жібермеңіз: екі рет жазылып кетеді.")[
        language]
  }

  /// For scripts.
  package var json: JSON { ["recorded": true, "numbers": .array(numbers.map { .string($0.description) })] }

  private static let atAGlance = 20
}

extension Failure {
  /// The failure of a command that had recorded something before: it must not say that nothing was changed.
  package func after(_ recorded: Recorded?, in language: Language) -> Failure {
    guard let recorded, var failure = saying(recorded.sentence(in: language)) else { return self }
    failure.details.append(recorded.json)
    return failure
  }
}
