import Foundation
import Reports
import TestSupport
import Testing

import WorkflowEngine

@testable import oversight

/// The examples of help, typed into a shell as they stand.
@Suite struct HelpExampleTests {
  private static let examples = CommandList.all.commands.flatMap { $0.usage.examples }

  /// What stands in the registry of every example.
  private static let base = """
    oversight init registry
    oversight party add b-council --kind council --name en=Council
    oversight party add p-sec --kind person --name en=Dana --role secretary --role registrar --role chair --role monitor --member-of b-council
    for p in p-lead p-coord p-dana; do oversight party add $p --kind person --name en=$p --role registrar --role organizer --role secretary; done
    for b in b-education b-health b-health-2 b-trade; do oversight party add $b --kind executive --name en=$b; done
    oversight party add b-prosecutor --kind prosecutor --name en=Prosecutor
    echo text > minutes.pdf; echo letter > letter.pdf; mkdir usb
    rm -rf registry/.oversight
    """

  private static let sent = """
    oversight log 'Publish the menus' --to b-education --adopted 2024-05-17 --on 2024-05-20 membersTotal=15 membersPresent=11 --evidence minutes=minutes.pdf --as p-sec

    """
  private static let received =
    sent + """
      oversight advance REC-2024-000001 confirmReceipt receivedOn=2024-05-21 --on 2024-05-21 --as p-sec

      """
  private static let waiting =
    sent + """
      oversight advance REC-2024-000001 confirmReceipt receivedOn=2024-07-08 --on 2024-07-08 --as p-sec

      """

  /// What was done before an example, by its beginning; the first that fits counts.
  private static let before: [(beginning: String, script: String)] = [
    ("oversight annul ", sent + sent), ("oversight next REC-2024-000001 ", waiting), ("oversight explain ", waiting),
    ("oversight extend ", waiting), ("oversight suspend ", waiting), ("oversight waive ", waiting),
    ("oversight resume ", waiting + "oversight suspend REC-2024-000001 answer --reason x --as p-sec"),
    ("oversight forward ", waiting), ("oversight letter REC-2024-000001 reminder", received),
    (
      "oversight minutes ",
      "oversight open council-meeting --title Meeting plannedFor=2024-08-01 --party secretary=p-sec --as p-sec"
    ),
    ("oversight release ", sent + "oversight withhold REC-2024-000001 --reason x --as p-sec"),
    ("oversight publish ", sent + "oversight publication set --workflow council-recommendation --as p-sec"),
    (
      "oversight verify --published ",
      sent + "oversight publication set --workflow council-recommendation --as p-sec; oversight publish site --yes"
    ),
    ("oversight context use ", "oversight context save schools debtor:b-education"),
    ("oversight copy ", "cp -r registry audit"),
    ("oversight merge ../aktobe", "oversight copy registry ../aktobe --office AKT"),
    ("oversight template check ", "oversight template show cover.ru --out cover.docx"),
    ("oversight import look ", "printf 'a;b\\n1;2\\n' > register-2023.csv"),
    ("oversight completion ", "mkdir -p ~/.local/share/bash-completion/completions"),
    ("oversight workflow new ", ""), ("oversight workflow upgrade ", sent),
    ("oversight workflow add canteen.json", "oversight workflow new canteen > canteen.json"),
    ("oversight workflow check ", "oversight workflow new canteen > canteen.json"),
    ("oversight workflow simulate canteen.json", "oversight workflow new canteen > canteen.json"),
    ("oversight workflow", ""), ("oversight init", ""), ("oversight party", ""), ("oversight calendar", ""),
    ("oversight log ", ""), ("oversight open ", ""), ("oversight config", ""), ("oversight context", ""),
    ("oversight", sent),
  ]

  /// Examples that speak of what only their reader has: keys, seals, lists, definitions, cases of long ago.
  private static let left = [
    "oversight apply ", "oversight assess ", "oversight correct ", "oversight reopen ", "oversight forget AID-",
    "oversight import register", "oversight evidence get ", "oversight evidence add REC-2024-000001 letter-blacked.pdf",
    "oversight seal check ", "oversight seal proof ", "oversight seal --sign", "oversight verify --seal",
    "oversight settle ", "oversight merge ../karaganda", "oversight workflow migrate ", "oversight workflow use ",
    "oversight calendar add", "oversight calendar use ", "oversight show AUD-", "oversight recipe add ",
    "oversight template add ", "oversight import undo ", "oversight import --plan", "oversight import recipe ",
  ]

  private static func isLeft(_ example: String) -> Bool { left.contains { example.hasPrefix($0) } }

  /// A folder in which the base lies.
  private nonisolated(unsafe) static let world = Result {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.location + "/base", withIntermediateDirectories: true)
    let made = try run(base, in: folder.location + "/base", "registry")
    try #require(made.code == 0, "\(made.errors)")
    return folder
  }

  /// Runs a script of the shell in a folder, which is home to it too; a reader of manuals and drawings stands in its path.
  private static func run(_ script: String, in folder: String, _ registry: String) throws -> (
    code: Int32, errors: String
  ) {
    let programs = folder + "/.programs"
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    for name in ["man", "dot"] {
      _ = FileManager.default.createFile(
        atPath: "\(programs)/\(name)", contents: Data("#!/bin/sh\ncat > /dev/null\n".utf8),
        attributes: [.posixPermissions: 0o755])
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "\(programs):\(try RunningProgram.program().deletingLastPathComponent().path):/usr/bin:/bin",
      "HOME": folder,
      "OVERSIGHT_REGISTRY": "\(folder)/\(registry)", "OVERSIGHT_NOW": "2024-07-10T09:00:00+05:00",
      "OVERSIGHT_LANG": "en",
    ]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(arguments: examples.filter { !isLeft($0) })
  func `an example of help can be typed as it stands`(example: String) throws {
    let scratch = try ScratchFolder()
    let folder = scratch.location + "/work"
    try FileManager.default.copyItem(atPath: try Self.world.get().location + "/base", toPath: folder)
    let script = Self.before.first { example.hasPrefix($0.beginning) }?.script ?? ""
    if !script.isEmpty {
      let prepared = try Self.run(script, in: folder, "registry")
      try #require(prepared.code == 0, "before \(example): \(prepared.errors)")
    }
    let done = try Self.run(example.replacing("/media/usb", with: folder + "/usb"), in: folder, "registry")
    #expect(done.code == 0, "\(example): \(done.errors)")
  }

  @Test(arguments: examples.filter { isLeft($0) })
  func `an example that needs what only its reader has is read to its end`(example: String) throws {
    let words = ShellWords.split(example).dropFirst().prefix { $0 != ">" && $0 != "|" }
    #expect(try CommandList.all.invocation(of: Array(words), in: .en).prepared() != nil, "\(example)")
  }
}
