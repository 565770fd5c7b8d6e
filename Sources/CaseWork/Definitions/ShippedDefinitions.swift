internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import JSONText
package import WorkflowEngine

/// The definitions that come with the program, with what leads from one version to another and the acts they name.
package struct ShippedDefinitions: Sendable {
  /// One version.
  package struct Version: Sendable {
    /// As cases would pin it.
    package let reference: WorkflowReference
    /// Its file.
    package let bytes: [UInt8]
  }

  /// Every version, by workflow and version.
  package let versions: [Version]
  /// The files of migrations.
  let migrations: [FoundingFile]
  /// The acts that the definitions name.
  let acts: FoundingFile

  /// What comes with the program.
  ///
  /// - Parameters:
  ///   - workflows: The files of definitions, in any order; what is no definition is left out.
  ///   - migrations: The files of migrations.
  ///   - acts: The list of acts.
  package init(workflows: [FoundingFile], migrations: [FoundingFile], acts: FoundingFile) {
    versions = workflows.compactMap { file in
      Pins.reference(ofWorkflow: file.bytes).map { Version(reference: $0, bytes: file.bytes) }
    }.sorted { ($0.reference.id, $0.reference.version) < ($1.reference.id, $1.reference.version) }
    (self.migrations, self.acts) = (migrations, acts)
  }

  /// The ids of the workflows, sorted.
  package var ids: [WorkflowID] { Set(versions.map(\.reference.id)).sorted() }

  /// A version of a workflow; nil when there is none.
  ///
  /// - Parameter version: Which; nil is the newest.
  package func version(_ version: Int? = nil, of id: WorkflowID) -> Version? {
    versions.last { $0.reference.id == id && (version == nil || $0.reference.version == version) }
  }

  /// A version by its name, as in `letter` or `letter@2`; nil when there is none.
  package func version(named name: String) -> Version? {
    versions.last { $0.reference.description == name || $0.reference.id.name == name }
  }

  /// Whether migrations lead from one version to another.
  package func leads(from old: Int, to new: Int, of id: WorkflowID) -> Bool { steps(from: old, to: new, of: id) != nil }

  /// The versions through which cases of one version come to another, by the fewest migrations; nil when none leads there.
  func steps(from old: Int, to new: Int, of id: WorkflowID) -> [(from: Int, to: Int, file: FoundingFile)]? {
    let known = migrations.compactMap { file -> (from: Int, to: Int, file: FoundingFile)? in
      guard let json = try? JSON(parsing: file.bytes), json["workflow"]?.string == id.name,
        let from = json["from"]?.integer, let to = json["to"]?.integer
      else { return nil }
      return (from, to, file)
    }
    var ways: [(at: Int, steps: [(from: Int, to: Int, file: FoundingFile)])] = [(old, [])]
    var seen: Set<Int> = [old]
    while !ways.isEmpty {
      let way = ways.removeFirst()
      if way.at == new { return way.steps }
      for step in known where step.from == way.at && seen.insert(step.to).inserted {
        ways.append((step.to, way.steps + [step]))
      }
    }
    return nil
  }
}

extension ShippedDefinitions.Version {
  /// The acts that the definition names.
  var acts: Set<String> { Self.texts("act", in: (try? JSON(parsing: bytes)) ?? .null) }

  /// The workflows of which its actions open cases.
  var opened: Set<String> {
    guard let actions = (try? JSON(parsing: bytes))?["actions"]?.object else { return [] }
    return Self.texts("workflow", in: .array(actions.members.compactMap { $0.value["opens"] }))
  }

  private static func texts(_ key: String, in json: JSON) -> Set<String> {
    if let array = json.array { return array.reduce(into: []) { $0.formUnion(texts(key, in: $1)) } }
    guard let object = json.object else { return [] }
    return object.members.reduce(into: []) { found, member in
      if member.key == key, let text = member.value.string {
        found.insert(text)
      } else {
        found.formUnion(texts(key, in: member.value))
      }
    }
  }
}
