public import WorkflowEngine

/// The size of a file in words.
public enum FileSize {
  /// A number of bytes with the largest fitting unit: `512 B`, `1.2 MB`, `1,2 МБ`; 1 KB is 1024 bytes.
  public static func text(_ bytes: Int, in language: Language) -> String {
    let units = language == .en ? ["B", "KB", "MB", "GB", "TB"] : ["Б", "КБ", "МБ", "ГБ", "ТБ"]
    var (size, place) = (max(0, bytes), 0)
    var rest = 0
    while size >= 1024, place < units.count - 1 {
      (rest, size) = (size % 1024, size / 1024)
      place += 1
    }
    // Rounded down, so that what is shown never grows into the next unit.
    let tenth = rest * 10 / 1024
    let stop = language == .en ? "." : ","
    return (place == 0 || size >= 100 ? "\(size)" : "\(size)\(stop)\(tenth)") + " \(units[place])"
  }
}
