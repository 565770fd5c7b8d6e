import FoundationEssentials
import JSONText
import WorkflowEngine

/// Checks definitions and writes them as Swift: `WorkflowCompiler OUTPUT FOLDER FILE…`.
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
    let complaints = ShippedFile.complaints(about: files)
    for complaint in complaints { print(complaint) }
    guard complaints.isEmpty else { throw CompilerFailure.defects(complaints.count) }
    try Data(Embedding(files).swift.utf8).write(to: URL(filePath: arguments[0]))
  }
}

/// Why nothing was written.
enum CompilerFailure: Error {
  case usage
  case defects(Int)
}
