internal import CaseRecords
package import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// Cases of a list, with the names of what stands in it.
package struct CaseListing: Sendable {
  /// One case.
  package struct Item: Sendable {
    /// The case.
    package let row: CaseRow
    /// What people call the stage in which it stands.
    package let stage: LocalizedText
    /// What those are called to whom it is addressed.
    package let addressees: [LocalizedText]

    /// A case with its names.
    package init(row: CaseRow, stage: LocalizedText, addressees: [LocalizedText]) {
      (self.row, self.stage, self.addressees) = (row, stage, addressees)
    }
  }

  /// How many match, shown or not.
  package let count: Int
  /// Those that are shown, in their order.
  package let items: [Item]

  /// A list.
  package init(count: Int, items: [Item]) { (self.count, self.items) = (count, items) }

  /// As scripts read it.
  package func json(in language: Language) -> JSONObject {
    ["count": .integer(count), "cases": .array(items.map { $0.json(in: language) })]
  }
}

extension CaseListing.Item {
  /// What those are called to whom the case is addressed; empty where nobody is known.
  package func addressee(in language: Language) -> String { addressees.map { $0[language] }.joined(separator: ", ") }

  fileprivate func json(in language: Language) -> JSON {
    var json = row.json.object ?? JSONObject()
    json["addressee"] =
      row.addressees.first.map { party -> JSON in
        ["party": .string(party.name), "name": .string(addressee(in: language))]
      } ?? .null
    json["due"] = row.deadline.map { .string($0.description) } ?? .null
    json["references"] = .array(row.references.map { .string($0) })
    return .object(json)
  }
}

extension CaseReader {
  /// The cases that match.
  package func listing(_ question: ListQuestion) throws -> CaseListing {
    let found = try cases(question)
    // In the cases of an office ids may mean others than elsewhere.
    var people: [String?: People] = [:]
    for (office, rows) in Dictionary(grouping: found.rows, by: { $0.number.office }) {
      people[office] = try registry.people(of: rows.flatMap(\.addressees), in: rows.first?.number).on(asOf)
    }
    var stages: [WorkflowReference: [StageID: LocalizedText]] = [:]
    let items = try found.rows.map { row in
      if stages[row.workflow] == nil {
        let titles = try registry.ifReadable { () throws(RegistryError) in try registry.titles(of: row.workflow) }
        stages[row.workflow] = titles?.stages ?? [:]
      }
      let known = people[row.number.office]
      return CaseListing.Item(
        row: row, stage: stages[row.workflow]?[row.stage] ?? LocalizedText(row.stage.name),
        addressees: row.addressees.map { known?[$0]?.name ?? LocalizedText($0.name) })
    }
    return CaseListing(count: found.count, items: items)
  }
}
