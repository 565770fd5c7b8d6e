import Foundation
import TestSupport
import Testing

import oversight

/// What is published, withheld and held back, said in any order: a folder and its copy on a server answer alike after each
/// step, and what the server shows to others is then what they may see.
@Suite(.enabled(if: PostgresServer.named != nil)) struct ServerPublishingTests {
  private static let numbers = (1...4).map { "REC-2024-00000\($0)" }

  /// Makes a registry with four recommendations, and both copies of it.
  private func pair() throws -> (registry: ProgramRegistry, folder: String, server: String) {
    let registry = try ProgramRegistry()
    registry.variables = [
      "XDG_STATE_HOME": registry.folder + "/state", "XDG_CONFIG_HOME": registry.folder + "/config",
    ]
    registry.now = "2024-06-10T09:00:00+05:00"
    for body in ["b-dept", "b-school"] {
      try registry.expectOK(["party", "change", body, "--kind", "executive"])
    }
    let minutes = try registry.file("minutes.txt", "Minutes")
    for title in ["Pump", "Road"] {
      try registry.expectOK([
        "log", title, "--to", "b-dept=2024-05-21", "--to", "b-school=2024-05-21", "--adopted", "2024-05-17", "--on",
        "2024-05-20", "membersTotal=15", "membersPresent=11", "--evidence", "minutes=\(minutes)",
      ])
    }
    let (folder, server) = (registry.folder + "/copied", PostgresServer.newRegistry())
    for place in [folder, server] {
      try registry.expectOK(["copy", registry.folder + "/registry", place, "--office", "CPY"])
    }
    return (registry, folder, server)
  }

  private static func step(_ dice: inout Seeded, _ day: String, _ minutes: String) -> [String] {
    let number = dice.pick(numbers)
    switch dice.number(in: 0...9) {
    case 0, 1:
      return ["withhold", number, "--reason", "r\(dice.number(in: 0...2))"]
        + dice.pick([[], ["--public-reason", "A child is named"], ["--public-reason", "On request"]])
    case 2, 3: return ["release", number, "--reason", "no more"]
    case 4, 5, 6:
      let changes =
        dice.pick([[], ["--workflow", "council-recommendation"], ["--workflow", "public-hearing"]])
        + dice.pick([[], ["--embargo", "\(dice.pick([0, 3, 10, 30]))"]])
        + dice.pick([[], ["--title", "ru=Реестр"], ["--licence", "CC-BY"], ["--contact", "a@example.org"]])
      return ["publication", "set"] + changes
    case 7:
      return [
        "advance", number, "answer", "position=accepted", "positionReason=We do", "promisedBy=2024-12-02", "--on", day,
        "--evidence", "letter=\(minutes)",
      ]
    case 8:
      return ["party", "change", dice.pick(["b-dept", "b-school"]), "--kind", dice.pick(["executive", "council"])]
    default: return dice.pick([["tick"], ["annul", number, "--reason", "a mistake", "--on", day]])
    }
  }

  /// `OVERSIGHT_TEST_SEEDS` asks for more: `0-99`.
  private static let seeds: [UInt64] = {
    let named = ProcessInfo.processInfo.environment["OVERSIGHT_TEST_SEEDS"]?.split(separator: "-").compactMap {
      UInt64($0)
    }
    guard let named, named.count == 2, named[0] <= named[1] else { return [0, 1] }
    return Array(named[0]...named[1])
  }()

  private func common(_ text: String) -> String { text.replacing(/[0-9a-f]{12,64}/, with: "#") }

  @Test(arguments: seeds)
  func `whatever is published and withheld, both answer alike, and no more is shown than may be seen`(
    seed: UInt64
  ) throws {
    let (registry, folder, server) = try pair()
    let minutes = registry.folder + "/minutes.txt"
    var (dice, day) = (Seeded(seed), 10)
    func alike(_ words: [String]) {
      let (here, there) = (
        registry.run(words + ["--json", "--registry", folder]), registry.run(words + ["--json", "--registry", server])
      )
      #expect(
        common(here.output) == common(there.output) && common(here.errors) == common(there.errors)
          && here.code == there.code, "seed \(seed), June \(day), \(words): \(there.output) \(there.errors)")
    }
    for _ in 0..<12 {
      day = min(28, day + dice.pick([0, 0, 1, 5]))
      registry.now = "2024-06-\(day)T09:00:00+05:00"
      alike(Self.step(&dice, "2024-06-\(day)", minutes))
      alike(["publication", "show"])
      alike(["show", dice.pick(Self.numbers), "--as", "public"])
    }
    alike(["verify"])
    #expect(registry.run("verify", "--registry", server).code == .ok, "seed \(seed)")
  }
}
