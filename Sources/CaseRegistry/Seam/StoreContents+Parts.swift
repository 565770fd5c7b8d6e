import CaseRecords

extension StoreContents {
  /// The paths of all parts of a registry but its journal, its parties and its settings.
  package func partPaths() throws(RegistryError) -> [String] {
    let journal = try journal()
    var paths = [RegistryPath.acts] + journal.workflows.map { RegistryPath.workflow($0) }
    paths += journal.calendars.map { RegistryPath.calendar($0.reference) }
    paths += journal.seals.flatMap { Seal.files(of: $0, journal).map(\.path) }
    for place in [RegistryPath.conflicts, "templates", RegistryPath.recipes] {
      paths += try names(under: place).map { "\(place)/\($0)" }
    }
    return paths + ["publication.json"]
  }
}
