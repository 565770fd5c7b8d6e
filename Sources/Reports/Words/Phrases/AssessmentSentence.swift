public import WorkflowEngine

/// Sentences about assessments.
public enum AssessmentSentence: Hashable, Sendable {
  /// How scores come about.
  case rule
  /// How many indicators are in a mean, and of which years.
  case counted(Int, of: Int, years: String?)
  /// A value that was turned round.
  case turned(to: String, min: String, max: String)
  /// A value that cannot be turned round and is in no mean.
  case noRange(code: String)
  /// A mean of values in different units.
  case mixedUnits(dimension: String, units: String)
  /// From where to where the axes of a drawing go.
  case scale(max: String)

  /// The sentence, with its full stop.
  public func text(in language: Language) -> String { wording[language] }

  /// The sentence in all languages.
  public var wording: Wording {
    switch self {
    case .rule:
      Wording(
        en:
          "A dimension is the mean of its sub-dimensions, a sub-dimension that of its indicators; only what is shown is "
          + "rounded.",
        ru:
          "Измерение — среднее его подизмерений, подизмерение — среднее его индикаторов; округляется только показанное.",
        kk:
          "Өлшем — кіші өлшемдерінің орташасы, кіші өлшем — индикаторларының орташасы; тек көрсетілгені дөңгелектенеді."
      )
    case .counted(let known, let all, let years):
      Wording(
        en: "Counted: \(known) of \(all) indicators\(years.map { ", data of \($0)" } ?? "").",
        ru: "Учтено индикаторов: \(known) из \(all)\(years.map { ", данные за \($0)" } ?? "").",
        kk: "Ескерілген индикаторлар: \(known) / \(all)\(years.map { ", деректер жылы: \($0)" } ?? "").")
    case .turned(let value, let min, let max):
      Wording(
        en: "Counted as \(value): lower is better, from \(min) to \(max).",
        ru: "Учтено как \(value): чем меньше, тем лучше, от \(min) до \(max).",
        kk: "\(value) деп ескерілді: төмен болғаны жақсы, ауқымы \(min) – \(max).")
    case .noRange(let code):
      Wording(
        en: "\(code) is not counted: lower is better, and it has no range ('min' and 'max').",
        ru: "\(code) не учитывается: чем меньше, тем лучше, а диапазон ('min' и 'max') не указан.",
        kk: "\(code) ескерілмейді: төмен болғаны жақсы, бірақ ауқымы ('min' пен 'max') көрсетілмеген.")
    case .mixedUnits(let dimension, let units):
      Wording(
        en: "“\(dimension)” is a mean of values in different units: \(units).",
        ru: "«\(dimension)» — среднее значений в разных единицах: \(units).",
        kk: "«\(dimension)» — әртүрлі бірліктегі мәндердің орташасы: \(units).")
    case .scale(let max): Wording(en: "Scale from 0 to \(max).", ru: "Шкала от 0 до \(max).", kk: "Шкала: 0 – \(max).")
    }
  }
}
