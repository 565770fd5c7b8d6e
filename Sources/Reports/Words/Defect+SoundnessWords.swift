import WorkflowEngine

extension Defect.Paths {
  static func idleWithout(_ stage: String, _ values: [Defect.MissingValue]) -> Wording {
    let list = values.map { value in
      Wording(
        en: "'\(value.duty)' counts from '\(value.value)'", ru: "'\(value.duty)' считают от '\(value.value)'",
        kk: "'\(value.duty)' '\(value.value)' мәнінен есептеледі")
    }.joined(separator: ", ")
    let reason =
      values.isEmpty
      ? Wording(same: "")
      : Wording(
        en: " (\(list.en), which may be missing)", ru: " (\(list.ru), а этого значения может не быть)",
        kk: " (\(list.kk), ал ол мән болмауы мүмкін)")
    return Wording(
      en:
        "a case can stand in '\(stage)' while nobody owes anything\(reason.en); make the value required, add a duty that counts from a day that is always known, or say what it waits for: \"waits\": text",
      ru:
        "дело может стоять на этапе '\(stage)', когда никто ничего не должен\(reason.ru); сделайте значение обязательным, добавьте обязанность от дня, который всегда известен, или скажите, чего дело ждёт: \"waits\": текст",
      kk:
        "іс '\(stage)' кезеңінде ешкім ештеңеге міндетті болмай тұруы мүмкін\(reason.kk); мәнді міндетті етіңіз, әрдайым белгілі күннен есептелетін міндет қосыңыз немесе не күтетінін айтыңыз: \"waits\": мәтін"
    )
  }

  static func unmet(_ duty: String, _ stages: [String], _ causes: [String], _ actions: [String]) -> Wording {
    let (places, ways) = (quoted(stages), quoted(actions))
    let advice =
      causes.isEmpty
      ? Wording(
        en: "add those stages to the 'from' of one of \(ways), or let the duty end before",
        ru: "добавьте эти этапы в 'from' одного из \(ways) или закончите обязанность раньше",
        kk: "бұл кезеңдерді мыналардың бірінің 'from' тізіміне қосыңыз: \(ways), немесе міндетті ертерек аяқтаңыз")
      : Wording(
        en:
          "add those stages to the 'from' of one of \(ways), or let \(quoted(causes)) be possible only once it is met",
        ru:
          "добавьте эти этапы в 'from' одного из \(ways) или сделайте \(quoted(causes)) возможным только после исполнения",
        kk:
          "бұл кезеңдерді мыналардың бірінің 'from' тізіміне қосыңыз: \(ways), немесе \(quoted(causes)) тек міндет орындалғаннан кейін мүмкін болсын"
      )
    return Wording(
      en: "'\(duty)' can be owed in \(places), from where nothing that meets it can be reached; ",
      ru: "'\(duty)' может оставаться на этапах \(places), откуда её уже ничем не исполнить; ",
      kk: "'\(duty)' міндеті \(places) кезеңдерінде қала алады, ал одан оны орындайтын ештеңеге жету мүмкін емес; ")
      + advice
  }

  static func doubled(_ duty: String, _ causes: [String], _ isKeyed: Bool) -> Wording {
    let ways = quoted(causes)
    let head = Wording(
      en: "\(ways) can start '\(duty)' again while it is still owed, and one answer meets both; ",
      ru: "\(ways) может снова начать '\(duty)', когда она ещё не исполнена, и один ответ исполнит обе; ",
      kk: "\(ways) әлі орындалмаған '\(duty)' міндетін қайта бастай алады, сонда бір жауап екеуін де орындайды; ")
    let later =
      isKeyed
      ? Wording(same: "")
      : Wording(en: "in the second format ", ru: "во втором формате ", kk: "екінші пішімде ")
    return head
      + Wording(
        en: "name it in 'metBy' too so that the first ends, take the stage out of its 'from', or \(later.en)",
        ru: "назовите его и в 'metBy', чтобы первая закончилась, уберите этап из его 'from' или \(later.ru)",
        kk:
          "біріншісі аяқталуы үшін оны 'metBy' ішінде де атаңыз, кезеңді оның 'from' тізімінен алыңыз немесе \(later.kk)"
      )
      + Wording(
        en: "let it be owed by item: add \"each\": list",
        ru: "сделайте обязанность по каждому элементу: добавьте \"each\": …",
        kk: "міндетті әр элемент бойынша етіңіз: \"each\": … қосыңыз")
  }

  static func undated(_ name: String, _ isLater: Bool) -> Wording {
    let later =
      isLater
      ? Wording(
        en: " (\"format\": \"\(DefinitionFormat.second.name)\")",
        ru: " (\"format\": \"\(DefinitionFormat.second.name)\")",
        kk: " (\"format\": \"\(DefinitionFormat.second.name)\")") : Wording(same: "")
    return Wording(
      en:
        "a term counts from '\(name)', and a slip of the pen in it makes somebody a debtor; write \"notAfter\": \"on\" for what has happened, \"notBefore\": a date, or \"ahead\": true for an appointment",
      ru:
        "от '\(name)' считают срок, и описка в нём делает кого-то должником; напишите \"notAfter\": \"on\" для того, что произошло, \"notBefore\": дату или \"ahead\": true для назначенного дня",
      kk:
        "мерзім '\(name)' мәнінен есептеледі, ондағы қате біреуді борышкер етеді; болып өткенге \"notAfter\": \"on\", \"notBefore\": күн немесе белгіленген күнге \"ahead\": true деп жазыңыз"
    ) + later
  }

  private static func quoted(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}
