internal import CaseRegistry
internal import CaseWork
internal import JSONText
internal import WorkflowEngine

extension SiteEdition {
  /// What changed, as an Atom feed (RFC 4287), and the deadlines as a calendar file.
  var feeds: [SiteFile] {
    [
      SiteFile("\(language.rawValue)/changes.atom", atom),
      SiteFile("\(language.rawValue)/deadlines.ics", register.deadlines.calendar(in: language).text),
    ]
  }

  private var atom: String {
    let changes = changes(50)
    let here = site.base.map { "\($0)/\(language.rawValue)/" } ?? ""
    var lines = [
      #"<?xml version="1.0" encoding="utf-8"?>"#,
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">",
      "<id>urn:oversight:\(register.mark):\(language.rawValue)</id>",
      "<title>\(Markup.text(site.title(in: language)))</title>",
      "<updated>\(moment(changes.first?.event.on.lastDay ?? register.asOf))</updated>",
      "<author><name>\(Markup.text(register.publication.contact ?? site.title(in: language)))</name></author>",
    ]
    if site.base != nil { lines.append("<link rel=\"self\" href=\"\(Markup.text(here))changes.atom\"/>") }
    for change in changes {
      let number = change.one.number
      lines += [
        "<entry>", "<id>urn:oversight:\(register.mark):\(language.rawValue):\(number):\(change.place + 1)</id>",
        "<title>\(Markup.text("\(number): \(change.text.what)"))</title>",
        "<updated>\(moment(change.event.on.lastDay))</updated>",
        "<link href=\"\(Markup.text(here))case/\(number).html\"/>",
        "<summary>\(Markup.text(name(of: change.one)))</summary>", "</entry>",
      ]
    }
    return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
  }

  /// The beginning of a day where the register is kept.
  private func moment(_ day: Day) -> String { "\(day)T00:00:00\(register.offset)" }
}
