extension FileSystem {
  /// Reads what the program was given to read, to its end.
  ///
  /// - Throws: `isAFolder`, `io` also for more than 1 GiB.
  public func readStandardInput() throws(FileError) -> [UInt8] {
    try OpenFile(standardInput: .standardInput).readAll()
  }
}

extension Path {
  /// What standard input is called in messages.
  static let standardInput = Path("standard input")
}
