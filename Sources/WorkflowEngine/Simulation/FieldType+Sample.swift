public import JSONText

extension FieldType {
  /// A value of the type within its limits, for trying out.
  ///
  /// - Parameters:
  ///   - name: What it is a value of; texts say it.
  ///   - day: The day that dates have, as far as their limits let them.
  public func sample(of name: String, on day: Day) -> JSON {
    switch self {
    case .text(let length): .string(Self.text(name, length))
    case .integer(let range): .integer(Self.near(0, range))
    case .decimal(let range): .string(Self.near(ExactDecimal(0), range).description)
    case .money: ["amount": "1000.00", "currency": "KZT"]
    case .boolean: true
    case .date(_, let range): .string(Self.near(day, range).description)
    case .choice(let choices): .string(choices.first?.id ?? "")
    case .party: .string("p-\(name)")
    case .caseNumber: .string(CaseNumber(prefix: "X", year: day.year, serial: 1).description)
    case .locality: "710000000"
    case .list(let element, let count):
      .array((0..<max(1, count.min ?? 1)).map { _ in element.sample(of: name, on: day) })
    case .record(let members):
      .object(
        JSONObject(
          members.filter(\.isRequired).map {
            JSONObject.Member(key: $0.name, value: $0.type.sample(of: $0.name, on: day))
          }))
    }
  }

  private static func near<Bound>(_ wanted: Bound, _ limits: Limits<Bound>) -> Bound {
    if let min = limits.min, wanted < min { return min }
    if let max = limits.max, wanted > max { return max }
    return wanted
  }

  private static func text(_ name: String, _ length: Limits<Int>) -> String {
    let least = length.min ?? 1
    let text = name.count < least ? name + String(repeating: ".", count: least - name.count) : name
    return String(text.prefix(length.max ?? text.count))
  }
}
