internal import CaseRegistry
package import CaseWork
internal import JSONText
internal import WorkflowEngine

/// Why a cell was not taken, and what to write instead.
package enum ImportWords {
  /// What is wrong with a cell.
  package static func wording(_ fault: CellFault) -> Wording {
    switch fault {
    case .value(let problem): problem.wording + "."
    case .choice(let text, let known):
      Wording { language in
        let list = known.map { $0.title[language] }.joined(separator: ", ")
        return Wording(
          en: "'\(text)' is none of: \(list).", ru: "«\(text)» нет среди: \(list).",
          kk: "«\(text)» мыналардың ішінде жоқ: \(list).")[language]
      }
    case .party(.noName(_, let text, let near, _)):
      Wording { language in
        let list = near.map { $0.text(in: language) }.joined(separator: ", ")
        let hint =
          list.isEmpty
          ? Wording(same: "") : Wording(en: " Near: \(list).", ru: " Похоже: \(list).", kk: " Ұқсас: \(list).")
        return
          (Wording(
            en: "Nobody is called '\(text)' here. Correct the name, or add those who are missing with --add-parties.",
            ru: "Участника «\(text)» здесь нет. Исправьте название или внесите недостающих: --add-parties.",
            kk: "Мұнда «\(text)» деген қатысушы жоқ. Атауын түзетіңіз не жетпегендерін --add-parties арқылы енгізіңіз.")
          + hint)[language]
      }
    case .party(let error), .refused(let error): refusal(error)
    case .formula("formula"):
      Wording(
        en: "A formula without a value. Open the file in Excel, save it, and try again.",
        ru: "Формула без значения. Откройте файл в Excel, сохраните и повторите.",
        kk: "Мәні жоқ формула. Файлды Excel-де ашып, сақтап, қайталаңыз.")
    case .formula(let text):
      Wording(
        en: "The formula came to '\(text)'. Write the value.", ru: "Формула дала «\(text)». Напишите само значение.",
        kk: "Формула «\(text)» берді. Мәнін жазыңыз.")
    case .missing: Wording(en: "Something must stand here.", ru: "Здесь нужно значение.", kk: "Мұнда мән қажет.")
    case .noDay(let columns):
      Wording { language in
        let list = columns.map { "«\($0.title[language])»" }.joined(separator: ", ")
        return Wording(
          en: "No day says when it began. Fill in one of: \(list).",
          ru: "Не указано, когда дело началось. Заполните что-то из: \(list).",
          kk: "Істің қашан басталғаны көрсетілмеген. Мыналардың бірін толтырыңыз: \(list).")[language]
      }
    case .twice(let text, let row):
      Wording(
        en: "The number '\(text)' stands in row \(row) too. Each row needs its own.",
        ru: "Номер «\(text)» уже есть в строке \(row). У каждой строки должен быть свой.",
        kk: "«\(text)» нөмірі \(row)-жолда бар. Әр жолдың өз нөмірі болуы тиіс.")
    case .noReason(let old, let new):
      Wording(
        en: "'\(old)' → '\(new)': a change is a correction; say why with --reason.",
        ru: "«\(old)» → «\(new)»: изменение — это исправление; укажите причину: --reason.",
        kk: "«\(old)» → «\(new)»: өзгеріс — түзету; себебін --reason арқылы көрсетіңіз.")
    case .fixed(let old, let new):
      Wording(
        en: "'\(old)' → '\(new)': a remark is not corrected by a table. Put the old one back, or add a document.",
        ru: "«\(old)» → «\(new)»: примечание таблицей не исправляется. Верните прежнее.",
        kk: "«\(old)» → «\(new)»: ескертпе кестемен түзетілмейді. Бұрынғысын қайтарыңыз.")
    case .noColumn(let column):
      Wording { language in
        let title = column.title[language]
        return Wording(
          en: "The table has no column '\(title)' (\(column.name)).",
          ru: "В таблице нет столбца «\(title)» (\(column.name)).",
          kk: "Кестеде «\(title)» бағаны жоқ (\(column.name)).")[language]
      }
    }
  }

  private static func refusal(_ error: WorkError) -> Wording {
    guard case .refused(let request) = error else { return WorkWords.wording(of: error) }
    return Wording { language in
      request.refusal.reasons.map { RefusalWords($0, in: request.workflow, language).sentence }.joined(separator: " ")
    }
  }

  /// Why something of a row was left.
  package static func wording(_ why: ImportReport.Left.Why) -> Wording {
    Wording { language in
      switch why {
      case .noDay(let column):
        let title = column.title[language]
        return Wording(
          en: "'\(title)' is empty: what hangs on it was not recorded",
          ru: "«\(title)» не заполнено: связанное с этим не записано",
          kk: "«\(title)» бос: соған байланысты нәрсе жазылмады")[language]
      case .missing(let column):
        let title = column.title[language]
        return Wording(
          en: "'\(title)' is empty and decides what follows; the row went as far as it is known",
          ru: "«\(title)» не заполнено, а от этого зависит дальнейшее; строка принята до этого места",
          kk: "«\(title)» бос, ал одан арғысы соған байланысты; жол осы жерге дейін алынды")[language]
      case .emptied(let column, let old):
        let title = column.title[language]
        return Wording(
          en: "'\(title)' was emptied; '\(old)' stays recorded", ru: "«\(title)» очищено; «\(old)» остаётся записанным",
          kk: "«\(title)» тазартылған; «\(old)» жазылған күйде қалады")[language]
      case .vanished(let ref, let number):
        return Wording(
          en: "'\(ref)' was in this table once and is not any more; \(number) stays as it is",
          ru: "«\(ref)» раньше было в этой таблице, теперь нет; \(number) остаётся как есть",
          kk: "«\(ref)» бұрын осы кестеде болған, енді жоқ; \(number) сол күйі қалады")[language]
      case .conflict(let column, let here, let there):
        let title = column.title[language]
        return Wording(
          en: "'\(title)' was changed on both sides: here '\(here)', in the table '\(there)'; nothing was done",
          ru: "«\(title)» изменено с двух сторон: здесь «\(here)», в таблице «\(there)»; ничего не сделано",
          kk: "«\(title)» екі жақта да өзгерген: мұнда «\(here)», кестеде «\(there)»; ештеңе істелмеді")[language]
      }
    }
  }

  /// What became of rows, in short.
  package static func summary(_ report: ImportReport) -> Wording {
    func n(_ fate: ImportReport.Fate) -> Int { report.fates[fate] ?? 0 }
    return Wording(
      en:
        "Rows: \(report.rows). New: \(n(.new)), changed: \(n(.changed)), same: \(n(.same)), in conflict: \(n(.conflict)), refused: \(n(.refused)).",
      ru:
        "Строк: \(report.rows). Новых: \(n(.new)), изменённых: \(n(.changed)), без изменений: \(n(.same)), спорных: \(n(.conflict)), отклонённых: \(n(.refused)).",
      kk:
        "Жолдар: \(report.rows). Жаңа: \(n(.new)), өзгерген: \(n(.changed)), өзгеріссіз: \(n(.same)), қайшылық: \(n(.conflict)), қабылданбаған: \(n(.refused))."
    )
  }

  package static func fate(_ fate: ImportReport.Fate) -> Wording {
    switch fate {
    case .new: Wording(en: "new", ru: "новое", kk: "жаңа")
    case .changed: Wording(en: "changed", ru: "изменено", kk: "өзгерген")
    case .same: Wording(en: "same", ru: "без изменений", kk: "өзгеріссіз")
    case .conflict: Wording(en: "conflict", ru: "спорно", kk: "қайшылық")
    case .refused: Wording(en: "refused", ru: "отклонено", kk: "қабылданбады")
    }
  }

  package static let nothingKept = Wording(
    en: "Nothing was recorded. Mend the cells above and try again, or record the good rows with --each.",
    ru: "Ничего не записано. Исправьте эти ячейки и повторите или запишите верные строки: --each.",
    kk: "Ештеңе жазылмады. Осы ұяшықтарды түзетіп қайталаңыз не дұрыс жолдарды --each арқылы жазыңыз.")

  package static func parties(_ names: [String], isDryRun: Bool) -> Wording {
    let list = names.joined(separator: ", ")
    if isDryRun {
      return Wording(
        en: "To be made known: \(list).", ru: "Будут внесены участники: \(list).",
        kk: "Енгізілетін қатысушылар: \(list).")
    }
    return Wording(
      en: "Made known: \(list).", ru: "Внесены участники: \(list).", kk: "Енгізілген қатысушылар: \(list).")
  }

  package static func ignored(_ titles: [String]) -> Wording {
    let list = titles.map { "«\($0)»" }.joined(separator: ", ")
    return Wording(
      en: "Nothing is made of the columns \(list).", ru: "Столбцы \(list) не использованы.",
      kk: "\(list) бағандары қолданылмады.")
  }

  package static func more(_ count: Int) -> Wording {
    Wording(
      en: "… and \(count) more; --json lists them all.", ru: "… и ещё \(count); все перечисляет --json.",
      kk: "… және тағы \(count); барлығын --json көрсетеді.")
  }

  package static func row(_ number: Int) -> Wording {
    Wording(en: "row \(number)", ru: "строка \(number)", kk: "\(number)-жол")
  }
}
