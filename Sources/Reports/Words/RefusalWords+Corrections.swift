internal import JSONText
internal import WorkflowEngine

extension RefusalWords {
  func notCorrectable(_ sequence: Int, _ obstacle: Refusal.Obstacle) -> Told {
    Told(
      "not-correctable", ["seq": .integer(sequence), "because": .string(obstacle.name)], obstacle.wording(sequence))
  }

  func impossibleThen(_ sequence: Int, _ action: ActionID?, _ reasons: [Refusal.Reason]) -> Told {
    let nothingLeft = Wording(
      en: "what it is about would not be there.", ru: "того, о чём она говорит, тогда не было бы.",
      kk: "ол айтып отырған нәрсе болмас еді.")
    func all(_ language: Language) -> String {
      reasons.isEmpty
        ? nothingLeft[language]
        : reasons.map { RefusalWords($0, in: workflow, language).sentence }.joined(separator: " ")
    }
    return Told(
      "impossible-then",
      [
        "seq": .integer(sequence),
        "details": .array(reasons.map { RefusalWords($0, in: workflow, language).json }),
      ],
      Wording(
        en:
          "With that, record \(sequence)\(action.map { " ('\($0)')" } ?? "") would not have been possible: \(all(.en)) "
          + "Correct that record first, or say that it shall not count: --void \(sequence).",
        ru:
          "Тогда запись \(sequence)\(action.map { " ('\($0)')" } ?? "") была бы невозможна: \(all(.ru)) Сначала исправьте "
          + "её или скажите, что она не действует: --void \(sequence).",
        kk:
          "Онда \(sequence)-жазба\(action.map { " ('\($0)')" } ?? "") мүмкін болмас еді: \(all(.kk)) Алдымен сол жазбаны "
          + "түзетіңіз немесе оның күші жоқ деп айтыңыз: --void \(sequence)."))
  }

  func beforeMigration(_ sequence: Int, _ day: Day) -> Told {
    Told(
      "before-migration", ["seq": .integer(sequence), "on": .string("\(day)")],
      Wording(
        en: "Since record \(sequence) of \(day) the case follows another version of its workflow; nothing is put in or "
          + "changed before it. Record what happened on a later day, and say in '--note' when it was.",
        ru:
          "С записи \(sequence) от \(dotted(day)) дело ведётся по другой редакции процедуры; до неё ничего не вносится и не "
          + "меняется. Запишите случившееся более поздним днём и укажите в '--note', когда оно было.",
        kk:
          "\(dotted(day)) күнгі \(sequence)-жазбадан бастап іс рәсімнің басқа редакциясы бойынша жүреді; оған дейін ештеңе "
          + "енгізілмейді және өзгертілмейді. Болған нәрсені кейінгі күнмен жазып, қашан болғанын '--note' ішінде "
          + "көрсетіңіз."))
  }

  var notEnded: Told {
    Told(
      "not-ended", [:],
      Wording(
        en: "The case has not ended; there is nothing to reopen.", ru: "Дело не завершено; возобновлять нечего.",
        kk: "Іс аяқталмаған; қайта ашатын ештеңе жоқ."))
  }

  var endedByTime: Told {
    Told(
      "ended-by-time", [:],
      Wording(
        en:
          "Only the passing of time has ended the case, and its workflow does not say that it can be reopened. Correct the "
          + "record on which the day rests, or open a new case.",
        ru:
          "Дело завершено только течением времени, и его процедура не предусматривает возобновления. Исправьте запись, на "
          + "которой основан срок, или откройте новое дело.",
        kk:
          "Істі тек уақыттың өтуі аяқтаған, ал оның рәсімі қайта ашуды көздемейді. Мерзім негізделген жазбаны түзетіңіз "
          + "немесе жаңа іс ашыңыз."))
  }

  var annulled: Told {
    Told(
      "annulled", [:],
      Wording(
        en: "The case is annulled. To undo that, void the record: 'oversight correct NUMBER SEQ --void'.",
        ru: "Дело аннулировано. Чтобы вернуть его, отмените запись: 'oversight correct НОМЕР ЗАПИСЬ --void'.",
        kk: "Іс жарамсыз деп танылған. Оны қайтару үшін жазбаның күшін жойыңыз: 'oversight correct НӨМІР ЖАЗБА --void'."
      ))
  }

  func nothingCorrected(_ sequence: Int) -> Told {
    Told(
      "nothing-corrected", ["seq": .integer(sequence)],
      Wording(
        en: "Record \(sequence) says so already; nothing would change.",
        ru: "В записи \(sequence) уже так и сказано; ничего не изменилось бы.",
        kk: "\(sequence)-жазбада онсыз да солай жазылған; ештеңе өзгермес еді."))
  }

  func afterNext(_ day: Day, _ next: Day, _ sequence: Int) -> Told {
    Told(
      "after-next", ["seq": .integer(sequence), "next": .string("\(next)")],
      Wording(
        en: "\(day) lies after \(next), the day of record \(sequence); correct that one first.",
        ru: "\(dotted(day)) позже \(dotted(next)), дня записи \(sequence); сначала исправьте её.",
        kk: "\(dotted(day)) күні \(sequence)-жазбаның күнінен (\(dotted(next))) кейін; алдымен соны түзетіңіз."))
  }

  func notForgettable(_ name: String, _ obstacle: ForgettingObstacle, _ known: [String]) -> Told {
    let all = known.joined(separator: ", ")
    let rest =
      known.isEmpty
      ? Wording(
        en: "Nothing in this case can be removed.", ru: "В этом деле удалять нечего.",
        kk: "Бұл істе жоюға болатын ештеңе жоқ.")
      : Wording(en: "What can be removed: \(all).", ru: "Можно удалить: \(all).", kk: "Жоюға болатындар: \(all).")
    let head = obstacle.wording(name)
    return Told(
      "not-forgettable",
      [
        "name": .string(name), "because": .string(obstacle.rawValue), "known": .array(known.map { .string($0) }),
      ], Wording { "\(head[$0]) \(rest[$0])" })
  }
}

extension Refusal.Obstacle {
  fileprivate func wording(_ sequence: Int) -> Wording {
    switch self {
    case .unknown:
      Wording(
        en: "There is no record \(sequence) in this case; 'oversight show NUMBER --history' lists them.",
        ru: "Записи \(sequence) в этом деле нет; их показывает 'oversight show НОМЕР --history'.",
        kk: "Бұл істе \(sequence)-жазба жоқ; оларды 'oversight show НӨМІР --history' көрсетеді.")
    case .void:
      Wording(
        en: "Record \(sequence) does not count any more.", ru: "Запись \(sequence) уже не действует.",
        kk: "\(sequence)-жазбаның күші жойылған.")
    case .earlier:
      Wording(
        en: "Record \(sequence) came before and is not in the way; leave it out of '--void'.",
        ru: "Запись \(sequence) относится к более раннему и не мешает; уберите её из '--void'.",
        kk: "\(sequence)-жазба бұрынырақ болған, кедергі емес; оны '--void' тізімінен алып тастаңыз.")
    case .clock:
      Wording(
        en: "Record \(sequence) was made by the passing of time; correct the record on which it rests.",
        ru: "Запись \(sequence) сделана течением времени; исправьте запись, на которой она основана.",
        kk: "\(sequence)-жазба уақыт өтуімен жасалған; ол негізделген жазбаны түзетіңіз.")
    case .opening:
      Wording(
        en: "Record \(sequence) opens the case, and a case is never deleted; correct its values instead.",
        ru: "Запись \(sequence) открывает дело, а дела не удаляются; исправьте её значения.",
        kk: "\(sequence)-жазба істі ашады, ал іс ешқашан жойылмайды; оның мәндерін түзетіңіз.")
    case .notLast(let later):
      Wording(
        en: "Record \(later) came after the case was moved to another version; make that one void first.",
        ru: "После перевода на другую редакцию сделана запись \(later); сначала отмените её.",
        kk: "Басқа редакцияға көшірілгеннен кейін \(later)-жазба жасалған; алдымен соның күшін жойыңыз.")
    case .opened(let child):
      Wording(
        en: "Record \(sequence) opened \(child), where more was recorded since: annul that case first, or end it.",
        ru:
          "Запись \(sequence) открыла \(child), где с тех пор сделаны записи: сначала аннулируйте то дело или завершите его.",
        kk:
          "\(sequence)-жазба \(child) ісін ашты, содан бері онда жазбалар бар: алдымен сол істі жойыңыз немесе аяқтаңыз."
      )
    case .migrated(let later):
      Wording(
        en: "Since record \(later) the case follows another version of its workflow; what was recorded before stays.",
        ru: "С записи \(later) дело ведётся по другой редакции процедуры; записанное раньше остаётся.",
        kk: "\(later)-жазбадан бастап іс рәсімнің басқа редакциясы бойынша жүреді; бұрын жазылғандар қалады.")
    case .verb(let verb):
      Wording(
        en: "Record \(sequence) ('\(verb.rawValue)') is not corrected; void it, or do it again.",
        ru: "Запись \(sequence) ('\(verb.rawValue)') не исправляется; отмените её или сделайте заново.",
        kk: "\(sequence)-жазба ('\(verb.rawValue)') түзетілмейді; күшін жойыңыз немесе қайта жасаңыз.")
    }
  }

  fileprivate var name: String {
    switch self {
    case .unknown: "unknown"
    case .void: "void"
    case .earlier: "earlier"
    case .clock: "clock"
    case .opening: "opening"
    case .notLast: "not-last"
    case .opened: "opened-case"
    case .migrated: "migrated"
    case .verb: "verb"
    }
  }
}

extension ForgettingObstacle {
  fileprivate func wording(_ name: String) -> Wording {
    switch self {
    case .nothing:
      Wording(
        en: "Nothing about private people stands here under '\(name)'.",
        ru: "Под именем '\(name)' здесь нет сведений о частных лицах.",
        kk: "Мұнда '\(name)' атымен жеке адамдар туралы мәлімет жоқ.")
    case .plain:
      Wording(
        en: "'\(name)' is not marked 'personal' in the definition: it is part of what the chain proves and cannot be "
          + "removed; 'oversight correct' can replace what it says from now on.",
        ru: "'\(name)' не помечено в определении как 'personal': это часть того, что доказывает цепочка, и удалить его "
          + "нельзя; 'oversight correct' может заменить сказанное на будущее.",
        kk:
          "'\(name)' анықтамада 'personal' деп белгіленбеген: ол тізбек дәлелдейтін мәліметке кіреді, оны жоюға болмайды; "
          + "'oversight correct' оны бұдан былай ауыстыра алады.")
    case .removed:
      Wording(
        en: "'\(name)' was removed already.", ru: "'\(name)' уже удалено.", kk: "'\(name)' бұрын жойылған.")
    }
  }
}
