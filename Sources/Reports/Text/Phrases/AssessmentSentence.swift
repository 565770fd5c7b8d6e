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
  public func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .ru: russian
    case .kk: kazakh
    }
  }

  private var english: String {
    switch self {
    case .rule:
      "A dimension is the mean of its sub-dimensions, a sub-dimension that of its indicators; only what is shown is rounded."
    case .counted(let known, let all, let years):
      "Counted: \(known) of \(all) indicators\(years.map { ", data of \($0)" } ?? "")."
    case .turned(let value, let min, let max): "Counted as \(value): lower is better, from \(min) to \(max)."
    case .noRange(let code): "\(code) is not counted: lower is better, and it has no range ('min' and 'max')."
    case .mixedUnits(let dimension, let units): "“\(dimension)” is a mean of values in different units: \(units)."
    case .scale(let max): "Scale from 0 to \(max)."
    }
  }

  private var russian: String {
    switch self {
    case .rule:
      "Измерение — среднее его подизмерений, подизмерение — среднее его индикаторов; округляется только показанное."
    case .counted(let known, let all, let years):
      "Учтено индикаторов: \(known) из \(all)\(years.map { ", данные за \($0)" } ?? "")."
    case .turned(let value, let min, let max): "Учтено как \(value): чем меньше, тем лучше, от \(min) до \(max)."
    case .noRange(let code):
      "\(code) не учитывается: чем меньше, тем лучше, а диапазон ('min' и 'max') не указан."
    case .mixedUnits(let dimension, let units): "«\(dimension)» — среднее значений в разных единицах: \(units)."
    case .scale(let max): "Шкала от 0 до \(max)."
    }
  }

  private var kazakh: String {
    switch self {
    case .rule:
      "Өлшем — кіші өлшемдерінің орташасы, кіші өлшем — индикаторларының орташасы; тек көрсетілгені дөңгелектенеді."
    case .counted(let known, let all, let years):
      "Ескерілген индикаторлар: \(known) / \(all)\(years.map { ", деректер жылы: \($0)" } ?? "")."
    case .turned(let value, let min, let max):
      "\(value) деп ескерілді: төмен болғаны жақсы, ауқымы \(min) – \(max)."
    case .noRange(let code): "\(code) ескерілмейді: төмен болғаны жақсы, бірақ ауқымы ('min' пен 'max') көрсетілмеген."
    case .mixedUnits(let dimension, let units): "«\(dimension)» — әртүрлі бірліктегі мәндердің орташасы: \(units)."
    case .scale(let max): "Шкала: 0 – \(max)."
    }
  }
}
