import Foundation
import Reports
import TestSupport
import Testing

import oversight

/// Completion in the shells themselves, with the scripts of `oversight completion`.
@Suite struct ShellTests {
  private static let registry = Result {
    try ProgramRegistry.Beginning { registry in
      try registry.sentLetter("Missing pump")
      try registry.letter("New roof", to: "b-school")
    }
  }

  /// Command lines, and the words that the last one of each can become.
  private static let lines: [(line: String, words: [String])] = [
    ("oversight overd", ["overdue"]), ("oversight workflow sh", ["show"]), ("oversight list --so", ["--sort"]),
    ("oversight list --sort op", ["opened"]), ("oversight show LTR-2024-000001", ["LTR-2024-000001"]),
    ("oversight advance LTR-2024-000001 a", ["answer"]), ("oversight advance LTR-2024-000002 s", ["send"]),
    ("oversight advance LTR-2024-000002 send c", ["copies="]),
    ("oversight list stage:si", ["stage:silent"]), ("oversight list sta", ["stage:", "stage.none:"]),
    ("oversight list debtor:", ["debtor:b-dept", "debtor:b-school", "debtor:p-sec"]),
    ("oversight open letter --party addressee=b-s", ["addressee=b-school"]),
    ("oversight party show b-", ["b-dept", "b-school"]), ("oversight help calend", ["calendar"]),
    ("oversight --lang k", ["kk"]), ("oversight explain LTR-2024-000001 ", ["answer"]),
    ("oversight apply lis", ["list.jsonl"]), ("oversight init fold", ["folder/"]),
    ("oversight config set language r", ["ru"]), ("oversight nothing at", []),
  ]

  /// What each line can become in a shell.
  private func answers(_ shell: Shell, _ script: String) throws -> [[String]] {
    let registry = try ProgramRegistry(Self.registry)
    _ = try registry.file("list.jsonl", "")
    try FileManager.default.createDirectory(atPath: registry.folder + "/folder", withIntermediateDirectories: true)
    let completion = try registry.file("completion", CompletionScript.text(for: shell))
    let lines = try registry.file("lines", Self.lines.map(\.line).joined(separator: "\n") + "\n")
    let output = try InstalledShell(shell).run(script, [completion, lines], in: registry)
    return output.components(separatedBy: "==\n").dropLast().map {
      $0.split(separator: "\n").map { $0.prefix { $0 != "\t" }.trimmingCharacters(in: .whitespaces) }
    }
  }

  private func expect(_ answers: [[String]]) {
    #expect(answers.count == Self.lines.count)
    for (answer, line) in zip(answers, Self.lines) {
      #expect(Set(answer) == Set(line.words), "\(line.line): \(answer)")
    }
  }

  @Test(.enabled(if: InstalledShell.isThere(.fish), "fish is not installed: its completion was not tried"))
  func `fish completes every line`() throws {
    expect(
      try answers(
        .fish,
        """
        source $argv[1]
        for line in (cat $argv[2])
            complete -C "$line"
            echo '=='
        end
        """))
  }

  @Test(.enabled(if: InstalledShell.isThere(.bash), "bash is not installed: its completion was not tried"))
  func `bash completes every line`() throws {
    // Where bash breaks words, what stands before the last break stays as it is typed.
    let answers = try answers(
      .bash,
      #"""
      source "$1"
      COMP_WORDBREAKS=$' \t\n"\'@><=;|&(:'
      while IFS= read -r line; do
        COMP_WORDS=(oversight) COMP_LINE=$line COMP_POINT=${#line}
        _oversight
        word=${line##* }
        head=${word%"${word##*[:=]}"}
        for found in "${COMPREPLY[@]}"; do
          [ -d "$found" ] && found="$found/"
          printf '%s\n' "$head$found"
        done
        echo '=='
      done < "$2"
      """#)
    expect(answers)
  }

  @Test(.enabled(if: InstalledShell.isThere(.zsh), "zsh is not installed: its completion was not tried"))
  func `zsh completes every line`() throws {
    // What only a widget may call is told instead.
    let answers = try answers(
      .zsh,
      #"""
      compdef() { : }
      compadd() {
        local name=${@[-1]}
        print -rl -- "${(@P)name}"
      }
      compset() { : }
      _files() { if [[ ${1-} == -/ ]]; then print -rl -- ${PREFIX}*(N/M); else print -rl -- ${PREFIX}*(N); fi }
      source $1
      while IFS= read -r line; do
        words=("${(@s: :)line}") CURRENT=${#words} PREFIX=${line##* }
        _oversight
        print '=='
      done < $2
      """#)
    expect(answers)
  }

  @Test(.enabled(if: InstalledShell.isThere(.zsh), "zsh is not installed: its completion was not tried"))
  func `a key completes the line in a running zsh`() throws {
    let registry = try ProgramRegistry(Self.registry)
    let completion = try registry.file("completion", CompletionScript.text(for: .zsh))
    // The line is typed into a terminal, completed by the key, and then printed instead of run.
    let output = try InstalledShell(.zsh).run(
      #"""
      zmodload zsh/zpty
      zpty -b shell zsh -f -i
      zpty -w shell "PS1= PROMPT= ; autoload -Uz compinit; compinit -u -D; source $1; print REA''DY"
      until [[ $seen == *READY* ]]; do zpty -r shell piece && seen+=$piece; done
      zpty -w -n shell $'oversight advance LTR-2024-000002 se\tco\t1\x01print -r -- \'<\' \x05\n'
      seen=
      until [[ $seen == *'< oversight'*$'\n'* ]]; do zpty -r shell piece && seen+=$piece; sleep 0.01; done
      print -r -- $seen
      """#, [completion], in: registry)
    #expect(output.contains("< oversight advance LTR-2024-000002 send copies=1"), "\(output)")
  }
}

/// A shell of the system.
private struct InstalledShell {
  private let path: String

  init(_ shell: Shell) throws { path = try #require(Self.path(of: shell)) }

  static func isThere(_ shell: Shell) -> Bool { path(of: shell) != nil }

  private static func path(of shell: Shell) -> String? {
    ["/usr/bin", "/bin", "/usr/local/bin"].map { "\($0)/\(shell.rawValue)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Runs a script in the folder beside a registry, with the built program in its path; gives what it prints.
  func run(_ script: String, _ arguments: [String], in registry: ProgramRegistry) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    let name = path.hasSuffix("fish") ? [] : ["script"]
    let bare = path.hasSuffix("fish") ? ["--no-config"] : path.hasSuffix("zsh") ? ["-f"] : ["--norc", "--noprofile"]
    process.arguments = bare + ["-c", script] + name + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: registry.folder)
    process.environment = [
      "PATH": try RunningProgram.program().deletingLastPathComponent().path + ":/usr/bin:/bin", "HOME": registry.folder,
      "OVERSIGHT_REGISTRY": registry.folder + "/registry", "OVERSIGHT_NOW": registry.now, "LC_ALL": "C.UTF-8",
      "TERM": "dumb",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
