public import WorkflowEngine

extension Defect.Parts: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .id(let id):
      Wording(
        en: "'\(id)' cannot be an id: write a Latin letter followed by letters, digits, '_' or '-'",
        ru: "'\(id)' не может быть идентификатором: напишите латинскую букву, затем буквы, цифры, '_' или '-'",
        kk: "'\(id)' идентификатор бола алмайды: латын әрпін, содан кейін әріптер, цифрлар, '_' немесе '-' жазыңыз")
    case .prefix(let prefix):
      Wording(
        en: "'\(prefix)' cannot be a prefix: write one to eight of A–Z and 0–9, a letter first, such as \"REC\"",
        ru:
          "'\(prefix)' не может быть префиксом: от одного до восьми знаков из A–Z и 0–9, сначала буква, например \"REC\"",
        kk:
          "'\(prefix)' префикс бола алмайды: A–Z және 0–9 ішінен бірден сегізге дейін таңба, алдымен әріп, мысалы \"REC\""
      )
    case .clockRole:
      Wording(
        en: "the role 'clock' is reserved for lapses and is not declared; remove it",
        ru: "роль 'clock' занята истечением сроков, её не описывают; уберите её",
        kk: "'clock' рөлі мерзімнің өтуіне арналған, ол сипатталмайды; оны алып тастаңыз")
    case .partyOfRole:
      Wording(
        en: "write \"required\", or leave the key out",
        ru: "напишите \"required\" или уберите ключ",
        kk: "\"required\" деп жазыңыз немесе кілтті алып тастаңыз")
    case .outcomeName(let outcome):
      Wording(
        en: "'\(outcome)' cannot name an outcome; write it like 'answered'",
        ru: "'\(outcome)' не может называть исход; напишите его так: 'answered'",
        kk: "'\(outcome)' нәтиже аты бола алмайды; оны былай жазыңыз: 'answered'")
    case .finalWithoutOutcome(let stage):
      Wording(
        en: "a final stage says how the case ended: add \"outcome\": \"\(stage)\"",
        ru: "последний этап говорит, чем завершилось дело: добавьте \"outcome\": \"\(stage)\"",
        kk: "соңғы кезең істің немен аяқталғанын айтады: \"outcome\": \"\(stage)\" қосыңыз")
    case .outcomeWithoutFinal:
      Wording(
        en: "only a final stage has an outcome: add \"final\": true, or remove the outcome",
        ru: "исход бывает только у последнего этапа: добавьте \"final\": true или уберите исход",
        kk: "нәтиже тек соңғы кезеңде болады: \"final\": true қосыңыз немесе нәтижені алып тастаңыз")
    case .reopenedOpen:
      Wording(
        en: "only what has ended is taken up again; write 'reopen' in a final stage, or remove it",
        ru: "снова берут в работу только завершённое; напишите 'reopen' у последнего этапа или уберите его",
        kk: "тек аяқталған іс қайта қолға алынады; 'reopen' соңғы кезеңге жазыңыз немесе оны алып тастаңыз")
    case .rightLikeDuty(let name):
      Wording(
        en: "there is a duty '\(name)' too; give the right another name",
        ru: "есть и обязанность '\(name)'; дайте праву другое имя",
        kk: "'\(name)' деген міндет те бар; құқыққа басқа ат беріңіз")
    case .embargoForm:
      Wording(
        en: "write either {\"field\": name} or {\"days\": n}",
        ru: "напишите или {\"field\": …}, или {\"days\": n}",
        kk: "{\"field\": …} немесе {\"days\": n} деп жазыңыз")
    case .pathType(let path, let types):
      Wording(
        en:
          "'\(path)' cannot be used here; name a field or a member (field.member) that is one of \(types.joined(separator: ", "))",
        ru:
          "'\(path)' здесь не подходит; назовите поле или член записи (\"field.member\") одного из типов '\(types.joined(separator: ", "))'",
        kk:
          "'\(path)' мұнда жарамайды; мына түрлердің бірі болатын өрісті не жазба мүшесін (\"field.member\") атаңыз: '\(types.joined(separator: ", "))'"
      )
    case .mapForm:
      Wording(
        en: "write {\"to\": \"word\", \"how\": \"exact\"}, or {\"how\": \"none\"} where there is no word",
        ru: "напишите {\"to\": …, \"how\": \"exact\"} или {\"how\": \"none\"}, если слова нет",
        kk: "{\"to\": …, \"how\": \"exact\"} немесе сөз болмаса {\"how\": \"none\"} деп жазыңыз")
    case .selfSetAmongActs:
      Wording(
        en: "where no act is in force the rule is self-set anyway; remove \"self-set\" from the list",
        ru: "если ни один акт не действует, срок и так установлен самостоятельно; уберите \"self-set\" из списка",
        kk: "ешбір акт күшінде болмаса, мерзім онсыз да өздігінен белгіленген; тізімнен \"self-set\" алып тастаңыз")
    case .actsOverlap(let one, let other):
      Wording(
        en:
          "'\(one)' and '\(other)' are in force on the same days; write which holds when, or give their days in the acts",
        ru:
          "'\(one)' и '\(other)' действуют в одни и те же дни; напишите, когда какой применяется, или укажите их дни в перечне актов",
        kk:
          "'\(one)' мен '\(other)' бір күндерде күшінде; қайсысы қашан қолданылатынын жазыңыз немесе актілер тізбесінде күндерін беріңіз"
      )
    case .basisForm:
      Wording(
        en: "write \"self-set\", or {\"act\": id, \"article\": \"13(4)\"}",
        ru: "напишите \"self-set\" или {\"act\": id, \"article\": \"13(4)\"}",
        kk: "\"self-set\" немесе {\"act\": id, \"article\": \"13(4)\"} деп жазыңыз")
    case .unlistedAct(let act, let nearest, let known):
      Self.unlisted(act, nearest, known)
    }
  }
}

extension Defect.Actions: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .nobody:
      Wording(
        en: "nobody can take this action; name at least one role",
        ru: "это действие никто не может выполнить; назовите хотя бы одну роль",
        kk: "бұл әрекетті ешкім орындай алмайды; кемінде бір рөлді атаңыз")
    case .nowhere:
      Wording(
        en: "this action can never be taken; name at least one stage",
        ru: "это действие никогда нельзя выполнить; назовите хотя бы один этап",
        kk: "бұл әрекетті ешқашан орындауға болмайды; кемінде бір кезеңді атаңыз")
    case .otherwiseAlone:
      Wording(
        en: "'otherwise' stands alone: {\"otherwise\": stage}",
        ru: "'otherwise' стоит отдельно: {\"otherwise\": …}",
        kk: "'otherwise' жеке тұрады: {\"otherwise\": …}")
    case .otherwiseLast:
      Wording(
        en: "'otherwise' comes last; move it there",
        ru: "'otherwise' стоит последним; перенесите его туда",
        kk: "'otherwise' соңында тұрады; оны сонда көшіріңіз")
    case .otherwiseMissing:
      Wording(
        en: "the list of targets ends with {\"otherwise\": stage}; add it",
        ru: "список целей заканчивается на {\"otherwise\": …}; добавьте это",
        kk: "мақсаттар тізімі {\"otherwise\": …} деп аяқталады; соны қосыңыз")
    case .branchKey(let key):
      Wording(
        en: "'\(key)' is missing: write {\"when\": condition, \"to\": stage}",
        ru: "нет '\(key)': напишите {\"when\": …, \"to\": …}",
        kk: "'\(key)' жоқ: {\"when\": …, \"to\": …} деп жазыңыз")
    case .dependingKey(let key):
      Wording(
        en: "write {\"when\": condition, \"\(key)\": …}, and {\"otherwise\": …} last",
        ru: "напишите {\"when\": …, \"\(key)\": …}, а последним {\"otherwise\": …}",
        kk: "{\"when\": …, \"\(key)\": …}, ал соңына {\"otherwise\": …} деп жазыңыз")
    case .unknownTwice:
      Wording(
        en: "only one can hold where a condition is not known; remove the other \"ifUnknown\"",
        ru: "если условие неизвестно, верным может быть только одно; уберите другое \"ifUnknown\"",
        kk: "шарт белгісіз болса, біреуі ғана күшінде болады; екінші \"ifUnknown\" алып тастаңыз")
    case .clearsWhatItSets(let field):
      Wording(
        en: "'\(field)' is always given with this action, so it cannot be emptied by it; remove it here",
        ru: "'\(field)' всегда указывают с этим действием, поэтому оно не может его очистить; уберите его здесь",
        kk: "'\(field)' бұл әрекетпен әрдайым беріледі, сондықтан ол оны тазарта алмайды; оны осы жерден алып тастаңыз")
    case .tooManyTargets(let count, let most):
      Wording(
        en: "a list has at most \(most) targets; there are \(count)",
        ru: "в списке может быть целей не больше, чем \(most); здесь их \(count)",
        kk: "тізімде ең көбі \(most) мақсат болады; мұнда \(count)")
    case .overlapping(let one, let other):
      Wording(
        en:
          "'\(one)' and '\(other)' may both be true; compare one choice, flag or whole number with values that exclude each other",
        ru:
          "'\(one)' и '\(other)' могут выполняться одновременно; сравните один выбор, признак или целое число со значениями, которые исключают друг друга",
        kk:
          "'\(one)' мен '\(other)' бірге орындалуы мүмкін; бір таңдауды, белгіні немесе бүтін санды бірін-бірі жоққа шығаратын мәндермен салыстырыңыз"
      )
    case .requirements:
      Wording(
        en: "write a list: [{\"that\": condition, \"else\": text}]",
        ru: "напишите список: [{\"that\": …, \"else\": …}]",
        kk: "тізім жазыңыз: [{\"that\": …, \"else\": …}]")
    case .neverTrue(let condition, let known):
      Self.neverTrue(condition, known)
    case .openings:
      Wording(
        en: "write a list: [{\"workflow\": id, \"with\": {…}, \"parties\": {…}}]",
        ru: "напишите список: [{\"workflow\": id, \"with\": {…}, \"parties\": {…}}]",
        kk: "тізім жазыңыз: [{\"workflow\": id, \"with\": {…}, \"parties\": {…}}]")
    case .openingLacksField(let workflow, let field):
      Wording(
        en: "'\(workflow)' cannot be opened without its field '\(field)'; give it in 'with'",
        ru: "'\(workflow)' нельзя открыть без поля '\(field)'; укажите его в 'with'",
        kk: "'\(workflow)' рәсімін '\(field)' өрісінсіз ашуға болмайды; оны 'with' ішінде беріңіз")
    case .openingLacksRole(let workflow, let role):
      Wording(
        en: "'\(workflow)' cannot be opened without its role '\(role)'; give it in 'parties'",
        ru: "'\(workflow)' нельзя открыть без роли '\(role)'; укажите её в 'parties'",
        kk: "'\(workflow)' рәсімін '\(role)' рөлінсіз ашуға болмайды; оны 'parties' ішінде беріңіз")
    }
  }
}

extension Defect.Duties: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .countsBack:
      Wording(
        en: "this duty counts back from the date in 'before'; remove 'workingDay'",
        ru: "эта обязанность отсчитывается назад от даты в 'before'; уберите 'workingDay'",
        kk: "бұл міндет 'before' ішіндегі күннен кері есептеледі; 'workingDay' алып тастаңыз")
    case .nothingMeets:
      Wording(
        en: "nothing can meet this duty; name at least one action",
        ru: "эту обязанность ничем нельзя исполнить; назовите хотя бы одно действие",
        kk: "бұл міндетті ештеңе орындай алмайды; кемінде бір әрекетті атаңыз")
    case .interimMeets(let action):
      Wording(
        en: "'\(action)' meets the duty, so it cannot be interim; name it in one list only",
        ru:
          "'\(action)' исполняет обязанность, поэтому не может быть промежуточным; назовите его только в одном списке",
        kk: "'\(action)' міндетті орындайды, сондықтан аралық бола алмайды; оны бір тізімде ғана атаңыз")
    case .endsAndMeets(let action):
      Wording(
        en: "'\(action)' ends the duty without meeting it, so it can neither meet nor acknowledge it; name it once",
        ru:
          "'\(action)' прекращает обязанность без исполнения, поэтому не может ни исполнять, ни подтверждать её; назовите его один раз",
        kk:
          "'\(action)' міндетті орындамай тоқтатады, сондықтан оны орындай да, растай да алмайды; оны бір рет қана атаңыз"
      )
    case .debtorAlone:
      Wording(
        en: "'debtor' names a member of the records of a list; name the list in \"each\"",
        ru: "'debtor' называет член записей списка; назовите этот список в \"each\"",
        kk: "'debtor' тізім жазбаларының мүшесін атайды; сол тізімді \"each\" ішінде атаңыз")
    case .nothingUses:
      Wording(
        en: "nothing can use this right; name at least one action",
        ru: "этим правом ничем нельзя воспользоваться; назовите хотя бы одно действие",
        kk: "бұл құқықты ештеңе пайдалана алмайды; кемінде бір әрекетті атаңыз")
    case .eachUnkeyed(let name):
      Wording(
        en: "'\(name)' has no key, so its elements cannot be told apart; give the list a \"key\"",
        ru: "у '\(name)' нет ключа, поэтому его элементы не различить; дайте списку \"key\"",
        kk: "'\(name)' тізімінде кілт жоқ, сондықтан элементтері ажыратылмайды; тізімге \"key\" беріңіз")
    case .itemsAlone:
      Wording(
        en: "'items' goes with \"each\": name the list there, or write the action alone",
        ru: "'items' бывает при \"each\": назовите там список или напишите одно действие",
        kk: "'items' \"each\" жанында болады: сонда тізімді атаңыз немесе әрекетті жеке жазыңыз")
    case .itemsType(let input, let key, let list):
      Wording(
        en: "'\(input)' gives no keys of '\(list)'; give it the type of '\(key)', or a list of it",
        ru: "'\(input)' не даёт ключей списка '\(list)'; дайте ему тип '\(key)' или список таких значений",
        kk: "'\(input)' '\(list)' тізімінің кілттерін бермейді; оған '\(key)' түрін немесе сондай тізім беріңіз")
    case .fixedAlone:
      Wording(
        en: "a fixed rhythm counts from its first day: remove \"before\" or \"each\", or write \"counted\": \"met\"",
        ru: "твёрдый ритм считают от первого дня: уберите \"before\" или \"each\" или напишите \"counted\": \"met\"",
        kk:
          "тұрақты ырғақ бірінші күннен есептеледі: \"before\" не \"each\" алып тастаңыз немесе \"counted\": \"met\" деп жазыңыз"
      )
    case .fixedWithoutTime:
      Wording(
        en: "a rhythm needs time between two runs; write 1 or more",
        ru: "между двумя сроками нужно время; напишите 1 или больше",
        kk: "екі мерзімнің арасында уақыт керек; 1 немесе одан көп деп жазыңыз")
    case .starts(let count):
      Wording(
        en: "write one of \"action\", \"actions\", \"stage\", \"open\", \"duty\"; there are \(count)",
        ru: "напишите одно из \"action\", \"actions\", \"stage\", \"open\", \"duty\"; здесь их \(count)",
        kk: "\"action\", \"actions\", \"stage\", \"open\", \"duty\" ішінен бірін жазыңыз; мұнда \(count)")
    case .fieldAlone:
      Wording(
        en: "'field' goes with \"action\": it names a required date of that action; remove it, or name one action",
        ru:
          "'field' бывает при \"action\": он называет обязательную дату этого действия; уберите его или назовите одно действие",
        kk:
          "'field' \"action\" жанында болады: ол сол әрекеттің міндетті күнін атайды; оны алып тастаңыз немесе бір әрекетті атаңыз"
      )
    case .endAlone:
      Wording(
        en: "'end' goes with \"duty\": write {\"duty\": name, \"end\": \"met\"}, or remove it",
        ru: "'end' бывает при \"duty\": напишите {\"duty\": …, \"end\": \"met\"} или уберите его",
        kk: "'end' \"duty\" жанында болады: {\"duty\": …, \"end\": \"met\"} деп жазыңыз немесе оны алып тастаңыз")
    case .actAlone:
      Wording(
        en: "'act' goes with \"duty\", in the place of 'end': write {\"duty\": name, \"act\": \"extend\"}",
        ru: "'act' бывает при \"duty\" вместо 'end': напишите {\"duty\": …, \"act\": \"extend\"}",
        kk: "'act' \"duty\" жанында 'end' орнына болады: {\"duty\": …, \"act\": \"extend\"} деп жазыңыз")
    case .meetsAlone:
      Wording(
        en:
          "'meets' goes with an act on a duty: write {\"meets\": true, \"duty\": name, \"act\": \"forward\"}, or remove it",
        ru:
          "'meets' бывает при действии с обязанностью: напишите {\"meets\": true, \"duty\": …, \"act\": \"forward\"} или уберите его",
        kk:
          "'meets' міндетке қатысты әрекет жанында болады: {\"meets\": true, \"duty\": …, \"act\": \"forward\"} деп жазыңыз "
          + "немесе оны алып тастаңыз"
      )
    case .nothingStarts:
      Wording(
        en: "nothing starts this duty; name at least one action",
        ru: "эту обязанность ничто не начинает; назовите хотя бы одно действие",
        kk: "бұл міндетті ештеңе бастамайды; кемінде бір әрекетті атаңыз")
    case .open:
      Wording(
        en: "write \"open\": true",
        ru: "напишите \"open\": true",
        kk: "\"open\": true деп жазыңыз")
    case .noRequiredDate(let field, let action):
      Wording(
        en:
          "'\(field)' must be a required date of the action '\(action)': give it \"type\": \"date\" and \"required\": true there, or remove 'field' to count from the day of the action",
        ru:
          "'\(field)' должно быть обязательной датой действия '\(action)': укажите там \"type\": \"date\" и \"required\": true или уберите 'field', чтобы считать со дня действия",
        kk:
          "'\(field)' '\(action)' әрекетінің міндетті күні болуға тиіс: сонда \"type\": \"date\" және \"required\": true деп көрсетіңіз немесе әрекет күнінен есептеу үшін 'field' алып тастаңыз"
      )
    case .noStartingAct(let act, let known):
      Self.noStartingAct(act, known)
    case .withinOrBefore:
      Wording(
        en: "write either \"within\": {\"workingDays\": n} or \"before\": {\"field\": …}",
        ru: "напишите или \"within\": {\"workingDays\": n}, или \"before\": {\"field\": …}",
        kk: "\"within\": {\"workingDays\": n} немесе \"before\": {\"field\": …} деп жазыңыз")
    case .term:
      Wording(
        en: "write one term: {\"workingDays\": n}, {\"calendarDays\": n} or {\"months\": n}",
        ru: "напишите один срок: {\"workingDays\": n}, {\"calendarDays\": n} или {\"months\": n}",
        kk: "бір мерзім жазыңыз: {\"workingDays\": n}, {\"calendarDays\": n} немесе {\"months\": n}")
    }
  }
}
