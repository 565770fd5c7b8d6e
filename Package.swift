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
    .target(name: "CDigests"),
    .target(name: "Digests", dependencies: ["CDigests", "JSONText"], swiftSettings: strict),
    .target(name: "WorkflowEngine", dependencies: ["JSONText", "Digests"], swiftSettings: strict),
    .target(
      name: "CSQLite",
      linkerSettings: [
        // The file itself, not the '-dev' package's link: it is wherever this can be built.
        .linkedLibrary(":libsqlite3.so.0", .when(platforms: [.linux])),
        .linkedLibrary("sqlite3", .when(platforms: [.macOS])),
      ]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(
      name: "CZlib",
      linkerSettings: [
        .linkedLibrary(":libz.so.1", .when(platforms: [.linux])), .linkedLibrary("z", .when(platforms: [.macOS])),
      ]),
    .target(name: "Sheets", dependencies: ["CZlib"], swiftSettings: strict),
    .target(name: "CSyscalls"),
    .target(name: "Platform", dependencies: ["WorkflowEngine"], swiftSettings: strict),
    .target(
      name: "CaseRecords", dependencies: ["JSONText", "Digests", "WorkflowEngine", "Platform"], swiftSettings: strict),
    .target(
      name: "Disk", dependencies: ["Digests", "WorkflowEngine", "Platform", "CSyscalls"], swiftSettings: strict),
    .target(
      name: "CaseRegistry",
      dependencies: ["JSONText", "Digests", "WorkflowEngine", "Platform", "CaseRecords"],
      swiftSettings: strict),
    .target(
      name: "FolderStore",
      dependencies: [
        "JSONText", "Digests", "WorkflowEngine", "Platform", "CaseRecords", "CaseRegistry", "Disk", "SQLite",
      ],
      swiftSettings: strict),
    .target(name: "CPostgres"),
    .target(
      name: "PostgresStore",
      dependencies: [
        "JSONText", "Digests", "WorkflowEngine", "Platform", "CaseRecords", "CaseRegistry", "CPostgres",
      ],
      swiftSettings: strict),
    .target(
      name: "CaseWork",
      dependencies: [
        "JSONText", "Digests", "WorkflowEngine", "Platform", "CaseRecords", "Disk", "CaseRegistry", "Sheets",
      ],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "JSONText", "Digests", "WorkflowEngine", "Platform", "CaseRecords", "CaseRegistry", "Sheets", "CaseWork",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "WorkflowCompiler", dependencies: ["JSONText", "Digests", "WorkflowEngine"], exclude: ["Plugin"],
      swiftSettings: strict),
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
      dependencies: [
        "JSONText", "Digests", "WorkflowEngine", "Platform", "CaseRecords", "Disk", "CaseRegistry", "FolderStore",
        "PostgresStore", "Sheets", "CaseWork", "Reports", "Workflows", "CSyscalls",
      ],
      swiftSettings: strict),
    // What tests of several modules share. It knows none of them, so that the lowest are tested without the others.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "JSONTextTests", dependencies: ["TestSupport", "JSONText", "Digests", "Reports"], swiftSettings: strict),
    .testTarget(name: "DigestsTests", dependencies: ["TestSupport", "Digests", "JSONText"], swiftSettings: strict),
    .testTarget(
      name: "WorkflowEngineTests", dependencies: ["TestSupport", "WorkflowEngine", "Reports", "JSONText"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkflowsTests", dependencies: ["Workflows", "WorkflowNames", "WorkflowEngine", "JSONText"],
      swiftSettings: strict,
      plugins: ["EmbedWorkflows"]),
    .testTarget(name: "SheetsTests", dependencies: ["TestSupport", "Sheets"], swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["TestSupport", "SQLite"], swiftSettings: strict),
    .testTarget(
      name: "CaseRegistryTests",
      dependencies: [
        "TestSupport", "CaseRegistry", "FolderStore", "PostgresStore", "CaseRecords", "Disk", "Platform", "JSONText",
        "Digests", "WorkflowEngine", "SQLite", "Workflows",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PostgresStoreTests",
      dependencies: [
        "TestSupport", "PostgresStore", "FolderStore", "CaseRegistry", "CaseRecords", "Platform", "JSONText",
        "WorkflowEngine",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CaseWorkTests",
      dependencies: [
        "TestSupport", "Sheets", "CaseWork", "CaseRegistry", "FolderStore", "PostgresStore", "CaseRecords", "Disk",
        "Platform",
        "JSONText",
        "WorkflowEngine", "Workflows",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "TestSupport", "Sheets", "Reports", "CaseWork", "JSONText", "WorkflowEngine", "Platform", "CaseRecords",
        "CaseRegistry",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "oversightTests",
      dependencies: [
        "TestSupport", "oversight", "JSONText", "WorkflowEngine", "Platform", "CaseRecords", "Disk", "CaseRegistry",
        "FolderStore", "PostgresStore", "Sheets", "CaseWork", "Reports", "Workflows",
      ],
      swiftSettings: strict),
  ]
)

// The modules on which all others stand are optimized also where they are tested: walks, models and seeds come back in a
// fraction of the time. A package that uses this one has release builds for that, and may not take such flags from it.
if !Context.packageDirectory.contains("/checkouts/") {
  let basic: Set = ["JSONText", "Digests", "WorkflowEngine", "CaseRecords", "CaseRegistry", "Sheets"]
  for target in package.targets {
    if target.name == "CDigests" { target.cSettings = [.unsafeFlags(["-O2"], .when(configuration: .debug))] }
    if basic.contains(target.name) {
      target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
    }
  }
}

// The fuzz targets are built only when asked for, and alone: with libFuzzer nothing else has a beginning. '.ci/long' does.
if Context.environment["OVERSIGHT_FUZZ"] != nil {
  let fuzzed: [(name: String, modules: [Target.Dependency])] = [
    ("FuzzJSON", ["JSONText"]),
    ("FuzzConditions", ["WorkflowEngine", "JSONText"]),
    ("FuzzDefinitions", ["WorkflowEngine", "JSONText"]),
    ("FuzzDocuments", ["CaseRecords", "JSONText"]),
    ("FuzzCalendars", ["WorkflowEngine", "JSONText"]),
    ("FuzzCSV", ["Sheets"]),
    ("FuzzArchives", ["Sheets"]),
    ("FuzzWorkbooks", ["Sheets"]),
  ]
  let libraries = [
    "JSONText", "CDigests", "Digests", "WorkflowEngine", "CSyscalls", "Platform", "CaseRecords",
    "Disk", "CSQLite", "SQLite", "CaseRegistry", "FolderStore", "CZlib", "Sheets",
  ]
  package.targets.removeAll { !libraries.contains($0.name) }
  package.products = []
  package.targets.append(.target(name: "FuzzSupport", path: "Tests/Fuzzing/FuzzSupport", swiftSettings: strict))
  for (name, modules) in fuzzed {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: ["FuzzSupport"] + modules, path: "Tests/Fuzzing/\(name)", swiftSettings: strict,
        linkerSettings: [.unsafeFlags(["-use-ld=lld"])]))
    package.products.append(.executable(name: name, targets: [name]))
  }
}

// Measured on request only: 'Tests/Benchmarks/run.sh'.
if Context.environment["OVERSIGHT_BENCHMARKS"] != nil {
  package.targets += [
    .executableTarget(name: "BenchmarkLauncher", path: "Tests/Benchmarks/Launcher"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "TestSupport", "JSONText", "Digests", "WorkflowEngine", "CaseRecords", "Disk", "Platform", "SQLite",
        "CaseRegistry", "FolderStore", "Workflows",
      ],
      path: "Tests/Benchmarks", exclude: ["Launcher", "Peers", "run.sh", "profile.sh"], swiftSettings: strict),
  ]
}
