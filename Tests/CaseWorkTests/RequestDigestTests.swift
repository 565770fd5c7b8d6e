import CaseWork
import Platform
import Testing
import WorkflowEngine

/// The digest of a request decides for ever whether the same id means the same request: what it was it stays.
@Suite struct RequestDigestTests {
  @Test(arguments: lines)
  func `a line of apply has the digest it always had`(line: String, digest: String) throws {
    let reader = RequestReader(actor: "p-sec", on: Day("2024-06-10"), id: nil, folder: "list")
    let request = try reader.request(Array(line.utf8), line: 1)
    #expect(request.digest == digest, "\(line)")
  }

  private static let lines: [(String, String)] = [
    (
      #"{"verb":"open","workflow":"letter","parties":{"addressee":"b-dept"}}"#,
      "c8e2ecb41468d6bcaa2eb806e1484c540979203559f87cc116804ac0e975bde7"
    ),
    (
      #"{"verb":"open","workflow":"letter","title":"T","fields":{"b":1,"a":"x","n":null},"parties":{"addressee":["b-dept","b-school"],"secretary":"p-sec"},"parent":"$a","role":"secretary","note":"n","on":"2024-06-03","as":"p-lead","id":"i","label":"l"}"#,
      "35591642482fc38b7e27155bd56bc0f98541f6d90269252224f300b8e541e31f"
    ),
    (
      #"{"verb":"log","text":"Publish the menus","to":["b-dept"]}"#,
      "04b19cea27c5e0ebb934cfe5a5df9beab0fad5a1c41c3a47f3a70a6035821777"
    ),
    (
      #"{"verb":"log","text":"Т","title":"Меню","to":[{"body":"b-dept","received":"2024-05-21"},"b-school",{"body":"b-x"}],"adopted":"2024-05-17","input":{"membersPresent":11},"evidence":{"minutes":["m.pdf",{"file":"n.pdf","visibility":"public"}]},"workflow":"petition"}"#,
      "072d91a60001fff2203a5245d5b5857feb2bae93c9cfd77bf20403f4112316ef"
    ),
    (
      #"{"verb":"advance","number":"LTR-2024-000001","action":"send"}"#,
      "556ed09e367b711307069068944015610d4d931a90ba8a6481a3bcf2eee52678"
    ),
    (
      #"{"verb":"advance","number":"LTR-2024-000001","action":"send","input":{"copies":"1","list":["a"],"record":{"x":true}},"evidence":{"minutes":"/etc/m.pdf","photo":{"file":"p.jpg","origin":"post","suppliedBy":"p-x","visibility":"council","redacts":"AB12"}},"expectRecords":2}"#,
      "aea31ce78e0c903fbdc24b810ade799aa7e15108faa2deb5a84dd06337f3a7fb"
    ),
    (
      #"{"verb":"assign","number":"LTR-2024-000001","role":"secretary","parties":["p-dana","p-lead"],"reason":"leave"}"#,
      "88b7fa30894fd6737a3f1c858a4f9d87eb29530b41afc1c1dfb0f88924642a69"
    ),
    (
      #"{"verb":"extend","number":"LTR-2024-000001","duty":"answer","by":"5wd","reason":"r"}"#,
      "6c0cd02737abef5c314c438993634f067ef340366d84fb61488a3f490fe9aacf"
    ),
    (
      #"{"verb":"extend","number":"LTR-2024-000001","duty":"answer#2","by":"+15d","reason":"r"}"#,
      "0af517c3040b6f1b9e714d3233a387c36fcd82cf4c7571251c5ec3a227af58fb"
    ),
    (
      #"{"verb":"suspend","number":"LTR-2024-000001","duty":"answer","reason":"r"}"#,
      "f62ff8c80816161d6256010510f095bf15922b614ff486bb2a5d2fc886cbdd56"
    ),
    (
      #"{"verb":"resume","number":"LTR-2024-000001","duty":"answer"}"#,
      "e53c9f6ba341cdd9608b16169649b0ab19a103c45c2d625a2b95e760c041609d"
    ),
    (
      #"{"verb":"resume","number":"LTR-2024-000001","duty":"answer","reason":"r"}"#,
      "b521e5178dc15c6f96187cab05dd2a2b8d3a9f9b27df79ac575df55b43119b04"
    ),
    (
      #"{"verb":"forward","number":"LTR-2024-000001","duty":"answer","to":"b-school","reason":"r"}"#,
      "8f7cf4c3ae98c97a8769d3a262949f0538af97d3ca42f27f1c51ccea55a0016d"
    ),
    (
      #"{"verb":"forward","number":"LTR-2024-000001","duty":"answer","to":["b-school","b-x"],"received":"2024-06-05","reason":"r"}"#,
      "da8ebc64191ce52f1dcf7198a52fe5caff55247126856397e600af5b122641d7"
    ),
    (
      #"{"verb":"waive","number":"LTR-2024-000001","duty":"answer","reason":"r"}"#,
      "02f5a95f40834be6055e4105a6e13e538b53dc0a9810d4d99019dd762ef75703"
    ),
    (
      #"{"verb":"correct","number":"LTR-2024-000001","seq":2,"values":{"b":2,"gone":null,"a":"x","also":null},"happened":"2024-06-02","title":"T","reason":"r"}"#,
      "dc58e05e7221bc314164af1a22ade0da05b4e338bbaeccdf6320e28682639cfe"
    ),
    (
      #"{"verb":"correct","number":"LTR-2024-000001","seq":2,"void":true,"reason":"r"}"#,
      "3f26fa662fcb30ae8ad9c16d5a1391878d0a94acb04d5a823ae6d7f9b424c947"
    ),
    (
      #"{"verb":"attach","number":"LTR-2024-000001","file":"m.pdf","kind":"minutes"}"#,
      "0ded82d617632a48842f8ac0d3c6768b41a5785e09fdd51830e0b1ea8f5db397"
    ),
    (
      #"{"verb":"attach","number":"LTR-2024-000001","file":"./a/m.pdf","kind":"minutes","origin":"post","redacts":"ab"}"#,
      "c5adde2f93e0c723d0bc06140643285ea8cc55519a0e408b41fe00ffc0b85770"
    ),
    (
      #"{"verb":"forget","number":"LTR-2024-000001","name":"sender","reason":"r"}"#,
      "7612efaa88ec86af360cb958296ebdcab8eec0c345173e5d71f1603f46a0de2c"
    ),
    (
      #"{"verb":"forget","number":"LTR-2024-000001","name":"sender","seq":3,"reason":"r"}"#,
      "ad3573ba8b58d7dfd7a48f8afb191a460cdcbb1c6d8b3d5a91c9fae4c4210c4d"
    ),
    (#"{"verb":"tick"}"#, "aab0d1d008374605a4f018de9a0802c24320d81b1fa790d7b81e9167366aca63"),
    (
      #"{"verb":"tick","numbers":["LTR-2024-000001"],"number":"LTR-2024-000002","asOf":"2024-07-01","as":"clock"}"#,
      "430545f77721f0b00e8d2920f4b6fa9cf43cce2b652757278bf56630a67c44b8"
    ),
    (#"{"verb":"tick","on":"2024-07-01"}"#, "e97bb98ca24a5102df4ccd3fb8fc6d335cf95358398fa563799cd97c2ef13b2d"),
  ]

  @Test func `counting anew has the digest it always had`() {
    let all = Request(actor: "p-sec", wish: .recompute(calendar: nil))
    #expect(all.digest == "abb40b00efd44074028f45ac93e6cf9985dd811abb357184250baf3e7dd4a1ea")
    let one = Request(actor: "p-sec", on: Day("2026-01-09"), wish: .recompute(calendar: "kz"))
    #expect(one.digest == "5b89820b11e1410678bef69e843080caf3eef8c36814b432c310da17e0e9bf9a")
  }
}
