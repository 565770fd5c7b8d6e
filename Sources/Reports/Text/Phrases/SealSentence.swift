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
  public func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .ru: russian
    case .kk: kazakh
    }
  }

  private func counts(_ cases: Int, _ records: Int, _ language: Language) -> String {
    "\(CountedPhrase.caseFile.text(cases, in: language)), \(CountedPhrase.record.text(records, in: language))"
  }

  private var english: String {
    switch self {
    case .sealed(let name, let path):
      "Sealed as \(name): \(path). Keep a copy elsewhere, or put these lines into the minutes."
    case .holds(let name, let day, let cases, let records):
      "Nothing recorded before the seal \(name) of \(day) has changed (\(counts(cases, records, .en)))."
    case .replaced(let numbers):
      "Except: since then somebody has decided that another version counts of \(numbers.joined(separator: ", ")). The "
        + "journal says when."
    case .contained(let number, let name, let day, let records):
      "\(number) was in the seal \(name) of \(day) with \(CountedPhrase.record.text(records, in: .en)); its history up "
        + "to there is unchanged."
    case .signed(let signer, let key): "Signed by \(signer), key \(key)."
    case .signedWith(let key): "Signed with the key \(key). Nobody has said whose it is: give --signers FILE."
    case .unsigned: "The seal is not signed."
    case .unchecked(let error): "The signature was not checked. \(error.text(in: .en))"
    }
  }

  private var russian: String {
    switch self {
    case .sealed(let name, let path):
      "Контрольная отметка \(name) записана: \(path). Сохраните копию в другом месте или внесите эти строки в протокол."
    case .holds(let name, let day, let cases, let records):
      "Ничего из записанного до контрольной отметки \(name) от \(day) не изменилось (\(counts(cases, records, .ru)))."
    case .replaced(let numbers):
      "Кроме дел, для которых после этого выбрана другая версия: \(numbers.joined(separator: ", ")). Когда, указано в "
        + "журнале."
    case .contained(let number, let name, let day, let records):
      "\(number) входит в контрольную отметку \(name) от \(day): \(CountedPhrase.record.text(records, in: .ru)); история "
        + "до этого места не изменилась."
    case .signed(let signer, let key): "Подписано: \(signer), ключ \(key)."
    case .signedWith(let key): "Подписано ключом \(key). Чей это ключ, не указано: задайте --signers ФАЙЛ."
    case .unsigned: "Контрольная отметка не подписана."
    case .unchecked(let error): "Подпись не проверена. \(error.text(in: .ru))"
    }
  }

  private var kazakh: String {
    switch self {
    case .sealed(let name, let path):
      "\(name) бақылау белгісі жазылды: \(path). Көшірмесін басқа жерде сақтаңыз немесе осы жолдарды хаттамаға енгізіңіз."
    case .holds(let name, let day, let cases, let records):
      "\(day) күнгі \(name) бақылау белгісіне дейін жазылғанның ешқайсысы өзгермеген (\(counts(cases, records, .kk)))."
    case .replaced(let numbers):
      "Мына істерден басқа: \(numbers.joined(separator: ", ")) — бұлар үшін содан кейін басқа нұсқа таңдалған. Қашан "
        + "екені журналда жазылған."
    case .contained(let number, let name, let day, let records):
      "\(number) ісі \(day) күнгі \(name) бақылау белгісінде бар: \(CountedPhrase.record.text(records, in: .kk)); сол "
        + "жерге дейінгі тарихы өзгермеген."
    case .signed(let signer, let key): "Қол қойған: \(signer), кілті \(key)."
    case .signedWith(let key):
      "\(key) кілтімен қол қойылған. Кілттің кімдікі екені көрсетілмеген: --signers ФАЙЛ беріңіз."
    case .unsigned: "Бақылау белгісіне қол қойылмаған."
    case .unchecked(let error): "Қолтаңба тексерілмеді. \(error.text(in: .kk))"
    }
  }
}
