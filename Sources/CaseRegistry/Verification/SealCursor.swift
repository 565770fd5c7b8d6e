import CaseRecords
import Digests
import JSONText
import WorkflowEngine

/// Compares histories with those of a seal, both read in the same order.
struct SealCursor {
  let seal: Seal
  private var leaves: SealLeaves
  private var next: SealedHead?
  /// The cases of which somebody has since decided which version counts.
  private var settled: Set<CaseNumber> = []
  /// Those of them whose version is not the one in the seal.
  private(set) var replaced: [CaseNumber] = []
  /// A line that could not be read ends the comparison.
  private(set) var failure: SealError?

  init(_ seal: Seal, _ leaves: SealLeaves) {
    self.seal = seal
    self.leaves = leaves
    advance()
  }

  private mutating func advance() {
    do throws(SealError) { next = try leaves.next() } catch { (next, failure) = (nil, error) }
  }

  /// What is wrong with the journal, which is the first line.
  mutating func problems(of journal: Journal) -> [Problem] {
    guard let sealed = next, sealed.name == SealedHead.journal else { return [] }
    advance()
    let path = RegistryPath.journal
    for entry in journal.entries.dropFirst(sealed.records) {
      switch entry.change {
      case .settled(let settlement): settled.insert(settlement.number)
      case .accepted(let acceptance): settled.insert(acceptance.number)
      case .founded, .party, .alias, .workflow, .calendar, .acts, .seal, .usedWorkflow, .retiredWorkflow, .usedCalendar,
        .removed, .forgotten, .office, .publication, .withheld, .template, .recipe:
        break
      }
    }
    guard journal.entries.first?.hash == seal.registry else {
      return [Problem(.seal(.otherRegistry(seal: seal.name)), path: path)]
    }
    return difference(sealed, journal.entries.count) { journal.entries[$0].hash }
      .map { [Problem(.seal($0), path: path)] } ?? []
  }

  /// What is wrong with the case in a file, and which sealed cases should have come before it.
  ///
  /// - Parameters:
  ///   - path: The file, later in the order than the one before.
  ///   - examined: Nil when it cannot be read, which is a problem by itself.
  mutating func problems(at path: String, _ examined: ExaminedCase?) -> [Problem] {
    var problems = missing(before: path)
    guard let sealed = next, let number = CaseNumber(sealed.name), RegistryPath.document(of: number) == path else {
      return problems
    }
    advance()
    guard let examined, examined.number == number,
      let fault = difference(sealed, examined.hashes.count, { examined.hashes[$0] })
    else { return problems }
    // The journal says since when another version counts.
    if settled.contains(number) {
      replaced.append(number)
    } else {
      problems.append(Problem(.seal(fault), path: path, number: number))
    }
    return problems
  }

  /// The sealed cases up to a path of which there was no file; nil for all that are left.
  mutating func missing(before path: String? = nil) -> [Problem] {
    var problems: [Problem] = []
    while let sealed = next, let number = CaseNumber(sealed.name) {
      let own = RegistryPath.document(of: number)
      if let path, own >= path { break }
      problems.append(
        Problem(.seal(.sealedGone(seal: seal.name, records: sealed.records)), path: own, number: number))
      advance()
    }
    return problems
  }

  private func difference(_ sealed: SealedHead, _ count: Int, _ hash: (Int) -> Digest) -> Problem.Fault.Seal? {
    guard count >= sealed.records else {
      return .sealedShorter(seal: seal.name, records: sealed.records, left: count)
    }
    guard sealed.records > 0, hash(sealed.records - 1) != sealed.head else { return nil }
    return .sealedDiffers(seal: seal.name, record: sealed.records)
  }
}
