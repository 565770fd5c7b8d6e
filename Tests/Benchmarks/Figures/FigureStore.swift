import Foundation

/// The figures of this and of earlier runs, in a file of the work folder.
final class FigureStore {
  private let file: URL
  private(set) var figures: [Figure] = []

  /// Reads what earlier runs measured.
  init(_ file: URL) throws {
    self.file = file
    if let data = try? Data(contentsOf: file) { figures = try JSONDecoder().decode([Figure].self, from: data) }
  }

  /// Keeps a figure in place of the last one of its name and size.
  func keep(_ figure: Figure) throws {
    figures.removeAll { $0.id == figure.id && $0.size == figure.size }
    figures.append(figure)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(figures).write(to: file, options: .atomic)
  }

  /// A figure by its name and size.
  subscript(_ id: String, size: Int? = nil) -> Figure? { figures.first { $0.id == id && $0.size == size } }

  /// All sizes of which there are figures.
  var sizes: [Int] { Set(figures.compactMap(\.size)).sorted() }
}
