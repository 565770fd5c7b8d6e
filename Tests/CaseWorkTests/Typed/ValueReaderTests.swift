import CaseWork
import JSONText
import Testing
import WorkflowEngine

@Suite struct ValueReaderTests {
  private let reader = ValueReader(days: DayReader(on: Day("2024-06-03")))
  private static let choice = FieldType.choice(of: [
    Choice("accepted", title: LocalizedText([.en: "Accepted", .ru: "Принято", .kk: "Қабылданды"])),
    Choice("partly", title: LocalizedText([.ru: "Принято частично"])),
  ])
  private static let facility = FieldType.record([
    RecordField("village", .locality), RecordField("seenOn", .date()), RecordField("stands", .boolean),
  ])

  @Test(arguments: [
    (FieldType.date(), "03.06.2024", "2024-06-03"), (.date(), "вчера", "2024-06-02"),
    (.date(), "2024-06-03", "2024-06-03"),
    (.date(precision: .month), "июнь 2024", "2024-06"), (choice, "принято", "accepted"),
    (choice, "Қабылданды", "accepted"),
    (choice, "accepted", "accepted"), (choice, "Принято частично", "partly"), (.boolean, "д", "yes"),
    (.boolean, "Ж", "no"),
    (.boolean, "и", "yes"), (.boolean, "да", "да"), (.money, "828 000 000,00", "828 000 000,00 KZT"),
    (.money, "100 тенге", "100 KZT"), (.money, "100.50 USD", "100.50 USD"), (.money, "100 usd", "100 USD"),
    (.caseNumber, "rec-2024-5", "REC-2024-000005"), (.text(), "03.06.2024", "03.06.2024"),
    (.list(of: .date()), "03.06.2024|4.6.24", #"["2024-06-03","2024-06-04"]"#),
    (.list(of: choice), "принято | partly", "accepted|partly"),
    (.list(of: choice), "accepted|partly", "accepted|partly"),
    (
      .list(of: facility), #"[{"village":"A","seenOn":"3.6.24","stands":"нет"}]"#,
      #"[{"seenOn":"2024-06-03","stands":false,"village":"A"}]"#
    ),
  ])
  func `a value is read as people type it, and left alone where its type reads it`(
    type: FieldType, typed: String, text: String
  ) throws {
    let read = try reader.text(typed, type)
    #expect(read == text)
    // Whatever comes out is read by the type itself, and the same again.
    _ = try type.parse(text: read)
    #expect(try reader.text(read, type) == read)
  }

  @Test(arguments: [
    (
      FieldType.date(), "03/06/2024",
      ValueProblem.severalDays("03/06/2024", [Day("2024-03-06"), Day("2024-06-03")].compactMap { $0 })
    ),
    (.date(), "31.06.2024", .noSuchDay("31.06.2024")), (.date(), "3 июня", .noYear("3 июня")),
    (choice, "Отклонено", .unknownChoice("Отклонено", known: ["accepted", "partly"])),
  ])
  func `what cannot be read says why`(type: FieldType, typed: String, problem: ValueProblem) {
    #expect(throws: problem) { try reader.text(typed, type) }
  }

  @Test func `texts among JSON are read where their types have no such value`() throws {
    #expect(try reader.value("03.06.2024", .date()) == "2024-06-03")
    #expect(try reader.value(50, .decimal()) == "50")
    #expect(try reader.value("828 000 000,00", .money) == ["amount": "828000000.00", "currency": "KZT"])
    #expect(try reader.value([["seenOn": "вчера"]], .list(of: Self.facility)) == [["seenOn": "2024-06-02"]])
    #expect(try reader.value("03.06.2024", .text()) == "03.06.2024")
  }
}
