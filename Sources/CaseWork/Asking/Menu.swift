internal import WorkflowEngine

extension [Question] {
  /// These, and after them whatever of `optional` is chosen from a list of them, one after the other, until nothing is.
  ///
  /// - Parameters:
  ///   - optional: What may be left out.
  ///   - title: Of the question for it.
  func and(choosingFrom optional: [Question], _ title: LocalizedText, _ answers: Answers) -> [Question] {
    var questions = self
    var left = optional.filter { answers[$0.slot]?.isGiven != true }
    // What turned out to be needed is asked like the rest.
    questions += left.filter { answers.demanded.contains($0.slot) }
    left.removeAll { answers.demanded.contains($0.slot) }
    var place = 0
    while !left.isEmpty {
      let options = left.map { NamedOption($0.slot.code, titles: [$0.title]) }
      var menu = Question(
        .more(place), title, .choice(options, Question.Listing(shown: options.count)), isRequired: false)
      menu.optional = left
      questions.append(menu)
      guard let code = answers.text(.more(place)), let chosen = left.firstIndex(where: { $0.slot.code == code }) else {
        break
      }
      questions.append(left.remove(at: chosen))
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
