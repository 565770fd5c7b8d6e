public import CaseRecords
import WorkflowEngine

extension SealError: Worded {
  /// Where, what, whether anything changed, and what to do next.
  public var wording: Wording {
    switch self {
    case .notASeal(let path, let line, let expected):
      unchanged(
        Wording(
          en: "\(path), line \(line): expected \(expected.wording.en).",
          ru: "\(path), строка \(line): здесь должно быть: \(expected.wording.ru).",
          kk: "\(path), \(line)-жол: мұнда мынау болуға тиіс: \(expected.wording.kk)."),
        Wording(
          en: "Take the file as 'oversight seal' wrote it.",
          ru: "Возьмите файл таким, каким его записала 'oversight seal'.",
          kk: "Файлды 'oversight seal' жазған күйінде алыңыз."))
    case .missing(let path):
      unchanged(
        Wording(en: "\(path) is missing.", ru: "Нет файла \(path).", kk: "\(path) файлы жоқ."),
        Wording(
          en: "Put it beside the seal, or restore it from a copy.",
          ru: "Положите его рядом с контрольной отметкой или восстановите из копии.",
          kk: "Оны бақылау белгісінің жанына қойыңыз немесе көшірмеден қалпына келтіріңіз."))
    case .none:
      Wording(
        en: "There is no seal in this registry yet. 'oversight seal' makes one.",
        ru: "В этом реестре ещё нет контрольной отметки. Её делает 'oversight seal'.",
        kk: "Бұл тізілімде бақылау белгісі әлі жоқ. Оны 'oversight seal' жасайды.")
    case .otherLeaves(let path):
      unchanged(
        Wording(
          en: "\(path) is not what the seal was made of.", ru: "\(path) — не то, по чему сделана контрольная отметка.",
          kk: "\(path) — бақылау белгісі жасалған дерек емес."),
        Wording(
          en: "Restore the file from a copy.", ru: "Восстановите файл из копии.",
          kk: "Файлды көшірмеден қалпына келтіріңіз."))
    case .notSealed(let name, let seal):
      unchanged(
        Wording(
          en: "\(name) is not in the seal \(seal).", ru: "\(name) не входит в контрольную отметку \(seal).",
          kk: "\(name) \(seal) бақылау белгісінде жоқ."),
        Wording(
          en: "It may have been opened later: take a later seal.",
          ru: "Возможно, дело открыто позже: возьмите более позднюю отметку.",
          kk: "Іс кейінірек ашылған болуы мүмкін: кейінгі белгіні алыңыз."))
    case .problems(let count, let first):
      Wording(
        en: "Nothing was sealed: \(count) problem(s) in the registry, the first in \(first.path): \(first.wording.en). "
          + "Run 'oversight verify' to see them all.",
        ru:
          "Контрольная отметка не сделана: в реестре \(CountedPhrase.problem.text(count, in: .ru)), первое в \(first.path): "
          + "\(first.wording.ru). Все покажет 'oversight verify'.",
        kk:
          "Бақылау белгісі жасалған жоқ: тізілімде \(CountedPhrase.problem.text(count, in: .kk)), біріншісі \(first.path) ішінде: "
          + "\(first.wording.kk). Барлығын 'oversight verify' көрсетеді.")
    case .overtaken:
      unsealed(
        Wording(
          en: "The registry was changed while it was read.", ru: "Реестр изменился, пока его читали.",
          kk: "Тізілім оқылып жатқанда өзгерді."), Wording(en: "Try again.", ru: "Повторите.", kk: "Қайталаңыз."))
    case .noKey(let path):
      unsealed(
        Wording(en: "There is no key \(path).", ru: "Ключа \(path) нет.", kk: "\(path) кілті жоқ."),
        Wording(
          en: "Give the file of your SSH key.", ru: "Укажите файл вашего ключа SSH.",
          kk: "Өзіңіздің SSH кілтіңіздің файлын көрсетіңіз."))
    case .noProgram(let name, let reason):
      unchanged(
        Wording(
          en: "'\(name)' cannot be started: \(reason).", ru: "Не удалось запустить '\(name)': \(reason).",
          kk: "'\(name)' іске қосылмады: \(reason)."),
        Wording(
          en: "Install OpenSSH (8.9 or later), or go without a signature.",
          ru: "Установите OpenSSH (8.9 или новее) или обойдитесь без подписи.",
          kk: "OpenSSH (8.9 немесе жаңарағын) орнатыңыз немесе қолтаңбасыз жасаңыз."))
    case .notSigned(let path, let answer):
      unsealed(
        Wording(
          en: "\(path) did not sign: \(answer.wording.en).", ru: "\(path) не подписал: \(answer.wording.ru).",
          kk: "\(path) қол қоймады: \(answer.wording.kk)."),
        Wording(
          en: "Check the key and its passphrase, then try again.", ru: "Проверьте ключ и пароль к нему и повторите.",
          kk: "Кілт пен оның құпиясөзін тексеріп, қайталаңыз."))
    }
  }

  private func unchanged(_ what: Wording, _ advice: Wording) -> Wording {
    .sentences(what, ClosingSentence.nothingChanged.wording, advice)
  }

  private func unsealed(_ what: Wording, _ advice: Wording) -> Wording {
    .sentences(what, ClosingSentence.nothingSealed.wording, advice)
  }
}

extension ExpectedLine: Worded {
  /// What should stand there.
  public var wording: Wording {
    switch self {
    case .line(let line): Wording(same: "'\(line)'")
    case .key(let key): Wording(same: "'\(key) …'")
    case .value(let key): Wording(en: "a value of '\(key)'", ru: "значение '\(key)'", kk: "'\(key)' мәні")
    case .end:
      Wording(
        en: "the end of the file, after a line feed", ru: "конец файла после перевода строки",
        kk: "жол ауыстырылғаннан кейін файлдың соңы")
    case .leaf: Wording(en: "NAME RECORDS HASH", ru: "ИМЯ ЗАПИСИ ХЕШ", kk: "АТАУ ЖАЗБАЛАР ХЕШ")
    case .order:
      Wording(
        en: "the journal, then each case once, in order", ru: "журнал, затем каждое дело один раз, по порядку",
        kk: "журнал, содан кейін әр іс бір реттен, рет-ретімен")
    }
  }
}

extension ProgramAnswer: Worded {
  /// Its own words, or the code with which it ended.
  public var wording: Wording {
    switch self {
    case .said(let words): Wording(same: words)
    case .ended(let code):
      Wording(
        en: "it ended with \(code)", ru: "программа завершилась с кодом \(code)",
        kk: "бағдарлама \(code) кодымен аяқталды")
    }
  }
}
