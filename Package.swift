// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "oversight",
  products: [
    .executable(name: "oversight", targets: ["oversight"]),
    .library(name: "WorkflowEngine", targets: ["WorkflowEngine"]),
    .library(name: "WorkflowNames", targets: ["WorkflowNames"]),
  ],
  targets: [
    .target(name: "JSONText", swiftSettings: strict),
    .target(name: "WorkflowEngine", dependencies: ["JSONText"], swiftSettings: strict),
    .target(
      name: "CSQLite",
      linkerSettings: [
        // The file itself, not the '-dev' package's link: it is wherever this can be built.
        .linkedLibrary(":libsqlite3.so.0", .when(platforms: [.linux])),
        .linkedLibrary("sqlite3", .when(platforms: [.macOS])),
      ]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "CSystem"),
    .target(
      name: "CaseRegistry", dependencies: ["JSONText", "WorkflowEngine", "SQLite", "CSystem"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["JSONText", "WorkflowEngine"], swiftSettings: strict),
    .executableTarget(
      name: "WorkflowCompiler", dependencies: ["JSONText", "WorkflowEngine"], exclude: ["Plugin"], swiftSettings: strict
    ),
    .plugin(
      name: "EmbedWorkflows", capability: .buildTool(), dependencies: ["WorkflowCompiler"],
      path: "Sources/WorkflowCompiler/Plugin"),
    .target(
      name: "Workflows", path: "Workflows", swiftSettings: strict,
      plugins: ["EmbedWorkflows"]),
    .target(
      name: "WorkflowNames", dependencies: ["JSONText", "WorkflowEngine"], swiftSettings: strict,
      plugins: ["EmbedWorkflows"]),
    .executableTarget(
      name: "oversight",
      dependencies: ["JSONText", "WorkflowEngine", "CaseRegistry", "Reports", "Workflows"],
      swiftSettings: strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: strict),
    .testTarget(name: "WorkflowEngineTests", dependencies: ["WorkflowEngine", "JSONText"], swiftSettings: strict),
    .testTarget(
      name: "WorkflowsTests", dependencies: ["Workflows", "WorkflowNames", "WorkflowEngine", "JSONText"],
      swiftSettings: strict,
      plugins: ["EmbedWorkflows"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),
    .testTarget(
      name: "CaseRegistryTests", dependencies: ["CaseRegistry", "JSONText", "WorkflowEngine", "SQLite", "Workflows"],
      swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "JSONText", "WorkflowEngine"], swiftSettings: strict),
    .testTarget(
      name: "oversightTests",
      dependencies: ["oversight", "JSONText", "WorkflowEngine", "CaseRegistry", "Reports", "Workflows"],
      swiftSettings: strict),
  ]
)
