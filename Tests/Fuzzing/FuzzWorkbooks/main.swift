import FuzzSupport
import Sheets

/// The parts of a workbook, divided by zeros: whatever stands in them, its rows come in order and end, as people see them.
///
/// They are packed here, since no fuzzer finds a checksum; a part that is missing is as it mostly is.
func fuzzWorkbooks(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let given = input.rest().split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false).map(Array.init)
  let parts = zip(usualParts, usualParts.indices).map { usual, place in
    OfficeFile.Part(
      name: usual.name, bytes: place < given.count && !given[place].isEmpty ? given[place] : Array(usual.text.utf8))
  }
  guard let bytes = try? OfficeFile(parts: parts).written() else { return 0 }
  guard let table = try? TableReader(MemoryBytes(bytes)) else { return 0 }
  var last = table.headerRow
  while case let row? = try? table.next() {
    mustHold(row.number > last && row.number <= 1_048_576, "rows come in order")
    mustHold(row.cells.count <= 16_384, "a row is no wider than a sheet")
    for case .day(let day, _) in row.cells {
      mustHold((1...12).contains(day.month) && (1...31).contains(day.day), "a day can be")
      mustHold(day.description.utf8.count == 10, "a day has ten signs")
    }
    last = row.number
  }
  return 0
}

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private let usualParts: [(name: String, text: String)] = [
  ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>"),
  ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\"><si><t>a</t></si><si><t>b</t></si></sst>"),
  (
    "xl/styles.xml",
    "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
  ),
  (
    "xl/workbook.xml",
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
  ),
  (
    "xl/_rels/workbook.xml.rels",
    """
    <Relationships><Relationship Id="r1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="r2" Type="\(office)/styles" Target="styles.xml"/>\
    <Relationship Id="r3" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
    """
  ),
  (
    "_rels/.rels",
    "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
  ),
]

fuzz(fuzzWorkbooks)
