import CaseRecords
import JSONText
import Reports
import WorkflowEngine

extension WordSample {
  static let types: [FieldType] = [
    .text(), .integer(), .decimal(), .money, .boolean, .date(precision: .day), .date(precision: .month),
    .date(precision: .year), .choice(of: [Choice("yes"), Choice("no")]), .party, .caseNumber, .locality,
    .list(of: .text()), .record([RecordField("village", .text(), title: nil, isRequired: true)]),
  ]

  private static let valueTypes: [ValueProblem] = types.map { .wrongType(expected: $0, found: "x") }

  private static let shownValues: [ValueProblem] = [.null, true, 1, .double(1.5), "x", [], [:]].map {
    .wrongType(expected: .text(), found: $0)
  }

  private static let countedValues: [ValueProblem] = counts.flatMap { count -> [ValueProblem] in
    [
      .tooShort(least: count, found: 1), .tooLong(most: count, found: 1), .tooFew(least: count, found: 1),
      .tooMany(most: count, found: 1),
    ]
  }

  static let values: [ValueProblem] =
    valueTypes + shownValues + countedValues + [
      .notJSON(expected: .money, jsonErrors[0]), .ambiguousNumber("1,234"), .unknownChoice("yess", known: ["yes"]),
      .unknownChoice("x", known: ["yes"]), .missingMember("village"), .unknownMember("vilage", known: ["village"]),
      .tooSmall(least: "1", found: "0"), .tooLarge(greatest: "9", found: "10"), .tooShort(least: 1, found: 0),
      .severalDays("03/06/2024", [.first, .last]), .noSuchDay("31.06.2024"), .noYear("3 июня"),
      .keyTwice("number", "3"), .noElement("3", known: []), .noElement("3", known: ["1", "2"]),
      .inElement(1, .missingMember("village")), .inMember("village", .tooSmall(least: "1", found: "0")),
    ]

  static let expectations: [JSONError.Expectation] = [
    .value, .valueOrEndOfArray, .key, .keyOrEndOfObject, .colon, .commaOrEndOfArray, .commaOrEndOfObject, .digit,
    .endOfString, .word("true"), .endOfText,
  ]

  private static let misplaced: [JSONError.Problem] = expectations.flatMap { expected -> [JSONError.Problem] in
    [.unexpectedEnd(expected: expected), .unexpected("x", expected: expected)]
  }

  static let jsonProblems: [JSONError.Problem] =
    misplaced + [
      .empty, .byteOrderMark, .unexpected("'", expected: .value), .unexpected("\u{7}", expected: .value),
      .trailingComma,
      .comment, .invalidUTF8(byte: 255), .controlCharacter(7), .badEscape("q"), .badUnicodeEscape,
      .loneSurrogate(0xD800), .leadingZero, .integerOutOfRange("99999999999999999"), .numberOutOfRange("1000000000"),
      .duplicateKey("a", first: TextPosition(line: 2, column: 3)), .tooDeep(limit: 128), .tooLong(limit: 4),
    ]

  static let jsonErrors: [JSONError] = jsonProblems.map { JSONError(at: TextPosition(line: 3, column: 7), $0) }

  static let forms: [FormatError.Expected] = [
    .string, .integer, .boolean, .list, .object, .text("oversight.case/1"), .oneOf(["public"], nearest: nil),
    .oneOf(["public"], nearest: "public"), .either(["start", "move"]), .form("{\"id\": duty, \"reason\": …}"), .date,
    .offset, .hash, .hashes, .caseNumber, .recordNumber, .workflowID, .calendar, .term, .status("met"), .basis,
    .fileName,
    .deed, .name, .office, .caseDocument, .records, .record, .entry, .entryHashes, .journal, .definition(nil),
    .calendarFile(nil),
  ]

  private static let decimals: [ExactDecimal] = [ExactDecimal(1), ExactDecimal(9)]

  static let assessments: [AssessmentProblem] =
    AssessmentProblem.Expected.allCases.map { .wrongMember(code: "A1", member: "value", expected: $0, found: 1) } + [
      .notAList, .empty, .notARecord(1), .noCode(1), .repeatedCode("A1"), .halfRange(code: "A1"),
      .emptyRange(code: "A1", min: decimals[1], max: decimals[0]),
      .outsideRange(code: "A1", value: decimals[1], min: decimals[0], max: decimals[0]), .tooManyDigits(group: nil),
      .tooManyDigits(group: "D1"),
    ]

  private static let seen: [Observation.Seen] =
    [.missing, .undefined, .personal, .text("12")]
    + counts.flatMap { count -> [Observation.Seen] in [.elements(count), .values(count), .cases(count)] }

  private static let dayReasons: [DayReason] = [
    .weekday, .weekend, .movedOff(workedInstead: day, act: "P13"), .movedWork(offInstead: day, act: nil),
    .movedOff(workedInstead: nil, act: "P13"), .movedWork(offInstead: nil, act: nil),
    .holiday(LocalizedText([.en: "May Day", .ru: "Первое мая", .kk: "Бірінші мамыр"])),
    .observed(LocalizedText([.en: "May Day", .ru: "Первое мая", .kk: "Бірінші мамыр"])),
  ]

  static let engine: [WordSample] = [
    WordSample(type: "Observation.Seen", file: "WorkflowEngine/Language/Conditions/Explanation.swift", values: seen),
    WordSample(type: "DayReason", file: "WorkflowEngine/Calendars/DayFacts.swift", values: dayReasons),
    WordSample(type: "FieldType", file: "WorkflowEngine/Language/Values/FieldType.swift", values: types),
    WordSample(type: "ValueProblem", file: "WorkflowEngine/Language/Values/ValueProblem.swift", values: values),
    WordSample(type: "JSONError.Problem", file: "JSONText/Reading/JSONError.swift", values: jsonProblems),
    WordSample(type: "JSONError.Expectation", file: "JSONText/Reading/JSONError.swift", values: expectations),
    WordSample(type: "FormatError.Expected", file: "WorkflowEngine/Reading/FormatError.swift", values: forms),
    WordSample(type: "AssessmentProblem", file: "WorkflowEngine/Indicators/Assessment.swift", values: assessments),
    WordSample(
      type: "AssessmentProblem.Expected", file: "WorkflowEngine/Indicators/Assessment.swift",
      values: AssessmentProblem.Expected.allCases),
  ]
}
