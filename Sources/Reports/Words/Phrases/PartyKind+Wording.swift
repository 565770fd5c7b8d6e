public import WorkflowEngine

extension Party.Kind: Phrase {
  /// What somebody is before the law, in all languages.
  public var wording: Wording {
    switch self {
    case .government:
      Wording(
        en: "the President, Prime Minister or Government", ru: "Президент, Премьер-Министр, Правительство",
        kk: "Президент, Премьер-Министр, Үкімет")
    case .executive:
      Wording(
        en: "central or local executive body", ru: "центральный или местный исполнительный орган",
        kk: "орталық немесе жергілікті атқарушы орган")
    case .localSelfGovernment:
      Wording(
        en: "body of local self-government", ru: "орган местного самоуправления",
        kk: "жергілікті өзін-өзі басқару органы")
    case .stateInstitution:
      Wording(en: "state institution", ru: "государственное учреждение", kk: "мемлекеттік мекеме")
    case .quasiPublic:
      Wording(
        en: "organisation of the quasi-public sector", ru: "субъект квазигосударственного сектора",
        kk: "квазимемлекеттік сектор субъектісі")
    case .representative:
      Wording(
        en: "maslikhat, a local representative body", ru: "маслихат, местный представительный орган",
        kk: "мәслихат, жергілікті өкілді орган")
    case .parliament:
      Wording(en: "parliament or a chamber of it", ru: "парламент или его палата", kk: "парламент немесе оның палатасы")
    case .court: Wording(en: "court", ru: "суд", kk: "сот")
    case .prosecutor: Wording(en: "prosecutor's office", ru: "прокуратура", kk: "прокуратура органы")
    case .nationalBank: Wording(en: "the National Bank", ru: "Национальный Банк", kk: "Ұлттық Банк")
    case .ombudsperson:
      Wording(
        en: "ombudsperson", ru: "уполномоченный по правам человека", kk: "адам құқықтары жөніндегі уәкіл")
    case .council:
      Wording(
        en: "public council or other consultative body", ru: "общественный совет или иной консультативный орган",
        kk: "қоғамдық кеңес немесе өзге де консультативтік орган")
    case .association:
      Wording(
        en: "association of citizens, fund or union", ru: "общественное объединение, фонд, союз",
        kk: "қоғамдық бірлестік, қор, одақ")
    case .media:
      Wording(
        en: "editorial office", ru: "редакция средства массовой информации",
        kk: "бұқаралық ақпарат құралының редакциясы")
    case .business: Wording(en: "private firm", ru: "частная организация", kk: "жеке ұйым")
    case .body:
      Wording(en: "body, kind not told", ru: "орган, вид не указан", kk: "орган, түрі көрсетілмеген")
    case .person: Wording(en: "person", ru: "человек", kk: "адам")
    }
  }
}

/// The list of the kinds of parties, as help shows it.
enum PartyKinds {
  /// Every code with what it means.
  static let help = Wording { language in
    Party.Kind.allCases.map { "'\($0.rawValue)' — \($0.wording[language])" }.joined(separator: "; ")
  }
}
