public import CaseRecords
public import CaseRegistry
import Platform
import WorkflowEngine

extension MergeConflict: Worded {
  /// What is not taken and why, in a sentence.
  public var wording: Wording { reason.wording }
}

extension MergeConflict.Reason: Worded {
  /// What is not taken and why, in a sentence.
  public var wording: Wording {
    switch self {
    case .fork(let number, let common, let path):
      Wording(
        en: "\(number) was advanced on both sides after record \(common). The version here stays; the other is kept in "
          + "\(path). Decide with 'oversight settle \(number) --keep mine' or '--keep theirs'.",
        ru: "Дело \(number) после записи \(common) продолжили обе стороны. Здешняя версия остаётся; другая хранится в "
          + "\(path). Решите: 'oversight settle \(number) --keep mine' или '--keep theirs'.",
        kk: "\(number) ісін \(common)-жазбадан кейін екі жақ та жалғастырған. Мұндағы нұсқа қалады; екіншісі \(path) "
          + "ішінде сақтаулы. Шешім қабылдаңыз: 'oversight settle \(number) --keep mine' немесе '--keep theirs'.")
    case .contrary(let number):
      Wording(
        en:
          "\(number) was settled for another version there; it stays as it is here. Agree on one, and let the other side "
          + "decide again with 'oversight settle \(number) --keep MARK'.",
        ru:
          "О деле \(number) там решили в пользу другой версии; здесь оно остаётся прежним. Договоритесь об одной, и пусть "
          + "другая сторона решит заново: 'oversight settle \(number) --keep MARK'.",
        kk:
          "\(number) ісі бойынша онда басқа нұсқа таңдалған; мұнда ол бұрынғыша қалады. Бір нұсқаға келісіп, екінші жақ "
          + "қайта шешсін: 'oversight settle \(number) --keep MARK'.")
    case .forkLacks(let number, let common, let lack):
      Wording(
        en:
          "\(number) was advanced on both sides after record \(common), and the version there is not kept: \(lack.wording.en).",
        ru:
          "Дело \(number) после записи \(common) продолжили обе стороны, и тамошняя версия не сохранена: \(lack.wording.ru).",
        kk:
          "\(number) ісін \(common)-жазбадан кейін екі жақ та жалғастырған, ал ондағы нұсқа сақталған жоқ: \(lack.wording.kk)."
      )
    case .lacks(let number, let lacks):
      Self.lacks(number, lacks)
    case .strangers(let number, let here, let there):
      Wording(
        en:
          "\(number) is another case there: '\(here)' here, '\(there)' there. Both offices gave the same number; it is not "
          + "taken. Give one of them a code of its own with 'oversight office set CODE', for its numbers from then on; what has the "
          + "number twice, open anew in one office and annul there.",
        ru:
          "\(number) там — другое дело: здесь '\(here)', там '\(there)'. Оба учреждения выдали один номер; дело не взято. "
          + "Дайте одному из них свой код для дальнейших номеров: 'oversight office set КОД'; дело с тем же номером откройте в одном "
          + "из них заново, а прежнее аннулируйте.",
        kk: "\(number) онда басқа іс: мұнда '\(here)', онда '\(there)'. Екі мекеме бір нөмір берген; іс алынған жоқ. "
          + "Бірінің кейінгі нөмірлеріне 'oversight office set КОД' арқылы өз кодын беріңіз; нөмірі қайталанған істі бір мекемеде "
          + "қайта ашып, бұрынғысын жарамсыз деп таныңыз.")
    case .document(let error): error.wording
    case .settlement(let number):
      Wording(
        en:
          "what was settled there about \(number) is not followed: the version it decided against is gone there, or is not "
          + "what it should be.",
        ru:
          "решение о деле \(number), принятое там, не перенято: отклонённой им версии там нет, или она не такая, какой "
          + "должна быть.",
        kk:
          "\(number) ісі туралы онда қабылданған шешім алынған жоқ: ол қабылдамаған нұсқа онда жоқ немесе болуға тиіс "
          + "күйінде емес.")
    case .extras:
      Wording(
        en: "other programs keep different things under 'x' here and there; it stays.",
        ru: "другие программы хранят под 'x' здесь и там разное; здешнее остаётся.",
        kk: "басқа бағдарламалар 'x' астында мұнда және онда әртүрлі дерек сақтайды; мұндағысы қалады.")
    case .closedFolder(let error):
      error.cause
        + Wording(
          en: "; what is in it is not taken.", ru: "; то, что в ней, не взято.", kk: "; ондағы ештеңе алынған жоқ.")
    case .notPinned(let path, let error):
      Wording(
        en: "\(path) is gone or is not the file that was pinned; it is not taken.",
        ru: "\(path) пропал, или это не закреплённый файл; он не взят.",
        kk: "\(path) жоғалған немесе бекітілген файл емес; ол алынған жоқ.")
        + (error.map { " " + $0.wording } ?? Wording(same: ""))
    case .party(let id, let here, let there):
      Wording(
        en: "'\(id)' is '\(here)' here and '\(there)' there, or otherwise described differently; cases with it are not "
          + "taken. Describe it on one side as on the other with 'oversight party change', then merge again; where two are "
          + "meant, give --map \(id)=THE-ONE-HERE.",
        ru: "'\(id)' здесь — '\(here)', там — '\(there)', или описание расходится в другом; дела с этим участником не "
          + "взяты. Опишите его одинаково с обеих сторон: 'oversight party change', затем повторите слияние; если это двое, "
          + "укажите --map \(id)=ЗДЕШНИЙ.",
        kk: "'\(id)' мұнда — '\(here)', онда — '\(there)' немесе сипаттамасы басқаша; бұл қатысушысы бар істер алынған "
          + "жоқ. 'oversight party change' арқылы екі жақта бірдей сипаттап, біріктіруді қайталаңыз; бұл екеуі екі бөлек болса, "
          + "--map \(id)=МҰНДАҒЫ деп беріңіз.")
    case .impossibleParty(let id, let fault):
      Wording(
        en: "'\(id)' is not taken: \(fault.wording.en). Cases with it are not taken either.",
        ru: "Участник '\(id)' не взят: \(fault.wording.ru). Дела с ним тоже не взяты.",
        kk: "'\(id)' қатысушысы алынған жоқ: \(fault.wording.kk). Ол қатысатын істер де алынған жоқ.")
    case .workflow(let reference):
      Wording(
        en: "\(reference) is another definition there; its cases are not taken. One side has to give its own another "
          + "version, and to move its cases with 'oversight workflow migrate'.",
        ru: "\(reference) там — другое описание; его дела не взяты. Одной из сторон надо дать своему описанию другую "
          + "версию и перевести на неё дела: 'oversight workflow migrate'.",
        kk: "\(reference) онда басқа сипаттама; оның істері алынған жоқ. Бір жақ өз сипаттамасына басқа нұсқа беріп, "
          + "істерін 'oversight workflow migrate' арқылы соған көшіруі керек.")
    case .workflowName(let reference):
      Wording(
        en: "\(reference) there has no id and version as they are here; its cases are not taken.",
        ru: "У \(reference) там не такие идентификатор и версия, какие бывают здесь; его дела не взяты.",
        kk: "\(reference) идентификаторы мен нұсқасы мұндағыдай емес; оның істері алынған жоқ.")
    case .faultyWorkflow(let reference, let defect):
      Wording(
        en: "\(reference) there is not taken, nor are its cases: ",
        ru: "\(reference) оттуда не взято, как и его дела: ",
        kk: "\(reference) ол жақтан алынған жоқ, істері де алынған жоқ: ")
        + (defect.map { "\($0.pointer): " + $0.wording }
          ?? Wording(en: "it has defects", ru: "в нём есть ошибки", kk: "онда қателер бар"))
    case .calendar(let reference):
      Wording(
        en: "the calendar \(reference) is another one there; cases that count days in it are not taken.",
        ru: "календарь \(reference) там другой; дела, дни которых считаются по нему, не взяты.",
        kk: "\(reference) күнтізбесі онда басқа; күндері сол бойынша есептелетін істер алынған жоқ.")
    case .calendarGap(let reference):
      Wording(
        en: "the calendar \(reference) does not follow the editions here, and those between are not taken; cases "
          + "that count days in it are not taken either.",
        ru: "календарь \(reference) не следует за здешними редакциями, а промежуточных не взять; дела, дни которых "
          + "считаются по нему, тоже не взяты.",
        kk: "\(reference) күнтізбесі мұндағы редакциялардың жалғасы емес, аралығындағылар алынбайды; күндері сол "
          + "бойынша есептелетін істер де алынған жоқ.")
    case .noActs(let path):
      Wording(
        en: "\(path) cannot be read as a list of acts; it stays as it is here.",
        ru: "\(path) не читается как перечень актов; здесь он остаётся прежним.",
        kk: "\(path) актілер тізбесі ретінде оқылмайды; мұнда ол бұрынғыша қалады.")
    case .act(let key):
      Wording(
        en: "the act '\(key)' is described differently there; it stays as it is.",
        ru: "акт '\(key)' описан там иначе; здесь он остаётся прежним.",
        kk: "'\(key)' актісі онда басқаша сипатталған; мұнда ол бұрынғыша қалады.")
    }
  }

  private static func lacks(_ number: CaseNumber, _ lacks: [MergeLack]) -> Wording {
    let more = lacks.count - 1
    let others =
      more > 0 ? Wording(en: " (and \(more) more)", ru: " (и ещё \(more))", kk: " (тағы \(more))") : Wording(same: "")
    return Wording(
      en: "\(number) is not taken: ", ru: "Дело \(number) не взято: ", kk: "\(number) ісі алынған жоқ: ")
      + (lacks.first?.wording ?? Wording(same: "")) + others + "."
  }
}

extension MergeConflict.PartyFault: Worded {
  /// Why a party cannot be here, without a full stop.
  public var wording: Wording {
    switch self {
    case .id:
      Wording(
        en: "an id is a Latin letter followed by letters, digits, '_' or '-', at most 64 in all",
        ru: "идентификатор — латинская буква, затем буквы, цифры, '_' или '-', всего не больше 64",
        kk: "идентификатор — латын әрпі, одан кейін әріптер, цифрлар, '_' немесе '-', барлығы 64-тен аспайды")
    case .name:
      Wording(
        en: "its name is empty or endless", ru: "его название пустое или слишком длинное",
        kk: "оның атауы бос немесе тым ұзын")
    case .roles:
      Wording(
        en: "its roles or bodies are no names", ru: "его роли или органы названы неверно",
        kk: "оның рөлдері немесе органдары дұрыс аталмаған")
    case .unknownBody:
      Wording(
        en: "it is a member of what is not known here", ru: "он состоит в органе, которого здесь нет",
        kk: "ол мұнда жоқ органның мүшесі")
    }
  }
}

extension MergeLack: Worded {
  /// What is lacking, without a full stop.
  public var wording: Wording {
    switch self {
    case .definition(let reference):
      Wording(
        en: "its definition \(reference) was not taken", ru: "его описание процедуры \(reference) не взято",
        kk: "оның \(reference) рәсім сипаттамасы алынған жоқ")
    case .nobody(let party):
      Wording(
        en: "nobody is called '\(party)' here", ru: "участника '\(party)' здесь нет",
        kk: "мұнда '\(party)' қатысушысы жоқ")
    case .calendar(let reference):
      Wording(
        en: "the calendar \(reference), in which it counts days, is not here",
        ru: "календаря \(reference), по которому считаются его дни, здесь нет",
        kk: "күндері есептелетін \(reference) күнтізбесі мұнда жоқ")
    case .disputedParty(let party):
      Wording(
        en: "the two sides do not agree on '\(party)'", ru: "стороны расходятся в описании '\(party)'",
        kk: "екі жақтағы '\(party)' сипаттамасы әртүрлі")
    case .disputedCalendar(let reference):
      Wording(
        en: "the two sides do not agree on the calendar \(reference)", ru: "календарь \(reference) у сторон разный",
        kk: "екі жақтағы \(reference) күнтізбесі әртүрлі")
    case .highNumber:
      Wording(
        en: "no office gives numbers as high as that", ru: "таких больших номеров учреждения не выдают",
        kk: "мекемелер мұндай үлкен нөмір бермейді")
    case .year(let year):
      Wording(
        en: "no office gives numbers of the year \(year)", ru: "номеров \(year) года учреждения не выдают",
        kk: "мекемелер \(year) жылдың нөмірін бермейді")
    case .recordedAhead(let record, let day):
      Wording(
        en: "record \(record) says that it was recorded on \(day), which is still to come",
        ru: "в записи \(record) сказано, что она внесена \(dotted(day)), а этот день ещё не наступил",
        kk: "\(record)-жазбада ол \(dotted(day)) күні енгізілген делінген, ал ол күн әлі келген жоқ")
    case .recordedBefore(let record, let day):
      Wording(
        en: "record \(record) is of \(day), and was recorded before that",
        ru: "запись \(record) о дне \(dotted(day)), а внесена раньше него",
        kk: "\(record)-жазба \(dotted(day)) күніне қатысты, ал одан бұрын енгізілген")
    case .unreadableDefinition(let reference):
      Wording(
        en: "its definition \(reference) cannot be read", ru: "его описание процедуры \(reference) не читается",
        kk: "оның \(reference) рәсім сипаттамасы оқылмайды")
    case .unknownName(let record, let name, let part):
      Wording(
        en: "record \(record) speaks of '\(name)', which is none of the \(part.rawValue) of its definition",
        ru: "в записи \(record) названо '\(name)', а в описании процедуры среди \(part.russian) такого нет",
        kk: "\(record)-жазбада '\(name)' аталған, ал рәсім сипаттамасындағы \(part.kazakh) арасында ол жоқ")
    case .evidence(let name, let hash):
      Wording(
        en: "its evidence '\(name)' (SHA-256 \(hash)) is gone there, or is not what was recorded",
        ru: "его документа '\(name)' (SHA-256 \(hash)) там нет, или он не тот, что был внесён",
        kk: "оның '\(name)' құжаты (SHA-256 \(hash)) онда жоқ немесе енгізілген құжат емес")
    case .redactsNothing(let name):
      Wording(
        en: "its evidence '\(name)' is a redacted copy of what the case does not have",
        ru: "его документ '\(name)' — копия с изъятиями, а оригинала в деле нет",
        kk: "оның '\(name)' құжаты — деректері жасырылған көшірме, ал түпнұсқасы істе жоқ")
    case .relation(let number):
      Wording(
        en: "\(number) is not here, or does not say so", ru: "дела \(number) здесь нет, или в нём сказано иное",
        kk: "\(number) ісі мұнда жоқ немесе онда басқаша жазылған")
    case .gap(let number):
      Wording(
        en: "it would leave a gap, since \(number) is not here and does not come",
        ru: "в нумерации остался бы пропуск: дела \(number) здесь нет, и оно не приходит",
        kk: "нөмірлеуде бос орын қалар еді: \(number) ісі мұнда жоқ және келмейді")
    }
  }
}

extension DefinitionPart {
  /// In the genitive, after "among".
  fileprivate var russian: String {
    switch self {
    case .stages: "этапов"
    case .actions: "действий"
    case .duties: "обязанностей"
    case .roles: "ролей"
    case .fields: "полей"
    }
  }

  fileprivate var kazakh: String {
    switch self {
    case .stages: "кезеңдер"
    case .actions: "әрекеттер"
    case .duties: "міндеттер"
    case .roles: "рөлдер"
    case .fields: "өрістер"
    }
  }
}
