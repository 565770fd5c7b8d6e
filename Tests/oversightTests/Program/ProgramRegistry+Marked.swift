import Testing

extension ProgramRegistry {
  /// Logs a recommendation to two bodies, of which one answers, with 'hush-hush' in all that is not for everybody.
  ///
  /// - Returns: The file of the minutes.
  @discardableResult
  func logMarked() throws -> String {
    let minutes = try file("hush-hush-minutes.txt", "Minutes of 17 May with hush-hush names")
    try expectOK(["party", "change", "b-dept", "--kind", "executive", "--head", "hush-hush head"])
    try expectOK([
      "log", "Publish the school menus", "--to", "b-dept=2024-05-21", "--to", "b-school=2024-05-21", "--adopted",
      "2024-05-17", "--on", "2024-05-20", "membersTotal=15", "membersPresent=11", "outgoingNumber=hush-hush-17",
      "sentHow=hush-hush-way", "--evidence", "minutes=\(minutes)", "--note", "hush-hush note",
    ])
    let letter = try file("hush-hush-letter.txt", "We publish them from June.")
    try expectOK([
      "advance", "REC-2024-000001", "answer", "position=accepted", "positionReason=We publish them",
      "promisedBy=2024-09-02", "incomingNumber=hush-hush-88", "signedBy=hush-hush signer", "--on", "2024-05-31",
      "--evidence", "letter=\(letter)", "--note", "hush-hush remark",
    ])
    return minutes
  }
}
