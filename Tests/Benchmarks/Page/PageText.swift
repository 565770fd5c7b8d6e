import Foundation

/// The words of the page; figures come between them.
enum PageText {
  /// What is measured, and the command that does it.
  static let introduction = """
    # Benchmarks

    What commands cost, how that grows with the number of cases, and how it compares with floors and peers.

    ## Overview

    Everything here is made by one command, which builds the program and its registries, measures, and writes this page:

    ```sh
    Tests/Benchmarks/run.sh             # 1,000 to 1,000,000 cases; SIZES=1000,10000 for fewer
    ```

    A time on a shared machine says little; a ratio to a floor or a peer measured in the same run says more. Times are the
    median of whole processes, from start to end, after one run that is not counted. A registry holds requests for
    information to 260 bodies, in Kazakh and Russian; 1 % of them are late on the day of the lists. Commits are durable
    everywhere: the program's, SQLite's and those of the peers that promise it.
    """

  /// Before the table of commands.
  static let growth = """
    ## Growth

    ![Time of overdue, list, advance and tick by the number of cases, both axes logarithmic](growth.svg)

    Whole commands, by the number of cases; where a line counts lines, records or cases, it is a rate.
    """

  /// Before the table of memory.
  static let memory = """
    Peak memory of the same processes:
    """

  /// Before the table of ratios.
  static let ratios = """
    ## Floors and peers

    The ratio is the figure here divided by the floor's or peer's: below 1 is better for times, above 1 for rates.
    """

  /// Before the table of the n-th action.
  static let length = """
    ## A long history

    Every action reads its case, decides, and writes the document anew. What the n-th action on one case costs, and its
    steps in one process:
    """

  /// The part of a page that `server.py` writes, up to the next; nil where there is none.
  static func server(in page: String) -> String? {
    guard let start = page.range(of: "## On a server"),
      let end = page.range(of: "\n\n## ", range: start.upperBound..<page.endIndex)
    else { return nil }
    return String(page[start.lowerBound..<end.lowerBound])
  }

  /// How to get the peers and to profile.
  static func closing(_ machine: String) -> String {
    """
    ## Measuring again

    What was built is kept in `.build/benchmarks` (another folder: `WORK=…`) and used again; an interrupted run goes on where
    it stopped. `Tests/Benchmarks/run.sh --only engine,text` measures a part; the parts are `engine`, `text`, `commits`, `length`,
    `commands` and `whole` (`verify` and `refresh`). A peer that is absent is left out. On Debian `apt-get install taskwarrior jq sqlite3` and `pip install transitions
    dbos` bring all of them; `PYTHON=…` names the Python that has them. jq is asked for up to 100,000 cases, Taskwarrior for up to
    10,000. `Tests/Benchmarks/profile.sh` counts instructions with callgrind.

    Measured on \(machine).
    """
  }
}
