/// What is said of what was recorded since a commit.
enum FeedWords {
  static let noPositions = Wording(
    en:
      "Only a registry on a server counts its commits. Here 'oversight changes --since DATE' tells what was recorded.",
    ru:
      "Записи считает только реестр на сервере. Здесь сказанное с какого-то дня покажет 'oversight changes --since ДАТА'.",
    kk: "Жазбаларды тек сервердегі тізілім санайды. Мұнда 'oversight changes --since КҮН' не жазылғанын көрсетеді.")

  static func noPosition(_ position: Int, last: Int) -> Wording {
    Wording(
      en: "There is no position \(position) yet; the last one is \(last). If this registry was put back from a backup, "
        + "read it anew from 0.",
      ru:
        "Позиции \(position) ещё нет, последняя — \(last). Если реестр восстановлен из копии, прочитайте его заново с 0.",
      kk:
        "\(position) позициясы әлі жоқ, соңғысы — \(last). Тізілім көшірмеден қалпына келтірілсе, оны 0-ден қайта оқыңыз."
    )
  }

  /// A commit that recorded nothing in a case.
  static func entries(_ count: Int) -> Wording {
    Wording(
      en: "of the registry itself: \(count)", ru: "о самом реестре: \(count)", kk: "тізілімнің өзі туралы: \(count)")
  }

  static func position(_ position: Int) -> Wording {
    Wording(en: "Position \(position)", ru: "Позиция \(position)", kk: "\(position)-позиция")
  }

  static func sum(_ records: Int, since: Int, through position: Int, last: Int) -> Wording {
    let count = Wording { CountedPhrase.record.text(records, in: $0) }
    let rest =
      position < last
      ? Wording(
        en: " Go on with --since-position \(position); the last is \(last).",
        ru: " Дальше: --since-position \(position); последняя — \(last).",
        kk: " Жалғасы: --since-position \(position); соңғысы — \(last).") : Wording(same: "")
    return Wording(
      en: "\(count.en) from position \(since) to \(position).", ru: "С позиции \(since) по \(position): \(count.ru).",
      kk: "\(since) – \(position) позициялары: \(count.kk).") + rest
  }
}
