import Disk
import Platform
import CaseRecords
import FuzzSupport
import JSONText
import WorkflowEngine

@testable import CaseRegistry

/// A document without problems is the bytes we would write; one with problems can still be written and read.
func fuzzDocuments(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let bytes = input.rest()
  if let document = try? CaseDocument(bytes) {
    let written = document.bytes
    let problems = document.problems(in: bytes)
    mustHold(!problems.isEmpty || written == bytes, "a sound document is the bytes we would write")
    mustHold((try? CaseDocument(written))?.bytes == written, "what was written can be read and written again")
    _ = document.json(asOf: document.state.since, document.state)
  }
  if let journal = try? Journal(bytes) {
    _ = journal.problems()
    _ = journal.partiesBytes
    mustHold((try? Journal(journal.bytes))?.bytes == journal.bytes, "a journal can be written and read again")
  }
  return 0
}

fuzz(fuzzDocuments)
