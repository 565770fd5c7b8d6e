/// What a person keeps for themselves: settings, contexts.
extension HelpWords {
  /// `config set`: who one is here, and what one reads.
  public static var configSet: HelpWords {
    HelpWords(
      Wording(
        en: "set who you are in this registry, or your language", ru: "задать, кто вы в этом реестре или ваш язык",
        kk: "осы тізілімде кім екеніңізді немесе тіліңізді беру"),
      arguments: [
        Wording(
          en: "'actor' (who acts when neither --as nor OVERSIGHT_AS says so) or 'language'",
          ru: "'actor' (кто действует, если не указаны --as и OVERSIGHT_AS) или 'language'",
          kk: "'actor' (--as пен OVERSIGHT_AS айтпаса, кім әрекет етеді) немесе 'language'"),
        Wording(
          en: "a party, or 'en', 'ru', 'kk'; outside of a registry the language is set for all",
          ru: "участник либо 'en', 'ru', 'kk'; вне реестра язык задаётся для всех",
          kk: "қатысушы не 'en', 'ru', 'kk'; тізілімнен тыс тіл барлығына беріледі"),
      ],
      options: [
        "--undo": Wording(en: "take the setting back", ru: "убрать настройку", kk: "баптауды алып тастау")
      ],
      effects: [
        Wording(
          en: "from now on commands are recorded as p-sec, and every answer says so",
          ru: "отныне команды записываются от имени p-sec, и каждый ответ об этом говорит",
          kk: "енді командалар p-sec атынан жазылады, әр жауап оны айтады"),
        Wording(
          en: "answers in Kazakh, whatever the system is set to",
          ru: "ответы на казахском, как бы ни была настроена система",
          kk: "жүйе қалай бапталса да, жауап қазақша"),
      ])
  }

  /// `config show`: what is set.
  public static var configShow: HelpWords {
    HelpWords(
      Wording(
        en: "what you have set, and where it is kept", ru: "ваши настройки и где они хранятся",
        kk: "баптауларыңыз және олар қайда сақталады"),
      effects: [
        Wording(
          en: "who acts here, in which language, and the saved filters",
          ru: "кто здесь действует, на каком языке, и сохранённые фильтры",
          kk: "мұнда кім әрекет етеді, қай тілде және сақталған сүзгілер")
      ])
  }

  /// `context save`: filters under a name.
  public static var contextSave: HelpWords {
    HelpWords(
      Wording(
        en: "keep filters under a name, for 'oversight overdue @NAME'",
        ru: "сохранить фильтры под названием для 'oversight overdue @НАЗВАНИЕ'",
        kk: "сүзгілерді 'oversight overdue @АТАУ' үшін атаумен сақтау"),
      arguments: [
        Wording(
          en: "letters, digits, - and _", ru: "буквы, цифры, - и _", kk: "әріптер, цифрлар, - және _"),
        Wording(
          en: "as in 'oversight list': debtor:b-health, or a word of the title",
          ru: "как в 'oversight list': debtor:b-health или слово из названия",
          kk: "'oversight list' ішіндегідей: debtor:b-health немесе атауындағы сөз"),
      ],
      effects: [
        Wording(
          en: "'oversight overdue @schools' then lists what the department owes in open cases",
          ru: "затем 'oversight overdue @schools' покажет, что отдел должен по открытым делам",
          kk: "содан кейін 'oversight overdue @schools' бөлімнің ашық істер бойынша міндеттерін көрсетеді")
      ])
  }

  /// `context use`: filters for every list.
  public static var contextUse: HelpWords {
    HelpWords(
      Wording(
        en: "let every list follow a saved context", ru: "применять набор фильтров ко всем спискам",
        kk: "сүзгілер жинағын барлық тізімге қолдану"),
      arguments: [Wording(en: "a saved context", ru: "сохранённый набор", kk: "сақталған жинақ")],
      options: ["--undo": Wording(en: "none any more", ru: "больше никакой", kk: "енді ешқайсысы")],
      effects: [
        Wording(
          en: "every list shows only these cases, and says so",
          ru: "каждый список показывает только эти дела и говорит об этом",
          kk: "әр тізім тек осы істерді көрсетеді және оны айтады")
      ])
  }

  /// `context list`: all of them.
  public static var contextList: HelpWords {
    HelpWords(
      Wording(en: "the filters you have saved", ru: "сохранённые вами фильтры", kk: "сіз сақтаған сүзгілер"),
      effects: [
        Wording(en: "each with its name", ru: "каждый набор с названием", kk: "әрқайсысы өз атауымен")
      ])
  }
}
