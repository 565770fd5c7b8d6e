package import WorkflowEngine

/// How far a duty has come when somebody is reminded of it; each step is reminded once.
///
/// The first is that it falls due soon, the second that it is overdue, each further one that another thirty calendar days
/// have passed since the due day.
package enum ReminderStep: Hashable, Comparable, Sendable {
  /// It falls due soon.
  case soon
  /// It is late, and so many times thirty days have passed.
  case late(Int)

  /// The step of a day.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - due: The last day on which it can be met in time.
  package init(on day: Day, due: Day) { self = day <= due ? .soon : .late((day - due - 1) / Self.stride) }

  private static let stride = 30
}

/// What is written with the letter that reminds of duties, so that it is known of which.
package struct ReminderMark: Hashable, Sendable {
  private static let beginning = "remind: "

  /// The runs of which it reminds.
  private let runs: [String]

  /// - Parameter runs: The runs of one case of which a letter reminds.
  init(_ runs: [DutyRun]) { self.runs = runs.sorted().map(\.description) }

  /// Reads where a document comes from; nil where it reminds of nothing.
  init?(_ origin: String?) {
    guard let origin, origin.hasPrefix(Self.beginning) else { return nil }
    runs = origin.dropFirst(Self.beginning.count).split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// As it stands with the document: `remind: answer, report#2`.
  var origin: String { Self.beginning + runs.joined(separator: ", ") }

  /// Whether it reminds of a run.
  func names(_ run: DutyRun) -> Bool { runs.contains(run.description) }
}
