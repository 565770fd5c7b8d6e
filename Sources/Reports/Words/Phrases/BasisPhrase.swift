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
  /// An article with its number, as each language writes it: `art. 13(4)`, `ст. 13(4)`, `13(4)-бап`.
  public static func article(_ number: String) -> Wording {
    Wording(en: "art. \(number)", ru: "ст. \(number)", kk: "\(number)-бап")
  }
}
