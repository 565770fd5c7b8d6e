/// Why a registry on a server cannot be used.
public enum ServerFault: Hashable, Sendable {
  /// The library with which the server is spoken to is not installed.
  case noLibrary
  /// It is older than 14.
  case oldLibrary
  /// That is no address of a registry on a server; a password that stood in it is left out.
  case address(String, AddressFault)
  /// Nobody answers at this address, in the words of the library.
  case away(String, said: String)
  /// The connection was lost before anything was recorded.
  case lost(String, said: String)
  /// The connection was lost while a command was committed, and nobody can be asked whether it was; with the id
  /// by which it can be sent again, where it was one command.
  case unanswered(String, id: String?)
  /// The user may not do this there.
  case denied(String, said: String)
  /// There are no tables of registries in the database.
  case noTables(String)
  /// The tables are of another version.
  case otherTables(String, version: Int, own: Int)
  /// There is no registry of this name in the database, or not for this user.
  case noRegistry(String, in: String)
  /// There is a registry of this name already, here or of somebody else.
  case taken(String, in: String)

  /// What is wrong with an address.
  public enum AddressFault: Hashable, Sendable {
    /// It is not of the form `postgresql://[user@]host/database?registry=NAME`.
    case form
    /// It does not say which registry.
    case noName
    /// A registry cannot be called so.
    case name(String)
    /// A password stands in it.
    case password
  }
}
