import Foundation
import JSONText
import Testing

import oversight

@Suite struct ManyProcessesTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `fifty processes at once get numbers of their own, one winner, and answers without waiting`() throws {
    let raced = try registry.letter("Raced for")
    let send = ["advance", raced, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03"]
    let open = ["open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-03", "--json"]
    let reading = [["list"], ["show", raced], ["overdue"], ["next", raced], ["due"]]
    var openings: [RunningProgram] = []
    var races: [RunningProgram] = []
    var readers: [RunningProgram] = []
    for place in 0..<25 {
      openings.append(try RunningProgram(open, registry))
      if place < 15 {
        races.append(try RunningProgram(send + (place % 2 == 0 ? ["--expect-records", "1"] : []), registry))
      }
      if place < 10 { readers.append(try RunningProgram(reading[place % reading.count], registry)) }
    }
    let opened = try openings.map { running -> String? in
      let end = try running.end()
      #expect(end.code == 0, "\(end.errors)")
      return try JSON(parsing: Array(end.output.utf8))["cases"]?[0]?["number"]?.string
    }
    let expected = (2...26).map { "LTR-2024-0000\($0 < 10 ? "0" : "")\($0)" }
    #expect(opened.compactMap(\.self).sorted() == expected, "unique, and without a gap")
    let ends = try races.map { try $0.end() }
    #expect(ends.filter { $0.code == 0 }.count == 1, "one winner")
    for loser in ends where loser.code != 0 {
      #expect(loser.code == 1)
      #expect(loser.errors.contains("2: 2024-06-03 send, by p-sec"), "\(loser.errors)")
    }
    for end in try readers.map({ try $0.end() }) { #expect(end.code == 0, "\(end.errors)") }
    let report = try registry.json("verify")
    #expect(report["cases"]?.integer == 26 && report["records"]?.integer == 27)
    #expect(report["problems"]?.array?.isEmpty == true)
    #expect(try registry.cases() == 26)
  }
}
