/// The titles of a draft.
enum DraftText: CaseIterable {
  case monitor, coordinator, body
  case place, visitedOn, violations, findings, position, accepted, disputed
  case planned, reported, silent, clean, answered, unanswered
  case visit, sayWhat, photo, answer, silence, close
  case oweVisit, oweAnswer

  var wording: Wording {
    switch self {
    case .monitor: Wording(en: "Monitor", ru: "Наблюдатель", kk: "Бақылаушы")
    case .coordinator: Wording(en: "Coordinator", ru: "Координатор", kk: "Үйлестіруші")
    case .body: Wording(en: "Body that answers", ru: "Орган, который отвечает", kk: "Жауап беретін орган")
    case .place: Wording(en: "Place", ru: "Место", kk: "Орны")
    case .visitedOn: Wording(en: "Day of the visit", ru: "День посещения", kk: "Барған күні")
    case .violations: Wording(en: "Violations found", ru: "Выявлено нарушений", kk: "Анықталған бұзушылықтар саны")
    case .findings: Wording(en: "What was found", ru: "Что выявлено", kk: "Не анықталды")
    case .position: Wording(en: "Position of the body", ru: "Позиция органа", kk: "Органның ұстанымы")
    case .accepted: Wording(en: "Will be put right", ru: "Будет исправлено", kk: "Түзетіледі")
    case .disputed: Wording(en: "Disputed", ru: "Оспаривается", kk: "Дау айтылды")
    case .planned: Wording(en: "Planned", ru: "Запланировано", kk: "Жоспарланды")
    case .reported:
      Wording(en: "Reported, answer awaited", ru: "Сообщено, ожидается ответ", kk: "Хабарланды, жауап күтілуде")
    case .silent: Wording(en: "No answer in time", ru: "Ответа в срок нет", kk: "Мерзімінде жауап жоқ")
    case .clean: Wording(en: "Nothing found", ru: "Нарушений нет", kk: "Бұзушылық жоқ")
    case .answered: Wording(en: "Answered", ru: "Ответ получен", kk: "Жауап алынды")
    case .unanswered: Wording(en: "Closed without an answer", ru: "Закрыто без ответа", kk: "Жауапсыз жабылды")
    case .visit: Wording(en: "Record the visit", ru: "Записать посещение", kk: "Барғанын тіркеу")
    case .sayWhat: Wording(en: "Say what was found.", ru: "Опишите, что выявлено.", kk: "Не анықталғанын жазыңыз.")
    case .photo: Wording(en: "Photographs", ru: "Фотографии", kk: "Фотосуреттер")
    case .answer: Wording(en: "Record the answer", ru: "Записать ответ", kk: "Жауапты тіркеу")
    case .silence: Wording(en: "No answer came", ru: "Ответ не поступил", kk: "Жауап келмеді")
    case .close: Wording(en: "Close without an answer", ru: "Закрыть без ответа", kk: "Жауапсыз жабу")
    case .oweVisit: Wording(en: "Visit the place", ru: "Посетить место", kk: "Орнына барып көру")
    case .oweAnswer:
      Wording(en: "Answer what was found", ru: "Ответить на выявленное", kk: "Анықталғанға жауап беру")
    }
  }
}
