/// What stands in one cell, as the file has it.
package enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// A number: its digits, with a point, as a reader sees them; zeros before it where the format of the cell shows them.
  case number(String)
  /// A day, and the time of it where the cell has one.
  case day(SheetDay, time: SheetTime? = nil)
  /// A time without a day.
  case time(SheetTime)
  case truth(Bool)
  /// What a formula came to instead of a value, `#N/A`; `formula` where nothing was worked out yet.
  case fault(String)
  /// A text that leads somewhere: `#Sheet!A1` in the workbook, else an address. Only written.
  case link(String, to: String)

  /// The text that a reader sees; days as `2024-05-03`.
  package var text: String {
    switch self {
    case .empty: ""
    case .text(let text), .number(let text), .fault(let text), .link(let text, _): text
    case .day(let day, let time): time.map { "\(day) \($0)" } ?? day.description
    case .time(let time): time.description
    case .truth(let value): value ? "TRUE" : "FALSE"
    }
  }

  /// Whether a reader sees nothing.
  package var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.unicodeScalars.allSatisfy { Self.isBlank($0.value) }
    case .number, .day, .time, .truth, .fault, .link: false
    }
  }
}

extension Cell {
  /// Whether a letter shows nothing: blanks of all kinds, line ends, marks.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}

/// A time of day, to the minute.
package struct SheetTime: Hashable, Sendable, CustomStringConvertible {
  /// Minutes since midnight.
  package let minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  package var description: String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }
}

/// A day, as spreadsheets count them.
package struct SheetDay: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// - Parameters: A day that there is, from year 1 to 9999.
  package init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  /// A day that there may not be; nil for a 30 February.
  package init?(checking year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(year: year, month: month, day: day)
    // Counted and read back, a day that never was is another.
    if SheetDay(epochDay: epochDay) != self { return nil }
  }

  /// As `2024-05-03`.
  package var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// A day by its number: 1 is 1 January 1900, or with `since1904` 0 is 1 January 1904.
  ///
  /// The first way takes 1900 for a leap year: 60 is a 29 February that never was, and nil; the days before it are one
  /// nearer to it than those after.
  package init?(serial: Int, since1904: Bool) {
    let first = since1904 ? 24107 : serial < 60 ? 25568 : 25569
    guard serial >= (since1904 ? 0 : 1), since1904 || serial != 60, serial <= 2_958_465 else { return nil }
    self.init(epochDay: serial - first)
  }

  /// The number of the day counted from 1900; nil for days before 1 March 1900, which programs count in different ways.
  package var serial: Int? {
    let serial = epochDay + 25569
    return serial > 60 && serial <= 2_958_465 ? serial : nil
  }

  /// Days since 1 January 1970.
  private var epochDay: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private init(epochDay: Int) {
    let shifted = epochDay + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * ofYear + 2) / 153
    day = ofYear - (153 * part + 2) / 5 + 1
    month = part < 10 ? part + 3 : part - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// One row of a table.
package struct SheetRow: Hashable, Sendable {
  /// Its number, from 1, as the program shows it in which people open the file.
  package var number: Int
  /// Its cells from the first column on; columns behind the last that has something are left out.
  package var cells: [Cell]
  /// Whether it does not show.
  package var isHidden: Bool

  package init(number: Int, cells: [Cell], isHidden: Bool = false) {
    (self.number, self.cells, self.isHidden) = (number, cells, isHidden)
  }

  /// A cell; what lies behind the last is empty.
  package subscript(column: Int) -> Cell { column < cells.count ? cells[column] : .empty }

  /// How many cells have something.
  package var filled: Int { cells.reduce(0) { $1.isEmpty ? $0 : $0 + 1 } }
}

/// The place of a cell as people write it.
package enum CellName {
  /// A column by its number from 0: A, B … Z, AA.
  package static func column(_ number: Int) -> String {
    var (rest, letters) = (number, [UInt8]())
    repeat {
      letters.append(UInt8(65 + rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// A cell, `B7`, by its row from 1 and column from 0.
  package static func cell(row: Int, column: Int) -> String { "\(self.column(column))\(row)" }

  /// The row from 1 and column from 0 of `B7`; nil for what is no such name.
  static func read(_ bytes: UnsafeRawBufferPointer) -> (row: Int, column: Int)? {
    var (column, row, place) = (0, 0, 0)
    while place < bytes.count, case let byte = bytes[place] & 0xDF, (65...90).contains(byte) {
      column = column * 26 + Int(byte) - 64
      place += 1
      guard column <= 16_384 else { return nil }
    }
    guard column > 0, place < bytes.count else { return nil }
    while place < bytes.count, case let byte = bytes[place], (48...57).contains(byte) {
      row = row * 10 + Int(byte) - 48
      place += 1
      guard row <= 1_048_576 else { return nil }
    }
    return place == bytes.count && row > 0 ? (row, column - 1) : nil
  }
}
