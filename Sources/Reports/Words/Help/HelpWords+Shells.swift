/// What makes the program at home on a system: completion, the manual.
extension HelpWords {
  /// `completion`: the script for a shell.
  public static var completion: HelpWords {
    HelpWords(
      Wording(
        en: "the script with which a shell completes what you type",
        ru: "сценарий, с которым оболочка дополняет набранное", kk: "қабықша терілгенді толықтыратын сценарий"),
      arguments: [
        Wording(en: "'bash', 'zsh' or 'fish'", ru: "'bash', 'zsh' или 'fish'", kk: "'bash', 'zsh' немесе 'fish'")
      ],
      effects: [
        Wording(
          en: "from the next window on, Tab completes verbs, case numbers, actions, parties and filters",
          ru: "со следующего окна Tab дополняет команды, номера дел, действия, участников и фильтры",
          kk: "келесі терезеден бастап Tab командаларды, іс нөмірлерін, әрекеттерді, қатысушыларды және сүзгілерді "
            + "толықтырады")
      ])
  }

  /// `man`: the manual page.
  public static var manual: HelpWords {
    HelpWords(
      Wording(
        en: "the manual page, as 'man' reads it", ru: "страница руководства в виде для 'man'",
        kk: "'man' оқитын түрдегі нұсқаулық беті"),
      effects: [
        Wording(
          en: "to read it at once, in Russian", ru: "чтобы сразу прочитать её по-русски",
          kk: "оны бірден орысша оқу үшін")
      ])
  }
}
