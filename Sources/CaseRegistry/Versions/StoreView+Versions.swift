import CaseRecords
import Digests
import JSONText
import Platform
public import WorkflowEngine

extension StoreView {
  /// The versions of cases that nobody has decided on yet, in the order of numbers.
  public func openVersions(of number: CaseNumber? = nil) throws(RegistryError) -> [OpenVersion] {
    let dropped = Set(try journal().settlements.map(\.path))
    return try versions().filter { version in
      guard number == nil || version.number == number, !dropped.contains(version.path) else { return false }
      // A version whose last record is in the document is no other version any more.
      let hashes = (try? document(version.number))?.sealed.map { $0.hash.description } ?? []
      return !hashes.contains { $0.hasPrefix(version.mark) }
    }
  }

  /// All versions that are kept aside, decided on or not.
  package func versions() throws(RegistryError) -> [OpenVersion] {
    try names(under: RegistryPath.conflicts).compactMap { name in
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[2] == "json", let number = CaseNumber(parts[0]) else { return nil }
      return OpenVersion(number: number, mark: parts[1], path: "\(RegistryPath.conflicts)/\(name)")
    }
  }

  /// A version, when it is sound and what it is called.
  func document(of version: OpenVersion) throws(RegistryError) -> CaseDocument {
    guard let bytes = try contents(of: version.path) else { throw .nothingToSettle(version.number) }
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch {
      throw .document(path: version.path, error)
    }
    var problems = document.problems(in: nil, removed: try journal().removed)
    if document.number != version.number || Settlement.mark(of: document.head) != version.mark {
      problems.append(Problem(.number(.otherVersion)))
    }
    guard problems.isEmpty else { throw .broken(path: version.path, problems) }
    return document
  }

  /// What `verify` says of versions: those that wait for a decision, and those that are gone.
  func versionProblems() throws(RegistryError) -> [Problem] {
    var problems = try openVersions().map {
      Problem(.conflict(.undecidedVersion($0.number)), path: $0.path, number: $0.number)
    }
    let removed = try journal().removed
    for version in try versions() {
      do throws(RegistryError) {
        guard !removed.isDisjoint(with: try document(of: version).heldCommitments) else { continue }
        problems.append(
          Problem(.unexpected(.removedIsBack(version.number)), path: version.path, number: version.number))
      } catch {
        let fault: Problem.Fault.Hash
        switch error {
        case .file(let error): fault = .unreadableVersion(error)
        case .document(let path, let error): fault = .noVersion(path: path, error)
        case .broken(let path, let problems): fault = .unsoundVersion(path: path, problems)
        default: throw error
        }
        problems.append(Problem(.hash(fault), path: version.path, number: version.number))
      }
    }
    let there = Set(try versions().map(\.path))
    for settlement in try journal().settlements where !there.contains(settlement.path) {
      problems.append(
        Problem(.missing(.droppedVersionGone), path: settlement.path, number: settlement.number))
    }
    return problems
  }
}
