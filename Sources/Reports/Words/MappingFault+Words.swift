import CaseRegistry
import WorkflowEngine

extension MappingFault {
  /// Why an id cannot mean a party, and what to do.
  func wording(_ id: String, means: String) -> Wording {
    switch self {
    case .unknownThere:
      Wording(
        en: "Nobody is called '\(id)' in the other registry; write --map ID-THERE=ID-HERE.",
        ru: "В другом реестре нет участника '\(id)'; напишите --map ID-ТАМ=ID-ЗДЕСЬ.",
        kk: "Басқа тізілімде '\(id)' деген қатысушы жоқ; былай жазыңыз: --map ОНДАҒЫ-ID=МҰНДАҒЫ-ID.")
    case .unknownHere:
      Wording(
        en: "Nobody here is called '\(means)'; add it first with 'oversight party add \(means)'.",
        ru: "Здесь нет участника '\(means)'; сначала добавьте его: 'oversight party add \(means)'.",
        kk: "Мұнда '\(means)' деген қатысушы жоқ; алдымен оны қосыңыз: 'oversight party add \(means)'.")
    case .itself:
      Wording(
        en: "'\(id)' means itself already.", ru: "'\(id)' и так означает себя.",
        kk: "'\(id)' онсыз да өзін білдіреді.")
    case .unlike:
      Wording(
        en: "'\(id)' and '\(means)' cannot be one: one is a person, the other is a body.",
        ru: "'\(id)' и '\(means)' не могут быть одним: один из них человек, другой — орган.",
        kk: "'\(id)' мен '\(means)' бір бола алмайды: бірі — адам, екіншісі — орган.")
    case .noOffice:
      Wording(
        en: "The other registry has no office code by which its cases could be told; give it one there with "
          + "'oversight office set CODE', or join the parties with 'oversight party join'.",
        ru: "У другого реестра нет своего кода, по которому отличались бы его дела; задайте его там: "
          + "'oversight office set КОД', или объедините участников: 'oversight party join'.",
        kk: "Басқа тізілімнің істерін ажырататын өз коды жоқ; оны сонда беріңіз: 'oversight office set КОД', немесе "
          + "қатысушыларды біріктіріңіз: 'oversight party join'.")
    case .owesItself(let numbers):
      owesItself(id, means, numbers.map(\.description).joined(separator: ", "))
    }
  }

  private func owesItself(_ id: String, _ means: String, _ numbers: String) -> Wording {
    Wording(
      en: "If '\(id)' meant '\(means)', these cases would owe something to whoever owes it: \(numbers).",
      ru: "Если '\(id)' означает '\(means)', то в этих делах должник и кредитор — одно лицо: \(numbers).",
      kk: "Егер '\(id)' '\(means)' дегенді білдірсе, мына істерде борышкер мен кредитор бір болар еді: \(numbers).")
  }
}
