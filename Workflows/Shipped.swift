/// The definitions, calendars and acts that come with the program.
///
/// They are embedded as they were written; a registry keeps copies of its own, which always win.
public enum Shipped {
  /// A file's name without ending, and its text.
  public struct File: Sendable {
    /// The name, such as `council-recommendation`.
    public let name: String
    /// The bytes as they were written.
    public let bytes: [UInt8]

    init(name: String, text: StaticString) {
      self.name = name
      bytes = text.withUTF8Buffer { Array($0) }
    }
  }

  /// The workflows, each in its newest version and called by its id.
  public static var workflows: [File] { Embedded.workflows.map { File(name: $0.name, text: $0.text) } }

  /// The versions of workflows that were published before the newest, called by their ids; new registries do not get them.
  public static var earlierWorkflows: [File] { Embedded.earlier.map { File(name: $0.name, text: $0.text) } }

  /// What leads the cases of one shipped version to another, each called `ID-FROM-TO`.
  public static var migrations: [File] { Embedded.migrations.map { File(name: $0.name, text: $0.text) } }

  /// The letters, by kind.
  public static var templates: [File] { Embedded.templates.map { File(name: $0.name, text: $0.text) } }

  /// The recipes by which tables are taken in, each called by its id.
  public static var recipes: [File] { Embedded.recipes.map { File(name: $0.name, text: $0.text) } }

  /// The calendars, by name.
  public static var calendars: [File] { Embedded.calendars.map { File(name: $0.name, text: $0.text) } }

  /// The acts that definitions name.
  public static var acts: File { File(name: "Acts", text: Embedded.acts) }

  /// The JSON Schema of definitions, for editors.
  public static var schema: File { File(name: "workflow.schema", text: Embedded.schema) }
}
