/// One option a verb understands; what it does is said in `HelpWords`.
struct OptionSpec: Hashable, Sendable {
  /// The name with its dashes: `--within`.
  let name: String
  /// What stands for its value in help, as in `DATE`; nil for a flag.
  let placeholder: String?
  /// Whether it may be given several times.
  let isRepeatable: Bool
  /// Whether it takes all whole numbers that follow it, perhaps none.
  var takesNumbers = false

  /// An option with a value.
  static func value(_ name: String, _ placeholder: String, isRepeatable: Bool = false) -> OptionSpec {
    OptionSpec(name: name, placeholder: placeholder, isRepeatable: isRepeatable)
  }

  /// An option without a value.
  static func flag(_ name: String) -> OptionSpec {
    OptionSpec(name: name, placeholder: nil, isRepeatable: false)
  }

  /// How help writes it: `--within TERM`.
  var label: String { placeholder.map { "\(name) \($0)" } ?? name }
}

/// Every option of the program: a verb names those it takes, and reads them by the same names.
extension OptionSpec {
  static let accepted = OptionSpec.value("--accept", "NUMBER", isRepeatable: true)
  static let address = OptionSpec.value("--address", "LANG=TEXT", isRepeatable: true)
  static let adopted = OptionSpec.value("--adopted", "DATE")
  static let actor = OptionSpec.value("--as", "PARTY")
  static let asOf = OptionSpec.value("--as-of", "DATE")
  static let attach = OptionSpec.flag("--attach")
  static let base = OptionSpec.value("--base", "URL")
  static let by = OptionSpec.value("--by", "TERM")
  static let groupedBy = OptionSpec.value("--by", "debtor")
  static let calendar = OptionSpec.value("--calendar", "ID")
  static let circle = OptionSpec.value("--circle", "DIMENSION")
  static let clear = OptionSpec.value("--clear", "FIELD", isRepeatable: true)
  static let contact = OptionSpec.value("--contact", "TEXT")
  static let count = OptionSpec.flag("--count")
  static let despite = OptionSpec.value("--despite", "REASON")
  static let draft = OptionSpec.flag("--draft")
  static let dryRun = OptionSpec.flag("--dry-run")
  static let duty = OptionSpec.value("--duty", "DUTY")
  static let each = OptionSpec.flag("--each")
  static let embargo = OptionSpec.value("--embargo", "DAYS")
  static let evidence = OptionSpec.value("--evidence", "KIND=FILE", isRepeatable: true)
  static let removedEvidence = OptionSpec.value("--evidence", "SHA-256")
  static let evidenceFrom = OptionSpec.value("--evidence-from", "DIR")
  static let expectRecords = OptionSpec.value("--expect-records", "N")
  static let format = OptionSpec.value("--format", "mermaid|dot")
  static let from = OptionSpec.value("--from", "DATE")
  static let fromLine = OptionSpec.value("--from-line", "N")
  static let full = OptionSpec.flag("--full")
  static let happened = OptionSpec.value("--happened", "DATE")
  static let head = OptionSpec.value("--head", "NAME")
  static let help = OptionSpec.flag("--help")
  static let history = OptionSpec.flag("--history")
  static let ics = OptionSpec.flag("--ics")
  static let noCancelled = OptionSpec.flag("--no-cancelled")
  static let id = OptionSpec.value("--id", "ID")
  static let json = OptionSpec.flag("--json")
  static let keep = OptionSpec.value("--keep", "VERSION")
  static let partyKind = OptionSpec.value("--kind", "KIND")
  static let evidenceKind = OptionSpec.value("--kind", "KIND")
  static let language = OptionSpec.value("--lang", "en|ru|kk")
  static let languages = OptionSpec.value("--languages", "LIST")
  static let licence = OptionSpec.value("--licence", "TEXT")
  static let limit = OptionSpec.value("--limit", "N")
  static let map = OptionSpec.value("--map", "ID=ID", isRepeatable: true)
  static let max = OptionSpec.value("--max", "N")
  static let memberOf = OptionSpec.value("--member-of", "BODY", isRepeatable: true)
  static let names = OptionSpec.value("--name", "LANG=NAME", isRepeatable: true)
  static let noMemberOf = OptionSpec.value("--no-member-of", "BODY", isRepeatable: true)
  static let noRoles = OptionSpec.value("--no-role", "ROLE", isRepeatable: true)
  static let noRoll = OptionSpec.flag("--no-roll")
  static let note = OptionSpec.value("--note", "TEXT")
  static let office = OptionSpec.value("--office", "CODE")
  static let offset = OptionSpec.value("--offset", "+HH:MM")
  static let on = OptionSpec.value("--on", "DATE")
  static let figuresOut = OptionSpec.value("--out", "FILE")
  static let outcomeMap = OptionSpec.value("--map", "NAME")
  static let origin = OptionSpec.value("--origin", "TEXT")
  static let parent = OptionSpec.value("--parent", "NUMBER")
  static let outLetter = OptionSpec.value("--out", "FILE")
  static let letterLanguages = OptionSpec.value("--lang", "LIST")
  static let recordsIt = OptionSpec.flag("--record")
  static let related = OptionSpec.value("--related", "NUMBER", isRepeatable: true)
  static let forgottenParty = OptionSpec.value("--party", "ID")
  static let parties = OptionSpec.value("--party", "ROLE=ID", isRepeatable: true)
  static let places = OptionSpec.value("--places", "N")
  static let post = OptionSpec.value("--post", "TEXT")
  static let prefix = OptionSpec.value("--prefix", "PREFIX")
  static let publicReason = OptionSpec.value("--public-reason", "TEXT")
  static let reason = OptionSpec.value("--reason", "TEXT")
  static let received = OptionSpec.value("--received", "DATE")
  static let redacts = OptionSpec.value("--redacts", "SHA-256")
  static let region = OptionSpec.value("--region", "TEXT")
  static let registry = OptionSpec.value("--registry", "DIR")
  static let roles = OptionSpec.value("--role", "ROLE", isRepeatable: true)
  static let role = OptionSpec.value("--role", "ROLE")
  static let script = OptionSpec.value("--script", "FILE")
  static let seal = OptionSpec.value("--seal", "FILE")
  static let seq = OptionSpec.value("--seq", "N")
  static let sign = OptionSpec.value("--sign", "KEY")
  static let signers = OptionSpec.value("--signers", "FILE")
  static let sort = OptionSpec.value("--sort", "KEY[:desc]")
  static let begunFrom = OptionSpec.value("--from", "DATE")
  static let strict = OptionSpec.flag("--strict")
  static let suppliedBy = OptionSpec.value("--supplied-by", "WHO")
  static let svg = OptionSpec.value("--svg", "FILE")
  static let table = OptionSpec.value("--table", "FIELD")
  static let tallyKey = OptionSpec.value("--by", "KEY")
  static let title = OptionSpec.value("--title", "TEXT")
  static let titles = OptionSpec.value("--title", "LANG=TITLE", isRepeatable: true)
  static let toBody = OptionSpec.value("--to", "BODY")
  static let tree = OptionSpec.flag("--tree")
  static let addressees = OptionSpec.value("--to", "BODY[=RECEIVED]", isRepeatable: true)
  static let toFile = OptionSpec.value("--to", "FILE")
  static let undo = OptionSpec.flag("--undo")
  static let shownTo = OptionSpec.value("--as", "public|council|office")
  static let begunTo = OptionSpec.value("--to", "DATE")
  static let visibility = OptionSpec.value("--visibility", "public|council|internal")
  static let void = OptionSpec(name: "--void", placeholder: "SEQ", isRepeatable: true, takesNumbers: true)
  static let with = OptionSpec.value("--with", "NUMBER")
  static let within = OptionSpec.value("--within", "TERM")
  static let workflow = OptionSpec.value("--workflow", "WORKFLOW")
  static let workflows = OptionSpec.value("--workflow", "WORKFLOW", isRepeatable: true)
  static let yes = OptionSpec.flag("--yes")
}
