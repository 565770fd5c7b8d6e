package import CaseWork
internal import Sheets
internal import WorkflowEngine

extension RecipeFault: Worded {
  /// What is said of it, in all languages.
  public var wording: Wording {
    switch self {
    case .format(let error): Wording { error.text(in: $0) }
    case .id(let id):
      Wording(
        en: "the id '\(id)' must be letters, digits, '-' and '_'",
        ru: "id '\(id)' должен состоять из букв, цифр, '-' и '_'",
        kk: "'\(id)' id-і латын әріптерінен, цифрлардан, '-' пен '_' таңбаларынан тұруы тиіс")
    case .noField(let name):
      Wording(en: "there is no field '\(name)'", ru: "поля '\(name)' нет", kk: "'\(name)' өрісі жоқ")
    case .noRole(let name):
      Wording(en: "there is no role '\(name)'", ru: "роли '\(name)' нет", kk: "'\(name)' рөлі жоқ")
    case .noAction(let name):
      Wording(en: "there is no action '\(name)'", ru: "действия '\(name)' нет", kk: "'\(name)' әрекеті жоқ")
    case .noInput(let name, let action):
      Wording(
        en: "the action '\(action)' has no input '\(name)'", ru: "у действия '\(action)' нет поля '\(name)'",
        kk: "'\(action)' әрекетінде '\(name)' өрісі жоқ")
    case .missingField(let name):
      Wording(
        en: "no column gives the field '\(name)', which each case needs",
        ru: "нет столбца для поля '\(name)', которое нужно каждому делу",
        kk: "әр іске қажет '\(name)' өрісінің бағаны жоқ")
    case .twice(let name):
      Wording(
        en: "the column '\(name)' is there twice", ru: "столбец '\(name)' указан дважды",
        kk: "'\(name)' бағаны екі рет берілген")
    }
  }
}

/// What is said of recipes.
package enum RecipeWords {
  /// A recipe cannot be used.
  static func faults(_ faults: [RecipeFault], of id: String) -> Wording {
    Wording { language in
      let list = faults.map { "\n" + $0.wording[language] }.joined()
      return Wording(
        en: "The recipe '\(id)' does not fit. Nothing was changed.\(list)",
        ru: "Рецепт '\(id)' не подходит. Ничего не изменено.\(list)",
        kk: "'\(id)' рецепті сай келмейді. Ештеңе өзгертілген жоқ.\(list)")[language]
    }
  }

  /// A recipe was added.
  package static func added(_ id: String, before: String?, isChanged: Bool) -> Wording {
    if !isChanged {
      return Wording(
        en: "\(id): is here already; nothing was changed.", ru: "\(id): уже есть; ничего не изменено.",
        kk: "\(id): бұрыннан бар; ештеңе өзгертілген жоқ.")
    }
    guard let before = before?.prefix(12) else {
      return Wording(en: "\(id): added.", ru: "\(id): добавлен.", kk: "\(id): қосылды.")
    }
    return Wording(
      en: "\(id): replaced the one before (\(before)).", ru: "\(id): заменил прежний (\(before)).",
      kk: "\(id): бұрынғысын алмастырды (\(before)).")
  }

  /// What is not sure about a draft.
  package static func doubt(_ doubt: RecipeDraft.Doubt) -> Wording {
    let title = doubt.title
    switch doubt.why {
    case .word(let column):
      return Wording(
        en: "'\(title)' is taken for '\(column)' by a word in its title",
        ru: "«\(title)» принят за '\(column)' по слову в названии",
        kk: "«\(title)» атауындағы сөз бойынша '\(column)' деп алынды")
    case .values(let column):
      return Wording(
        en: "'\(title)' is taken for '\(column)' by its values", ru: "«\(title)» принят за '\(column)' по значениям",
        kk: "«\(title)» мәндері бойынша '\(column)' деп алынды")
    case .unused(let type):
      return Wording { language in
        let holds = TableWords.type(type)[language]
        return Wording(
          en: "nothing is made of '\(title)' (\(holds))", ru: "«\(title)» не использован (\(holds))",
          kk: "«\(title)» қолданылмады (\(holds))")[language]
      }
    case .missing(let column):
      return Wording(
        en: "no column stands for '\(column)', which each row needs",
        ru: "нет столбца для '\(column)', нужного в каждой строке",
        kk: "әр жолға қажет '\(column)' бағаны жоқ")
    case .twice(let column):
      return Wording(
        en: "'\(title)' means '\(column)' as an earlier column does",
        ru: "«\(title)» значит '\(column)', как и прежний столбец",
        kk: "«\(title)» бұрынғы баған сияқты '\(column)' дегенді білдіреді")
    }
  }

  /// Nothing is unsure.
  package static let sure = Wording(
    en: "Every column is known.", ru: "Все столбцы узнаны.", kk: "Барлық баған танылды.")
}
