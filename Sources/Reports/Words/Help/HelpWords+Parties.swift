extension HelpWords {
  /// `party add`: somebody is known.
  public static var partyAdd: HelpWords {
    HelpWords(
      Wording(
        en: "make a person or body known", ru: "внести в реестр человека или орган",
        kk: "адамды немесе органды тізілімге енгізу"),
      arguments: [
        Wording(
          en: "a short id of your own, such as b-education or p-dana",
          ru: "короткий id по вашему выбору, например b-education или p-dana",
          kk: "өзіңіз таңдаған қысқа id, мысалы b-education немесе p-dana")
      ],
      options: partyOptions([
        "--role": Wording(
          en: "a role it holds wherever a case binds nobody", ru: "роль во всех делах, где на неё никто не назначен",
          kk: "ешкім тағайындалмаған барлық істегі рөлі"),
        "--member-of": Wording(
          en: "a body it is a member of", ru: "орган, членом которого он является", kk: "мүшесі болып табылатын орган"),
      ]),
      effects: [
        Wording(
          en: "makes the secretary of the council known; an id that is known is refused: see 'party change'",
          ru: "вносит секретаря совета; уже внесённый id не принимается: см. 'party change'",
          kk: "кеңес хатшысын енгізеді; енгізілген id қабылданбайды: 'party change' қараңыз")
      ])
  }

  /// `party change`: something about a party is other.
  public static var partyChange: HelpWords {
    HelpWords(
      Wording(
        en: "change what is known of a party, field by field", ru: "изменить сведения об участнике, поле за полем",
        kk: "қатысушы туралы мәліметті өріс-өріспен өзгерту"),
      arguments: [theParty],
      options: partyOptions([
        "--role": Wording(
          en: "a role it holds besides", ru: "ещё одна роль участника", kk: "қатысушының тағы бір рөлі"),
        "--no-role": Wording(
          en: "a role it holds no longer", ru: "роль, которой у него больше нет", kk: "енді жоқ рөлі"),
        "--member-of": Wording(
          en: "a body it is a member of besides", ru: "ещё один орган, членом которого он является",
          kk: "мүшесі болып табылатын тағы бір орган"),
        "--no-member-of": Wording(
          en: "a body it is no longer a member of", ru: "орган, членом которого он больше не является",
          kk: "енді мүшесі емес орган"),
        "--clear": Wording(
          en: "take region, head, post, contact or address away",
          ru: "убрать 'region', 'head', 'post', 'contact' или 'address'",
          kk: "'region', 'head', 'post', 'contact' немесе 'address' мәнін алып тастау"),
        "--from": Wording(
          en: "since when it is so; without it, what was said last is corrected",
          ru: "с какого дня это так; без него исправляется сказанное последним",
          kk: "қай күннен бастап солай; онсыз соңғы айтылғаны түзетіледі"),
      ]),
      effects: [
        Wording(
          en: "gives the secretary another role, and says what was before",
          ru: "меняет роль секретаря и говорит, какой она была",
          kk: "хатшының рөлін ауыстырып, бұрын қандай болғанын айтады")
      ])
  }

  /// `party rename`: a party is called otherwise from a day on.
  public static var partyRename: HelpWords {
    HelpWords(
      Wording(
        en: "a party has another name from a day on", ru: "у участника с некоторого дня другое название",
        kk: "қатысушының белгілі бір күннен бастап басқа атауы бар"),
      arguments: [theParty],
      options: [
        "--name": partyName,
        "--from": Wording(
          en: "the first day of the new name", ru: "первый день нового названия", kk: "жаңа атаудың бірінші күні"),
        "--despite": partyDespite,
      ],
      effects: [
        Wording(
          en: "lists of earlier days and the history go on showing the name of then",
          ru: "списки на прежние дни и история показывают название того времени",
          kk: "бұрынғы күндердің тізімдері мен тарих сол кездегі атауды көрсетеді")
      ])
  }

  /// `party retire`: a party is not there any more.
  public static var partyRetire: HelpWords {
    HelpWords(
      Wording(
        en: "a party is not there any more; what it owes stays owed",
        ru: "участника больше нет; его обязанности остаются",
        kk: "қатысушы енді жоқ; міндеттері қалады"),
      arguments: [theParty],
      options: [
        "--on": Wording(en: "since when", ru: "с какого дня", kk: "қай күннен бастап"),
        "--undo": Wording(en: "it is there after all", ru: "он всё-таки есть", kk: "ол бәрібір бар"),
      ],
      effects: [
        Wording(
          en: "whoever names it in a new case after that day is told so",
          ru: "кто назовёт его в новом деле после этого дня, получит примечание",
          kk: "осы күннен кейін оны жаңа істе атаған адамға ескертпе беріледі")
      ])
  }

  /// `party join`: two parties are one.
  public static var partyJoin: HelpWords {
    HelpWords(
      Wording(
        en: "two parties are one: the id of the first means the second from now on",
        ru: "два участника — один: id первого теперь означает второго",
        kk: "екі қатысушы бір: біріншінің id енді екіншіні білдіреді"),
      arguments: [
        Wording(en: "the id that was given twice", ru: "лишний id", kk: "артық id"),
        Wording(en: "the party it means", ru: "участник, которого он означает", kk: "ол білдіретін қатысушы"),
      ],
      options: [
        "--undo": Wording(
          en: "it is a party of its own after all", ru: "это всё-таки отдельный участник",
          kk: "бұл бәрібір бөлек қатысушы")
      ],
      effects: [
        Wording(
          en: "cases keep the id they have; lists and filters find them under either",
          ru: "в делах остаётся прежний id; списки и фильтры находят их под любым из двух",
          kk: "істерде бұрынғы id қалады; тізімдер мен сүзгілер оларды екеуімен де табады")
      ])
  }

  /// `party show`: one party.
  public static var partyShow: HelpWords {
    HelpWords(
      Wording(
        en: "one party, and what was said of it", ru: "один участник и всё, что о нём записано",
        kk: "бір қатысушы және ол туралы жазылғанның бәрі"),
      arguments: [theParty],
      effects: [
        Wording(
          en: "the name of that day, and every change since", ru: "название того дня и все изменения",
          kk: "сол күнгі атауы және барлық өзгерістер")
      ])
  }

  /// `party list`: who is known.
  public static var partyList: HelpWords {
    HelpWords(
      Wording(en: "who is known here", ru: "кто внесён в реестр", kk: "тізілімге кім енгізілген"),
      effects: [
        Wording(
          en: "persons and bodies with their roles, in Kazakh", ru: "люди и органы с их ролями, на казахском языке",
          kk: "адамдар мен органдар рөлдерімен, қазақ тілінде")
      ])
  }

  private static let theParty = Wording(
    en: "the party: its id or its whole name", ru: "участник: его id или полное название",
    kk: "қатысушы: id немесе толық атауы")

  private static let partyName = Wording(
    en: "the name in en, ru or kk", ru: "название или имя на en, ru или kk",
    kk: "атауы немесе аты-жөні: en, ru немесе kk")

  private static let partyDespite = Wording(
    en: "why, though somebody else has this name", ru: "почему, хотя так уже называется другой участник",
    kk: "басқа қатысушы солай аталса да, неге")

  /// What the options do that say something of a party, with those of one verb.
  private static func partyOptions(_ own: [String: Wording]) -> [String: Wording] {
    let shared: [String: Wording] = [
      "--kind": PartyKinds.help,
      "--name": partyName,
      "--region": Wording(en: "where it is", ru: "где находится", kk: "қайда орналасқан"),
      "--head": Wording(en: "who heads it", ru: "кто возглавляет", kk: "кім басқарады"),
      "--post": Wording(en: "the post of the head", ru: "должность руководителя", kk: "басшының лауазымы"),
      "--contact": Wording(en: "how to reach it", ru: "как связаться", kk: "қалай хабарласуға болады"),
      "--address": Wording(
        en: "the form of address for letters, in en, ru or kk", ru: "обращение в письмах на en, ru или kk",
        kk: "хаттардағы қаратпа: en, ru немесе kk"),
      "--despite": partyDespite,
    ]
    return shared.merging(own) { $1 }
  }
}
