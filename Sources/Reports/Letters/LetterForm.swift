/// The form of a letter as it is shipped: lines, each of a kind that is told by how it begins.
///
/// `# ` is a heading, `> ` stands on the right, `~ ` is small, `| a | b` is a row of cells and `|| a | b` the head of a table;
/// every other line is a paragraph.
package struct LetterForm: Hashable, Sendable {
  /// How a line looks.
  enum Style: Hashable, Sendable {
    case plain, heading, right, small, row, head
  }

  /// A line.
  struct Line: Hashable, Sendable {
    let style: Style
    /// Its cells; one but in tables.
    let cells: [String]

    init(_ line: some StringProtocol) {
      let line = String(line)
      func cells(_ mark: String) -> [String] {
        line.dropFirst(mark.count).split(separator: "|", omittingEmptySubsequences: false).map { cell in
          String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
      }
      switch line {
      case _ where line.hasPrefix("# "): (style, self.cells) = (.heading, [String(line.dropFirst(2))])
      case _ where line.hasPrefix("> "): (style, self.cells) = (.right, [String(line.dropFirst(2))])
      case _ where line.hasPrefix("~ "): (style, self.cells) = (.small, [String(line.dropFirst(2))])
      case _ where line.hasPrefix("|| "): (style, self.cells) = (.head, cells("||"))
      case _ where line.hasPrefix("| "): (style, self.cells) = (.row, cells("|"))
      default: (style, self.cells) = (.plain, [line])
      }
    }

    init(style: Style, cells: [String]) { (self.style, self.cells) = (style, cells) }
  }

  /// The lines as they were written.
  package let source: [String]

  /// - Parameter source: Its lines.
  package init(_ source: [String]) { self.source = source }

  /// The lines with everything filled in.
  func filled(_ scope: inout LetterScope) throws(TemplateFault) -> [Line] {
    // What a value says can neither begin a line of another kind nor a cell.
    let text = try TemplateText(source.joined(separator: "\n")).filled(&scope) { value in
      Self.mark + value.replacing("\n", with: Self.lineBreak).replacing("|", with: Self.bar)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [Line] in
      let read = Line(line)
      let cells = read.cells.map { $0.replacing(Self.mark, with: "").replacing(Self.bar, with: "|") }
      if read.style == .row || read.style == .head {
        return [Line(style: read.style, cells: cells.map { $0.replacing(Self.lineBreak, with: " ") })]
      }
      return (cells.first ?? "").split(separator: Self.lineBreak, omittingEmptySubsequences: false)
        .map { Line(style: read.style, cells: [String($0)]) }
    }
  }

  private static let (mark, bar, lineBreak) = ("\u{E000}", "\u{E001}", "\u{E002}")
}

extension LetterForm {
  /// The letter as plain text.
  ///
  /// - Parameters:
  ///   - scope: What is known; what was not is noted there.
  ///   - width: How many columns a line has.
  package func text(_ scope: inout LetterScope, width: Int = 76) throws(TemplateFault) -> String {
    let lines = try filled(&scope).map { line -> String in
      let wrapped = WrappedLines(width: width)
      switch line.style {
      case .plain, .small: return wrapped(line.cells[0])
      case .heading: return wrapped(line.cells[0].uppercased())
      case .right:
        return WrappedLines(width: width / 2)(line.cells[0]).split(separator: "\n", omittingEmptySubsequences: false)
          .map { String(repeating: " ", count: width - width / 2) + $0 }.joined(separator: "\n")
      case .row, .head:
        let row = line.cells.joined(separator: "    ")
        if row.count <= width { return row }
        // What does not stand side by side is told apart by its marks.
        return wrapped(line.cells.filter { !$0.isEmpty }.joined(separator: "; "), hanging: 4)
      }
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n") + "\n"
  }

  /// The letter as a page that can be read and printed anywhere.
  ///
  /// - Parameters:
  ///   - scope: What is known; nil leaves the places as they are, as a template.
  ///   - language: The code of its language.
  package func page(_ scope: inout LetterScope?, language: String, title: String) throws(TemplateFault) -> String {
    var lines: [Line] = source.map { Line($0) }
    if var known = scope {
      lines = try filled(&known)
      scope = known
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language)"><head><meta charset="utf-8"><title>\(Self.escaped(title))</title>
      <style>\(Self.css)</style></head><body>
      \(Self.body(lines).joined(separator: "\n"))
      </body></html>

      """
  }

  private static let css =
    "body{font:14pt/1.4 'Times New Roman',serif;max-width:17cm;margin:2cm auto}p{margin:0 0 .4em}"
    + ".r{margin-left:50%}.s{font-size:10pt}h2{font-size:14pt;text-align:center}"
    + "table{border-collapse:collapse;width:100%;margin:.6em 0}td,th{border:1px solid #000;padding:.2em .4em;"
    + "vertical-align:top;text-align:left}.g td{border:0}@media print{body{margin:0}}"

  private static func body(_ lines: [Line]) -> [String] {
    var (out, open) = ([String](), Style?.none)
    func end() { if open != nil { out.append("</table>") } }
    for (place, line) in lines.enumerated() {
      let isRow = line.style == .row || line.style == .head
      if isRow, open == nil {
        let isPlain = line.style == .row && !lines[..<place].suffix(1).contains { TemplateText.isControl($0.cells[0]) }
        out.append(isPlain ? "<table class=\"g\">" : "<table>")
        open = line.style
      } else if !isRow, open != nil, !TemplateText.isControl(line.cells[0]) {
        end()
        open = nil
      }
      let text = escaped(line.cells[0])
      switch line.style {
      case .plain where text.isEmpty: out.append("<p>&nbsp;</p>")
      case .plain where TemplateText.isControl(text): out.append(text)
      case .plain: out.append("<p>\(text)</p>")
      case .heading: out.append("<h2>\(text)</h2>")
      case .right: out.append("<p class=\"r\">\(text)</p>")
      case .small: out.append("<p class=\"s\">\(text)</p>")
      case .row: out.append("<tr>\(line.cells.map { "<td>\(escaped($0))</td>" }.joined())</tr>")
      case .head: out.append("<tr>\(line.cells.map { "<th>\(escaped($0))</th>" }.joined())</tr>")
      }
    }
    end()
    return out
  }

  /// As HTML and XML write a text.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
