import CaseRecords
import Platform
public import WorkflowEngine

/// A batch under way: everything put here stands after the commit, or nothing of it.
///
/// It cannot be copied and is only handed on `inout`, so that nothing is put before a commit begins or after it has ended.
public struct StoreBatch: ~Copyable {
  let backend: any StoreBackend

  /// - Parameter backend: A store that has begun a commit.
  package init(on backend: any StoreBackend) { self.backend = backend }

  /// The registry as the batch has left it.
  public var view: any StoreView { backend }
}

extension StoreBatch {
  /// Puts what `decide` answers, given the numbers it may use.
  ///
  /// Where a number turns out to be taken, which no correct store lets happen, it is decided again with the next free.
  ///
  /// - Throws: What `decide` throws; `RegistryError`.
  public mutating func staging(
    _ decide: (inout NumberAllotter, any StoreView) throws -> [CaseChange]
  ) throws -> [CaseChange] {
    while true {
      var numbers = try backend.numbers()
      let changes = try decide(&numbers, backend)
      if let taken = try firstTaken(in: changes) {
        try backend.recount(after: taken)
        continue
      }
      backend.keep(numbers)
      try put(changes)
      return changes
    }
  }

  private func firstTaken(in changes: [CaseChange]) throws(RegistryError) -> CaseNumber? {
    for change in changes where change.isNew {
      if try backend.isTaken(change.number) { return change.number }
    }
    return nil
  }

  /// Puts what the engine decided.
  ///
  /// - Throws: `numberTaken`, `noCase`, `gone`; `broken` for a document that lacks what was known of its case.
  public mutating func put(_ changes: [CaseChange]) throws(RegistryError) {
    for change in changes {
      if change.isNew {
        guard try !backend.isTaken(change.number) else { throw .numberTaken(change.number) }
        try backend.put(CaseDocument(opening: change.history, salt: Self.salt), adding: change.records)
      } else {
        var document = try backend.document(change.number)
        try backend.checkIsWhole(document)
        document.append(change, salt: Self.salt)
        try backend.put(document, adding: change.records)
      }
      for record in change.records where record.deed == .verb(.forget) {
        try backend.forgetTraces(of: record, in: change.number)
      }
    }
  }

  private static func salt() -> String { RandomSource.hex(bytes: 16) }

  /// Runs one of several commands of the batch; when it throws, only what it put is undone.
  public mutating func attempt<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value {
    try backend.attempt { () throws -> Value in try body(&self) }
  }

  /// Lets go of memory, where a long batch has put much.
  ///
  /// - Throws: `interrupted` when somebody has asked the program to end.
  public mutating func spill() throws(RegistryError) { try backend.spill() }
}

extension StoreBatch {
  /// As `StoreBackend.store(_:kind:)`.
  public mutating func store(_ source: EvidenceSource, kind: String) throws(RegistryError) -> Evidence {
    try backend.store(source, kind: kind)
  }
}
