import TestSupport

/// The cases of a measured registry: requests for information to 260 bodies, 1 % of them unanswered in time.
///
/// Four kinds take turns. Two were received this spring and wait for an answer; one is a draft of an earlier year that was
/// never sent; one was given up in an earlier year. Every hundredth case is late instead. None has evidence, since every
/// file given as evidence is synced by itself.
enum Sample {
  /// The day on which lists are asked for.
  static let today = "2026-06-01"
  /// The number of bodies.
  static let bodies = 260
  /// A word in the title of every thousandth case.
  static let rareWord = "көпірі"
  /// What every measured program finds in its environment.
  static let environment = [
    "OVERSIGHT_NOW": "\(today)T09:00:00+05:00", "OVERSIGHT_AS": "p-sec", "LC_ALL": "C.UTF-8", "TZ": "UTC",
  ]

  /// The id of a body.
  static func body(_ index: Int) -> String { "b-\(String(1000 + index % bodies).dropFirst())" }

  /// The command lines of one case, for `apply`.
  static func lines(_ index: Int) -> [String] {
    var random = Seeded(UInt64(index))
    let text = SampleText.request(index, &random)
    let body = body(Int.random(in: 0..<bodies, using: &random))
    let year = 2017 + index % 9
    if index % 100 == 0 {
      let day = ["2026-04-06", "2026-04-14", "2026-04-22", "2026-05-04"][index / 100 % 4]
      return waiting(index, text, body, received: day)
    }
    switch index % 4 {
    case 0, 1: return waiting(index, text, body, received: "2026-05-\(20 + index % 8)")
    case 2: return [open(index, text, body, on: "\(year)-03-11")]
    default:
      return [
        open(index, text, body, on: "\(year)-03-14"),
        """
        {"verb":"advance","number":"$c\(index)","action":"abandon","on":"\(year)-03-20",\
        "input":{"reason":"\(SampleText.reason)"}}
        """,
      ]
    }
  }

  /// A request that was sent and received on one day.
  static func waiting(_ index: Int, _ text: SampleText, _ body: String, received day: String) -> [String] {
    [
      open(index, text, body, on: day),
      """
      {"verb":"advance","number":"$c\(index)","action":"send","on":"\(day)","input":{"channel":"post"}}
      """,
      """
      {"verb":"advance","number":"$c\(index)","action":"confirmReceipt","on":"\(day)","input":{"receivedOn":"\(day)"}}
      """,
    ]
  }

  private static func open(_ index: Int, _ text: SampleText, _ body: String, on day: String) -> String {
    """
    {"verb":"open","workflow":"information-request","title":"\(text.title)","on":"\(day)","label":"c\(index)",\
    "fields":{"subject":"\(text.body)"},"parties":{"holder":"\(body)","registrar":"p-sec"}}
    """
  }
}
