/// What a draft says about its parts.
enum DraftComment: CaseIterable {
  case root, body, place, choice, stage, final, action, input, requirement, evidence, clock, duty, basis, extending

  var wording: Wording {
    switch self {
    case .root, .body, .place, .choice: ofHead
    case .stage, .final, .action, .input, .requirement, .evidence, .clock: ofMoves
    case .duty, .basis, .extending: ofDuties
    }
  }

  private var ofHead: Wording {
    switch self {
    case .body:
      Wording(
        en: "With \"party\": \"required\" a case cannot be opened without saying who it is.",
        ru: "С \"party\": \"required\" дело нельзя открыть, не назвав, кто это.",
        kk: "\"party\": \"required\" болса, бұл кім екенін атамай іс ашылмайды.")
    case .place:
      Wording(
        en:
          "A required field is given when a case is opened. Everybody may see what is \"public\"; without \"visibility\" "
          + "only those who work on the case.",
        ru:
          "Обязательное поле задают при открытии дела. Поле с \"public\" видят все; без \"visibility\" — только те, кто "
          + "ведёт дело.",
        kk: "Міндетті өріс іс ашылғанда беріледі. \"public\" өрісін бәрі көреді; \"visibility\" болмаса, тек істі "
          + "жүргізетіндер көреді.")
    case .choice:
      Wording(
        en: "A choice has values, each with its title. The other types: text, integer, decimal, money, boolean, date, "
          + "party, case, locality, list, record.",
        ru: "У choice есть значения, у каждого своё название. Другие типы: text, integer, decimal, money, boolean, "
          + "date, party, case, locality, list, record.",
        kk: "choice түрінің мәндері бар, әрқайсысының өз атауы болады. Басқа түрлері: text, integer, decimal, money, "
          + "boolean, date, party, case, locality, list, record.")
    default:
      Wording(
        en: "A start to be changed; the names are yours to choose. 'oversight workflow check FILE' says what is wrong, "
          + "'oversight workflow simulate FILE' tries it out. Comments mean nothing to the program.",
        ru: "Заготовка, которую нужно изменить; имена выбираете вы. «oversight workflow check ФАЙЛ» находит ошибки, "
          + "«oversight workflow simulate ФАЙЛ» показывает, как всё пойдёт. Комментарии для программы ничего не значат.",
        kk: "Өзгертуге арналған бастама; атауларды өзіңіз таңдайсыз. «oversight workflow check ФАЙЛ» қателерді табады, "
          + "«oversight workflow simulate ФАЙЛ» бәрі қалай жүретінін көрсетеді. Түсініктемелердің бағдарлама үшін мәні жоқ."
      )
    }
  }

  private var ofMoves: Wording {
    switch self {
    case .stage:
      Wording(
        en: "In every stage somebody owes something. Where nobody does, say what the case waits for: \"waits\": text.",
        ru: "На каждом этапе кто-то что-то должен. Где никто, скажите, чего ждёт дело: \"waits\": текст.",
        kk:
          "Әр кезеңде біреу бірдеңеге міндетті. Ешкім міндетті болмаса, іс не күтіп тұрғанын жазыңыз: \"waits\": мәтін."
      )
    case .final:
      Wording(
        en: "A final stage ends the case; its outcome says how.",
        ru: "Завершающий этап закрывает дело; исход (outcome) говорит, чем оно кончилось.",
        kk: "Соңғы кезең істі жабады; нәтижесі (outcome) оның немен аяқталғанын айтады.")
    case .input:
      Wording(
        en:
          "An input with \"field\" sets that field of the case; one with a \"type\" of its own is kept in the history only.",
        ru: "Ввод с \"field\" записывается в это поле дела; ввод со своим \"type\" остаётся только в истории.",
        kk: "\"field\" көрсетілген дерек істің сол өрісіне жазылады; өз \"type\" түрі бар дерек тек тарихта қалады.")
    case .requirement:
      Wording(
        en: "What must be true; where it is not, people read \"else\".",
        ru: "Что должно выполняться; если не выполнено, люди читают \"else\".",
        kk: "Орындалуға тиіс шарт; орындалмаса, адамдар \"else\" мәтінін оқиды.")
    case .evidence:
      Wording(
        en: "Documents by kind; with \"required\": true the action cannot be taken without one.",
        ru: "Документы по видам; с \"required\": true без документа действие невозможно.",
        kk: "Құжаттар түрлері бойынша; \"required\": true болса, құжатсыз әрекет жасалмайды.")
    case .clock:
      Wording(
        en: "What only the passing of time does is done by \"clock\"; a duty names it in \"onLapse\".",
        ru: "Что делает только время, делает \"clock\"; обязанность называет это действие в \"onLapse\".",
        kk: "Тек уақыттың өтуімен болатын әрекетті \"clock\" жасайды; міндет оны \"onLapse\" кілтінде атайды.")
    default:
      Wording(
        en:
          "An action leads from one of its stages to another. Here the number of violations decides to which; conditions "
          + "must exclude each other.",
        ru: "Действие ведёт с одного из своих этапов на другой. Здесь решает число нарушений; условия должны исключать "
          + "друг друга.",
        kk: "Әрекет өз кезеңдерінің бірінен екіншісіне апарады. Мұнда бұзушылықтар саны шешеді; шарттар бірін-бірі "
          + "жоққа шығаруға тиіс.")
    }
  }

  private var ofDuties: Wording {
    switch self {
    case .basis:
      Wording(
        en:
          "It starts when the case enters the stage. The basis is an article of a listed act, {\"act\": id, \"article\": "
          + "\"13(4)\"}, or \"self-set\" for a rule of your own.",
        ru:
          "Начинается, когда дело переходит на этот этап. Основание — статья акта из списка, {\"act\": id, \"article\": "
          + "\"13(4)\"}, или \"self-set\", если правило вы установили сами.",
        kk: "Іс осы кезеңге өткенде басталады. Негізі — тізімдегі актінің бабы, {\"act\": id, \"article\": \"13(4)\"}, "
          + "немесе ережені өзіңіз белгілесеңіз, \"self-set\".")
    case .extending:
      Wording(
        en: "Who may give more time, how much at one time, and how often; without this nobody may.",
        ru: "Кто может продлить срок, на сколько за один раз и сколько раз; без этого не может никто.",
        kk: "Мерзімді кім, бір жолы қаншаға және неше рет ұзарта алады; бұл болмаса, ешкім ұзарта алмайды.")
    default:
      Wording(
        en: "Who owes what to whom, from when, and for how long. The action in \"metBy\" meets it.",
        ru: "Кто, что, перед кем, с какого дня и в какой срок должен. Исполняется действием из \"metBy\".",
        kk:
          "Кім, не істеуге, кімнің алдында, қай күннен және қандай мерзімде міндетті. \"metBy\" әрекетімен орындалады.")
    }
  }
}
