/// Fills the places in the text of a Word document: what stands around them keeps its look, also where Word has cut a place
/// into several runs.
///
/// A place lies in one paragraph. A paragraph with nothing but the beginning or end of a part is taken away; a part that
/// begins and ends in one row of a table repeats that row.
package struct WordFilling {
  /// The text of the main part, `word/document.xml`.
  private let xml: [UInt8]

  /// - Parameter xml: The main part.
  package init(_ xml: [UInt8]) { self.xml = xml }

  /// The names that it asks for, each once, in the order of the text.
  ///
  /// - Throws: `TemplateFault`.
  package func names() throws(TemplateFault) -> [String] {
    try TemplateText(chunks.map(\.text).joined(separator: "\n")).names
  }

  /// What only looks like a place: it begins in one paragraph and is not ended there.
  package var broken: [String] {
    chunks.filter { $0.text.split(separator: "\n").contains { Self.isOpen($0) } }.map { String($0.text.prefix(60)) }
  }

  private static func isOpen(_ text: some StringProtocol) -> Bool {
    guard let last = text.ranges(of: "{{").last else { return false }
    return !text[last.upperBound...].contains("}}")
  }

  /// The main part with everything filled in.
  ///
  /// - Parameter scope: What is known; what is not is noted there.
  /// - Throws: `TemplateFault`.
  package func filled(_ scope: inout LetterScope) throws(TemplateFault) -> [UInt8] {
    var reading = ChunkReading(chunks: chunks[...])
    let parts = try reading.parts(until: nil)
    return Array(try Self.filled(parts, &scope).utf8)
  }

  // MARK: Paragraphs and rows

  /// A paragraph, a row of a table, or what stands between them.
  fileprivate struct Chunk {
    enum Kind { case between, paragraph, row }
    let kind: Kind
    let xml: Substring
    /// What people read of it.
    let text: String
  }

  private var chunks: [Chunk] { Self.chunks(of: String(decoding: xml, as: UTF8.self)[...]) }

  private static func chunks(of xml: Substring) -> [Chunk] {
    var (chunks, rest) = ([Chunk](), xml)
    while let (kind, start) = next(in: rest), let end = end(of: kind == .row ? "tr" : "p", from: start, in: rest) {
      if start > rest.startIndex { chunks.append(Chunk(kind: .between, xml: rest[..<start], text: "")) }
      let piece = rest[start..<end]
      let text = WordParagraph.text(of: piece)
      if kind == .row, !isWholePart(text) {
        // Nothing repeats it: what is in it is filled by itself.
        let inner = piece.index(after: piece.firstIndex(of: ">") ?? piece.startIndex)
        chunks.append(Chunk(kind: .between, xml: piece[..<inner], text: ""))
        chunks += self.chunks(of: piece[inner...])
      } else {
        chunks.append(Chunk(kind: kind, xml: piece, text: text))
      }
      rest = rest[end...]
    }
    if !rest.isEmpty { chunks.append(Chunk(kind: .between, xml: rest, text: "")) }
    return chunks
  }

  fileprivate static func isWholePart(_ text: String) -> Bool {
    text.contains("{{#each") && text.contains("{{/each}}")
  }

  private static func next(in xml: Substring) -> (Chunk.Kind, Substring.Index)? {
    let row = start(of: "tr", in: xml)
    guard let paragraph = start(of: "p", in: xml) else { return row.map { (.row, $0) } }
    if let row, row < paragraph { return (.row, row) }
    return (.paragraph, paragraph)
  }

  private static func start(of name: String, in xml: Substring) -> Substring.Index? {
    [xml.firstRange(of: "<w:\(name)>"), xml.firstRange(of: "<w:\(name) ")].compactMap { $0?.lowerBound }.min()
  }

  /// Where an element ends; elements of its kind may stand in it.
  private static func end(of name: String, from start: Substring.Index, in xml: Substring) -> Substring.Index? {
    guard let tagEnd = xml[start...].firstIndex(of: ">") else { return nil }
    if xml[xml.index(before: tagEnd)] == "/" { return xml.index(after: tagEnd) }
    var (depth, rest) = (1, xml[xml.index(after: tagEnd)...])
    while let close = rest.firstRange(of: "</w:\(name)>") {
      if let open = Self.start(of: name, in: rest[..<close.lowerBound]) {
        depth += 1
        rest = rest[rest.index(after: open)...]
        continue
      }
      depth -= 1
      rest = rest[close.upperBound...]
      if depth == 0 { return close.upperBound }
    }
    return nil
  }

  // MARK: Filling

  fileprivate indirect enum Part {
    case chunk(Chunk)
    case part(TemplateText.Part, of: String, [Part])
  }

  private static func filled(_ parts: [Part], _ scope: inout LetterScope) throws(TemplateFault) -> String {
    var xml = ""
    for part in parts {
      switch part {
      case .part(.if, let name, let inner): if scope.knows(name) { xml += try filled(inner, &scope) }
      case .part(.each, let name, let inner):
        for var element in scope.elements(of: name) {
          xml += try filled(inner, &element)
          scope.note(element)
        }
      case .chunk(let chunk):
        switch chunk.kind {
        case .between: xml += chunk.xml
        case .paragraph: xml += try WordParagraph.filled(chunk.xml, &scope)
        case .row: xml += try filledRows(chunk, &scope)
        }
      }
    }
    return xml
  }

  private static func filledRows(_ chunk: Chunk, _ scope: inout LetterScope) throws(TemplateFault) -> String {
    let tags = TemplateText.tags(in: chunk.text)
    let name = tags.lazy.compactMap { tag in if case .begin(.each, let name) = tag { name } else { nil } }.first
    var xml = ""
    for var element in scope.elements(of: name ?? "") {
      xml += try WordParagraph.filled(chunk.xml, &element, withoutParts: true)
      scope.note(element)
    }
    return xml
  }
}

/// Puts paragraphs into the parts that others begin and end.
private struct ChunkReading {
  var chunks: ArraySlice<WordFilling.Chunk>

  mutating func parts(
    until open: (part: TemplateText.Part, name: String)?
  ) throws(TemplateFault) -> [WordFilling.Part] {
    var parts: [WordFilling.Part] = []
    while let chunk = chunks.popFirst() {
      guard chunk.kind == .paragraph, TemplateText.isControl(chunk.text),
        let tag = TemplateText.tags(in: chunk.text).first(where: { if case .text = $0 { false } else { true } })
      else {
        parts.append(.chunk(chunk))
        continue
      }
      switch tag {
      case .begin(let part, let name): parts.append(.part(part, of: name, try self.parts(until: (part, name))))
      case .end(let part):
        guard open?.part == part else { throw .notBegun("{{/\(part.rawValue)}}") }
        return parts
      case .text, .field: break
      }
    }
    if let open { throw .notEnded("{{#\(open.part.rawValue) \(open.name)}}") }
    return parts
  }
}

/// The text of runs, read together and written back where it stood.
private enum WordParagraph {
  /// What people read; each paragraph ends a line.
  static func text(of xml: Substring) -> String {
    var (text, place) = ("", xml.startIndex)
    for run in runs(of: xml) {
      if xml[place..<run.lowerBound].contains("</w:p>") { text += "\n" }
      text += decoded(xml[run])
      place = run.upperBound
    }
    return text
  }

  /// The paragraphs with every place filled.
  ///
  /// - Parameter withoutParts: Whether what begins and ends a part is left out.
  static func filled(
    _ xml: Substring, _ scope: inout LetterScope, withoutParts: Bool = false
  ) throws(TemplateFault) -> String {
    var (out, rest) = ("", xml)
    while let end = rest.firstRange(of: "</w:p>") {
      out += try one(rest[..<end.upperBound], &scope, withoutParts)
      rest = rest[end.upperBound...]
    }
    return out + rest
  }

  private static func one(
    _ xml: Substring, _ scope: inout LetterScope, _ withoutParts: Bool
  ) throws(TemplateFault) -> String {
    let runs = runs(of: xml)
    let texts = runs.map { decoded(xml[$0]) }
    let whole = texts.joined()
    guard whole.contains("{{") else { return String(xml) }
    var new = [String](repeating: "", count: texts.count)
    // What a place says goes into the run in which it begins.
    var (run, left) = (0, texts.first?.count ?? 0)
    func advance(_ count: Int) {
      var count = count
      while count > 0, run < texts.count {
        let step = min(count, left)
        (count, left) = (count - step, left - step)
        while left == 0, run + 1 < texts.count {
          run += 1
          left = texts[run].count
        }
        if step == 0 { break }
      }
    }
    var pieces = whole[...]
    if withoutParts {
      for tag in ["{{/each}}"]
        + whole.ranges(of: "{{#each").compactMap({ range in
          whole[range.lowerBound...].firstRange(of: "}}").map { String(whole[range.lowerBound..<$0.upperBound]) }
        }) where pieces.contains(tag)
      {
        return try one(replacing(tag, in: xml)[...], &scope, withoutParts)
      }
    }
    while let open = pieces.firstRange(of: "{{") {
      guard let close = pieces[open.upperBound...].firstRange(of: "}}"),
        case .field(let name)? = TemplateText.tag(pieces[open.upperBound..<close.lowerBound])
      else {
        keep(pieces[..<open.upperBound], texts, &new, &run, &left)
        pieces = pieces[open.upperBound...]
        continue
      }
      keep(pieces[..<open.lowerBound], texts, &new, &run, &left)
      new[run] += scope.fill(name)
      advance(pieces.distance(from: open.lowerBound, to: close.upperBound))
      pieces = pieces[close.upperBound...]
    }
    keep(pieces, texts, &new, &run, &left)
    return written(xml, runs, new)
  }

  /// Leaves characters in the runs in which they stand.
  private static func keep(
    _ text: Substring, _ texts: [String], _ new: inout [String], _ run: inout Int, _ left: inout Int
  ) {
    for character in text {
      while left == 0, run + 1 < texts.count {
        run += 1
        left = texts[run].count
      }
      new[run].append(character)
      left -= 1
    }
    while left == 0, run + 1 < texts.count {
      run += 1
      left = texts[run].count
    }
  }

  /// Takes a tag out of the runs over which it lies.
  private static func replacing(_ tag: String, in xml: Substring) -> String {
    let runs = runs(of: xml)
    let texts = runs.map { decoded(xml[$0]) }
    let whole = texts.joined()
    guard let range = whole.firstRange(of: tag) else { return String(xml) }
    let (start, end) = (
      whole.distance(from: whole.startIndex, to: range.lowerBound),
      whole.distance(from: whole.startIndex, to: range.upperBound)
    )
    var (new, offset) = ([String](), 0)
    for text in texts {
      new.append(
        String(text.enumerated().filter { !(start..<end).contains(offset + $0.offset) }.map(\.element)))
      offset += text.count
    }
    return written(xml, runs, new)
  }

  private static func written(_ xml: Substring, _ runs: [Range<Substring.Index>], _ texts: [String]) -> String {
    var (out, place) = ("", xml.startIndex)
    for (run, text) in zip(runs, texts) {
      var head = String(xml[place..<run.lowerBound])
      // Blanks at the ends would go otherwise.
      if head.hasSuffix("<w:t>") { head = String(head.dropLast()) + " xml:space=\"preserve\">" }
      out += head
      out += LetterForm.escaped(text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">")
      place = run.upperBound
    }
    return out + String(xml[place...])
  }

  /// Where the texts of runs stand.
  private static func runs(of xml: Substring) -> [Range<Substring.Index>] {
    var (runs, rest) = ([Range<Substring.Index>](), xml)
    while let open = [rest.firstRange(of: "<w:t>"), rest.firstRange(of: "<w:t ")].compactMap({ $0 })
      .min(by: { $0.lowerBound < $1.lowerBound }), let tagEnd = rest[open.lowerBound...].firstIndex(of: ">")
    {
      let inner = rest.index(after: tagEnd)
      if rest[rest.index(before: tagEnd)] == "/" {
        rest = rest[inner...]
        continue
      }
      guard let close = rest[inner...].firstRange(of: "</w:t>") else { break }
      runs.append(inner..<close.lowerBound)
      rest = rest[close.upperBound...]
    }
    return runs
  }

  private static func decoded(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
