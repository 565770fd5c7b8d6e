/// What became of what was owed.
extension HelpWords {
  /// `stats`: what was counted.
  public static func stats(by keys: [String]) -> HelpWords {
    let list = keys.joined(separator: ", ")
    return HelpWords(
      Wording(
        en: "what became of what was owed: in time, late, silent, running; days to answer",
        ru: "что стало с обязанностями: в срок, с опозданием, без ответа, срок идёт; дни до ответа",
        kk: "міндеттер қалай орындалды: мерзімінде, кешігіп, жауапсыз, мерзімі жүріп жатыр; жауапқа дейінгі күн"),
      arguments: [
        Wording(
          en: "which cases, as in 'list'; debtor: and creditor: ask of what is owed and what was",
          ru: "какие дела, как в 'list'; debtor: и creditor: спрашивают и об исполненном",
          kk: "қай істер, 'list' сияқты; debtor: мен creditor: орындалғанды да сұрайды")
      ],
      options: [
        "--by": Wording(
          en: "count by \(list), or by a field with a few values, such as position",
          ru: "считать по: \(list), или по полю с несколькими значениями, например position",
          kk: "мына бойынша санау: \(list), немесе бірнеше мәні бар өріс, мысалы position"),
        "--duty": Wording(
          en: "only this duty, by id or title", ru: "только эта обязанность, по id или названию",
          kk: "тек осы міндет, id не атауы бойынша"),
        "--from": Wording(
          en: "only what began on this day or later", ru: "только начатое в этот день или позже",
          kk: "тек осы күні не кейін басталғаны"),
        "--to": Wording(
          en: "only what began on this day or earlier", ru: "только начатое в этот день или раньше",
          kk: "тек осы күні не бұрын басталғаны"),
        "--map": Wording(
          en: "outcomes in the words of others: gao, upr … as definitions map them",
          ru: "исходы в терминах других: gao, upr … как их переводят определения",
          kk: "нәтижелер басқалардың терминінде: gao, upr … анықтамалар аударғандай"),
        "--as": Wording(
          en: "for whom: public counts the public register (default: the office)",
          ru: "для кого: public считает открытый реестр (по умолчанию — учреждение)",
          kk: "кім үшін: public ашық тізілімді санайды (әдепкіде — мекеме)"),
        "--svg": Wording(
          en: "draw them as SVG; '-' is standard output", ru: "нарисовать их в SVG; '-' означает стандартный вывод",
          kk: "оларды SVG түрінде салу; '-' стандартты шығыс дегенді білдіреді"),
      ],
      effects: [
        Wording(
          en: "what each body owed on recommendations and how it answered",
          ru: "что каждый орган был должен по рекомендациям и как отвечал",
          kk: "әр орган ұсыныстар бойынша неге міндетті болды және қалай жауап берді"),
        Wording(
          en: "the same for what began since 2024, by quarter, with a drawing",
          ru: "то же для начатого с 2024 года, по кварталам, с рисунком",
          kk: "2024 жылдан бері басталғаны, тоқсан бойынша, суретімен"),
      ])
  }
}
