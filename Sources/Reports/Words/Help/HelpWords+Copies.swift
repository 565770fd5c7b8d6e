/// Copies of a registry, and the codes they record with.
extension HelpWords {
  /// `backup`: the registry as it stands.
  public static var backup: HelpWords {
    HelpWords(
      Wording(
        en: "copy the registry as it stands, while others work",
        ru: "скопировать реестр как есть, пока другие работают",
        kk: "басқалар жұмыс істеп жатқанда тізілімді сол күйінде көшіру"),
      arguments: [
        Wording(
          en: "a folder that is empty, not there yet, or holds an earlier backup",
          ru: "папка: пустая, ещё не созданная или с прежней копией",
          kk: "қалта: бос, әлі жасалмаған немесе бұрынғы көшірмесі бар")
      ],
      effects: [
        Wording(
          en: "copies what is new there and verifies the copy; if the registry is lost, the copy goes on",
          ru: "копирует туда новое и проверяет копию; если реестр пропадёт, продолжать можно с неё",
          kk: "жаңасын сонда көшіріп, көшірмені тексереді; тізілім жоғалса, содан жалғастыруға болады")
      ])
  }

  /// `copy`: the registry for somebody else.
  public static var copy: HelpWords {
    HelpWords(
      Wording(
        en: "copy a registry for others, to read or to record in",
        ru: "скопировать реестр для других: читать или вносить",
        kk: "тізілімді басқалар үшін көшіру: оқуға немесе енгізуге"),
      arguments: [
        Wording(en: "the folder of the registry", ru: "папка реестра", kk: "тізілім қалтасы"),
        Wording(
          en: "a folder that is empty, not there yet, or holds an earlier copy for reading",
          ru: "папка: пустая, ещё не созданная или с прежней копией для чтения",
          kk: "қалта: бос, әлі жасалмаған немесе оқуға арналған бұрынғы көшірмесі бар"),
      ],
      options: [
        "--office": Wording(
          en: "the code the copy gives numbers with; without it nothing can be recorded in the copy",
          ru: "код, с которым копия даёт номера; без него в копию ничего нельзя внести",
          kk: "көшірме нөмір беретін код; онсыз көшірмеге ештеңе енгізуге болмайды")
      ],
      effects: [
        Wording(
          en: "a copy for reading; the same command later brings it up to date",
          ru: "копия для чтения; та же команда позже её обновит",
          kk: "оқуға арналған көшірме; сол команда кейін оны жаңартады"),
        Wording(
          en: "a registry that records with its own code; 'oversight merge' brings the two together",
          ru: "реестр, который вносит под своим кодом; 'oversight merge' соединит оба",
          kk: "өз кодымен енгізетін тізілім; екеуін 'oversight merge' біріктіреді"),
      ])
  }

  /// `office set`: another code.
  public static var officeSet: HelpWords {
    HelpWords(
      Wording(
        en: "give new numbers another code", ru: "давать новые номера с другим кодом",
        kk: "жаңа нөмірлерді басқа кодпен беру"),
      arguments: [
        Wording(
          en: "the code: one to eight of A–Z and 0–9, a letter first; no other copy may record with it",
          ru: "код: от одного до восьми знаков A–Z и 0–9, первой буква; под ним не должна вносить другая копия",
          kk:
            "код: A–Z және 0–9 ішінен бірден сегізге дейін таңба, біріншісі әріп; онымен басқа көшірме енгізбеуге тиіс")
      ],
      effects: [
        Wording(
          en: "new numbers look like REC-AKT2-2026-000001; cases keep the numbers they have",
          ru: "новые номера выглядят так: REC-AKT2-2026-000001; у имеющихся дел номера прежние",
          kk: "жаңа нөмірлер мынадай болады: REC-AKT2-2026-000001; бар істердің нөмірлері өзгермейді")
      ])
  }
}
