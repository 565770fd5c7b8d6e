import Foundation
import PackagePlugin

/// Checks the definitions in a folder and writes them as Swift, before a target is compiled.
///
/// `Workflows` embeds the files beside its sources; `WorkflowNames` has their typed names; any other target has the typed
/// names of the definitions beside its own sources.
@main
struct EmbedWorkflows: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let embedsFiles = target.name == "Workflows"
    let isOfShipped = embedsFiles || target.name == "WorkflowNames"
    let source = isOfShipped ? context.package.directoryURL.appending(path: "Workflows") : module.directoryURL
    let files = try jsonFiles(in: source)
    let folder = context.pluginWorkDirectoryURL
    let definitions = files.filter { $0.deletingLastPathComponent().path == source.path }
      .map { $0.deletingPathExtension().lastPathComponent }.filter { !["Acts", "Digests"].contains($0) }
    let outputs = embedsFiles ? ["Embedded"] : definitions + ["Namespaces"]
    return [
      .buildCommand(
        displayName: "Checking \(definitions.count) definitions",
        executable: try context.tool(named: "WorkflowCompiler").url,
        arguments: [embedsFiles ? "files" : "names", folder.path, source.path] + files.map(\.path), inputFiles: files,
        outputFiles: outputs.map { folder.appending(path: "\($0).swift") })
    ]
  }

  private func jsonFiles(in folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".json") }.sorted().map { folder.appending(path: $0) }
  }
}
