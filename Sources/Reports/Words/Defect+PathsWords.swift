public import WorkflowEngine

extension Defect.Paths: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .leavesFinal(let action, let stage):
      Wording(
        en:
          "the action '\(action)' leaves the final stage '\(stage)'; remove it from 'from', or make the stage not final",
        ru:
          "действие '\(action)' уводит с последнего этапа '\(stage)'; уберите его из 'from' или сделайте этап не последним",
        kk:
          "'\(action)' әрекеті соңғы '\(stage)' кезеңінен шығарады; оны 'from' ішінен алып тастаңыз немесе кезеңді соңғы етпеңіз"
      )
    case .startsFinal(let stage):
      Wording(
        en: "a case cannot start in the final stage '\(stage)'; name another here",
        ru: "дело не может начаться на последнем этапе '\(stage)'; назовите здесь другой",
        kk: "іс соңғы '\(stage)' кезеңінде басталмайды; мұнда басқасын атаңыз")
    case .unreachable(let stage, let initial):
      Wording(
        en: "no action leads from '\(initial)' to '\(stage)'; add one, or remove the stage",
        ru: "ни одно действие не ведёт с этапа '\(initial)' на этап '\(stage)'; добавьте его или уберите этап",
        kk:
          "'\(initial)' кезеңінен '\(stage)' кезеңіне ешбір әрекет апармайды; оны қосыңыз немесе кезеңді алып тастаңыз")
    case .deadEnd(let stage):
      Wording(
        en: "no final stage can be reached from '\(stage)'; add an action that leads on, or make it final",
        ru:
          "с этапа '\(stage)' не дойти ни до одного последнего; добавьте действие, ведущее дальше, или сделайте этап последним",
        kk:
          "'\(stage)' кезеңінен ешбір соңғы кезеңге жету мүмкін емес; әрі апаратын әрекет қосыңыз немесе оны соңғы етіңіз"
      )
    case .clockAndOthers:
      Wording(
        en: "'clock' stands alone: what time does, nobody can perform; make two actions",
        ru: "'clock' стоит отдельно: то, что делает время, никто не может выполнить; сделайте два действия",
        kk: "'clock' жеке тұрады: уақыт жасайтынды ешкім орындай алмайды; екі әрекет жасаңыз")
    case .neverTaken(let action):
      Wording(
        en: "no duty names '\(action)' in 'onLapse', so it can never be taken; name it there, or remove it",
        ru:
          "ни одна обязанность не называет '\(action)' в 'onLapse', поэтому оно никогда не выполнится; назовите его там или уберите",
        kk:
          "ешбір міндет 'onLapse' ішінде '\(action)' атамайды, сондықтан ол ешқашан орындалмайды; оны сонда атаңыз немесе алып тастаңыз"
      )
    case .lapseByPeople(let action):
      Wording(
        en: "'\(action)' must be taken by the clock alone: write \"by\": [\"clock\"] there",
        ru: "'\(action)' должно выполнять только время: напишите там \"by\": [\"clock\"]",
        kk: "'\(action)' әрекетін тек уақыт орындауға тиіс: сонда \"by\": [\"clock\"] деп жазыңыз")
    case .lapseAsks(let action):
      Wording(
        en: "'\(action)' asks for input, evidence or a condition that time cannot give; remove them there",
        ru: "'\(action)' требует данных, документов или условия, которых время дать не может; уберите их там",
        kk:
          "'\(action)' уақыт бере алмайтын деректі, құжатты немесе шартты талап етеді; оларды сол жерден алып тастаңыз")
    case .neverStarted(let duty, let other, let key):
      Wording(
        en: "'\(other)' has no '\(key)', so '\(duty)' would never start; add it there, or start '\(duty)' otherwise",
        ru:
          "у '\(other)' нет '\(key)', поэтому '\(duty)' никогда бы не началась; добавьте его там или начните '\(duty)' иначе",
        kk:
          "'\(other)' міндетінде '\(key)' жоқ, сондықтан '\(duty)' ешқашан басталмас еді; оны сонда қосыңыз немесе '\(duty)' міндетін басқаша бастаңыз"
      )
    case .expiresAway(let right, let stage, let actions):
      Wording(
        en:
          "'\(right)' expires into the stage '\(stage)', where it cannot be used; let it lead where one of \(actions.joined(separator: ", ")) is possible, since an expiry refuses nothing",
        ru:
          "'\(right)' истекает на этап '\(stage)', где правом не воспользоваться; пусть ведёт туда, где возможно '\(actions.joined(separator: ", "))': истечение ничего не запрещает",
        kk:
          "'\(right)' мерзімі '\(stage)' кезеңіне апарады, онда құқықты пайдалану мүмкін емес; '\(actions.joined(separator: ", "))' мүмкін болатын жерге апарсын: мерзімнің өтуі ештеңеге тыйым салмайды"
      )
    case .clockOpens(let action):
      Wording(
        en: "'\(action)' is done by time, which opens no case; let a person open it, and remove 'opens' here",
        ru: "'\(action)' выполняет время, а оно дел не открывает; пусть дело откроет человек, уберите здесь 'opens'",
        kk: "'\(action)' әрекетін уақыт жасайды, ол іс ашпайды; істі адам ашсын, мұнда 'opens' алып тастаңыз")
    case .clockLooks(let action):
      Wording(
        en: "'\(action)' is done by time, which looks at no other case; write a condition over this case's own fields",
        ru: "'\(action)' выполняет время, а оно в другие дела не смотрит; напишите условие по полям этого дела",
        kk: "'\(action)' әрекетін уақыт жасайды, ол басқа істерге қарамайды; осы істің өз өрістері бойынша шарт жазыңыз"
      )
    case .endlessCases(let workflow):
      Wording(
        en:
          "clock actions open cases that open '\(workflow)' again without anybody doing anything; let a person open one of them",
        ru:
          "действия времени открывают дела, которые снова открывают '\(workflow)', хотя никто ничего не делает; пусть одно из них открывает человек",
        kk:
          "уақыт әрекеттері істер ашады, ал олар ешкім ештеңе істемесе де '\(workflow)' қайта ашады; біреуін адам ашсын"
      )
    case .tooManyDuties(let count):
      Wording(
        en: "a workflow has at most 64 duties; there are \(count), so make two workflows of it",
        ru: "обязанностей в процедуре может быть не больше 64; здесь их \(count), сделайте из неё две",
        kk: "рәсімде ең көбі 64 міндет болады; мұнда \(count), одан екі рәсім жасаңыз")
    case .tooManyPlaces(let limit):
      Wording(
        en: "cases can come to more than \(limit) different places; let fewer duties run at the same time",
        ru: "дела могут оказаться в более чем \(limit) разных положениях; пусть одновременно идёт меньше сроков",
        kk: "істер \(limit)-тен көп әртүрлі жағдайға түсуі мүмкін; бір мезгілде азырақ мерзім жүрсін")
    case .idle(let stage):
      Wording(
        en:
          "a case can stand in '\(stage)' while nobody owes anything; add a duty, or say what it waits for: \"waits\": text",
        ru:
          "дело может стоять на этапе '\(stage)', когда никто ничего не должен; добавьте обязанность или скажите, чего оно ждёт: \"waits\": текст",
        kk:
          "іс '\(stage)' кезеңінде ешкім ештеңеге міндетті болмай тұруы мүмкін; міндет қосыңыз немесе не күтетінін айтыңыз: \"waits\": мәтін"
      )
    case .idleWithout(let stage, let values): Self.idleWithout(stage, values)
    case .unmet(let duty, let stages, let causes, let actions): Self.unmet(duty, stages, causes, actions)
    case .doubled(let duty, let causes, let isKeyed): Self.doubled(duty, causes, isKeyed)
    case .orphan(let workflow, let stage):
      Wording(
        en:
          "this opens a case of '\(workflow)' in the stage '\(stage)', where nobody owes anything; add a duty there from its opening, or say here what the case waits for: \"waits\": text",
        ru:
          "здесь открывается дело '\(workflow)' на этапе '\(stage)', где никто ничего не должен; добавьте там обязанность с открытия дела или скажите здесь, чего дело ждёт: \"waits\": текст",
        kk:
          "мұнда '\(workflow)' ісі '\(stage)' кезеңінде ашылады, онда ешкім ештеңеге міндетті емес; сонда іс ашылғаннан басталатын міндет қосыңыз немесе істің не күтетінін осында айтыңыз: \"waits\": мәтін"
      )
    case .undated(let name, let isLater): Self.undated(name, isLater)
    case .unowed(let duty, let role):
      Wording(
        en:
          "'\(role)' owes '\(duty)', does nothing here and need not be anybody; write \"party\": \"required\" in the role, or let an input bind it",
        ru:
          "'\(duty)' лежит на роли '\(role)', которая здесь ничего не делает и может быть ничьей; напишите в роли \"party\": \"required\" или свяжите её с участником через данные действия",
        kk:
          "'\(duty)' міндеті '\(role)' рөлінде, ол мұнда ештеңе істемейді және ешкімдікі болмауы мүмкін; рөлде \"party\": \"required\" деп жазыңыз немесе оны әрекет дерегі арқылы қатысушыға байлаңыз"
      )
    case .lapseElsewhere(let duty, let stage, let action):
      Wording(
        en:
          "'\(duty)' can lapse in the stage '\(stage)', where '\(action)' is not allowed; add the stage to its 'from'",
        ru: "срок '\(duty)' может истечь на этапе '\(stage)', где '\(action)' невозможно; добавьте этап в его 'from'",
        kk:
          "'\(duty)' мерзімі '\(stage)' кезеңінде өтуі мүмкін, ал онда '\(action)' мүмкін емес; кезеңді оның 'from' тізіміне қосыңыз"
      )
    case .endlessLapses(let stage):
      Wording(
        en:
          "lapses lead in a circle through the stage '\(stage)' without anybody doing anything; let one of them end somewhere",
        ru:
          "истечение сроков ведёт по кругу через этап '\(stage)', хотя никто ничего не делает; пусть одно из них где-то закончится",
        kk:
          "мерзімдердің өтуі ешкім ештеңе істемесе де '\(stage)' кезеңі арқылы айналып жүреді; біреуі бір жерде аяқталсын"
      )
    }
  }
}

extension Defect.Leaks: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .title(let name):
      Wording(
        en:
          "'\(name)' is personal, and a title cannot be removed; give a text in quotes that says nothing about anybody",
        ru: "'\(name)' — персональные данные, а название удалить нельзя; дайте текст в кавычках, ни о ком не говорящий",
        kk: "'\(name)' — дербес дерек, ал атауды жоюға болмайды; тырнақша ішінде ешкім туралы айтпайтын мәтін беріңіз")
    case .field(let name, let field, let workflow):
      Wording(
        en:
          "'\(name)' is personal, and the field '\(field)' of '\(workflow)' is not; leave it out, or mark that field \"personal\": true",
        ru:
          "'\(name)' — персональные данные, а поле '\(field)' в '\(workflow)' — нет; уберите его или отметьте то поле \"personal\": true",
        kk:
          "'\(name)' — дербес дерек, ал '\(workflow)' рәсіміндегі '\(field)' өрісі олай емес; оны алып тастаңыз немесе ол өрісті \"personal\": true деп белгілеңіз"
      )
    case .startDay(let field):
      Wording(
        en:
          "'\(field)' is personal, and stays in the duty as the day it is counted from when it is removed; count from a day that is not, or from the action itself",
        ru:
          "'\(field)' — персональные данные и при удалении останется в обязанности днём отсчёта; считайте от дня, который ими не является, или от самого действия",
        kk:
          "'\(field)' — дербес дерек, жойылса да міндетте есептеу күні болып қалады; дербес емес күннен немесе әрекеттің өзінен есептеңіз"
      )
    case .endDay(let field):
      Wording(
        en:
          "'\(field)' is personal, and stays in the duty as the day it is counted from when it is removed; count from a day that is not",
        ru:
          "'\(field)' — персональные данные и при удалении останется в обязанности днём отсчёта; считайте от дня, который ими не является",
        kk: "'\(field)' — дербес дерек, жойылса да міндетте есептеу күні болып қалады; дербес емес күннен есептеңіз")
    }
  }
}
