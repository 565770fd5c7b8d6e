import CaseRegistry
import FolderStore
import Platform
import PostgresStore

/// Where a registry is: in a folder, or in a database on a server.
enum RegistryPlace: Hashable {
  /// In a folder.
  case folder(Path)
  /// In a database.
  case server(PostgresAddress)

  /// What somebody has named.
  ///
  /// - Throws: `server(.address)` for what can only be meant as an address and is none: it is never taken for a folder.
  init(_ text: String) throws(RegistryError) {
    self = PostgresAddress.isMeant(text) ? .server(try PostgresAddress(text)) : .folder(Path(text))
  }

  /// What it is called in answers.
  var text: String {
    switch self {
    case .folder(let path): path.text
    case .server(let address): address.text
    }
  }

  /// Opens the registry.
  func open() throws(RegistryError) -> any CaseStore {
    switch self {
    case .folder(let path): return try FolderStore.open(path)
    case .server(let address): return try PostgresStore.open(address)
    }
  }
}

/// Opens a registry on a server once, whoever asks for it first: the language in which the program answers is the
/// registry's.
///
/// One command line is run by one thread.
final class RegistryOpener: @unchecked Sendable {
  private var opened: (address: PostgresAddress, store: Result<PostgresStore, RegistryError>)?

  /// The registry at an address.
  ///
  /// - Throws: What opening it has met, also the second time: nobody waits twice for a server that is away.
  func store(at address: PostgresAddress) throws(RegistryError) -> PostgresStore {
    if let opened, opened.address == address { return try opened.store.get() }
    let store = Result { () throws(RegistryError) in try PostgresStore.open(address) }
    opened = (address, store)
    return try store.get()
  }
}
