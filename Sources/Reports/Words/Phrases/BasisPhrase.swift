/// Words about what imposes a duty.
public enum BasisPhrase: Phrase {
  /// The act and article a duty rests on.
  case basis
  /// An article of an act.
  case article
  /// No act imposes the term; those concerned set it themselves.
  case selfSet
  /// The article has not been compared with the text of the act.
  case notChecked
  /// The act was not in force when the term began.
  case notInForce
  /// From when the act binds.
  case inForceSince

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .basis: Wording(en: "basis", ru: "основание", kk: "негіздеме")
    case .article: Wording(en: "article", ru: "статья", kk: "бап")
    case .selfSet:
      Wording(
        en: "self-set term, imposed by no act", ru: "срок, установленный самими, а не законом",
        kk: "заңмен емес, өздері белгілеген мерзім")
    case .notChecked:
      Wording(
        en: "article not checked against the act", ru: "статья не сверена с текстом акта",
        kk: "бап акт мәтінімен салыстырып тексерілмеген")
    case .notInForce:
      Wording(
        en: "the act was not in force on that day", ru: "в тот день акт ещё не действовал",
        kk: "ол күні акт әлі қолданыста болмаған")
    case .inForceSince: Wording(en: "in force since", ru: "действует с", kk: "қолданысқа енгізілген күні")
    }
  }
}

extension BasisPhrase {
  /// An article with its number, as acts are cited in each language: `art. 13(4)`, `п. 4 ст. 13`, `13-баптың 4-тармағы`.
  ///
  /// The parts of an article are points of a law and parts of a code: `ч. 2 ст. 91`, `91-баптың 2-бөлігі`. A number that is
  /// written otherwise stays as it is.
  ///
  /// - Parameters:
  ///   - number: The article, with its part in brackets where one is meant.
  ///   - isCode: Whether the act is a code.
  /// - Returns: The words; nil where no article is known, which is written as `?`.
  public static func article(_ number: String, isCode: Bool = false) -> Wording? {
    if number.isEmpty || number == "?" { return nil }
    guard let open = number.firstIndex(of: "("), number.last == ")",
      case let (article, part) = (number[..<open], number[number.index(after: open)...].dropLast()),
      isNumber(article), isNumber(part)
    else { return Wording(en: "art. \(number)", ru: "ст. \(number)", kk: "\(number)-бап") }
    if isCode {
      return Wording(
        en: "art. \(article)(\(part))", ru: "ч. \(part) ст. \(article)", kk: "\(article)-баптың \(part)-бөлігі")
    }
    return Wording(
      en: "art. \(article)(\(part))", ru: "п. \(part) ст. \(article)", kk: "\(article)-баптың \(part)-тармағы")
  }

  /// Whether it is one number, also of a part that was put in later: `13`, `39-3`.
  private static func isNumber(_ text: some StringProtocol) -> Bool {
    let numbers = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return numbers.count <= 2
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}
