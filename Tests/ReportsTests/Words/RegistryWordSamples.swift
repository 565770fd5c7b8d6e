import CaseRecords
import CaseRegistry
import Platform
import Reports
import WorkflowEngine

extension WordSample {
  /// Numbers after which Russian words have other forms.
  static let counts = [0, 1, 2, 5, 11, 21, 101, 111]
  static let number: CaseNumber = CaseNumber(prefix: "LTR", office: nil, year: 2024, serial: 7)
  static let other: CaseNumber = CaseNumber(prefix: "LTR", office: nil, year: 2024, serial: 8)
  static let calendar = sure(CalendarReference(id: "kz", edition: 3))
  static let workflow = WorkflowReference(id: "letter", version: 2, digest: "")
  /// What a sample is made of, which is there.
  static func sure<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample cannot be made") }
    return value
  }

  static let path: Path = "cases/2024/LTR-2024-000007.json"
  static let day = Day(clamping: 19_000)
  static let hash = "abcdef0123456789"

  static let program: [WordSample] = [
    WordSample(type: "ClosingSentence", file: "Reports/Words/Worded.swift", values: ClosingSentence.allCases),
    WordSample(
      type: "ProgramSentence", file: "Reports/Words/ProgramSentence.swift",
      values: [
        ProgramSentence.defect("'x'"), .indexRenewed, .moreFindings(5), .line(3), .linesBefore(3), .moreLines(2),
        .inAll(21),
        .recorded(in: []), .recorded(in: ["LTR-2024-000007"]), .applied(2, refused: 0, isDryRun: false),
        .applied(2, refused: 3, isDryRun: true),
      ] + counts.flatMap { [ProgramSentence.touched($0, isDryRun: true), .touched($0, isDryRun: false)] }),
  ]

  static let fileErrors: [FileError] =
    [FileAction.read, .write, .rename, .sync, .examine, .list, .makeFolder, .remove, .copy].flatMap { action in
      [
        .notFound(action, path), .permission(action, path), .readOnly(action, path), .noSpace(action, path),
        .notAFolder(action, path), .isAFolder(action, path), .exists(action, path), .notEmpty(action, path),
        .symbolicLink(action, path), .notAFile(action, path), .outside(action, path),
        .tooLarge(action, path, most: 1 << 30), .longLine(action, path, line: 3, most: 16 << 20),
        .interrupted(action, path), .io(action, path, reason: "EIO"),
      ] as [FileError]
    }

  static let databaseErrors: [DatabaseError] = databaseReasons.map {
    DatabaseError($0 == .rebuilding ? .busy : .other, $0, code: 1, statement: "open")
  }

  static let databaseReasons: [DatabaseError.Reason] = [
    .said("'near'"), .rebuilding, .noFile, .empty, .table("pending"), .row("LTR-2024-000007"), .party("p-sec"),
    .number("LTR"), .count(5, of: "LTR-2024"),
  ]

  static let documentErrors: [DocumentError] = [
    .conflictMarkers, .syntax(jsonErrors[0]), .format(FormatError("/state", expected: .object)),
    .newerFormat("oversight.case/2"), .fold(.noOpening), .fold(.secondOpening(sequence: 3)),
    .fold(.duty(sequence: 3, DutyRun("answer", run: 1))),
  ]

  static let serverFaults: [ServerFault] =
    [
      .noLibrary, .oldLibrary, .away("postgresql://db/oversight", said: "refused"), .lost("db", said: ""),
      .unanswered("db", id: "a-1"), .unanswered("db", id: nil), .denied("db", said: "no"), .noTables("db"),
      .otherTables("db", version: 1, own: 2), .otherTables("db", version: 3, own: 2), .noRegistry("akt", in: "db"),
      .taken("akt", in: "db"),
    ] + addressFaults.map { .address("postgresql://db", $0) }

  static let addressFaults: [ServerFault.AddressFault] = [.form, .noName, .name("Актобе"), .password]

  static let copyFaults: [CopyFault] = [
    .notEmpty(path), .other(path), .inside(path), .ahead(path), .forReading(path), .moving(path), .officeTaken("AKT"),
  ]
  static let indexFaults: [IndexFault] = [
    .otherVersion(3, own: 9), .otherTables, .journal(.conflictMarkers), .strangeHistory(number, records: 7),
    .strangeFile("x/y"), .strangeDocument("x/y"),
  ]

  static let mappingFaults: [MappingFault] = [
    .unknownThere, .unknownHere, .itself, .unlike, .noOffice, .owesItself([number]),
  ]

  static let registryErrors: [RegistryError] =
    mappingFaults.map { .mapping("b-health", means: "b-health-kar", $0) } + [
      .notFound(path), .exists(path), .file(.noSpace(.write, path)), .document(path: path.text, .conflictMarkers),
      .broken(path: path.text, [Problem(.chain(.recordOrder(2))), Problem(.hash(.recordChanged(3)))]), .noCase(number),
      .noDefinition("letter@2"), .changedDefinition(path.text), .emptyFile(path),
      .taken("letter@2", key: "version", next: 3),
      .gap(calendar, newest: calendar), .evidence("a.pdf", sha256: hash, .missing),
      .evidence("a.pdf", sha256: hash, .altered), .readOnly(path), .network(path), .sameRegistry(path),
      .copy(.ahead(path)), .server(.noLibrary),
      .nothingToSettle(number), .numberTaken(number), .commandConflict(id: "c-1"), .interrupted,
    ] + goneErrors + databaseErrors.map { RegistryError.database($0) } + [
      RegistryError.uncertain(DatabaseError(.other, .empty, code: 1, statement: "open"))
    ]
    + indexFaults.map { RegistryError.index($0) }

  private static let goneErrors: [RegistryError] = counts.map { .gone(path: path.text, number, records: $0) }

  static let sealErrors: [SealError] =
    [
      .missing(path), .none, .otherLeaves(path), .notSealed("LTR-2024-000007", seal: "2024-06-10-001"), .overtaken,
      .noKey(path), .noProgram("ssh-keygen", reason: "ENOENT"), .notSigned(path, .ended(3)),
    ] + sealProblems + expectedLines.map { SealError.notASeal(path, line: 3, expected: $0) }

  private static let sealProblems: [SealError] = counts.map {
    .problems($0, first: Problem(.chain(.recordOrder(2)), path: path.text))
  }

  static let expectedLines: [ExpectedLine] = [
    .line("seal x"), .key("root"), .value(of: "root"), .end, .leaf, .order,
  ]

  static let findings: [Finding] =
    [
      .unread(path: path.text), .incomplete(.readOnly(path)), .databaseUnusable(path, .readOnly(path)),
      .databaseKept(folder: ".oversight"), .strangeDatabase(folder: ".oversight"),
      .unwritten(.file(.noSpace(.write, path))),
      .unwritten(.interrupted), .unwritten(.readOnly(path)), .writingStopped, .edited(path: path.text, nil),
      .edited(path: path.text, losses[0]), .keptAside("LTR-2024-000007.json", in: path), .evidenceGone(path),
      .stillToClear(folder: ".oversight", .interrupted), .otherVersion(number), .otherDatabaseUnread(path),
      .moreLapses(number),
    ] + registryErrors.map { Finding.unreadable($0) } + countedFindings

  private static let countedFindings: [Finding] = counts.flatMap { [.leftoversTaken($0), .commitsFinished($0)] }

  static let losses: [HistoryLoss] = [.shorter(number, from: 5, to: 2), .another(number, record: 2, head: hash)]

  static let registry: [WordSample] = [
    WordSample(type: "FileError", file: "Platform/FileError.swift", values: fileErrors),
    WordSample(type: "DatabaseError.Reason", file: "CaseRegistry/Seam/DatabaseError.swift", values: databaseReasons),
    WordSample(type: "DocumentError", file: "CaseRecords/CaseDocument.swift", values: documentErrors),
    WordSample(type: "RegistryError", file: "CaseRegistry/Seam/RegistryError.swift", values: registryErrors),
    WordSample(type: "ServerFault", file: "CaseRegistry/Seam/ServerFault.swift", values: serverFaults),
    WordSample(type: "AddressFault", file: "CaseRegistry/Seam/ServerFault.swift", values: addressFaults),
    WordSample(type: "CopyFault", file: "CaseRegistry/Seam/CopyFault.swift", values: copyFaults),
    WordSample(type: "IndexFault", file: "CaseRegistry/Seam/RegistryError.swift", values: indexFaults),
    WordSample(type: "SealError", file: "CaseRecords/SealError.swift", values: sealErrors),
    WordSample(type: "ExpectedLine", file: "CaseRecords/SealError.swift", values: expectedLines),
    WordSample(
      type: "ProgramAnswer", file: "CaseRecords/SealError.swift",
      values: [ProgramAnswer.said("'x'"), .ended(255)]),
    WordSample(type: "Finding", file: "CaseRegistry/Seam/Finding.swift", values: findings),
    WordSample(type: "HistoryLoss", file: "CaseRecords/Problem.swift", values: losses),
  ]
}
