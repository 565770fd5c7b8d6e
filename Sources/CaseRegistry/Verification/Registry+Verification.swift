import JSONText
import SQLite
import WorkflowEngine

/// What `verify` found.
public struct VerificationReport: Sendable {
  /// How many cases were read.
  public var cases = 0
  /// How many records they hold.
  public var records = 0
  /// Everything wrong, by file.
  public var problems: [Problem] = []
}

extension Registry {
  /// Reads every file of the registry and checks it against its chain, its definition and the others.
  public func verify() throws(RegistryError) -> VerificationReport {
    var report = VerificationReport()
    report.problems += try journalProblems()
    var states: [CaseNumber: CaseState] = [:]
    for path in try caseFiles() {
      guard let bytes = try contents(of: path) else { continue }
      report.cases += 1
      do throws(DocumentError) {
        let document = try CaseDocument(bytes)
        report.records += document.sealed.count
        states[document.number] = document.state
        var problems = document.problems(in: bytes)
        if Self.path(of: document.number) != path {
          problems.append(Problem(.number, "the file holds the case \(document.number)").about(document.number))
        }
        problems += evidenceProblems(of: document)
        report.problems += problems.map { $0.at(path) }
      } catch {
        let number = CaseNumber(String(Path(path).lastComponent.dropLast(".json".count)))
        report.problems.append(Problem(.format, "\(error)", path: path, number: number))
      }
    }
    report.problems += referenceProblems(states)
    report.problems += try numberProblems(Set(states.keys))
    report.problems += try indexProblems(states)
    return report
  }

  private func journalProblems() throws(RegistryError) -> [Problem] {
    var problems = journal.problems()
    if problems.isEmpty, try contents(of: Self.journalFile) != journal.bytes {
      problems.append(Problem(.bytes, "the file differs from what the program writes", path: Self.journalFile))
    }
    if journal.settings != settings {
      problems.append(Problem(.state, "it is not what the journal says", path: Self.settingsFile))
    }
    if try contents(of: Self.partiesFile) != journal.partiesBytes {
      problems.append(Problem(.state, "it is not what the journal says", path: Self.partiesFile))
    }
    try check(Self.actsFile, journal.acts, &problems)
    for (reference, digest) in journal.calendars { try check("calendars/\(reference).json", digest, &problems) }
    for reference in journal.workflows { try check("workflows/\(reference).json", reference.digest, &problems) }
    return problems
  }

  private func check(_ path: String, _ digest: String?, _ problems: inout [Problem]) throws(RegistryError) {
    guard let bytes = try contents(of: path) else {
      problems.append(Problem(.missing, "the file is gone", path: path))
      return
    }
    if Self.digest(bytes) != digest {
      problems.append(Problem(.hash, "it is not the file that was pinned", path: path))
    }
  }

  private func evidenceProblems(of document: CaseDocument) -> [Problem] {
    var problems: [Problem] = []
    for sealed in document.sealed {
      for item in sealed.record.evidence {
        let path = evidencePath(item)
        guard let stamp = try? files.stamp(of: root / path) else {
          problems.append(Problem(.missing, "the evidence '\(item.name)' (\(path)) is gone").about(document.number))
          continue
        }
        let digest = try? files.digest(of: root / path)
        if stamp.size != item.size || digest?.description != item.sha256 {
          problems.append(Problem(.hash, "the evidence '\(item.name)' (\(path)) was changed").about(document.number))
        }
      }
    }
    return problems
  }

  private func referenceProblems(_ states: [CaseNumber: CaseState]) -> [Problem] {
    var problems: [Problem] = []
    for (number, state) in states.sorted(by: { $0.key < $1.key }) {
      let path = Self.path(of: number)
      for child in state.children where states[child]?.parent != number {
        problems.append(
          Problem(.reference, "it opened \(child), which is gone or does not say so", path: path, number: number))
      }
      if let parent = state.parent, states[parent]?.children.contains(number) != true {
        problems.append(
          Problem(
            .reference, "it was opened under \(parent), which is gone or does not say so", path: path, number: number))
      }
      if !journal.workflows.contains(state.workflow) {
        problems.append(
          Problem(.reference, "it pins \(state.workflow), which the journal does not know", path: path, number: number))
      }
      for party in Set(state.parties.values.joined()).sorted() where directory[party] == nil {
        problems.append(Problem(.reference, "nobody is called '\(party)' here", path: path, number: number))
      }
    }
    return problems
  }

  /// Numbers are never reused and never skipped: a gap is a document that is gone.
  private func numberProblems(_ numbers: Set<CaseNumber>) throws(RegistryError) -> [Problem] {
    var problems: [Problem] = []
    for (series, last) in try lastSerials(in: numbers).sorted(by: {
      ($0.key.prefix, $0.key.year) < ($1.key.prefix, $1.key.year)
    }) {
      guard last > 0 else { continue }
      for serial in 1...last {
        let number = CaseNumber(prefix: series.prefix, office: settings.office, year: series.year, serial: serial)
        let path = Self.path(of: number)
        if !numbers.contains(number), try contents(of: path) == nil {
          problems.append(Problem(.missing, "the document is gone", path: path, number: number))
        }
      }
    }
    return problems
  }

  private func lastSerials(in numbers: Set<CaseNumber>) throws(RegistryError) -> [NumberAllotter.Series: Int] {
    var last = try self.numbers().last
    for number in numbers where number.office == settings.office {
      let series = NumberAllotter.Series(prefix: number.prefix, year: number.year)
      last[series] = max(last[series] ?? 0, number.serial)
    }
    return last
  }

  private func indexProblems(_ states: [CaseNumber: CaseState]) throws(RegistryError) -> [Problem] {
    guard !isReadOnly else { return [] }
    let indexed = try asking { () throws(SQLiteError) -> [String: String] in
      var rows: [String: String] = [:]
      var statement = try database.prepare("SELECT number, stage || '|' || last FROM main.cases")
      while try statement.step() { rows[statement.text(0)] = statement.text(1) }
      return rows
    }
    return states.sorted { $0.key < $1.key }.filter {
      indexed[$0.key.description] != "\($0.value.stage)|\($0.value.last)"
    }
    .map {
      Problem(
        .index, "the index does not know this state of it; 'oversight refresh' reads it anew",
        path: Self.path(of: $0.key), number: $0.key)
    }
  }
}
