public import WorkflowEngine

extension Defect.Reading: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .object:
      Wording(
        en: "write an object {…} here",
        ru: "напишите здесь объект {…}",
        kk: "мұнда {…} объектісін жазыңыз")
    case .unknownKey(let key, let nearest, let known):
      Self.unknownKey(key, nearest, known)
    case .laterKey(let key):
      Wording(en: "'\(key)' ", ru: "'\(key)' ", kk: "'\(key)' ") + Self.later
    case .laterList:
      Wording(en: "a list here ", ru: "список здесь ", kk: "мұндағы тізім ") + Self.later
    case .missingKey(let key, let pointer):
      Self.missingKey(key, pointer)
    case .objectByName(let thing):
      Wording(
        en: "write an object of \(thing.plural.en) by name: {\"name\": {…}}",
        ru: "напишите объект, в котором \(thing.plural.ru) названы по имени: {\"name\": {…}}",
        kk: "\(thing.plural.kk) аттары бойынша жазылған объект жазыңыз: {\"name\": {…}}")
    case .badName(let name, let thing, let isCondition):
      Self.badName(name, thing, isCondition)
    case .emptyString:
      Wording(
        en: "write a non-empty string here",
        ru: "напишите здесь непустую строку",
        kk: "мұнда бос емес жол жазыңыз")
    case .boolean:
      Wording(
        en: "write true or false here",
        ru: "напишите здесь 'true' или 'false'",
        kk: "мұнда 'true' немесе 'false' деп жазыңыз")
    case .names(let name):
      Self.names(name)
    case .twice(let name):
      Wording(
        en: "'\(name)' stands here twice; write it once",
        ru: "'\(name)' стоит здесь дважды; напишите один раз",
        kk: "'\(name)' мұнда екі рет тұр; бір рет жазыңыз")
    case .unknown(let thing, let name, let nearest, let known):
      Self.unknown(thing, name, nearest, known)
    case .otherFormat(let format, let wanted):
      Wording(
        en: "'\(format)' cannot be read here; write \"\(wanted)\"",
        ru: "'\(format)' здесь не читается; напишите \"\(wanted)\"",
        kk: "'\(format)' мұнда оқылмайды; \"\(wanted)\" деп жазыңыз")
    case .ownFormat(let wanted):
      Self.oneOf(wanted)
        + Wording(
          en: "; these this program reads", ru: "; это программа читает", kk: "; бағдарлама осыларды оқиды")
    case .oneOf(let words):
      Self.oneOf(words)
    case .wholeNumber(let least, let greatest):
      Self.wholeNumber(least, greatest)
    case .noDate(let text):
      Wording(
        en: "'\(text)' is no date; write it as 2024-05-03",
        ru: "'\(text)' — не дата; напишите её так: 2024-05-03",
        kk: "'\(text)' — күн емес; оны былай жазыңыз: 2024-05-03")
    case .noLanguage(let key):
      Wording(
        en: "'\(key)' is no language here; write \"en\", \"ru\" or \"kk\"",
        ru: "'\(key)' здесь не язык; напишите \"en\", \"ru\" или \"kk\"",
        kk: "'\(key)' мұнда тіл емес; \"en\", \"ru\" немесе \"kk\" деп жазыңыз")
    case .emptyText(let key):
      Wording(
        en: "the text for '\(key)' must be a non-empty string",
        ru: "текст для '\(key)' должен быть непустой строкой",
        kk: "'\(key)' мәтіні бос емес жол болуға тиіс")
    case .text:
      Wording(
        en: "write a string, or an object by language: {\"en\": …, \"ru\": …, \"kk\": …}",
        ru: "напишите строку или объект по языкам: {\"en\": …, \"ru\": …, \"kk\": …}",
        kk: "жол немесе тілдер бойынша объект жазыңыз: {\"en\": …, \"ru\": …, \"kk\": …}")
    case .tooMany(let count, let thing, let most):
      Wording(
        en: "a workflow has at most \(most) \(thing.plural.en); there are \(count)",
        ru: "в процедуре может быть не больше, чем \(most): \(thing.plural.ru); здесь их \(count)",
        kk: "рәсімде ең көбі \(most) болады: \(thing.plural.kk); мұнда \(count)")
    }
  }
}

extension Defect.Reading {
  /// What is said of what only the second format has.
  static let later = Wording(
    en: "needs the second format; write \"format\": \"\(DefinitionFormat.second.name)\", or remove it",
    ru: "требует второго формата; напишите \"format\": \"\(DefinitionFormat.second.name)\" или уберите это",
    kk:
      "екінші пішімді қажет етеді; \"format\": \"\(DefinitionFormat.second.name)\" деп жазыңыз немесе мұны алып тастаңыз"
  )
}

extension Defect.Types: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .form:
      Wording(
        en: "write a type here: {\"type\": \"text\"}",
        ru: "напишите здесь тип: {\"type\": \"text\"}",
        kk: "мұнда түрін жазыңыз: {\"type\": \"text\"}")
    case .missing(let known):
      Wording(
        en: "'type' is missing; write one of \(known.joined(separator: ", "))",
        ru: "нет 'type'; напишите одно из '\(known.joined(separator: ", "))'",
        kk: "'type' жоқ; мыналардың бірін жазыңыз: '\(known.joined(separator: ", "))'")
    case .name:
      Wording(
        en: "write the name of a type, such as \"text\"",
        ru: "напишите имя типа, например \"text\"",
        kk: "түрдің атын жазыңыз, мысалы \"text\"")
    case .unknown(let name, let nearest, let known):
      Self.unknown(name, nearest, known)
    case .emptyLimits:
      Wording(
        en: "'min' is above 'max', so no value is possible; swap them",
        ru: "'min' больше 'max', поэтому ни одно значение не подходит; поменяйте их местами",
        kk: "'min' мәні 'max' мәнінен үлкен, сондықтан ешбір мән сай келмейді; орындарын ауыстырыңыз")
    case .limit(let limit):
      limit.wording
    case .choiceValues:
      Wording(
        en: "a choice needs its values: \"of\": [\"yes\", \"no\"] or \"of\": {\"yes\": title, …}",
        ru: "выбору нужны значения: \"of\": [\"yes\", \"no\"] или \"of\": {\"yes\": …}",
        kk: "таңдауға мәндер керек: \"of\": [\"yes\", \"no\"] немесе \"of\": {\"yes\": …}")
    case .emptyChoice:
      Wording(
        en: "a choice needs at least one value",
        ru: "выбору нужно хотя бы одно значение",
        kk: "таңдауға кемінде бір мән керек")
    case .choiceValue:
      Wording(
        en: "a value of a choice is a non-empty string without '|'",
        ru: "значение выбора — непустая строка без '|'",
        kk: "таңдау мәні — '|' белгісі жоқ бос емес жол")
    case .choiceTwice(let id):
      Wording(
        en: "the choice has '\(id)' twice; write it once",
        ru: "в выборе '\(id)' стоит дважды; напишите один раз",
        kk: "таңдауда '\(id)' екі рет тұр; бір рет жазыңыз")
    case .listInList:
      Wording(
        en: "a list cannot hold lists; use a list of records",
        ru: "в списке не может быть списков; используйте список записей",
        kk: "тізім ішінде тізім бола алмайды; жазбалар тізімін пайдаланыңыз")
    case .listElement:
      Wording(
        en: "a list needs the type of its elements: \"of\": {\"type\": \"text\"}",
        ru: "списку нужен тип его элементов: \"of\": {\"type\": \"text\"}",
        kk: "тізімге элементтерінің түрі керек: \"of\": {\"type\": \"text\"}")
    case .keyOfNoRecord:
      Wording(
        en: "only a list of records has a key: write \"of\": {\"type\": \"record\", …}, or remove it",
        ru: "ключ бывает только у списка записей: напишите \"of\": {\"type\": \"record\", …} или уберите его",
        kk: "кілт тек жазбалар тізімінде болады: \"of\": {\"type\": \"record\", …} деп жазыңыз немесе оны алып тастаңыз"
      )
    case .keyNotRequired(let name):
      Wording(
        en: "'\(name)' is the key, so every element needs it: write \"required\": true there",
        ru: "'\(name)' — ключ, он нужен каждому элементу: напишите там \"required\": true",
        kk: "'\(name)' — кілт, ол әр элементке керек: сонда \"required\": true деп жазыңыз")
    case .keyPersonal(let name):
      Wording(
        en: "'\(name)' is the key and stays when personal data is removed; name another member, or remove \"personal\"",
        ru:
          "'\(name)' — ключ и остаётся, когда персональные данные удаляют; назовите другой член или уберите \"personal\"",
        kk:
          "'\(name)' — кілт, дербес деректер жойылғанда ол қалады; басқа мүшені атаңыз немесе \"personal\" алып тастаңыз"
      )
    case .keyType(let name):
      Wording(
        en: "'\(name)' cannot be a key; name a member that is a text or a whole number",
        ru: "'\(name)' не может быть ключом; назовите член, который является текстом или целым числом",
        kk: "'\(name)' кілт бола алмайды; мәтін немесе бүтін сан болатын мүшені атаңыз")
    case .bindsNoParty:
      Wording(
        en: "only a party can be bound to a role: write \"type\": \"party\", or remove 'binds'",
        ru: "с ролью можно связать только участника: напишите \"type\": \"party\" или уберите 'binds'",
        kk: "рөлге тек қатысушыны байлауға болады: \"type\": \"party\" деп жазыңыз немесе 'binds' алып тастаңыз")
    case .aheadAndPast:
      Wording(
        en: "what lies ahead cannot lie before the record's day; remove \"ahead\", or \"notAfter\": \"on\"",
        ru: "то, что впереди, не может быть раньше дня записи; уберите \"ahead\" или \"notAfter\": \"on\"",
        kk: "алда болатын күн жазба күнінен бұрын бола алмайды; \"ahead\" не \"notAfter\": \"on\" алып тастаңыз")
    case .bound(let name, let known):
      Wording(
        en: "there is no other date '\(name)' here; write \"on\" for the day of the record, or name a date",
        ru: "другой даты '\(name)' здесь нет; напишите \"on\" для дня записи или назовите дату",
        kk: "мұнда басқа '\(name)' күні жоқ; жазба күні үшін \"on\" деп жазыңыз немесе күнді атаңыз")
        + (known.isEmpty ? Wording(same: "") : .hint(nil, known))
    case .recordInRecord:
      Wording(
        en: "a record cannot hold records; move the members one level up",
        ru: "в записи не может быть записей; перенесите их члены на уровень выше",
        kk: "жазба ішінде жазба бола алмайды; мүшелерін бір деңгей жоғары көшіріңіз")
    case .recordMembers:
      Wording(
        en: "a record needs its members: \"fields\": {\"village\": {\"type\": \"text\", \"title\": \"Village\"}}",
        ru: "записи нужны её члены: \"fields\": {\"village\": {\"type\": \"text\", \"title\": \"Village\"}}",
        kk: "жазбаға оның мүшелері керек: \"fields\": {\"village\": {\"type\": \"text\", \"title\": \"Village\"}}")
    case .noList(let name):
      Wording(
        en: "'\(name)' is not a list; 'each' opens a case for each element of a list",
        ru: "'\(name)' — не список; 'each' открывает дело для каждого элемента списка",
        kk: "'\(name)' — тізім емес; 'each' тізімнің әр элементіне іс ашады")
    }
  }
}
