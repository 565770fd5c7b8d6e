public import CaseRecords
import JSONText
public import WorkflowEngine

/// Where what is removed from a case stands besides, so that it has to be removed there too, or cannot be.
public struct Traces: Hashable, Sendable {
  /// Another case that holds the same personal value.
  public struct Twin: Hashable, Sendable {
    /// The case.
    public let number: CaseNumber
    /// The names under which it holds it.
    public let names: [String]
  }

  /// Other cases that hold the same personal value.
  public internal(set) var twins: [Twin] = []
  /// The cases of which the title says it; a title is part of the chain.
  public internal(set) var titles: [CaseNumber] = []
  /// The duties of this case that are counted from the very day that is removed.
  public internal(set) var duties: [DutyID] = []
  /// Other cases that hold the same document: its bytes stay as long as one does.
  public internal(set) var holders: [CaseNumber] = []
  /// Whether the name of the document is part of what is hashed, so that it stays.
  public internal(set) var keepsName = false
}

extension StoreBatch {
  /// Where else what is to be forgotten may stand: cases opened above or under this one or by the same command that hold
  /// the same personal value, titles, and days from which duties are counted.
  ///
  /// - Parameters:
  ///   - forgetting: What is removed.
  ///   - document: The case before that.
  /// - Throws: As `document(_:)` does.
  public func traces(of forgetting: Forgetting, in document: CaseDocument) throws(RegistryError) -> Traces {
    if let prefix = forgetting.document { return try traces(ofDocument: prefix, in: document) }
    let places = document.history.places(of: forgetting)
    let sources = document.sealed.filter { places[$0.record.sequence] != nil }
    let values = Set(
      sources.flatMap { sealed in
        sealed.personalValues.filter { places[sealed.record.sequence]?.contains($0.pointer) == true }.map(\.value)
      })
    var relatives = Set((document.state.parent.map { [$0] } ?? []) + document.state.children)
    for id in Set(sources.map(\.record.id)) { relatives.formUnion(try backend.records(ofCommand: id).map(\.number)) }
    relatives.formUnion(try neighbours(of: document.number, recordedAt: Set(sources.map(\.record.at))))
    relatives.remove(document.number)
    var traces = Traces()
    let texts = values.flatMap(\.words)
    if document.state.title.says(texts) { traces.titles.append(document.number) }
    for number in relatives.sorted() {
      guard let relative = try neighbour(number) else { continue }
      let names = relative.personalNames(of: values)
      if !names.isEmpty { traces.twins.append(Traces.Twin(number: number, names: names)) }
      if relative.state.title.says(texts) { traces.titles.append(number) }
    }
    let days = Set(texts.compactMap { Day($0) })
    if !days.isEmpty { traces.duties = document.dutiesCounted(from: days) }
    return traces
  }

  private func traces(ofDocument prefix: String, in document: CaseDocument) throws(RegistryError) -> Traces {
    var traces = Traces()
    let hashes = Set(document.history.heldEvidence.map(\.sha256).filter { $0.hasPrefix(prefix) })
    guard let hash = hashes.first, hashes.count == 1 else { return traces }
    traces.holders = try backend.holders(ofEvidence: hash).filter { $0 != document.number }
    traces.keepsName = document.sealed.contains { sealed in
      sealed.record.evidence.indices.contains { place in
        sealed.record.evidence[place].sha256 == hash && !sealed.record.personal.contains("/evidence/\(place)/name")
      }
    }
    return traces
  }

  /// The cases next to this one in its series with a record of the same moment: a list of commands records many at once,
  /// and an earlier program gave the records of one command ids of their own.
  private func neighbours(of number: CaseNumber, recordedAt moments: Set<String>) throws(RegistryError) -> [CaseNumber]
  {
    guard !moments.isEmpty else { return [] }
    var found: [CaseNumber] = []
    for serial in max(1, number.serial - 64)...number.serial + 64 where serial != number.serial {
      let next = CaseNumber(prefix: number.prefix, office: number.office, year: number.year, serial: serial)
      guard let document = try neighbour(next) else { continue }
      if document.sealed.contains(where: { moments.contains($0.record.at) }) { found.append(next) }
    }
    return found
  }

  /// A document beside the one in question; one that is gone or damaged must not stand in the way of the law.
  private func neighbour(_ number: CaseNumber) throws(RegistryError) -> CaseDocument? {
    // Most of those next to it are no cases at all.
    guard try backend.isTaken(number) else { return nil }
    do throws(RegistryError) { return try backend.document(number) } catch {
      if case .database = error { throw error }
      return nil
    }
  }
}

extension String {
  /// Whether one of these words stands in the text, in whatever case.
  fileprivate func says(_ words: [String]) -> Bool {
    let text = lowercased()
    return words.contains { $0.count > 2 && text.contains($0.lowercased()) }
  }
}

extension JSON {
  /// The texts in a value.
  fileprivate var words: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.words)
    case .object(let object): object.members.flatMap(\.value.words)
    default: []
    }
  }
}

extension CaseDocument {
  /// The personal values under a name, or all.
  func personalValues(named name: String?) -> [JSON] {
    sealed.flatMap(\.personalValues).filter { name == nil || Forgetting.name(of: $0.pointer) == name }.map(
      \.value)
  }

  /// The names under which one of these values stands here, sorted.
  fileprivate func personalNames(of values: Set<JSON>) -> [String] {
    let places = sealed.flatMap(\.personalValues).filter { values.contains($0.value) }
    return Set(places.compactMap { Forgetting.name(of: $0.pointer) }).sorted()
  }

  /// The duties whose days were counted from one of these days.
  fileprivate func dutiesCounted(from days: Set<Day>) -> [DutyID] {
    Set(countedDuties.filter { days.contains($0.base) || $0.event.map(days.contains) == true }.map(\.run.id)).sorted()
  }
}
