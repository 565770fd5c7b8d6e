import CaseRegistry

/// Why a server did not do something.
struct PostgresError: Error, Hashable {
  /// The five characters by which SQL names errors; empty where the server has not answered at all.
  let state: String
  /// What is wrong, in the words of the server or of libpq.
  let said: String
  /// The statement, with placeholders where values were sent.
  let statement: String

  init(state: String, said: String, statement: String) {
    self.state = state
    let words = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.said = words.hasSuffix(".") ? String(words.dropLast()) : words
    self.statement = statement
  }

  /// Whether nobody is there any more who could answer: of a commit under way it is not known whether it stands.
  var isLost: Bool { state.isEmpty || state.hasPrefix("08") || ["57P01", "57P02", "57P03"].contains(state) }

  /// Whether the tables are not there.
  var isAboutTables: Bool { ["42P01", "3F000", "42883", "42703"].contains(state) }

  /// Whether the role may not do this.
  var isDenied: Bool { state == "42501" }
}

extension RegistryError {
  /// What a server says, as every store says it.
  init(_ error: PostgresError, of address: PostgresAddress) {
    if error.isLost {
      self = .server(.lost(address.text, said: error.said))
    } else if error.isDenied {
      self = .server(.denied(address.text, said: error.said))
    } else {
      self = .database(
        DatabaseError(
          Self.kind(of: error.state), .said(error.said), code: Int(error.state, radix: 36) ?? 0,
          statement: error.statement, engine: .postgres))
    }
  }

  private static func kind(of state: String) -> DatabaseError.Kind {
    switch state {
    // Another transaction held what was needed, or had changed it; a statement that was ended because it took too long.
    case "55P03", "40001", "40P01", "57014", "53300": .busy
    case "53100": .full
    case "53200", "54000", "54001": .tooLarge
    case "58030", "58P01": .inputOutput
    case "XX001", "XX002": .corrupt
    case "25006": .readOnly
    default: state.hasPrefix("23") ? .constraint : .other
    }
  }
}
