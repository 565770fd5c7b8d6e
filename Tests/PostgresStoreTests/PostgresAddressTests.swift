import CaseRegistry
import Testing

@testable import PostgresStore

/// Addresses of registries on servers, as people type them.
@Suite struct PostgresAddressTests {
  private func fault(_ text: String) -> ServerFault.AddressFault? {
    do throws(RegistryError) {
      _ = try PostgresAddress(text)
      return nil
    } catch {
      guard case .server(.address(_, let fault)) = error else { return nil }
      return fault
    }
  }

  @Test func `an address says where a registry is, and all else is for libpq`() throws {
    let address = try PostgresAddress("postgresql://dana@db.example.kz:6432/over%20sight?registry=akt&sslmode=require")
    #expect(
      address.registry == "akt" && address.text == "postgresql://dana@db.example.kz:6432/over%20sight?registry=akt")
    #expect(
      address.options == [
        "user": "dana", "host": "db.example.kz", "port": "6432", "dbname": "over sight", "sslmode": "require",
      ])
  }

  @Test func `several hosts, an address in brackets and a socket are taken as libpq does`() throws {
    let several = try PostgresAddress("postgres://a:1,[::1]:2/db?registry=x").options
    #expect(several["host"] == "a,::1" && several["port"] == "1,2")
    #expect(try PostgresAddress("postgresql:///db?host=/tmp/s&registry=x").options["host"] == "/tmp/s")
  }

  @Test(arguments: [
    ("postgresql://h/db", ServerFault.AddressFault.noName), ("postgresql://h/db?registry=", .noName),
    ("postgresql://h/db?registry=AKT", .name("AKT")), ("postgresql://h/db?registry=a%27b", .name("a'b")),
    ("postgresql://u:secret@h/db?registry=x", .password), ("postgresql://h/db?registry=x&password=secret", .password),
    ("mysql://h/db?registry=x", .form), ("postgresql:/h/db?registry=x", .form),
    ("postgresql://h:x/db?registry=x", .form),
    ("postgresql://h/db?registry", .form), ("postgresql://h/d%zz?registry=x", .form),
  ])
  func `what is no address is refused, and never taken for a folder`(text: String, expected: ServerFault.AddressFault) {
    #expect(PostgresAddress.isMeant(text))
    #expect(fault(text) == expected)
  }

  @Test func `a password never stands in a message`() {
    for text in ["postgresql://u:secret@h/db?registry=x", "postgresql://h/db?password=secret&registry=x"] {
      do throws(RegistryError) { _ = try PostgresAddress(text) } catch { #expect(!"\(error)".contains("secret")) }
    }
  }

  @Test func `an ordinary name of a folder is none`() {
    for name in ["audit", "./postgresql", "C:/audit", "../a:b"] { #expect(!PostgresAddress.isMeant(name)) }
  }
}
