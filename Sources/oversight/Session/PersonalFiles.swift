import CaseWork
import Disk
import JSONText
import Platform
import WorkflowEngine

/// The files of the person who works with the program, outside of any registry: what they have set, and what they have seen.
///
/// They lie where the XDG Base Directory Specification says: settings in `$XDG_CONFIG_HOME/oversight/config.json` (default
/// `~/.config`), what was seen in `$XDG_STATE_HOME/oversight/looks.json` (default `~/.local/state`).
struct PersonalFiles {
  private let files = FileSystem()
  /// Where settings are; nil where nothing says so.
  let settingsFolder: Path?
  private let stateFolder: Path?

  init(_ environment: Environment) {
    func folder(_ variable: String, _ usual: String) -> Path? {
      // A relative one is to be ignored, as the specification says.
      if let text = environment[variable], Path(text).isAbsolute { return Path(text) / Self.name }
      return environment["HOME"].map { Path($0) }.flatMap { $0.isAbsolute ? $0 / usual / Self.name : nil }
    }
    settingsFolder = folder("XDG_CONFIG_HOME", ".config")
    stateFolder = folder("XDG_STATE_HOME", ".local/state")
  }

  private static let name = "oversight"
  private static let settingsName = "config.json"
  private static let looksName = "looks.json"

  /// By which name a registry is known in these files: where it is, over all symbolic links.
  func place(of registry: Path) throws(FileError) -> String { try files.resolved(registry).text }
}

extension PersonalFiles {
  /// Where settings are kept; nil where nothing says so.
  var settingsFile: Path? { settingsFolder.map { $0 / Self.settingsName } }

  /// What is set; nothing where there is no file.
  ///
  /// - Throws: `WorkError.personal` for a file that does not say it in the way it must, `FileError`.
  func settings() throws -> PersonalSettings {
    guard let file = settingsFile, let bytes = try files.read(file) else { return PersonalSettings() }
    do { return try PersonalSettings(try JSON(parsing: bytes)) } catch let error as JSONError {
      throw WorkError.personal(.notJSON(file, error))
    } catch let error as FormatError {
      throw WorkError.personal(.wrong(file, error))
    }
  }

  /// Changes what is set; all is kept or nothing.
  ///
  /// - Throws: As `settings` does; `WorkError.personal` where there is no folder, or another process changes it just now.
  func change<Value>(_ body: (inout PersonalSettings) throws -> Value) throws -> Value {
    guard let folder = settingsFolder, let file = settingsFile else { throw WorkError.personal(.noFolder) }
    try files.makeFolder(folder)
    guard let lock = try RootedFolder(folder, files).lock("") else { throw WorkError.personal(.busy(file)) }
    var settings = try settings()
    let value = try body(&settings)
    try files.write(settings.json.documentBytes(), to: file)
    // Nobody else may change it until it is written.
    _ = consume lock
    return value
  }
}

extension PersonalFiles {
  /// What was seen; nothing where that cannot be read.
  func looks() -> Looks {
    let bytes = stateFolder.flatMap { folder in try? files.read(folder / Self.looksName) }
    return bytes.flatMap { try? JSON(parsing: $0) }.map { Looks($0) } ?? Looks()
  }

  /// Remembers that somebody has seen on a day what has changed in a registry.
  ///
  /// - Throws: `FileError` where it cannot be remembered.
  func look(at place: String, on day: Day) throws(FileError) {
    guard let folder = stateFolder else { return }
    let old = looks()
    var looks = old
    looks.look(at: place, on: day)
    if looks == old { return }
    try files.makeFolder(folder)
    try files.write(looks.json.documentBytes(), to: folder / Self.looksName)
  }
}
