internal import WorkflowEngine

/// Letters and their forms.
extension HelpWords {
  private static var file: Wording {
    Wording(
      en: "the file to write; its ending says which: .docx, .html or .txt",
      ru: "файл, в который записать; вид определяет окончание: .docx, .html или .txt",
      kk: "жазылатын файл; түрін аяқталуы айтады: .docx, .html немесе .txt")
  }

  /// `letter`: the letter that a case calls for.
  public static var letter: HelpWords {
    HelpWords(
      Wording(
        en: "the letter that a case calls for, with article and day worked out",
        ru: "письмо по делу, с указанием статьи и вычисленным сроком",
        kk: "іс бойынша хат, бабы көрсетіліп, мерзімі есептелген"),
      arguments: [
        theCase,
        Wording(
          en: "'cover', 'reminder', 'silence' … as the workflow has it (default 'cover')",
          ru: "'cover', 'reminder', 'silence' … — что есть в процедуре (по умолчанию 'cover')",
          kk: "'cover', 'reminder', 'silence' … — рәсімде барынша (әдепкіде 'cover')"),
      ],
      options: [
        "--out": file,
        "--lang": Wording(
          en: "languages of the letter, one after the other: kk,ru", ru: "языки письма, один за другим: kk,ru",
          kk: "хаттың тілдері, бірінен соң бірі: kk,ru"),
        "--attach": Wording(
          en: "keep it with the case as a document", ru: "приложить к делу как документ",
          kk: "құжат ретінде іске тіркеу"),
        "--record": Wording(
          en: "record the step that it belongs to", ru: "записать действие, к которому оно относится",
          kk: "оған қатысты әрекетті жазу"),
      ],
      effects: [
        Wording(
          en: "the covering letter, ready to be signed", ru: "сопроводительное письмо, готовое к подписи",
          kk: "қол қоюға дайын ілеспе хат"),
        Wording(
          en: "a reminder in Kazakh and Russian", ru: "напоминание на казахском и русском",
          kk: "қазақ және орыс тілдеріндегі еске салу хаты"),
      ])
  }

  /// `template list`: the forms.
  public static var templateList: HelpWords {
    HelpWords(
      Wording(en: "the forms of letters there are", ru: "какие есть формы писем", kk: "хаттардың қандай үлгілері бар"),
      effects: [Wording(en: "their names and titles", ru: "их имена и названия", kk: "аттары мен атаулары")])
  }

  /// `template show`: a form as a file.
  public static var templateShow: HelpWords {
    HelpWords(
      Wording(
        en: "a form as a file that can be changed in Word", ru: "форма письма файлом, который можно изменить в Word",
        kk: "Word-та өзгертуге болатын файл түріндегі үлгі"),
      arguments: [
        Wording(en: "kind and language: cover.ru", ru: "вид и язык: cover.ru", kk: "түрі мен тілі: cover.ru")
      ],
      options: ["--out": file],
      effects: [
        Wording(
          en: "with {{fields}} where something is filled in", ru: "с полями {{…}} там, где подставляются данные",
          kk: "деректер қойылатын жерде {{…}} өрістерімен")
      ])
  }

  /// `template check`: what is wrong with a form.
  public static var templateCheck: HelpWords {
    HelpWords(
      Wording(
        en: "whether every place of a form can be filled", ru: "все ли поля формы можно заполнить",
        kk: "үлгінің барлық өрісін толтыруға бола ма"),
      arguments: [
        Wording(
          en: "the form: .docx, .html or .txt", ru: "форма: .docx, .html или .txt", kk: "үлгі: .docx, .html немесе .txt"
        )
      ],
      effects: [
        Wording(en: "what is wrong, a line each", ru: "что не так, по строке", kk: "не дұрыс емес, әрқайсысы бір жол")
      ])
  }

  /// `template fields`: what forms can ask for.
  public static var templateFields: HelpWords {
    HelpWords(
      Wording(
        en: "what can be filled into a form", ru: "что можно подставить в форму", kk: "үлгіге не қоюға болады"),
      effects: [
        Wording(
          en: "every name with what it says", ru: "каждое имя и что оно означает", kk: "әр ат және оның мағынасы")
      ])
  }
}
