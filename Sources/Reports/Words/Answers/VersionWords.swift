import WorkflowEngine

/// What the program says of versions of definitions: which one new cases get, what was retired, what an upgrade did.
public enum VersionWords {
  /// What a version is to new cases.
  public enum Standing: Hashable, Sendable, CaseIterable {
    /// New cases get it.
    case current
    /// New cases get a later one.
    case earlier
    /// It came by a merge.
    case waiting
    /// New cases get it no more.
    case retired

    /// As a table says it.
    public var wording: Wording {
      switch self {
      case .current: Wording(en: "for new cases", ru: "для новых дел", kk: "жаңа істер үшін")
      case .earlier: Wording(en: "earlier", ru: "прежняя", kk: "бұрынғы")
      case .waiting: Wording(en: "waits", ru: "ожидает", kk: "күтіп тұр")
      case .retired: Wording(en: "retired", ru: "выведена", kk: "қолданыстан шыққан")
      }
    }
  }

  /// Definitions are used no more for new cases, or were not.
  public static func retired(_ names: [String], isNews: Bool) -> Wording {
    let list = names.joined(separator: ", ")
    return isNews
      ? Wording(
        en: "\(list)  is for new cases no more; running cases go on in it",
        ru: "\(list)  больше не для новых дел; текущие дела продолжаются по ней",
        kk: "\(list)  енді жаңа істерге қолданылмайды; жүріп жатқан істер сол бойынша жалғаса береді")
      : Wording(
        en: "\(list)  was retired already", ru: "\(list)  и так выведена из употребления",
        kk: "\(list)  қолданыстан бұрыннан шығарылған")
  }

  /// How a retirement is taken back.
  public static func takenBack(by name: String) -> Wording {
    Wording(
      en: "'oversight workflow use \(name)' takes that back.", ru: "'oversight workflow use \(name)' вернёт её.",
      kk: "'oversight workflow use \(name)' оны қайтарады.")
  }

  /// Another definition opens cases of a retired one.
  public static func stillOpened(_ id: String, by others: [String]) -> Wording {
    let list = others.joined(separator: ", ")
    return Wording(
      en: "actions of \(list) open cases of \(id); they are refused from now on.",
      ru: "действия процедур \(list) открывают дела по \(id); теперь в них будет отказано.",
      kk: "\(list) рәсімдерінің әрекеттері \(id) бойынша іс ашады; енді олардан бас тартылады.")
  }

  /// A case was to be opened by a workflow that is retired.
  public static func noNewCases(_ name: String, others: [String]) -> Wording {
    let id = name.prefix { $0 != "@" }
    let list = others.joined(separator: ", ")
    return Wording(
      en:
        "\(name) is retired: it has no new cases. Nothing was changed. Use another workflow (\(list)), or take it back with "
        + "'oversight workflow use \(name)'; the newest that is shipped comes with 'oversight workflow add \(id)'.",
      ru:
        "Процедура \(name) выведена: новых дел по ней нет. Ничего не изменено. Возьмите другую (\(list)) или верните её: "
        + "'oversight workflow use \(name)'; новейшую из поставки добавит 'oversight workflow add \(id)'.",
      kk:
        "\(name) рәсімі қолданыстан шығарылған: ол бойынша жаңа іс ашылмайды. Ештеңе өзгертілген жоқ. Басқасын алыңыз "
        + "(\(list)) немесе оны қайтарыңыз: 'oversight workflow use \(name)'; бағдарламамен бірге берілген ең жаңасын "
        + "'oversight workflow add \(id)' қосады.")
  }

  /// Nothing of this name comes with the program.
  public static func notShipped(_ name: String) -> Wording {
    Wording(
      en: "no workflow '\(name)' comes with the program", ru: "процедуры '\(name)' в поставке программы нет",
      kk: "бағдарламамен бірге '\(name)' рәсімі берілмейді")
  }

  /// Acts were added to the list, or are described otherwise, since a definition names them.
  public static func acts(_ ids: [String]) -> Wording {
    let list = ids.joined(separator: ", ")
    return Wording(
      en: "acts.json  \(list), as they are shipped", ru: "acts.json  \(list), как в поставке",
      kk: "acts.json  \(list), бағдарламамен берілгендей")
  }

  /// What whoever completes a draft of a migration is told.
  public static func draft(stages: [String], duties: [String], fields: [String], roles: [String]) -> Wording {
    func list(_ names: [String]) -> String { names.isEmpty ? "—" : names.joined(separator: ", ") }
    let parts = [list(stages), list(duties), list(fields), list(roles)]
    return Wording(
      en:
        "Replace every \"?\". Stages of the new version: \(parts[0]). Duties: \(parts[1]). Fields: \(parts[2]). Roles: "
        + "\(parts[3]). 'null' where a duty, a field or a role falls away. What keeps its name need not be written.",
      ru: "Замените каждый \"?\". Этапы новой версии: \(parts[0]). Обязанности: \(parts[1]). Поля: \(parts[2]). Роли: "
        + "\(parts[3]). 'null', если обязанность, поле или роль отпадает. То, что сохраняет имя, писать не нужно.",
      kk:
        "Әрбір \"?\" орнын толтырыңыз. Жаңа нұсқаның кезеңдері: \(parts[0]). Міндеттер: \(parts[1]). Өрістер: \(parts[2]). "
        + "Рөлдер: \(parts[3]). Міндет, өріс не рөл керек болмаса, 'null'. Атын сақтайтынын жазбауға болады.")
  }
}

/// What an upgrade says.
extension VersionWords {
  /// Everything is of the newest version.
  public static let nothingNewer = Wording(
    en: "Every workflow is of the newest shipped version, and every running case follows it.",
    ru: "Все процедуры новейшей версии из поставки, и все текущие дела идут по ним.",
    kk: "Барлық рәсім бағдарламамен берілген ең жаңа нұсқада, жүріп жатқан істердің бәрі сол бойынша.")

  /// A case stays, since nothing leads from its version to the newest.
  public static func noMigration(from old: String, to new: String) -> Wording {
    let id = old.prefix { $0 != "@" }
    let (from, to) = (old.dropFirst(id.count + 1), new.dropFirst(id.count + 1))
    let command = "oversight workflow migrate --draft \(id) \(from) \(to)"
    return Wording(
      en: "no migration leads from \(old) to \(new); '\(command)' drafts one",
      ru: "перевода с \(old) на \(new) в поставке нет; заготовку даст '\(command)'",
      kk: "\(old) нұсқасынан \(new) нұсқасына көшіру берілмеген; оның бастамасын '\(command)' жасайды")
  }

  /// A workflow of the registry's own stays as it is.
  public static func own(_ name: String) -> Wording {
    Wording(
      en: "\(name)  is not what is shipped under this version; it stays as it is",
      ru: "\(name)  не то, что поставляется под этой версией; остаётся как есть",
      kk: "\(name)  осы нұсқамен берілгеннен басқаша; сол күйінде қалады")
  }

  /// How much an upgrade did.
  public static func upgraded(workflows: Int, moved: Int, left: Int, isDryRun: Bool) -> Wording {
    Wording(
      en: "\(workflows) definition(s) \(isDryRun ? "would be added" : "added"), \(moved) case(s) "
        + "\(isDryRun ? "would be moved" : "moved"), \(left) left as they are.",
      ru:
        "\(isDryRun ? "Было бы добавлено" : "Добавлено") описаний: \(workflows), переведено дел: \(moved), осталось как "
        + "есть: \(left).",
      kk:
        "\(isDryRun ? "Қосылар еді" : "Қосылды"): сипаттама \(workflows), көшірілген іс: \(moved), сол күйінде қалғаны: "
        + "\(left).")
  }
}
