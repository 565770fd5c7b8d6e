import WorkflowEngine

/// What the program says of a whole registry.
public enum RegistryWords {
  /// A registry was made.
  public static func made(in folder: String, workflows: String) -> Wording {
    Wording(
      en: "A registry was made in \(folder) with the workflows \(workflows).",
      ru: "В папке \(folder) создан реестр с процедурами \(workflows).",
      kk: "\(folder) қалтасында мына рәсімдері бар тізілім жасалды: \(workflows).")
  }

  /// What to do next in a new registry.
  public static let next = Wording(
    en: "Next: oversight party add ID --kind person --name en=… --role …",
    ru: "Дальше: oversight party add ID --kind person --name ru=… --role …",
    kk: "Келесі қадам: oversight party add ID --kind person --name kk=… --role …")

  /// A body that is not known.
  public static func noBody(_ id: String) -> Wording {
    Wording(
      en: "nobody is called '\(id)' here. Nothing was changed. Add it first.",
      ru: "участника '\(id)' здесь нет. Ничего не изменено. Сначала внесите его.",
      kk: "мұнда '\(id)' деген қатысушы жоқ. Ештеңе өзгертілген жоқ. Алдымен оны енгізіңіз.")
  }

  /// Whoever decides is not known.
  public static func noParty(_ id: String) -> Wording {
    Wording(
      en: "Nobody is called '\(id)' here; add them with 'oversight party add'. Nothing was changed.",
      ru: "Участника '\(id)' здесь нет; внесите его командой 'oversight party add'. Ничего не изменено.",
      kk: "Мұнда '\(id)' деген қатысушы жоқ; оны 'oversight party add' командасымен енгізіңіз. Ештеңе өзгертілген жоқ.")
  }

  /// How many cases were read anew.
  public static func read(_ count: Int) -> Wording {
    Wording(
      en: "\(CountedPhrase.caseFile.text(count, in: .en)) \(count == 1 ? "was" : "were") read.",
      ru: "Прочитано: \(CountedPhrase.caseFile.text(count, in: .ru)).",
      kk: "\(CountedPhrase.caseFile.text(count, in: .kk)) оқылды.")
  }

  /// How many cases and records there are.
  public static func counts(cases: Int, records: Int) -> Wording {
    Wording {
      "\(CountedPhrase.caseFile.text(cases, in: $0)), \(CountedPhrase.record.text(records, in: $0))"
    }
  }

  /// Nothing was changed from outside.
  public static func sound(_ counts: Wording) -> Wording {
    Wording(
      en: "\(counts.en): everything is as it was written.", ru: "\(counts.ru): всё так, как было записано.",
      kk: "\(counts.kk): бәрі жазылған күйінде.")
  }

  /// A registry was copied into a folder, and the copy was verified.
  public static func copied(_ counts: Wording, to folder: String, problems: Int) -> Wording {
    let copied = Wording(
      en: "\(counts.en): copied to \(folder). ", ru: "\(counts.ru): скопировано в \(folder). ",
      kk: "\(counts.kk): \(folder) ішіне көшірілді. ")
    guard problems > 0 else {
      return copied
        + Wording(
          en: "The copy is as it was written.", ru: "Копия такова, как было записано.", kk: "Көшірме жазылған күйінде.")
    }
    let found = Wording { CountedPhrase.problem.text(problems, in: $0) }
    return copied
      + Wording(
        en:
          "The copy has \(found.en), as the registry most likely has: 'oversight verify --registry \(folder)' names them.",
        ru: "В копии \(found.ru), как, вероятно, и в реестре: их назовёт 'oversight verify --registry \(folder)'.",
        kk:
          "Көшірмеде \(found.kk) бар, тізілімде де солай болуы мүмкін: оларды 'oversight verify --registry \(folder)' "
          + "атайды.")
  }

  /// Nothing can be recorded in a copy.
  public static func forReading(_ folder: String) -> Wording {
    Wording(
      en: "It is for reading; 'oversight office set CODE --registry \(folder)' lets it record with a code of its own.",
      ru: "Она для чтения; вносить в неё под своим кодом позволит 'oversight office set КОД --registry \(folder)'.",
      kk: "Ол оқуға арналған; өз кодымен енгізуге 'oversight office set КОД --registry \(folder)' мүмкіндік береді.")
  }

  /// With which code numbers are given.
  public static func office(_ code: String, isNews: Bool) -> Wording {
    isNews
      ? Wording(
        en: "New numbers have the code \(code) from now on; cases keep the numbers they have.",
        ru: "Новые номера отныне с кодом \(code); у имеющихся дел номера прежние.",
        kk: "Жаңа нөмірлер енді \(code) кодымен беріледі; бар істердің нөмірлері өзгермейді.")
      : Wording(
        en: "New numbers have the code \(code) already.", ru: "Новые номера и так с кодом \(code).",
        kk: "Жаңа нөмірлер бұрыннан \(code) кодымен беріледі.")
  }

  /// Documents that no record names.
  public static func unused(_ count: Int) -> Wording {
    Wording(
      en:
        "\(count) stored \(CountedPhrase.document.noun(count, in: .en)) that no record names; 'oversight evidence check' "
        + "lists \(count == 1 ? "it" : "them").",
      ru: "в хранилище \(CountedPhrase.document.text(count, in: .ru)) без ссылки хотя бы из одной записи: см. "
        + "'oversight evidence check'.",
      kk: "сақталған \(CountedPhrase.document.text(count, in: .kk)) бірде-бір жазбада аталмаған: 'oversight evidence "
        + "check' қараңыз.")
  }

  /// Files that systems and editors have left.
  public static func foreign(_ paths: [String]) -> Wording {
    let names = paths.prefix(5).map { SafeText.make($0) }.joined(separator: ", ") + (paths.count > 5 ? ", …" : "")
    return Wording(
      en: "left here by the system or an editor and no part of the registry: \(names)",
      ru: "оставлено системой или редактором и к реестру не относится: \(names)",
      kk: "жүйе немесе редактор қалдырған, тізілімге жатпайды: \(names)")
  }

  /// A case has one version.
  public static func noOtherVersion(_ number: String) -> Wording {
    Wording(
      en: "\(number): there is no other version.", ru: "\(number): другой версии нет.",
      kk: "\(number): басқа нұсқасы жоқ.")
  }

  /// A proof that belongs to another seal.
  public static let foreignProof = Wording(
    en: "the proof does not lead to the root of the seal", ru: "доказательство не приводит к корню контрольной отметки",
    kk: "дәлел бақылау белгісінің түбіріне апармайды")
}
