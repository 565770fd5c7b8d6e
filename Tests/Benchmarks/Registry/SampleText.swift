import TestSupport

/// A title and the words of a request, in Kazakh or Russian.
struct SampleText {
  /// One line.
  let title: String
  /// What is asked for.
  let body: String

  /// Why a request was given up.
  static let reason = "Мәселе шешілді, сұрау салу кері қайтарып алынды"

  /// The text of a case: every third in Russian.
  static func request(_ index: Int, _ random: inout Seeded) -> SampleText {
    index % 3 == 0 ? russian(index, &random) : kazakh(index, &random)
  }

  private static func kazakh(_ index: Int, _ random: inout Seeded) -> SampleText {
    let object = index % 1000 == 7 ? "ауыл \(Sample.rareWord)" : pick(kazakhObjects, &random)
    let place = pick(places, &random)
    let title = "\(place): \(object) (№ \(index))"
    return SampleText(
      title: title,
      body:
        "\(place), \(object): \(pick(kazakhMatters, &random)) туралы мәлімет пен құжаттардың көшірмесін беруіңізді сұраймын."
    )
  }

  private static func russian(_ index: Int, _ random: inout Seeded) -> SampleText {
    let (object, place) = (pick(russianObjects, &random), pick(places, &random))
    return SampleText(
      title: "\(place): \(object) (№ \(index))",
      body:
        "Прошу сообщить (\(place), \(object)) \(pick(russianMatters, &random)) и приложить копии документов.")
  }

  private static func pick(_ list: [String], _ random: inout Seeded) -> String {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  private static let places = [
    "Жетіген", "Ақбұлақ", "Атбасар", "Қандыағаш", "Шалқар", "Хромтау", "Алға", "Мәртөк", "Темір", "Ырғыз", "Байғанин",
  ]
  private static let kazakhObjects = [
    "мектептің жылу жүйесі", "балабақшаның асханасы", "ауылдың су құбыры", "аурухананың пандусы", "орталық көше жолы",
    "балалар алаңы", "дәріхананың жұмыс уақыты", "аудандық кітапхана", "тұрмыстық қалдықтар алаңы",
  ]
  private static let kazakhMatters = [
    "жөндеу жұмыстарының құны", "соңғы тексерудің нәтижесі", "бөлінген бюджет қаражаты", "жауапты адам",
  ]
  private static let russianObjects = [
    "ремонт школьной кровли", "питание в детском саду", "сельский водопровод", "пандус поликлиники",
    "уличное освещение",
    "подвоз учеников", "очередь на жильё", "вывоз отходов", "работа дома культуры",
  ]
  private static let russianMatters = [
    "стоимость работ и сроки", "результаты последней проверки", "сумму расходов бюджета по годам",
    "кто отвечает за работы",
  ]
}
