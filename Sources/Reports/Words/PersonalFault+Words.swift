internal import CaseWork
internal import JSONText
internal import Platform
internal import WorkflowEngine

extension PersonalFault {
  /// Why what somebody keeps for themselves cannot be read or changed, and what to do.
  package var wording: Wording {
    switch self {
    case .noFolder:
      Wording(
        en: "nothing says where settings are kept: neither XDG_CONFIG_HOME nor HOME is set. Nothing was changed.",
        ru: "не указано, где хранить настройки: не заданы ни XDG_CONFIG_HOME, ни HOME. Ничего не изменено.",
        kk: "баптаулар қайда сақталатыны көрсетілмеген: XDG_CONFIG_HOME де, HOME да берілмеген. Ештеңе өзгертілген жоқ."
      )
    case .notJSON(let file, let error): Self.damaged(file) + error.problem.wording + "." + Self.repair
    case .wrong(let file, let error): Self.damaged(file) + error.wording + "." + Self.repair
    case .busy(let file):
      Wording(
        en: "another command changes \(file) just now. Nothing was changed. Try again.",
        ru: "другая команда сейчас меняет \(file). Ничего не изменено. Повторите.",
        kk: "дәл қазір \(file) файлын басқа команда өзгертіп жатыр. Ештеңе өзгертілген жоқ. Қайталаңыз.")
    case .noContext(let name, let known): Self.noContext(SafeText.make(name), known.map { "@\(SafeText.make($0))" })
    case .badName(let name):
      Wording(
        en: "'\(SafeText.make(name))' cannot be the name of a context: letters, digits, - and _ can, and not 'all'. "
          + "Nothing was changed.",
        ru: "'\(SafeText.make(name))' не годится как название набора: можно буквы, цифры, - и _, но не 'all'. "
          + "Ничего не изменено.",
        kk: "'\(SafeText.make(name))' жинақ атауына жарамайды: әріп, цифр, - және _ болады, бірақ 'all' болмайды. "
          + "Ештеңе өзгертілген жоқ.")
    case .nestedContext(let name):
      Wording(
        en: "a context is made of filters, not of another context: '@\(SafeText.make(name))'. Nothing was changed.",
        ru: "набор состоит из фильтров, а не из другого набора: '@\(SafeText.make(name))'. Ничего не изменено.",
        kk: "жинақ басқа жинақтан емес, сүзгілерден тұрады: '@\(SafeText.make(name))'. Ештеңе өзгертілген жоқ.")
    case .noSetting(let name, let known):
      Wording(
        en:
          "there is no setting '\(SafeText.make(name))'; there are \(known.joined(separator: ", ")). Nothing was changed.",
        ru: "настройки '\(SafeText.make(name))' нет; есть \(known.joined(separator: ", ")). Ничего не изменено.",
        kk:
          "'\(SafeText.make(name))' деген баптау жоқ; барлары: \(known.joined(separator: ", ")). Ештеңе өзгертілген жоқ."
      )
    case .needsRegistry(let what):
      Wording(
        en: "'\(what)' is set for one registry, and there is none here; name it with --registry. Nothing was changed.",
        ru: "'\(what)' задаётся для одного реестра, а здесь его нет; укажите его: --registry. Ничего не изменено.",
        kk: "'\(what)' бір тізілімге беріледі, ал мұнда ол жоқ; --registry арқылы көрсетіңіз. Ештеңе өзгертілген жоқ.")
    }
  }

  private static func damaged(_ file: Path) -> Wording {
    Wording(
      en: "your settings in \(file) cannot be read: ", ru: "ваши настройки в \(file) не читаются: ",
      kk: "\(file) ішіндегі баптауларыңыз оқылмайды: ")
  }

  private static let repair = Wording(
    en: " Nothing was changed. Correct the file, or move it away.",
    ru: " Ничего не изменено. Исправьте файл или уберите его.",
    kk: " Ештеңе өзгертілген жоқ. Файлды түзетіңіз немесе алып тастаңыз.")

  private static func noContext(_ name: String, _ known: [String]) -> Wording {
    let head = Wording(
      en: "there is no context '@\(name)'.", ru: "набора фильтров '@\(name)' нет.",
      kk: "'@\(name)' сүзгілер жинағы жоқ.")
    let save = Wording(
      en: "Save it with 'oversight context save \(name) FILTER…'.",
      ru: "Сохраните его: 'oversight context save \(name) ФИЛЬТР…'.",
      kk: "Оны сақтаңыз: 'oversight context save \(name) СҮЗГІ…'.")
    let all = Wording(
      en: "There are \(known.joined(separator: ", ")).", ru: "Есть \(known.joined(separator: ", ")).",
      kk: "Барлары: \(known.joined(separator: ", ")).")
    return .sentences(head, known.isEmpty ? save : all, WorkWords.nothingChanged)
  }
}
