internal import CaseWork
internal import WorkflowEngine

/// What is said of letters and their forms.
package enum LetterSentence: Hashable, Sendable, Worded {
  /// These places are to be filled in by hand; fields by their names.
  case toFill([String])
  /// A letter of this kind is not what the stage calls for; these are.
  case unusual(String, stage: String, possible: [String])
  /// Nothing is wrong with a form.
  case fits
  /// A form is the registry's own, in this format.
  case own(String)
  /// A form was put in place.
  case added(String)
  /// That very form is in place already.
  case known(String)

  private static func names(of fields: [String], in language: Language) -> String {
    fields.map { LetterField(rawValue: $0)?.text(in: language) ?? $0 }.joined(separator: ", ")
  }

  private static func instead(_ kinds: [String], _ words: String) -> String {
    kinds.isEmpty ? "" : words + kinds.map { "'\($0)'" }.joined(separator: ", ")
  }

  /// The sentence.
  package var wording: Wording {
    switch self {
    case .toFill(let fields):
      Wording(
        en: "To be filled in by hand: \(Self.names(of: fields, in: .en)).",
        ru: "Впишите от руки: \(Self.names(of: fields, in: .ru)).",
        kk: "Қолмен толтырыңыз: \(Self.names(of: fields, in: .kk)).")
    case .unusual(let kind, let stage, let possible):
      Wording(
        en:
          "The case stands in “\(stage)”, where '\(kind)' is not what is usually written\(Self.instead(possible, "; there is ")).",
        ru: "Дело на этапе «\(stage)», где '\(kind)' обычно не пишут\(Self.instead(possible, "; есть ")).",
        kk: "Іс «\(stage)» кезеңінде, онда '\(kind)' әдетте жазылмайды\(Self.instead(possible, "; бары: ")).")
    case .own(let format):
      Wording(en: "our own, .\(format)", ru: "своя, .\(format)", kk: "өз үлгіміз, .\(format)")
    case .added(let name):
      Wording(
        en: "'\(name)' is now written in this form.", ru: "'\(name)' теперь пишется по этой форме.",
        kk: "'\(name)' енді осы үлгімен жазылады.")
    case .known(let name):
      Wording(
        en: "'\(name)' is written in this very form already.", ru: "'\(name)' уже пишется по этой форме.",
        kk: "'\(name)' онсыз да осы үлгімен жазылады.")
    case .fits:
      Wording(
        en: "Everything in it can be filled.", ru: "Всё в ней можно заполнить.", kk: "Ондағының бәрін толтыруға болады."
      )
    }
  }
}

extension LetterFault: Worded {
  /// Why it is not written and what there is instead.
  package var wording: Wording {
    func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
    return switch self {
    case .unknown(let kind, let known):
      Wording(
        en: "Cases of this kind have no letter '\(kind)'\(known.isEmpty ? "" : "; they have \(list(known))").",
        ru: "У дел этого вида нет письма '\(kind)'\(known.isEmpty ? "" : "; есть \(list(known))").",
        kk: "Мұндай істерде '\(kind)' хаты жоқ\(known.isEmpty ? "" : "; бары: \(list(known))").")
    case .missing(let kind, let fields):
      Wording(
        en: "'\(kind)' does not go out without \(list(fields)); record it first.",
        ru: "'\(kind)' не отправляют без \(list(fields)); сначала внесите это.",
        kk: "'\(kind)' хаты мынасыз жіберілмейді: \(list(fields)); алдымен соны енгізіңіз.")
    case .noAction(let kind):
      Wording(
        en: "Nothing is recorded when '\(kind)' goes out; leave --record out.",
        ru: "С отправкой '\(kind)' ничего не записывается; уберите --record.",
        kk: "'\(kind)' жіберілгенде ештеңе жазылмайды; --record дегенді алып тастаңыз.")
    case .nothingOwed(let kind, let what, let ended):
      Self.nothingOwed(kind, what, ended)
    case .notLate(let kind, let what, let due):
      Wording(
        en: "'\(kind)' says that the day has passed, and it has not: “\(what[.en])” is due on \(due.text(in: .en)).",
        ru: "'\(kind)' говорит, что срок прошёл, а он не прошёл: «\(what[.ru])» — до \(due.text(in: .ru)).",
        kk: "'\(kind)' мерзім өтті дейді, ал ол өткен жоқ: «\(what[.kk])» мерзімі — \(due.text(in: .kk)).")
    case .noTemplate(let kind, let language, let known):
      Wording(
        en: "There is no form of '\(kind)' in \(language.rawValue); there are \(list(known)).",
        ru: "Формы '\(kind)' на языке \(language.rawValue) нет; есть \(list(known)).",
        kk: "\(language.rawValue) тілінде '\(kind)' үлгісі жоқ; бары: \(list(known)).")
    }
  }

  private static func nothingOwed(_ kind: String, _ what: LocalizedText?, _ ended: Day?) -> Wording {
    guard let what, let ended else {
      return Wording(
        en: "'\(kind)' says that something was not done, and nothing of the kind is owed here.",
        ru: "'\(kind)' говорит, что не исполнено, а здесь ничего такого не должны.",
        kk: "'\(kind)' орындалмады дейді, ал мұнда ондай міндет жоқ.")
    }
    return Wording(
      en: "'\(kind)' says that it was not done, but “\(what[.en])” is not owed since \(ended.text(in: .en)).",
      ru: "'\(kind)' говорит, что не исполнено, а «\(what[.ru])» уже не должны с \(ended.text(in: .ru)).",
      kk: "'\(kind)' орындалмады дейді, ал «\(what[.kk])» міндеті \(ended.text(in: .kk)) күні аяқталған.")
  }
}
