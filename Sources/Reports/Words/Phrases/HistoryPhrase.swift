/// Words about what happened in a case.
public enum HistoryPhrase: Phrase {
  /// The history of a case.
  case history
  /// When it was recorded.
  case recordedOn
  /// Before the file and row from which it was taken over.
  case takenOver
  /// Before what was not known when it was taken over.
  case unchecked
  /// The day that a record said before it was corrected.
  case dayBefore
  /// The case was opened.
  case opened
  /// A record that corrects another.
  case correction
  /// Which record a correction corrects.
  case corrects
  /// Which record corrects this one.
  case correctedBy
  /// A record without effect since a correction.
  case voided
  /// Why.
  case reason
  /// A note.
  case note
  /// Evidence.
  case evidence
  /// Recorded by the passing of time, by nobody's action.
  case clock
  /// The term passed without an answer.
  case silence
  /// A right was not used in its time.
  case expired
  /// The next turn of what is owed again and again began.
  case renewed
  /// The term was extended.
  case extended
  /// The term was suspended.
  case suspended
  /// The term was resumed.
  case resumed
  /// Due days were counted anew.
  case recomputed
  /// Sent on to another body.
  case forwarded
  /// The case follows another version of its workflow.
  case migrated
  /// Received there.
  case received
  /// Waived.
  case waived
  /// A party was bound to a role.
  case assigned
  /// A document was added.
  case attached
  /// Removed as a law ordered.
  case removedByLaw
  /// It happened and led to nothing.
  case idle
  /// A case was taken up again.
  case reopened
  /// A case should never have been.
  case annulled
  /// What would be removed as a law orders.
  case wouldBeRemovedByLaw

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .history: Wording(en: "history", ru: "история", kk: "тарихы")
    case .takenOver: Wording(en: "taken over from", ru: "перенесено из", kk: "мына жерден көшірілген")
    case .unchecked:
      Wording(en: "not known, not checked", ru: "не известно, не проверено", kk: "белгісіз, тексерілмеген")
    case .recordedOn: Wording(en: "recorded on", ru: "внесено в реестр", kk: "тізілімге енгізілген күні")
    case .dayBefore: Wording(en: "day given before", ru: "прежде была указана дата", kk: "бұрын көрсетілген күн")
    case .opened: Wording(en: "opened", ru: "дело открыто", kk: "іс ашылды")
    case .correction: Wording(en: "correction", ru: "исправление", kk: "түзету")
    case .corrects: Wording(en: "corrects record", ru: "исправляет запись", kk: "түзетілетін жазба")
    case .correctedBy: Wording(en: "corrected by record", ru: "исправлено записью", kk: "түзеткен жазба")
    case .voided: Wording(en: "voided", ru: "отменено исправлением", kk: "түзетумен күші жойылды")
    case .reason: Wording(en: "reason", ru: "причина", kk: "себебі")
    case .note: Wording(en: "note", ru: "примечание", kk: "ескертпе")
    case .evidence: Wording(en: "evidence", ru: "подтверждение", kk: "дәлелдеме")
    case .clock: Wording(en: "passing of time", ru: "истечение срока", kk: "мерзімнің өтуі")
    case .silence: Wording(en: "not done in time", ru: "в срок не исполнено", kk: "мерзімінде орындалмады")
    case .expired:
      Wording(
        en: "right not used in its time", ru: "правом в срок не воспользовались",
        kk: "құқық мерзімінде пайдаланылмады")
    case .renewed: Wording(en: "owed again", ru: "наступил следующий срок", kk: "келесі мерзім басталды")
    case .extended: Wording(en: "term extended", ru: "срок продлён", kk: "мерзім ұзартылды")
    case .suspended: Wording(en: "term suspended", ru: "срок приостановлен", kk: "мерзім тоқтатыла тұрды")
    case .resumed: Wording(en: "term resumed", ru: "срок возобновлён", kk: "мерзім қайта жалғасты")
    case .recomputed:
      Wording(en: "due dates counted anew", ru: "сроки пересчитаны", kk: "мерзімдер қайта есептелді")
    case .forwarded: Wording(en: "forwarded", ru: "перенаправлено", kk: "басқа органға жолданды")
    case .migrated:
      Wording(
        en: "moved to another version of the workflow", ru: "переведено на другую версию процедуры",
        kk: "рәсімнің басқа нұсқасына көшірілді")
    case .received: Wording(en: "received there on", ru: "получено там", kk: "онда алынған күні")
    case .waived: Wording(en: "waived", ru: "обязанность снята", kk: "міндет алып тасталды")
    case .assigned: Wording(en: "assigned", ru: "назначено", kk: "тағайындалды")
    case .attached: Wording(en: "document added", ru: "приложен документ", kk: "құжат қоса тіркелді")
    case .idle: Wording(en: "led to nothing", ru: "ни к чему не привело", kk: "ештеңеге әкелмеді")
    case .reopened: Wording(en: "reopened", ru: "дело возобновлено", kk: "іс қайта ашылды")
    case .annulled:
      Wording(en: "annulled: opened in error", ru: "аннулировано: открыто ошибочно", kk: "жарамсыз: қателесіп ашылған")
    case .removedByLaw:
      Wording(en: "removed as a law ordered", ru: "удалено по требованию закона", kk: "заң талабымен жойылды")
    case .wouldBeRemovedByLaw:
      Wording(
        en: "would be removed as a law orders", ru: "было бы удалено по требованию закона",
        kk: "заң талабымен жойылар еді")
    }
  }
}
