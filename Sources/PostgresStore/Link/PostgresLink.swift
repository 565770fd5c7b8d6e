import CPostgres
import CaseRegistry
import Glibc
import Platform

/// A connection to a server on which statements are sent one behind the other, without waiting for the answer to each.
///
/// Statements between two waits are one transaction, also without a `BEGIN`. It belongs to one thread at a time.
final class PostgresLink {
  let address: PostgresAddress
  private var connection: OpaquePointer?
  /// The texts of the statements that were sent and of which no answer was read, nil for what is none of the caller's.
  private var sent: [String?] = []
  /// How often a statement was sent, so that one that is sent again is prepared.
  private var uses: [String: Int] = [:]
  /// What prepared statements are called, by their texts.
  private var names: [String: String] = [:]
  private var made = 0
  private let mark = RandomSource.hex(bytes: 4)
  /// Whether the server itself answers and no pooler, which may give each transaction another connection.
  private(set) var isDirect = false
  private var isInTransaction = false
  /// How often it was waited for an answer of the server.
  private(set) var roundTrips = 0

  /// Connects.
  ///
  /// - Throws: `server(.noLibrary)`, `server(.oldLibrary)`, `server(.away)`.
  init(_ address: PostgresAddress) throws(RegistryError) {
    self.address = address
    switch UInt32(bitPattern: cpq_open()) {
    case CPQ_OPEN.rawValue: break
    case CPQ_MISSING.rawValue: throw .server(.noLibrary)
    default: throw .server(.oldLibrary)
    }
    try connect()
  }

  deinit { close() }

  private func close() {
    if let connection { cpq_finish(connection) }
    (connection, isDirect, isInTransaction) = (nil, false, false)
    (sent, uses, names) = ([], [:], [:])
  }

  /// Connects anew; what was under way is gone.
  func connect() throws(RegistryError) {
    close()
    // Who waits for a server that is away is told so soon; who says otherwise in the address is believed.
    var options = [
      "connect_timeout": "10", "tcp_user_timeout": "30000", "keepalives_idle": "30",
      "application_name": "oversight", "client_encoding": "UTF8",
    ]
    options.merge(address.options) { $1 }
    let pairs = options.sorted { $0.key < $1.key }
    connection = Self.withTexts(pairs.map(\.key)) { keywords in
      Self.withTexts(pairs.map(\.value)) { values in cpq_connect(keywords, values) }
    }
    guard let connection, cpq_status(connection) == CPQ_CONNECTION_OK, cpq_enter_pipeline(connection) == 1 else {
      let said = connection.map {
        PostgresError(state: "", said: String(cString: cpq_error_message($0)), statement: "")
      }
      close()
      throw .server(.away(address.text, said: said?.said ?? ""))
    }
  }

  private static func withTexts<Value>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { list in
      list.baseAddress.map(body) ?? withUnsafePointer(to: nil, body)
    }
  }

  /// Takes note of which process of the server says that it answers.
  ///
  /// - Parameter backend: What `pg_backend_pid()` says.
  func noteBackend(_ backend: Int) { isDirect = connection.map { Int(cpq_backend($0)) == backend } ?? false }
}

extension PostgresLink {
  /// Sends a statement of which only the failure matters; it is told by whoever waits next.
  func queue(_ statement: PostgresStatement) throws(PostgresError) {
    if let name = try prepared(statement) {
      try send(statement) { connection, _, values, lengths, formats in
        cpq_send_prepared(connection, name, Int32(statement.values.count), values, lengths, formats)
      }
    } else {
      try send(statement) { connection, types, values, lengths, formats in
        cpq_send(connection, statement.sql, Int32(statement.values.count), types, values, lengths, formats)
      }
    }
    sent.append(statement.sql)
  }

  /// Sends statements, and waits for their answers and for those of all that were sent before.
  ///
  /// - Throws: What went wrong first; nothing that was sent since the last wait has happened then, or, in a transaction,
  ///   it has to be rolled back.
  @discardableResult
  func ask(_ statements: [PostgresStatement]) throws(PostgresError) -> [PostgresRows] {
    for statement in statements { try queue(statement) }
    roundTrips += 1
    guard let connection, cpq_pipeline_sync(connection) == 1 else { throw lost() }
    let count = sent.compactMap { $0 }.count
    var (rows, failure): ([PostgresRows], PostgresError?) = ([], nil)
    for statement in sent {
      while let result = cpq_result(connection) {
        switch cpq_result_status(result) {
        case CPQ_COMMAND_OK, CPQ_TUPLES_OK, CPQ_EMPTY_QUERY:
          if statement == nil { cpq_clear(result) } else { rows.append(PostgresRows(result)) }
        case CPQ_PIPELINE_ABORTED: cpq_clear(result)
        default:
          if failure == nil { failure = Self.failure(of: result, statement ?? "PREPARE") }
          cpq_clear(result)
          if cpq_status(connection) != CPQ_CONNECTION_OK { throw lost(failure) }
        }
      }
    }
    sent = []
    guard let end = cpq_result(connection) else { throw lost(failure) }
    let isEnd = cpq_result_status(end) == CPQ_PIPELINE_SYNC
    cpq_clear(end)
    if let failure {
      // Of what was prepared meanwhile it is not known whether it is there.
      (uses, names) = ([:], [:])
      throw failure
    }
    guard isEnd, rows.count == count else { throw lost() }
    return Array(rows.suffix(statements.count))
  }

  private static func failure(of result: OpaquePointer, _ statement: String) -> PostgresError {
    func field(_ name: Character) -> String {
      cpq_result_field(result, Int32(name.asciiValue ?? 0)).map { String(cString: $0) } ?? ""
    }
    return PostgresError(state: field("C"), said: field("M"), statement: statement)
  }

  /// The connection is gone, and all that was under way on it.
  private func lost(_ failure: PostgresError? = nil) -> PostgresError {
    let said = connection.map { String(cString: cpq_error_message($0)) } ?? ""
    close()
    return PostgresError(
      state: "", said: failure?.said.isEmpty == false ? failure?.said ?? "" : said, statement: failure?.statement ?? "")
  }

  private func send(
    _ statement: PostgresStatement,
    _ call: (
      OpaquePointer, UnsafePointer<UInt32>?, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?,
      UnsafePointer<Int32>?
    ) -> Int32
  ) throws(PostgresError) {
    guard let connection else { throw lost() }
    let values = statement.values.map(\.sent)
    let lengths = values.map { Int32(clamping: $0?.count ?? 0) }
    let formats = statement.values.map { Int32($0.isBinary ? 1 : 0) }
    // All values one behind the other, and where each begins.
    var (memory, starts): ([UInt8], [Int?]) = ([], [])
    memory.reserveCapacity(values.reduce(1) { $0 + ($1?.count ?? 0) })
    for value in values {
      starts.append(value.map { _ in memory.count })
      if let value { memory += value }
    }
    memory.append(0)
    let types = Self.types(of: statement)
    let answer = memory.withUnsafeBytes { bytes in
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
      return call(connection, types, pointers, lengths, formats)
    }
    if answer != 1 { throw lost() }
  }

  private static func types(of statement: PostgresStatement) -> [UInt32] {
    statement.values.map { $0.isBinary ? UInt32(CPQ_TYPE_BYTES) : 0 }
  }
}

extension PostgresLink {
  /// What a statement that is sent again is called once it is prepared; nil for one that is sent as it is.
  ///
  /// A pooler gives the next transaction another connection, where nothing is prepared: there it holds within a
  /// transaction only, and `forgetPrepared` takes it away before the end.
  private func prepared(_ statement: PostgresStatement) throws(PostgresError) -> String? {
    if let name = names[statement.sql] { return name }
    uses[statement.sql, default: 0] += 1
    guard let connection, uses[statement.sql] ?? 0 > 1, isDirect || isInTransaction, !Self.isControl(statement.sql)
    else { return nil }
    made += 1
    let name = "oversight_\(mark)_\(made)"
    guard
      cpq_send_prepare(
        connection, name, statement.sql, Int32(statement.values.count), Self.types(of: statement)) == 1
    else { throw lost() }
    sent.append(nil)
    names[statement.sql] = name
    return name
  }

  private static func isControl(_ sql: String) -> Bool {
    ["BEGIN", "COMMIT", "ROLLBACK", "DEALLOCATE"].contains { sql.hasPrefix($0) }
  }

  /// Says that a transaction has begun, or has ended.
  func noteTransaction(_ isUnderWay: Bool) {
    isInTransaction = isUnderWay
    if !isUnderWay, !isDirect { (uses, names) = ([:], [:]) }
  }

  /// Takes what was prepared from a connection that goes to somebody else at the end of the transaction.
  func forgetPrepared() throws(PostgresError) {
    guard !isDirect else { return }
    for name in names.values.sorted() { try queue(PostgresStatement("DEALLOCATE \(name)")) }
    (uses, names) = ([:], [:])
  }
}
