/// For whom a case is shown.
public enum Viewer: String, Hashable, Sendable, CaseIterable {
  /// Everybody: what the site, feeds and open data say.
  case `public`
  /// The members of the council.
  case council
  /// Those who work on the cases; nothing is kept back.
  case office

  /// Whether a value of this visibility is for them.
  public func sees(_ visibility: Visibility) -> Bool {
    switch self {
    case .public: visibility == .public
    case .council: visibility != .internal
    case .office: true
    }
  }
}
