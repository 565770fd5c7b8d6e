import Foundation

/// Numbers as the page writes them.
enum Numbers {
  /// `1,000,000`.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// Three figures that mean something.
  static func short(_ value: Double) -> String {
    if value >= 1000 { return grouped(Int(value.rounded())) }
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    return String(format: "%.\(decimals)f", value)
  }

  /// A number with its unit.
  static func text(_ value: Double, _ unit: Figure.Unit) -> String {
    switch unit {
    case .perSecond: "\(short(value))/s"
    case .megabytesPerSecond: "\(short(value)) MB/s"
    case .megabytes: "\(short(value)) MB"
    case .seconds:
      value >= 1 ? "\(short(value)) s" : value >= 0.001 ? "\(short(value * 1e3)) ms" : "\(short(value * 1e6)) µs"
    }
  }
}
