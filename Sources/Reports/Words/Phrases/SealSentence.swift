public import CaseRecords
public import WorkflowEngine

/// Sentences about seals and what they show.
public enum SealSentence: Hashable, Sendable {
  /// A seal was made and stands in a file.
  case sealed(String, path: String)
  /// Nothing that was sealed has changed.
  case holds(String, day: Day, cases: Int, records: Int)
  /// These cases have another history than in the seal, since somebody has decided so.
  case replaced([String])
  /// One case was in a seal.
  case contained(String, seal: String, day: Day, records: Int)
  /// Signed by somebody on the list of signers.
  case signed(by: String, key: String)
  /// Signed, but nobody said whose key it is.
  case signedWith(key: String)
  /// There is no signature.
  case unsigned
  /// The signature could not be checked.
  case unchecked(SealError)

  /// The sentence, with its full stop.
  public func text(in language: Language) -> String { wording[language] }

  /// The sentence in all languages.
  public var wording: Wording {
    switch self {
    case .sealed(let name, let path):
      Wording(
        en: "Sealed as \(name): \(path). Keep a copy elsewhere, or put these lines into the minutes.",
        ru:
          "Контрольная отметка \(name) записана: \(path). Сохраните копию в другом месте или внесите эти строки в протокол.",
        kk: "\(name) бақылау белгісі жазылды: \(path). Көшірмесін басқа жерде сақтаңыз немесе осы жолдарды хаттамаға "
          + "енгізіңіз.")
    case .holds(let name, let day, let cases, let records):
      Wording(
        en: "Nothing recorded before the seal \(name) of \(day) has changed (\(counts(cases, records, .en))).",
        ru:
          "Ничего из записанного до контрольной отметки \(name) от \(dotted(day)) не изменилось (\(counts(cases, records, .ru))).",
        kk: "\(dotted(day)) күнгі \(name) бақылау белгісіне дейін жазылғанның ешқайсысы өзгермеген "
          + "(\(counts(cases, records, .kk))).")
    case .replaced(let numbers): replaced(numbers.joined(separator: ", "))
    case .contained(let number, let name, let day, let records):
      Wording(
        en:
          "\(number) was in the seal \(name) of \(day) with \(CountedPhrase.record.text(records, in: .en)); its history up "
          + "to there is unchanged.",
        ru:
          "\(number) входит в контрольную отметку \(name) от \(dotted(day)): \(CountedPhrase.record.text(records, in: .ru)); история "
          + "до этого места не изменилась.",
        kk:
          "\(number) ісі \(dotted(day)) күнгі \(name) бақылау белгісінде бар: \(CountedPhrase.record.text(records, in: .kk)); сол "
          + "жерге дейінгі тарихы өзгермеген.")
    case .signed(let signer, let key):
      Wording(
        en: "Signed by \(signer), key \(key).", ru: "Подписано: \(signer), ключ \(key).",
        kk: "Қол қойған: \(signer), кілті \(key).")
    case .signedWith(let key):
      Wording(
        en: "Signed with the key \(key). Nobody has said whose it is: give --signers FILE.",
        ru: "Подписано ключом \(key). Чей это ключ, не указано: задайте --signers ФАЙЛ.",
        kk: "\(key) кілтімен қол қойылған. Кілттің кімдікі екені көрсетілмеген: --signers ФАЙЛ беріңіз.")
    case .unsigned:
      Wording(
        en: "The seal is not signed.", ru: "Контрольная отметка не подписана.", kk: "Бақылау белгісіне қол қойылмаған.")
    case .unchecked(let error):
      Wording(
        en: "The signature was not checked. \(error.text(in: .en))",
        ru: "Подпись не проверена. \(error.text(in: .ru))", kk: "Қолтаңба тексерілмеді. \(error.text(in: .kk))")
    }
  }

  private func replaced(_ numbers: String) -> Wording {
    Wording(
      en: "Except: since then somebody has decided that another version counts of \(numbers). The journal says when.",
      ru: "Кроме дел, для которых после этого выбрана другая версия: \(numbers). Когда, указано в журнале.",
      kk:
        "Мына істерден басқа: \(numbers) — бұлар үшін содан кейін басқа нұсқа таңдалған. Қашан екені журналда жазылған."
    )
  }

  private func counts(_ cases: Int, _ records: Int, _ language: Language) -> String {
    "\(CountedPhrase.caseFile.text(cases, in: language)), \(CountedPhrase.record.text(records, in: language))"
  }
}
