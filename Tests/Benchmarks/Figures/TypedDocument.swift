/// A case document as `JSONDecoder` reads it into types: the parts that every case has.
struct TypedDocument: Decodable {
  let format: String
  let number: String
  let title: String
  let stage: String
  let since: String
  let workflow: Reference
  let parties: [String: [String]]
  let duties: [Duty]
  let history: [Entry]

  struct Reference: Decodable {
    let id: String
    let version: Int
    let digest: String
  }

  struct Duty: Decodable {
    let id: String
    let run: Int
    let owedBy: String
    let owedTo: String
    let base: String
    let rule: String
    let calendar: String
    let due: String
    let status: String
  }

  struct Entry: Decodable {
    let seq: Int
    let id: String
    let action: String?
    let verb: String?
    let on: String
    let at: String
    let by: String?
    let role: String?
    let prev: String
    let hash: String
  }
}
