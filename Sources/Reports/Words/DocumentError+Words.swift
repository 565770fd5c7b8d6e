public import CaseRecords
import WorkflowEngine

extension DocumentError: Worded {
  /// What is wrong and what to do next, without a full stop.
  public var wording: Wording {
    switch self {
    case .syntax(let error):
      Wording(en: "this is not JSON: ", ru: "это не JSON: ", kk: "бұл JSON емес: ") + error.wording
    case .conflictMarkers:
      Wording(
        en:
          "two versions were merged and the conflict is not settled: keep one of them whole ('git checkout --ours FILE' or "
          + "'--theirs FILE'); 'oversight merge COPY' takes over what the other has besides",
        ru:
          "здесь слиты две версии, и расхождение не разрешено: оставьте одну из них целиком ('git checkout --ours ФАЙЛ' "
          + "или '--theirs ФАЙЛ'); 'oversight merge КОПИЯ' возьмёт из другой то, чего здесь нет",
        kk:
          "мұнда екі нұсқа біріктірілген, ал қайшылық шешілмеген: біреуін тұтас қалдырыңыз ('git checkout --ours ФАЙЛ' "
          + "немесе '--theirs ФАЙЛ'); 'oversight merge КӨШІРМЕ' екіншісінен мұнда жоғын алады")
    case .newerFormat(let format):
      Wording(
        en:
          "the format '\(format)' is not one that this program reads: it was written by a newer program; use that one",
        ru: "формат '\(format)' эта программа не читает: файл записан более новой программой; пользуйтесь ею",
        kk: "'\(format)' пішімін бұл бағдарлама оқымайды: файлды жаңарақ бағдарлама жазған; соны пайдаланыңыз")
    case .format(let error): error.wording
    case .fold(.noOpening):
      "/history: "
        + Wording(
          en: "the first record must open the case", ru: "первая запись должна открывать дело",
          kk: "бірінші жазба істі ашуға тиіс")
    case .fold(.secondOpening(sequence: let sequence)):
      "/history: "
        + Wording(
          en: "record \(sequence) opens the case a second time", ru: "запись \(sequence) открывает дело во второй раз",
          kk: "\(sequence)-жазба істі екінші рет ашады")
    case .fold(.duty(sequence: let sequence, let run)):
      "/history: "
        + Wording(
          en: "record \(sequence) does not fit the duty '\(run)'",
          ru: "запись \(sequence) не согласуется с обязанностью '\(run)'",
          kk: "\(sequence)-жазба '\(run)' міндетіне сәйкес келмейді")
    }
  }
}
