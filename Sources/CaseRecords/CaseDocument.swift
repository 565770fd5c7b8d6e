public import Digests
public import JSONText
public import WorkflowEngine

/// A case as one JSON document: its state, its sealed history, and what others have put under `x`.
public struct CaseDocument: Sendable {
  /// The format of a case in which nothing stands that an earlier program would misunderstand.
  public static let format = "oversight.case/1"
  /// The format from the first record on that was told late, that says of another that it leads to nothing, or whose
  /// effects only definitions of the second format have.
  public static let secondFormat = "oversight.case/2"

  /// The history, folded.
  public private(set) var history: CaseHistory
  /// The records as stored.
  public private(set) var sealed: [SealedRecord]
  /// What other programs keep here; its digest goes into the next record.
  public let extras: JSON?
  /// What the document says of its state; folding the history must give the same.
  public let stated: JSONObject?
  /// The bytes that it was read from, where its JSON is written with these very bytes and nothing was added since.
  package private(set) var source: [UInt8]?

  /// The state of the case.
  public var state: CaseState { history.state }
  /// The case's number.
  public var number: CaseNumber { history.state.number }
  /// The hash of the last record.
  public var head: Digest { sealed.last?.hash ?? .zero }

  /// A document of a case that has just been opened.
  package init(opening history: CaseHistory, salt: () -> String) {
    self.history = history
    extras = nil
    stated = nil
    source = nil
    sealed = []
    for record in history.records { seal(record, salt: salt) }
  }

  /// Reads a document and folds its history; the chain is checked by `problems`.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: `DocumentError`: not JSON, a newer format, or something missing.
  public init(_ bytes: [UInt8]) throws(DocumentError) {
    let (json, isDocument): (JSON, Bool)
    do throws(JSONError) { (json, isDocument) = try JSON.document(parsing: bytes) } catch {
      throw DocumentError(error, in: bytes)
    }
    guard let object = json.object else { throw .format(FormatError("", expected: .caseDocument)) }
    guard let format = object["format"]?.string else {
      throw .format(FormatError("/format", expected: .text(Self.format)))
    }
    guard [Self.format, Self.secondFormat].contains(format) else { throw .newerFormat(format) }
    do throws(FormatError) {
      guard let list = object["history"]?.array else { throw FormatError("/history", expected: .records) }
      var sealed: [SealedRecord] = []
      sealed.reserveCapacity(list.count)
      for (index, element) in list.enumerated() { sealed.append(try SealedRecord(element, at: "/history/\(index)")) }
      self.sealed = sealed
    } catch { throw .format(error) }
    do throws(FoldError) { history = try CaseHistory(sealed.map(\.record)) } catch { throw .fold(error) }
    extras = object["x"]
    stated = object
    source = isDocument ? bytes : nil
  }

  /// Adds the records of a change that the engine made for this case.
  package mutating func append(_ change: CaseChange, salt: () -> String) {
    for record in change.records { seal(record, salt: salt) }
    history = change.history
    for record in change.records where record.deed == .verb(.forget) { forget(record) }
  }

  /// Removes from earlier records what a record says is to go.
  private mutating func forget(_ record: Record) {
    source = nil
    let order = ForgettingOrder(record)
    do {
      for (index, old) in sealed.enumerated() where order.records.contains(old.record.sequence) {
        sealed[index] = try old.forgetting(order)
      }
      history = try CaseHistory(sealed.map(\.record))
    } catch {
      preconditionFailure("a record without a personal value must read: \(error)")
    }
  }

  private mutating func seal(_ record: Record, salt: () -> String) {
    let digest = extras.map { $0.canonicalDigest() }
    source = nil
    sealed.append(SealedRecord(record, after: head, extras: digest, salt: salt))
  }

  /// The whole document, state and history.
  public var json: JSON { json(with: state.json) }

  /// The whole document, its state written already.
  package func json(with state: JSONObject) -> JSON {
    var object = state
    object["format"] = .string(isOfSecondFormat ? Self.secondFormat : Self.format)
    object["history"] = .array(sealed.map { .object($0.json) })
    object["x"] = extras
    return .object(object)
  }

  /// Whether an earlier program would fold the history to something else.
  private var isOfSecondFormat: Bool {
    sealed.indices.contains { index in
      let deed = sealed[index].record.deed
      return deed == .verb(.reopen) || deed == .verb(.annul) || sealed[index].record.after != nil
        || sealed[index].record.precision != nil
        || (deed == .verb(.forget) && sealed[index].record.input["places"] != nil)
        || sealed[index].record.effects.isOfSecondFormat
        || sealed[index].record.effects.corrected.contains { $0.value.isIdle || $0.value.effects.isOfSecondFormat }
    }
  }

  /// The bytes of the file: two-space indentation and sorted keys, so that `git diff` reads well.
  public var bytes: [UInt8] { json.documentBytes() }
}

/// Why a file is no case document.
public enum DocumentError: Error, Hashable, Sendable {
  /// It is not strict JSON.
  case syntax(JSONError)
  /// Two versions of it were merged and the marks of the conflict still stand in it.
  case conflictMarkers
  /// Its format is not the one this program reads.
  case newerFormat(String)
  /// Something in it is missing or not as it should be.
  case format(FormatError)
  /// Its history does not fold.
  case fold(FoldError)

  /// Why bytes are no JSON; merge conflict markers are told in words that help.
  package init(_ error: JSONError, in bytes: [UInt8]) {
    let isConflict = bytes.split(separator: UInt8(ascii: "\n")).contains {
      $0.starts(with: "<<<<<<<".utf8) || $0.starts(with: ">>>>>>>".utf8)
    }
    self = isConflict ? .conflictMarkers : .syntax(error)
  }
}

extension CaseDocument {
  /// The document as it would be read on a day: that day's state, and the records until then.
  ///
  /// - Parameters:
  ///   - day: Nil gives the whole document.
  ///   - state: The state as of that day.
  public func json(asOf day: Day?, _ state: CaseState) -> JSON {
    guard let day, var object = json.object else { return json }
    for member in state.json.members { object[member.key] = member.value }
    if state.outcome == nil { object["outcome"] = nil }
    object["history"] = .array(sealed.filter { $0.record.on <= day }.map { .object($0.json) })
    return .object(object)
  }
}

extension CaseDocument {
  /// Everybody whom the history names: in a role, as who recorded something, as who owes something.
  package var people: [PartyID] {
    var people: Set<PartyID> = []
    // By places, because taking hold of a whole record costs more than looking at it.
    for index in sealed.indices {
      if let by = sealed[index].record.by { people.insert(by) }
      sealed[index].record.effects.name(&people)
    }
    return people.sorted()
  }

  /// The runs of duties as they were counted, each as often as that was.
  package var countedDuties: [DutyState] { everyEffects.flatMap(\.countedDuties) }

  /// The editions of calendars in which the history has counted days.
  package var editions: [CalendarReference] {
    let all = Set(countedDuties.map(\.calendar))
    return all.sorted { ($0.id, $0.edition) < ($1.id, $1.edition) }
  }

  /// The definitions that the case pins or has pinned.
  package var definitions: [WorkflowReference] {
    Set(everyEffects.compactMap(\.workflow)).sorted { ($0.id, $0.version, $0.digest) < ($1.id, $1.version, $1.digest) }
  }

  /// What every record led to, and what corrections say instead.
  private var everyEffects: [Effects] {
    sealed.indices.flatMap { index -> [Effects] in
      let effects = sealed[index].record.effects
      return effects.corrected.isEmpty ? [effects] : [effects] + effects.corrected.values.map(\.effects)
    }
  }
}

extension Effects {
  /// Adds those whom it binds to roles and whom its duties name.
  fileprivate func name(_ people: inout Set<PartyID>) {
    for holders in self.parties.values { people.formUnion(holders) }
    for effect in self.duties {
      switch effect {
      case .start(let duty), .move(let duty): people.formUnion(duty.debtor ?? [])
      case .interim, .end: break
      }
    }
    for correction in self.corrected.values { correction.effects.name(&people) }
  }

  /// The runs of duties whose days were counted.
  fileprivate var countedDuties: [DutyState] {
    self.duties.compactMap { effect in
      switch effect {
      case .start(let duty), .move(let duty): duty
      case .interim, .end: nil
      }
    }
  }
}
