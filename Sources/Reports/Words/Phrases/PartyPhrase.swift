internal import CaseWork

/// Words about who is known.
public enum PartyPhrase: Phrase {
  /// Person or body.
  case kind
  /// What it is called.
  case name
  /// What it was called before.
  case formerly
  /// The roles it holds.
  case roles
  /// The bodies it is a member of.
  case memberOf
  /// Where it is.
  case region
  /// Who heads it.
  case head
  /// The post of whoever heads it.
  case post
  /// How to reach it.
  case contact
  /// The form of address.
  case address
  /// Since when it is not there any more.
  case retired
  /// Which party it turned out to be.
  case joined
  /// Other ids of it.
  case aliases
  /// What an id means in the cases of an office.
  case inOffice
  /// It was made known.
  case added
  /// Nothing is other than before.
  case unchanged
  /// Since when something is so.
  case from
  /// Until when something was so.
  case until
  /// What was said of it, one after the other.
  case history
  /// Why, though somebody else has the name.
  case despite

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .kind: Wording(en: "kind", ru: "вид", kk: "түрі")
    case .name: Wording(en: "name", ru: "название", kk: "атауы")
    case .formerly: Wording(en: "formerly", ru: "прежде", kk: "бұрын")
    case .roles: Wording(en: "roles", ru: "роли", kk: "рөлдері")
    case .memberOf: Wording(en: "member of", ru: "входит в", kk: "мүшелігі")
    case .region: Wording(en: "region", ru: "регион", kk: "өңір")
    case .head: Wording(en: "head", ru: "руководитель", kk: "басшы")
    case .post: Wording(en: "post", ru: "должность", kk: "лауазымы")
    case .contact: Wording(en: "contact", ru: "связь", kk: "байланыс")
    case .address: Wording(en: "form of address", ru: "обращение", kk: "қаратпа")
    case .retired: Wording(en: "retired", ru: "больше нет с", kk: "енді жоқ, күні")
    case .joined: Wording(en: "is the same as", ru: "то же, что", kk: "мынамен бір")
    case .aliases: Wording(en: "other ids", ru: "другие id", kk: "басқа id")
    case .inOffice: Wording(en: "in cases of the office", ru: "в делах офиса", kk: "кеңсе істерінде")
    case .added: Wording(en: "made known", ru: "внесён в реестр", kk: "тізілімге енгізілді")
    case .unchanged: Wording(en: "nothing is other than before", ru: "ничего не изменилось", kk: "ештеңе өзгерген жоқ")
    case .from: Wording(en: "from", ru: "с", kk: "бастап")
    case .until: Wording(en: "until", ru: "до", kk: "дейін")
    case .history: Wording(en: "what was recorded", ru: "что записано", kk: "не жазылған")
    case .despite: Wording(en: "although the name is taken", ru: "хотя название занято", kk: "атау бос болмаса да")
    }
  }
}

extension PartyChange.Field {
  /// What people call it.
  var phrase: PartyPhrase {
    switch self {
    case .kind: .kind
    case .name: .name
    case .roles: .roles
    case .memberOf: .memberOf
    case .region: .region
    case .head: .head
    case .post: .post
    case .contact: .contact
    case .address: .address
    case .retired: .retired
    case .joined: .joined
    }
  }
}
