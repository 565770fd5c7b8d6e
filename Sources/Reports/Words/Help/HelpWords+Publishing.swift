/// What the public sees.
extension HelpWords {
  /// `publish`: the public register as files.
  public static var publish: HelpWords {
    HelpWords(
      Wording(
        en: "write the public register as pages, feeds and open data",
        ru: "записать открытый реестр: страницы, ленты и открытые данные",
        kk: "ашық тізілімді жазу: беттер, таспалар және ашық деректер"),
      arguments: [
        Wording(
          en: "a folder that is absent, empty or was published before",
          ru: "папка, которой нет, которая пуста или в которую уже публиковали",
          kk: "жоқ, бос немесе бұрын жарияланған қалта")
      ],
      options: [
        "--base": Wording(
          en: "where it will stand on the web, for feeds and catalogues",
          ru: "где он будет в сети — для лент и каталогов", kk: "ол желіде қайда тұрады — таспалар мен каталогтар үшін"),
        "--languages": Wording(
          en: "the languages, the first of the start page (default: the registry's)",
          ru: "языки; первый — у начальной страницы (по умолчанию языки реестра)",
          kk: "тілдер; біріншісі — бастапқы бетте (әдепкіде тізілім тілдері)"),
        "--sign": Wording(
          en: "sign the digests with this SSH key, as a seal is signed",
          ru: "подписать контрольные суммы этим ключом SSH, как контрольную отметку",
          kk: "бақылау сомаларына бақылау белгісі сияқты осы SSH кілтімен қол қою"),
        "--yes": Wording(
          en: "publish for the first time without being asked", ru: "опубликовать впервые без вопроса",
          kk: "алғаш рет сұраусыз жариялау"),
      ],
      effects: [
        Wording(
          en: "writes what is new or other, and removes what is no longer public",
          ru: "записывает новое и изменившееся, удаляет то, что больше не открыто",
          kk: "жаңасы мен өзгергенін жазады, енді ашық еместі жояды")
      ])
  }

  /// `publication show`: what is published.
  public static var publicationShow: HelpWords {
    HelpWords(
      Wording(en: "what is published", ru: "что публикуется", kk: "не жарияланады"),
      effects: [
        Wording(
          en: "the workflows whose cases the public sees, the embargo, the licence",
          ru: "процедуры, дела которых видят все, срок задержки, лицензия",
          kk: "істері барлығына көрінетін рәсімдер, кідіріс мерзімі, лицензия")
      ])
  }

  /// `publication set`: says what is published.
  public static var publicationSet: HelpWords {
    HelpWords(
      Wording(en: "say what is published", ru: "указать, что публикуется", kk: "не жарияланатынын көрсету"),
      options: [
        "--workflow": Wording(
          en: "exactly these workflows; only those whose definition allows it",
          ru: "ровно эти процедуры; только те, определение которых это разрешает",
          kk: "дәл осы рәсімдер; тек анықтамасы рұқсат беретіндері"),
        "--embargo": Wording(
          en: "show what was recorded only after so many days (0: at once)",
          ru: "показывать записанное только через столько дней (0 — сразу)",
          kk: "жазылғанды осынша күннен кейін ғана көрсету (0 — бірден)"),
        "--title": Wording(
          en: "what the register is called, by language", ru: "название реестра на каждом языке",
          kk: "тізілімнің әр тілдегі атауы"),
        "--licence": Wording(
          en: "under which licence the data is given", ru: "по какой лицензии даются данные",
          kk: "деректер қай лицензиямен беріледі"),
        "--contact": Wording(
          en: "whom readers can write to", ru: "куда могут писать читатели", kk: "оқырмандар қайда жаза алады"),
      ],
      effects: [
        Wording(
          en: "publishes recommendations, with the licence and the address on every page",
          ru: "публикует рекомендации; лицензия и адрес стоят на каждой странице",
          kk: "ұсыныстарды жариялайды; лицензия мен мекенжай әр бетте тұрады")
      ])
  }

  /// `withhold`: a case is not shown.
  public static var withhold: HelpWords {
    HelpWords(
      Wording(
        en: "keep a case out of the public register", ru: "не показывать дело в открытом реестре",
        kk: "істі ашық тізілімде көрсетпеу"),
      arguments: [theCase],
      options: [
        "--public-reason": Wording(
          en: "what everybody may know of why", ru: "что о причине могут знать все",
          kk: "себебі туралы барлығы білуге болатын нәрсе")
      ],
      effects: [
        Wording(
          en: "in its place the register says that it is withheld, and the public reason",
          ru: "на его месте в реестре сказано, что оно изъято, и открытая причина",
          kk: "оның орнында тізілімде алынғаны және ашық себебі айтылады")
      ])
  }

  /// `release`: a case is shown again.
  public static var release: HelpWords {
    HelpWords(
      Wording(
        en: "show a withheld case again", ru: "снова показывать изъятое дело", kk: "алынған істі қайта көрсету"),
      arguments: [theCase],
      effects: [
        Wording(
          en: "the next 'publish' shows the case again", ru: "следующая публикация снова покажет дело",
          kk: "келесі жариялау істі қайта көрсетеді")
      ])
  }
}
