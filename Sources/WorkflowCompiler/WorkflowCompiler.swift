import Digests
import FoundationEssentials
import Glibc
import JSONText
import WorkflowEngine

/// Checks definitions and writes them as Swift: `WorkflowCompiler files|names OUTPUT FOLDER FILE…`.
///
/// OUTPUT is a folder: it receives `Embedded.swift`, which holds the files; or, for `names`, for each definition a file of
/// typed names called after it, and `Namespaces.swift`, which lists them. A program that works on data links only the first.
///
/// `WorkflowCompiler digests FOLDER` is for people: it lists the digests of versions that are not in `Digests.json` yet there,
/// and changes none that is.
///
/// Any defect refuses the build, in the form `file:line:column: error: message`, which editors understand.
@main
struct WorkflowCompiler {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, arguments[0] == "digests" { return try renewDigests(in: arguments[1]) }
    guard arguments.count >= 3, ["files", "names"].contains(arguments[0]) else {
      print("usage: WorkflowCompiler files|names OUTPUT FOLDER FILE…, or WorkflowCompiler digests FOLDER")
      throw CompilerFailure.usage
    }
    let output = arguments[1]
    let files = try arguments.dropFirst(3).map { path in
      ShippedFile(path: path, folder: arguments[2], bytes: Array(try Data(contentsOf: URL(filePath: path))))
    }
    let checked = ShippedFile.check(files)
    guard checked.complaints.isEmpty else {
      // An error thrown from here would end as a crash, before what was printed is written.
      for complaint in checked.complaints { print(complaint) }
      fflush(nil)
      exit(1)
    }
    guard arguments[0] == "names" else { return try write(Embedding(files).swift, to: "Embedded.swift", in: output) }
    // Programs are written for the newest version; the build waits for a file for each definition.
    let earlier = Set(ShippedVersion.all(in: files).filter { !$0.isNewest }.map(\.file.stem))
    let workflows = checked.workflows.filter { !earlier.contains($0.name) }
    for name in earlier {
      try write(
        "// Written by WorkflowCompiler: there is a later version of \(name).json.\n", to: "\(name).swift", in: output)
    }
    let namespaces = TypedNames.namespaces(of: workflows.map(\.workflow))
    for ((name, workflow), namespace) in zip(workflows, namespaces) {
      try write(TypedNames(workflow, namespace: namespace).swift, to: "\(name).swift", in: output)
    }
    try write(list(of: namespaces), to: "Namespaces.swift", in: output)
  }

  private static func list(of namespaces: [String]) -> String {
    """
    // Written by WorkflowCompiler; do not edit.

    public import WorkflowEngine

    /// The typed names of all workflows.
    public enum Namespaces {
      /// One for each workflow.
      public static let all: [any WorkflowEngine.TypedWorkflow.Type] = [\(namespaces.map { "\($0).self" }.joined(separator: ", "))]
    }

    """
  }

  /// Adds the digests of versions that are published with the next build.
  private static func renewDigests(in folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    let list = URL(filePath: folder).appending(path: "Digests.json")
    var digests = try JSON(parsing: Array(try Data(contentsOf: list))).object ?? [:]
    for name in names {
      let json = try JSON(parsing: Array(try Data(contentsOf: URL(filePath: folder).appending(path: name))))
      guard let id = json["id"]?.string, let version = json["version"]?.integer else { continue }
      let key = "\(id)@\(version)"
      guard digests[key] == nil else { continue }
      digests[key] = .string(json.canonicalDigest().description)
      print("added \(key)")
    }
    try Data(JSON.object(digests).documentBytes()).write(to: list)
  }

  private static func write(_ text: String, to name: String, in folder: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name))
  }
}

/// Why nothing was written.
enum CompilerFailure: Error {
  case usage
}
