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
  public func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .ru: russian
    case .kk: kazakh
    }
  }

  private var english: String {
    switch self {
    case .added(let edition): "The calendar \(edition) was added."
    case .known(let edition): "The calendar \(edition) is here already. Nothing was changed."
    case .yearAdded(let year, let edition): "The year \(year) was added: new edition \(edition)."
    case .yearReplaced(let year, let edition): "The year \(year) was changed: new edition \(edition)."
    case .yearKnown(let year, let edition): "\(edition) says just that of \(year) already. Nothing was changed."
    case .noDayChanged: "No day is other than it was."
    case .onlyFixedHolidays(let year):
      "Of \(year) only the holidays on fixed dates are known: add religious holidays, and days off for holidays on a "
        + "weekend, where there are any."
    case .yearProvisional(let year):
      "The act on the moved days of \(year) is not known yet: dates counted in it stay provisional."
    case .recompute: "Duties keep their dates until they are counted anew: run 'oversight calendar recompute'."
    }
  }

  private var russian: String {
    switch self {
    case .added(let edition): "Добавлен календарь \(edition)."
    case .known(let edition): "Календарь \(edition) здесь уже есть. Ничего не изменено."
    case .yearAdded(let year, let edition): "Добавлен \(year) год: новая редакция \(edition)."
    case .yearReplaced(let year, let edition): "Изменён \(year) год: новая редакция \(edition)."
    case .yearKnown(let year, let edition): "В \(edition) о \(year) годе сказано то же самое. Ничего не изменено."
    case .noDayChanged: "Ни один день не изменился."
    case .onlyFixedHolidays(let year):
      "О \(year) годе известны только праздники с постоянной датой: если есть религиозные праздники и выходные за "
        + "праздники, выпавшие на выходной, добавьте их."
    case .yearProvisional(let year):
      "Акт о переносе выходных дней в \(year) году ещё не известен: сроки в нём остаются предварительными."
    case .recompute:
      "Сроки обязанностей не изменятся, пока их не пересчитать: выполните 'oversight calendar recompute'."
    }
  }

  private var kazakh: String {
    switch self {
    case .added(let edition): "\(edition) күнтізбесі қосылды."
    case .known(let edition): "\(edition) күнтізбесі бұрыннан бар. Ештеңе өзгертілген жоқ."
    case .yearAdded(let year, let edition): "\(year) жыл қосылды: жаңа редакция \(edition)."
    case .yearReplaced(let year, let edition): "\(year) жыл өзгертілді: жаңа редакция \(edition)."
    case .yearKnown(let year, let edition):
      "\(edition) күнтізбесінде \(year) жыл туралы дәл осылай жазылған. Ештеңе өзгертілген жоқ."
    case .noDayChanged: "Бірде-бір күн өзгерген жоқ."
    case .onlyFixedHolidays(let year):
      "\(year) жылдың күні тұрақты мерекелері ғана белгілі: діни мерекелер мен демалысқа тура келген мерекелер үшін "
        + "берілетін демалыстар болса, оларды қосыңыз."
    case .yearProvisional(let year):
      "\(year) жылғы демалыс күндерін ауыстыру туралы акт әлі белгісіз: ол жылғы мерзімдер алдын ала есептелген болып қалады."
    case .recompute:
      "Міндеттердің мерзімі қайта есептелгенше өзгермейді: 'oversight calendar recompute' орындаңыз."
    }
  }
}
