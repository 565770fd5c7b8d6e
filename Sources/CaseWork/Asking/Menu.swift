internal import WorkflowEngine

extension [Question] {
  /// These, and after them whatever of `optional` is chosen from a list of them, one after the other, until nothing is.
  ///
  /// What is chosen is not listed any more, and all keep their numbers; whoever chooses it again changes it.
  ///
  /// - Parameters:
  ///   - optional: What may be left out.
  ///   - title: Of the question for it.
  func and(choosingFrom optional: [AskedOf.Part], _ title: LocalizedText, _ answers: Answers) -> [Question] {
    let optional = optional.filter { answers[$0.slot]?.isGiven != true }
    // What turned out to be needed is asked like the rest.
    let needed = optional.filter { answers.demanded.contains($0.slot) }
    var questions = self + needed.flatMap(\.questions)
    var told = Set(needed.map(\.slot))
    let options = optional.map { NamedOption($0.slot.code, titles: [$0.title]) }
    var place = 0
    while told.count < optional.count {
      var listing = Question.Listing(shown: options.count)
      listing.hidden = Set(told.map(\.code))
      var menu = Question(.more(place), title, .choice(options, listing), isRequired: false)
      menu.optional = optional.compactMap(\.questions.first)
      questions.append(menu)
      guard let code = answers.text(.more(place)), let chosen = optional.first(where: { $0.slot.code == code }) else {
        break
      }
      if told.insert(chosen.slot).inserted { questions += chosen.questions }
      place += 1
    }
    return questions
  }

  /// The same question again and again, until nothing is answered; the first as it is, the others may be left out.
  static func repeated(
    _ answers: Answers, upTo most: Int = 50, _ slot: (Int) -> Question.Slot, _ question: (Int) -> [Question]
  ) -> [Question] {
    var questions: [Question] = []
    for place in 0..<most {
      questions += question(place)
      if answers.text(slot(place)) == nil { break }
    }
    return questions
  }
}
