public import CaseRegistry
import Platform

extension CopyFault: Worded {
  /// What stands in the way, as a sentence.
  public var wording: Wording {
    switch self {
    case .notEmpty(let path):
      Wording(
        en: "\(path) holds other files.", ru: "В \(path) лежат другие файлы.", kk: "\(path) ішінде басқа файлдар жатыр."
      )
    case .other(let path):
      Wording(
        en: "\(path) holds a copy of another registry, or one that was made for something else.",
        ru: "В \(path) лежит копия другого реестра или копия, сделанная для другого.",
        kk: "\(path) ішінде басқа тізілімнің көшірмесі немесе басқа мақсатта жасалған көшірме жатыр.")
    case .inside(let path):
      Wording(
        en: "\(path) is this registry or lies in it.", ru: "\(path) — сам этот реестр или папка внутри него.",
        kk: "\(path) — осы тізілімнің өзі немесе оның ішіндегі қалта.")
    case .ahead(let path):
      Wording(
        en: "\(path) holds what the registry does not: somebody has worked in the copy, or the registry has lost it.",
        ru: "В \(path) есть то, чего нет в реестре: кто-то работал в копии, или реестр это потерял.",
        kk: "\(path) ішінде тізілімде жоқ дерек бар: біреу көшірмеде жұмыс істеген немесе тізілім оны жоғалтқан.")
    case .forReading(let path):
      Wording(
        en: "\(path) is a copy for reading: what is recorded in two copies with one code would get the same numbers.",
        ru: "\(path) — копия для чтения: записи в двух копиях с одним кодом получили бы одинаковые номера.",
        kk: "\(path) — оқуға арналған көшірме: бір коды бар екі көшірмедегі жазбалар бірдей нөмір алар еді.")
    case .moving(let path):
      Wording(
        en: "Others went on writing while it was copied: \(path) is not finished and is no registry yet.",
        ru: "Пока снималась копия, в реестр продолжали писать: \(path) не готова и ещё не реестр.",
        kk: "Көшіріліп жатқанда тізілімге жазу жалғасты: \(path) дайын емес, әлі тізілім емес.")
    case .officeTaken(let code):
      Wording(
        en: "Numbers with '\(code)' are given elsewhere, or were given before.",
        ru: "Номера с кодом '\(code)' уже даются в другом месте или давались раньше.",
        kk: "'\(code)' коды бар нөмірлер басқа жерде беріледі немесе бұрын берілген.")
    }
  }

  /// What to do instead.
  var advice: Wording {
    switch self {
    case .notEmpty:
      Wording(
        en: "Name a folder that is empty or not there yet.", ru: "Укажите папку, которая пуста или ещё не создана.",
        kk: "Бос немесе әлі жасалмаған қалтаны көрсетіңіз.")
    case .other, .inside:
      Wording(en: "Name another folder.", ru: "Укажите другую папку.", kk: "Басқа қалтаны көрсетіңіз.")
    case .ahead:
      Wording(
        en:
          "Look at both with 'oversight verify'; 'oversight merge' takes over what is only there; or copy into a new folder.",
        ru:
          "Проверьте оба командой 'oversight verify'; 'oversight merge' примет то, что есть только там; или сделайте копию "
          + "в новую папку.",
        kk:
          "Екеуін де 'oversight verify' арқылы тексеріңіз; тек сонда бар деректі 'oversight merge' қабылдайды; немесе жаңа "
          + "қалтаға көшіріңіз.")
    case .forReading:
      Wording(
        en:
          "Record it in the registry this was copied from, or give this copy a code of its own: 'oversight office set CODE'.",
        ru: "Внесите это в реестр, с которого снята копия, или дайте копии свой код: 'oversight office set КОД'.",
        kk: "Мұны көшірме алынған тізілімге енгізіңіз немесе көшірмеге өз кодын беріңіз: 'oversight office set КОД'.")
    case .moving:
      Wording(
        en: "Copy again into the same folder in a moment; what is there is gone on from.",
        ru: "Повторите копирование в ту же папку через минуту: начатое будет продолжено.",
        kk: "Сәлден кейін сол қалтаға қайта көшіріңіз: басталғаны жалғасады.")
    case .officeTaken:
      Wording(en: "Choose another code.", ru: "Выберите другой код.", kk: "Басқа код таңдаңыз.")
    }
  }
}
