import FoundationEssentials
import JSONText
import WorkflowEngine

/// Checks definitions and writes them as Swift: `WorkflowCompiler OUTPUT FOLDER FILE…`.
///
/// OUTPUT is a folder: it receives `Embedded.swift`, and for each definition a file of typed names called after it.
///
/// Any defect refuses the build, in the form `file:line:column: error: message`, which editors understand.
@main
struct WorkflowCompiler {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: WorkflowCompiler OUTPUT FOLDER FILE…")
      throw CompilerFailure.usage
    }
    let files = try arguments.dropFirst(2).map { path in
      ShippedFile(path: path, folder: arguments[1], bytes: Array(try Data(contentsOf: URL(filePath: path))))
    }
    let checked = ShippedFile.check(files)
    for complaint in checked.complaints { print(complaint) }
    guard checked.complaints.isEmpty else { throw CompilerFailure.defects(checked.complaints.count) }
    let namespaces = TypedNames.namespaces(of: checked.workflows.map(\.workflow))
    try write(Embedding(files, namespaces: namespaces).swift, to: "Embedded.swift", in: arguments[0])
    for ((name, workflow), namespace) in zip(checked.workflows, namespaces) {
      try write(TypedNames(workflow, namespace: namespace).swift, to: "\(name).swift", in: arguments[0])
    }
  }

  private static func write(_ text: String, to name: String, in folder: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name))
  }
}

/// Why nothing was written.
enum CompilerFailure: Error {
  case usage
  case defects(Int)
}
