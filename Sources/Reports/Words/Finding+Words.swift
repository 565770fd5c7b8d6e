import CaseRecords
public import CaseRegistry
import Platform
import WorkflowEngine

extension Finding: Worded {
  /// What was noticed, where, and what to do next.
  public var wording: Wording {
    switch self {
    case .unreadable(let error): error.finding
    case .unread(let path):
      Wording(
        en: "\(path) could not be read when it was last looked at. Run 'oversight verify' when nobody is writing.",
        ru: "\(path) в последний раз не удалось прочитать. Выполните 'oversight verify', когда никто не пишет.",
        kk: "\(path) соңғы рет оқылмаған. Ешкім жазбай тұрғанда 'oversight verify' орындаңыз.")
    case .incomplete(let error):
      Wording(
        en: "What was recorded last may be missing here: the database cannot be read. ",
        ru: "Здесь может не хватать внесённого последним: база данных не читается. ",
        kk: "Мұнда соңғы енгізілген жазбалар болмауы мүмкін: дерекқор оқылмайды. ") + error.wording
    case .databaseUnusable(let path, let error):
      Wording(
        en: "The database in \(path) cannot be used now, so all documents were read. ",
        ru: "Базой данных в \(path) сейчас нельзя пользоваться, поэтому прочитаны все файлы дел. ",
        kk: "\(path) ішіндегі дерекқорды қазір пайдалануға болмайды, сондықтан барлық іс файлдары оқылды. ")
        + error.wording
    case .databaseKept(let folder):
      Wording(
        en:
          "A database that was not made here, or could not be read, is kept in \(folder); the index was made anew from the "
          + "documents.",
        ru:
          "База данных, созданная не здесь или не прочитанная, отложена в \(folder); индекс построен заново по файлам дел.",
        kk:
          "Мұнда құрылмаған немесе оқылмаған дерекқор \(folder) ішіне қойылды; индекс істердің файлдары бойынша қайта "
          + "құрылды.")
    case .strangeDatabase(let folder):
      Wording(
        en:
          "The database in \(folder) was not made here, so the index was made anew from the documents. Records that are "
          + "missing from them since are told only by a seal or a copy.",
        ru:
          "База данных в \(folder) создана не здесь, поэтому индекс построен заново по файлам дел. Если из них пропали "
          + "записи, это покажет только контрольная отметка или копия.",
        kk:
          "\(folder) ішіндегі дерекқор мұнда құрылмаған, сондықтан индекс істердің файлдары бойынша қайта құрылды. Олардан "
          + "жазбалар жоғалса, оны тек бақылау белгісі немесе көшірме көрсетеді.")
    case .leftoversTaken(let count):
      Wording(
        en:
          "\(count) file(s) were taken from the database that came with this folder, as if they had come as files: look at "
          + "what changed before you rely on it.",
        ru:
          "Из базы данных, пришедшей с этой папкой, взято: \(CountedPhrase.file.text(count, in: .ru)), как если бы они пришли "
          + "файлами: посмотрите, что изменилось, прежде чем полагаться на это.",
        kk:
          "Осы қалтамен бірге келген дерекқордан \(CountedPhrase.file.text(count, in: .kk)) файл түрінде келгендей алынды: "
          + "оған сенбес бұрын не өзгергенін қараңыз.")
    case .commitsFinished(let count):
      Wording(
        en: "Finished \(count) file(s) that an interrupted command had left.",
        ru: "Дописано после прерванной команды: \(CountedPhrase.file.text(count, in: .ru)).",
        kk: "Тоқтатылған командадан қалған \(CountedPhrase.file.text(count, in: .kk)) жазылып бітті.")
    case .unwritten(let error):
      Wording(
        en:
          "What was recorded is safe, but its files could not be written yet: \(error.cause.en). The next command does.",
        ru:
          "Внесённое сохранено, но его файлы пока не удалось записать: \(error.cause.ru). Это сделает следующая команда.",
        kk: "Енгізілген дерек сақталды, бірақ файлдары әзірге жазылмады: \(error.cause.kk). Оны келесі команда жазады.")
    case .writingStopped:
      Wording(
        en: "What was recorded is safe; the next command goes on writing its files.",
        ru: "Внесённое сохранено; следующая команда продолжит запись его файлов.",
        kk: "Енгізілген дерек сақталды; оның файлдарын жазуды келесі команда жалғастырады.")
    case .edited(let path, let loss):
      Wording(
        en: "\(path) was changed from outside; ", ru: "\(path) изменён извне; ", kk: "\(path) сырттан өзгертілген; ")
        + (loss?.wording
          ?? Wording(
            en: "its history holds, and it was indexed anew", ru: "его история цела, он проиндексирован заново",
            kk: "тарихы бүтін, ол қайта индекстелді")) + "."
    case .keptAside(let name, let path):
      Wording(
        en: "\(name) had been edited from outside while it was written; that edit is kept in \(path).",
        ru: "\(name) правили извне, пока он записывался; та правка сохранена в \(path).",
        kk: "\(name) жазылып жатқанда сырттан түзетілген; ол түзету \(path) ішінде сақталды.")
    case .evidenceGone(let path):
      Wording(
        en: "\(path) was to be put in its place and is gone.", ru: "\(path) надо было положить на место, но его нет.",
        kk: "\(path) орнына қойылуға тиіс еді, бірақ ол жоқ.")
    case .stillToClear(let folder, let error):
      Wording(
        en: "What was removed may still stand in the database or under \(folder)/aside for a while: ",
        ru: "Удалённое может ещё какое-то время оставаться в базе данных или в \(folder)/aside: ",
        kk: "Жойылған дерек біраз уақыт дерекқорда немесе \(folder)/aside ішінде қалуы мүмкін: ") + error.cause
    case .otherVersion(let number):
      Wording(
        en: "\(number) has another version that nobody has decided on: see 'oversight settle \(number)'.",
        ru: "У дела \(number) есть другая версия, о которой никто не решил: см. 'oversight settle \(number)'.",
        kk: "\(number) ісінің ешкім шешім қабылдамаған басқа нұсқасы бар: 'oversight settle \(number)' қараңыз.")
    case .otherDatabaseUnread(let path):
      Wording(
        en:
          "The database in \(path) cannot be read; what was recorded there and not written into its files yet is not taken. "
          + "Let somebody open that registry once, then merge again.",
        ru:
          "База данных в \(path) не читается; то, что там внесено и ещё не записано в файлы, не взято. Пусть кто-нибудь "
          + "откроет тот реестр, затем повторите слияние.",
        kk: "\(path) ішіндегі дерекқор оқылмайды; онда енгізіліп, файлдарға әлі жазылмаған дерек алынған жоқ. Біреу ол "
          + "тізілімді ашсын, содан кейін біріктіруді қайталаңыз.")
    case .moreLapses(let number):
      Wording(
        en: "\(number): time has more to do; 'oversight tick' again records it.",
        ru: "\(number): истекло больше сроков, чем внесено; остальное внесёт ещё раз 'oversight tick'.",
        kk: "\(number): өткен мерзімдер енгізілгеннен көп; қалғанын 'oversight tick' қайта енгізеді.")
    }
  }
}
