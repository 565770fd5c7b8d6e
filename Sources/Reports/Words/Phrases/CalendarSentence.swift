public import WorkflowEngine

/// Sentences that tell what became of a calendar.
public enum CalendarSentence: Hashable, Sendable {
  /// A calendar, or a new edition of one, was added.
  case added(CalendarReference)
  /// The very same edition is here already.
  case known(CalendarReference)
  /// A year was added that the calendar did not know.
  case yearAdded(Int, in: CalendarReference)
  /// What the calendar says of a year was changed.
  case yearReplaced(Int, in: CalendarReference)
  /// The calendar says of a year what was to be added.
  case yearKnown(Int, in: CalendarReference)
  /// The new edition says of every day what the one before said.
  case noDayChanged
  /// Of a new year only the holidays on fixed dates are known.
  case onlyFixedHolidays(Int)
  /// The moved days of a year are not known.
  case yearProvisional(Int)
  /// What to do next.
  case recompute

  /// The sentence, with its full stop.
  public func text(in language: Language) -> String { wording[language] }

  /// The sentence in all languages.
  public var wording: Wording {
    switch self {
    case .added(let edition):
      Wording(
        en: "The calendar \(edition) was added.", ru: "Добавлен календарь \(edition).",
        kk: "\(edition) күнтізбесі қосылды.")
    case .known(let edition):
      Wording(
        en: "The calendar \(edition) is here already. Nothing was changed.",
        ru: "Календарь \(edition) здесь уже есть. Ничего не изменено.",
        kk: "\(edition) күнтізбесі бұрыннан бар. Ештеңе өзгертілген жоқ.")
    case .yearAdded(let year, let edition):
      Wording(
        en: "The year \(year) was added: new edition \(edition).",
        ru: "Добавлен \(year) год: новая редакция \(edition).",
        kk: "\(year) жыл қосылды: жаңа редакция \(edition).")
    case .yearReplaced(let year, let edition):
      Wording(
        en: "The year \(year) was changed: new edition \(edition).",
        ru: "Изменён \(year) год: новая редакция \(edition).",
        kk: "\(year) жыл өзгертілді: жаңа редакция \(edition).")
    case .yearKnown(let year, let edition):
      Wording(
        en: "\(edition) says just that of \(year) already. Nothing was changed.",
        ru: "В \(edition) о \(year) годе сказано то же самое. Ничего не изменено.",
        kk: "\(edition) күнтізбесінде \(year) жыл туралы дәл осылай жазылған. Ештеңе өзгертілген жоқ.")
    case .noDayChanged:
      Wording(en: "No day is other than it was.", ru: "Ни один день не изменился.", kk: "Бірде-бір күн өзгерген жоқ.")
    case .onlyFixedHolidays(let year):
      Wording(
        en:
          "Of \(year) only the holidays on fixed dates are known: add religious holidays, and days off for holidays on a "
          + "weekend, where there are any.",
        ru:
          "О \(year) годе известны только праздники с постоянной датой: если есть религиозные праздники и выходные за "
          + "праздники, выпавшие на выходной, добавьте их.",
        kk:
          "\(year) жылдың күні тұрақты мерекелері ғана белгілі: діни мерекелер мен демалысқа тура келген мерекелер үшін "
          + "берілетін демалыстар болса, оларды қосыңыз.")
    case .yearProvisional(let year):
      Wording(
        en: "The act on the moved days of \(year) is not known yet: dates counted in it stay provisional.",
        ru: "Акт о переносе выходных дней в \(year) году ещё не известен: сроки в нём остаются предварительными.",
        kk:
          "\(year) жылғы демалыс күндерін ауыстыру туралы акт әлі белгісіз: ол жылғы мерзімдер алдын ала есептелген болып "
          + "қалады.")
    case .recompute:
      Wording(
        en: "Duties keep their dates until they are counted anew: run 'oversight calendar recompute'.",
        ru: "Сроки обязанностей не изменятся, пока их не пересчитать: выполните 'oversight calendar recompute'.",
        kk: "Міндеттердің мерзімі қайта есептелгенше өзгермейді: 'oversight calendar recompute' орындаңыз.")
    }
  }
}
