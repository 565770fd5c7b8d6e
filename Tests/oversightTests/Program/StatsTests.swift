import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// What became of what was owed.
@Suite struct StatsTests {
  private let registry: ProgramRegistry

  /// Four letters: answered in time, answered late, silent, and still running on 10 July 2024.
  init() throws {
    registry = try ProgramRegistry()
    let first = try registry.sentLetter("In time")
    try registry.expectOK(["advance", first, "answer", "--on", "2024-06-10"])
    let second = try registry.sentLetter("Late", to: "b-school")
    try registry.expectOK(["advance", second, "answer", "--on", "2024-06-20"])
    try registry.sentLetter("Silent", to: "b-school", on: "2024-06-04")
    try registry.sentLetter("Running", on: "2024-07-02")
  }

  @Test func `four parts add up, with the share, the days and what still waits`() throws {
    let stats = try registry.json("stats")
    #expect(stats["asOf"] == "2024-07-10" && stats["by"] == .null && stats["groups"] == [])
    let total = try #require(stats["total"])
    #expect(total["cases"] == 4)
    let duties = try #require(total["duties"])
    #expect(duties["began"] == 4 && duties["inTime"] == 1 && duties["late"] == 1)
    #expect(duties["silent"] == 1 && duties["running"] == 1 && duties["forwarded"] == 0 && duties["waived"] == 0)
    #expect(total["inTimeOf"]?["n"] == 1 && total["inTimeOf"]?["of"] == 3 && total["inTimeOf"]?["share"] == "0.3333")
    #expect(total["days"]?["answered"] == 2)
    // From 3 June: 10 June is the fifth working day after it, 20 June the thirteenth; seven and seventeen days in all.
    #expect(total["days"]?["working"]?["median"] == 5 && total["days"]?["working"]?["p90"] == 13)
    #expect(total["days"]?["calendar"]?["median"] == 7 && total["days"]?["calendar"]?["p75"] == 17)
    #expect(total["days"]?["calendar"]?["estimated"]?.keys == ["high", "low", "median"])
  }

  @Test func `groups by who owes, by month, with filters and from a day on`() throws {
    let by = try registry.json("stats", "--by", "debtor")
    #expect(by["by"] == "debtor")
    let groups = try #require(by["groups"]?.array)
    #expect(groups.compactMap { $0["key"]?.string } == ["b-dept", "b-school"])
    #expect(groups[0]["title"] == "Department of Health" && groups[0]["duties"]?["inTime"] == 1)
    #expect(groups[1]["duties"]?["silent"] == 1 && groups[1]["cases"] == 2)
    let months = try registry.json("stats", "--by", "month")["groups"]?.array ?? []
    #expect(months.compactMap { $0["key"]?.string } == ["2024-06", "2024-07"])
    #expect(months[1]["young"] == true && months[0]["young"] == nil)
    let one = try registry.json("stats", "debtor:b-school")
    #expect(one["total"]?["cases"] == 2 && one["total"]?["duties"]?["late"] == 1)
    let late = try registry.json("stats", "--from", "2024-06-04", "--to", "2024-06-30")
    #expect(late["total"]?["cases"] == 1 && late["from"] == "2024-06-04" && late["to"] == "2024-06-30")
    #expect(try registry.json("stats", "--duty", "answer")["total"]?["duties"]?["began"] == 4)
  }

  @Test func `whoever passes on what was late already stays silent, and whoever takes it over does not`() throws {
    let (inTime, late) = (try registry.petition(), try registry.petition())
    try registry.act("forward", inTime, "--to", "b-school", on: "2024-06-05")
    let run = registry.run([
      "forward", late, "answer", "--to", "b-school", "--reason", "late", "--on", "2024-07-09", "--lang", "en",
    ])
    let flat = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(run.code == .ok && flat.contains("Department of Health; due"), "\(run.output)")
    let stats = try registry.json("stats", "workflow:plea", "--duty", "answer", "--by", "debtor")
    let groups = stats["groups"]?.array ?? []
    let former = groups.first { $0["key"] == "b-dept" }?["duties"]
    #expect(former?["silent"] == 1 && former?["forwarded"] == 1)
    #expect(groups.first { $0["key"] == "b-school" }?["duties"]?["running"] == 1)
  }

  @Test func `a past day is told as it was`() throws {
    let total = try registry.json("stats", "--as-of", "2024-06-11")["total"]
    #expect(total?["duties"]?["inTime"] == 1 && total?["duties"]?["running"] == 2 && total?["cases"] == 3)
    #expect(total?["duties"]?["late"] == 0 && total?["duties"]?["silent"] == 0)
  }

  @Test func `of what is not published little is not told to everybody, nor what it follows from`() throws {
    let total = try #require(try registry.json("stats", "--as", "public")["total"])
    #expect(total["cases"] == .null && total["duties"]?["began"] == .null && total["duties"]?["inTime"] == .null)
    #expect(total["inTimeOf"] == .null && total["days"]?["answered"] == .null)
    #expect(total["duties"]?["forwarded"] == 0)
    #expect(registry.run("stats", "--as", "public", "--lang", "ru").output.contains("<5"))
  }

  @Test func `text, drawing and table say the same in three languages`() throws {
    for language in ["en", "ru", "kk"] {
      let run = registry.run("stats", "--by", "debtor", "--lang", language)
      #expect(run.code == .ok && run.output.contains("33"))
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.output)")
    }
    let drawing = registry.folder + "/figures.svg"
    let table = registry.folder + "/figures.csv"
    try registry.expectOK(["stats", "--by", "debtor", "--svg", drawing, "--out", table])
    let svg = try String(contentsOfFile: drawing, encoding: .utf8)
    #expect(svg.contains("role=\"img\"") && svg.contains("<title") && svg.contains("<desc") && svg.utf8.count < 10_000)
    #expect(!svg.contains("<script") && !svg.contains("http://") || svg.contains("http://www.w3.org/2000/svg"))
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    #expect(rows.count == 4 && rows[0].hasPrefix("key,title,cases,began,inTime,late,silent,running"))
    #expect(rows[3].hasPrefix("total,total,4,4,1,1,1,1,0,0,0.3333"))
  }

  @Test func `what cannot be counted is said with what can`() throws {
    let error = try registry.error("stats", "--by", "colour", kind: "usage", code: .usage)
    #expect(error["message"]?.string?.contains("debtor") == true)
    _ = try registry.error("stats", "--duty", "nothing", kind: "usage", code: .usage)
    _ = try registry.error("stats", "--map", "nowhere", kind: "usage", code: .usage)
    _ = try registry.error("stats", "--out", "figures.doc", kind: "usage", code: .usage)
    _ = try registry.error("stats", "--from", "2024-07-01", "--to", "2024-06-01", kind: "usage", code: .usage)
    #expect(try registry.json("stats", "--map", "gao")["map"]?["name"] == "gao")
  }
}
