import FuzzSupport
import JSONText
import WorkflowEngine

/// A definition is usable or has findings, and its schema of places never fails.
func fuzzDefinitions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let surroundings = DefinitionSurroundings(calendars: ["kz"], languages: [.en, .ru, .kk])
  for file in DefinitionFile.check([("fuzz.json", input.rest())], in: surroundings) {
    mustHold(file.isUsable || !file.findings.isEmpty, "a definition is refused with a reason")
    for finding in file.findings {
      mustHold(finding.position.line > 0 && finding.position.column > 0, "a finding has a place")
    }
  }
  return 0
}

fuzz(fuzzDefinitions)
