import Foundation

/// What the figures were measured on.
enum Machine {
  /// Processors, memory, system and the kind of disk, as far as they are known.
  static var description: String {
    let info = ProcessInfo.processInfo
    let memory = Double(info.physicalMemory) / Double(1 << 30)
    let model = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n")
      .first { $0.hasPrefix("model name") }?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    return "\(info.processorCount) processors (\(model ?? "unknown")), \(Numbers.short(memory)) GiB of memory, "
      + info.operatingSystemVersionString
  }
}
