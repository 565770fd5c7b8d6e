import Foundation
import PackagePlugin

/// Checks the definitions beside a target's sources and embeds them as Swift, before the target is compiled.
@main
struct EmbedWorkflows: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let files = try jsonFiles(in: module.directoryURL)
    let folder = context.pluginWorkDirectoryURL
    let definitions = files.filter { $0.deletingLastPathComponent().path == module.directoryURL.path }
      .map { $0.deletingPathExtension().lastPathComponent }.filter { !["Acts", "Digests"].contains($0) }
    return [
      .buildCommand(
        displayName: "Checking and embedding \(files.count) definitions",
        executable: try context.tool(named: "WorkflowCompiler").url,
        arguments: [folder.path, module.directoryURL.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: (["Embedded"] + definitions).map { folder.appending(path: "\($0).swift") })
    ]
  }

  private func jsonFiles(in folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".json") }.sorted().map { folder.appending(path: $0) }
  }
}
