import CaseRecords
import CaseRegistry
import CaseWork
import FolderStore
import Platform
import PostgresStore
import WorkflowEngine

/// In which language the program answers; known before anything else is, so that help and wrong usage follow it too.
struct LanguageChoice: Hashable, Sendable {
  /// What was asked for, with `--lang` or `OVERSIGHT_LANG`.
  let asked: Language?
  /// That, else what the person has set, else what the registry was made for, else what the system is set to, else English.
  let language: Language

  /// Chooses.
  ///
  /// - Parameters:
  ///   - words: The command line, in which `--lang` and `--registry` may stand anywhere.
  ///   - environment: With `OVERSIGHT_LANG`, `OVERSIGHT_REGISTRY` and the variables of the system.
  ///   - looks: Whether the settings of a registry may be read.
  ///   - opener: Opens a registry on a server, for whoever needs it next.
  init(
    _ words: [String], _ environment: Environment, looksForRegistry looks: Bool = true,
    with opener: RegistryOpener = RegistryOpener()
  ) {
    asked =
      Self.value(of: .language, in: words).flatMap { Language(typed: $0) }
      ?? environment["OVERSIGHT_LANG"].flatMap { Language(typed: $0) }
    language =
      asked ?? (looks ? Self.ofPerson(words, environment) ?? Self.ofRegistry(words, environment, opener) : nil)
      ?? Self.ofSystem(environment) ?? .en
  }

  /// The language that the person has set for the registry that is meant, or for all; nil as well where that cannot be read:
  /// whoever needs it for more says why.
  private static func ofPerson(_ words: [String], _ environment: Environment) -> Language? {
    let files = PersonalFiles(environment)
    guard let settings = try? files.settings(), settings != PersonalSettings() else { return nil }
    let root = try? root(words, environment)
    let place = root.flatMap { try? files.place(of: $0) }
    return place.flatMap { settings[$0].language } ?? settings.language
  }

  /// Where the registry is that is meant; nil where there is none, or it is on a server.
  static func root(_ words: [String], _ environment: Environment) throws(RegistryError) -> Path? {
    guard let named = value(of: .registry, in: words) ?? environment["OVERSIGHT_REGISTRY"] else {
      return try FolderStore.find(from: Path("."))
    }
    return if case .folder(let path) = try RegistryPlace(named) { path } else { nil }
  }

  /// Whether a registry is named, wherever it is, or found from the current folder upwards.
  static func isInRegistry(_ words: [String], _ environment: Environment) throws(RegistryError) -> Bool {
    let named = value(of: .registry, in: words) ?? environment["OVERSIGHT_REGISTRY"]
    if named != nil { return true }
    return try FolderStore.find(from: Path(".")) != nil
  }

  /// The value of an option among words of which nothing else need be right.
  private static func value(of option: OptionSpec, in words: [String]) -> String? {
    let option = option.name
    let words = words.prefix { $0 != "--" }
    guard let place = words.firstIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else { return nil }
    if words[place] != option { return String(words[place].dropFirst(option.count + 1)) }
    return place + 1 < words.endIndex ? words[place + 1] : nil
  }

  /// The language of the registry that is meant; nil as well where it cannot be read: whoever opens it says why.
  private static func ofRegistry(
    _ words: [String], _ environment: Environment, _ opener: RegistryOpener
  ) -> Language? {
    settings(words, environment, opener)?.spoken
  }

  private static func settings(
    _ words: [String], _ environment: Environment, _ opener: RegistryOpener
  ) -> RegistrySettings? {
    let named = value(of: .registry, in: words) ?? environment["OVERSIGHT_REGISTRY"]
    do throws(RegistryError) {
      if let named {
        switch try RegistryPlace(named) {
        case .folder(let path): return try FolderStore.settings(of: path)
        // Nobody waits for a server to be helped.
        case .server(let address):
          if words.contains("--help") { return nil }
          return try opener.store(at: address).settings
        }
      }
      return try FolderStore.find(from: Path(".")).map { (root) throws(RegistryError) in
        try FolderStore.settings(of: root)
      }
    } catch {
      return nil
    }
  }

  /// The day of recording in the registry that is meant, before it is opened: words such as `yesterday` are read with the
  /// other arguments. Nil where the moment that is set is none; whoever asks for it again says so.
  static func today(_ words: [String], _ environment: Environment, with opener: RegistryOpener) -> Day? {
    let offset = settings(words, environment, opener)?.offset ?? Session.usualOffset
    guard let text = environment["OVERSIGHT_NOW"] else { return Clock.now(offset: offset).day }
    return Timestamp(text, in: offset)?.day
  }

  /// As everywhere the first variable that is set decides, also when it names a language that is not spoken here.
  private static func ofSystem(_ environment: Environment) -> Language? {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return variables.lazy.compactMap { environment[$0] }.first.flatMap { Language(typed: $0) }
  }
}
