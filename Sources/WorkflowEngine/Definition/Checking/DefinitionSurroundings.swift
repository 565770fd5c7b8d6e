/// What a definition is checked against: the other definitions, the acts, and how strict to be.
public struct DefinitionSurroundings: Sendable {
  /// The other workflows by id; the checked one is added by itself.
  public var workflows: [String: WorkflowOutline]
  /// The acts a basis may name; nil checks none.
  public var acts: Acts?
  /// The calendars a workflow may name; nil checks none.
  public var calendars: [String]?
  /// The languages every text must have; what is missing is a warning unless `requiresLanguages`.
  public var languages: [Language]
  /// Whether a missing language is a defect and not a warning: so for shipped files.
  public var requiresLanguages: Bool

  /// Surroundings for a check.
  public init(
    workflows: [String: WorkflowOutline] = [:], acts: Acts? = nil, calendars: [String]? = nil,
    languages: [Language] = [], requiresLanguages: Bool = false
  ) {
    self.workflows = workflows
    self.acts = acts
    self.calendars = calendars
    self.languages = languages
    self.requiresLanguages = requiresLanguages
  }
}
