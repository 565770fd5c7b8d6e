import Foundation
import JSONText
import Testing

import oversight

/// One command line, run in this process.
struct ProgramRun {
  let code: ExitCode
  let output: String
  let errors: String

  init(_ words: [String], environment: [String: String]) {
    let terminal = Terminal.inMemory()
    code = Program.run(words, on: terminal, in: Environment { environment[$0] })
    output = terminal.output.text
    errors = terminal.errors.text
  }

  /// Standard output, which must be one JSON value.
  func json(_ location: SourceLocation = #_sourceLocation) throws -> JSON {
    #expect(code == .ok, "\(errors)", sourceLocation: location)
    return try JSON(parsing: Array(output.utf8))
  }

  /// The error object on standard error, where nothing may stand on standard output.
  func error(_ location: SourceLocation = #_sourceLocation) throws -> JSON {
    #expect(output.isEmpty, sourceLocation: location)
    let whole = try JSON(parsing: Array(errors.utf8))
    #expect(whole.keys == ["error"], sourceLocation: location)
    let error = try #require(whole["error"], sourceLocation: location)
    #expect(error.keys == ["details", "kind", "message"], sourceLocation: location)
    return error
  }
}

extension JSON {
  /// The keys of an object, sorted.
  var keys: [String] { (object?.members.map(\.key) ?? []).sorted() }
  /// The strings of an array.
  var strings: [String] { array?.compactMap(\.string) ?? [] }

  subscript(_ place: Int) -> JSON? {
    guard let array, array.indices.contains(place) else { return nil }
    return array[place]
  }
}
