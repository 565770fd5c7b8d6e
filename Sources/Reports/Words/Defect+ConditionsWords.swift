public import WorkflowEngine

extension Defect.Conditions: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .tooLong(let most):
      Wording(
        en: "a condition has at most \(most) characters; split it into several",
        ru: "в условии может быть не больше \(most) знаков; разделите его на несколько",
        kk: "шартта ең көбі \(most) таңба болады; оны бірнешеге бөліңіз")
    case .empty:
      Wording(
        en: "there is no condition; write one such as copies >= 1",
        ru: "условия нет; напишите, например, 'copies >= 1'",
        kk: "шарт жоқ; мысалы, 'copies >= 1' деп жазыңыз")
    case .tooDeep:
      Wording(
        en: "too many expressions inside one another; split the condition into several",
        ru: "слишком много выражений вложено друг в друга; разделите условие на несколько",
        kk: "өрнектер бір-біріне тым терең салынған; шартты бірнешеге бөліңіз")
    case .expected(let expected, let found, let isAfterNot):
      Self.expected(expected, found, isAfterNot)
    case .noDecimal(let digits):
      Wording(
        en: "'\(digits)' is no decimal number; write at most 38 digits and no needless zeros",
        ru: "'\(digits)' — не десятичное число; напишите не больше 38 цифр без лишних нулей",
        kk: "'\(digits)' — ондық сан емес; артық нөлсіз ең көбі 38 цифр жазыңыз")
    case .nameWithDigit:
      Wording(
        en: "a name cannot begin with a digit",
        ru: "имя не может начинаться с цифры",
        kk: "ат цифрдан басталмайды")
    case .tooLarge(let digits, let most):
      Wording(
        en: "'\(digits)' is beyond ±\(most)",
        ru: "'\(digits)' выходит за ±\(most)",
        kk: "'\(digits)' ±\(most) шегінен асады")
    case .leadingZero(let value):
      Wording(
        en: "a number does not begin with 0; write \(value)",
        ru: "число не начинается с 0; напишите \(value)",
        kk: "сан 0-ден басталмайды; \(value) деп жазыңыз")
    case .unclosed(let quote):
      Wording(
        en: "the text that begins here has no closing \(quote)",
        ru: "у текста, который здесь начинается, нет закрывающей \(quote)",
        kk: "осы жерден басталған мәтіннің жабатын \(quote) белгісі жоқ")
    case .escape:
      Wording(
        en: "after \\ write \\, ', \", n or t",
        ru: "после \\ пишите \\, ', \", 'n' или 't'",
        kk: "\\ белгісінен кейін \\, ', \", 'n' немесе 't' жазыңыз")
    case .sign(let sign):
      sign.wording
    case .chained:
      Wording(
        en: "comparisons do not chain; write a < b && b < c",
        ru: "сравнения не сцепляются; напишите 'a < b && b < c'",
        kk: "салыстырулар тізбектелмейді; 'a < b && b < c' деп жазыңыз")
    case .null:
      Wording(
        en: "there is no null; write !has(name) for what has no value",
        ru: "'null' не бывает; для того, у чего нет значения, пишите '!has(name)'",
        kk: "'null' болмайды; мәні жоқ үшін '!has(name)' деп жазыңыз")
    case .notTrueOrFalse(let type):
      Wording(
        en: "a condition is true or false, but this is \(type.wording.en); compare it with something",
        ru: "условие либо верно, либо нет, а здесь \(type.wording.ru); сравните это с чем-нибудь",
        kk: "шарт не рас, не жалған болады, ал мұнда \(type.wording.kk); оны бірдеңемен салыстырыңыз")
    case .caseName(let name):
      Wording(
        en: "'\(name)' is a case; write \(name).stage, \(name).final or \(name).outcome",
        ru: "'\(name)' — дело; напишите '\(name).stage', '\(name).final' или '\(name).outcome'",
        kk: "'\(name)' — іс; '\(name).stage', '\(name).final' немесе '\(name).outcome' деп жазыңыз")
    case .eachElsewhere:
      Wording(
        en: "'each' has a meaning only in 'opens' with \"each\", where a case is opened for every element",
        ru: "'each' имеет смысл только в 'opens' с \"each\", где дело открывается для каждого элемента",
        kk: "'each' тек \"each\" бар 'opens' ішінде мәнге ие: онда әр элементке іс ашылады")
    case .unknownName(let name, let nearest, let known):
      Wording(
        en: "there is no field or input '\(name)'", ru: "нет поля или данных '\(name)'",
        kk: "'\(name)' өрісі не дерегі жоқ") + .hint(nearest, known)
    case .unknownMember(let name, let nearest, let known):
      Wording(
        en: "the record has no member '\(name)'", ru: "в записи нет члена '\(name)'", kk: "жазбада '\(name)' мүшесі жоқ"
      ) + .hint(nearest, known)
    case .noMembers(let type, let name):
      Wording(
        en: "\(type.wording.en) has no member '\(name)'; only records, amounts and child cases have members",
        ru: "\(type.wording.ru): члена '\(name)' здесь нет; члены есть только у записей, сумм и выделенных дел",
        kk:
          "\(type.wording.kk): мұнда '\(name)' мүшесі жоқ; мүшелер тек жазбаларда, сомаларда және бөлінген істерде болады"
      )
    case .amountMember(let name, let nearest, let known):
      Wording(
        en: "an amount has no member '\(name)'", ru: "у суммы нет члена '\(name)'", kk: "сомада '\(name)' мүшесі жоқ")
        + .hint(nearest, known)
    case .childMember(let name, let nearest, let known):
      Wording(
        en: "a child case has no '\(name)'", ru: "у выделенного дела нет '\(name)'", kk: "бөлінген істе '\(name)' жоқ")
        + .hint(nearest, known)
    case .emptyList:
      Wording(
        en: "a list that is written out needs an element",
        ru: "в выписанном списке нужен хотя бы один элемент",
        kk: "жазылған тізімде кемінде бір элемент керек")
    case .listInList:
      Wording(
        en: "a list cannot hold lists",
        ru: "в списке не может быть списков",
        kk: "тізім ішінде тізім бола алмайды")
    case .unlikeElements(let first, let second):
      Wording(
        en: "the elements of a list are alike, but here are \(first.wording.en) and \(second.wording.en)",
        ru: "элементы списка одного типа, а здесь: \(first.wording.ru); \(second.wording.ru)",
        kk: "тізім элементтері бір түрлі болады, ал мұнда: \(first.wording.kk); \(second.wording.kk)")
    case .negative(let type):
      Wording(
        en: "'-' needs a number, not \(type.wording.en)",
        ru: "для '-' нужно число, а здесь \(type.wording.ru)",
        kk: "'-' үшін сан керек, ал мұнда \(type.wording.kk)")
    case .wholeNumbersOnly(let operation):
      Wording(
        en: "'\(operation)' works on whole numbers only; multiply on the other side instead",
        ru: "'\(operation)' бывает только с целыми числами; лучше умножьте с другой стороны",
        kk: "'\(operation)' тек бүтін сандарда болады; оның орнына екінші жағын көбейтіңіз")
    case .arithmetic(let operation, let first, let second):
      Wording(
        en:
          "'\(operation)' does not work on \(first.wording.en) and \(second.wording.en); compute with whole numbers, decimals or amounts of one kind",
        ru:
          "'\(operation)' здесь невозможно (\(first.wording.ru); \(second.wording.ru)); вычисляйте с целыми, десятичными числами или суммами одного вида",
        kk:
          "'\(operation)' мұнда мүмкін емес (\(first.wording.kk); \(second.wording.kk)); бір түрлі бүтін сандармен, ондық сандармен немесе сомалармен есептеңіз"
      )
    case .notComparable(let first, let second):
      Self.notComparable(first, second)
    case .noOrder:
      Wording(
        en: "only numbers, amounts and dates have an order; use == or !=",
        ru: "порядок есть только у чисел, сумм и дат; используйте '==' или '!='",
        kk: "реті тек сандарда, сомаларда және күндерде болады; '==' немесе '!=' пайдаланыңыз")
    case .choiceOrder:
      Wording(
        en: "a choice has no order; use ==, != or in",
        ru: "у выбора нет порядка; используйте '==', '!=' или 'in'",
        kk: "таңдаудың реті жоқ; '==', '!=' немесе 'in' пайдаланыңыз")
    case .neverSame(let first, let second):
      Wording(
        en: "\(first.wording.en) and \(second.wording.en) are never the same; give them a value in common",
        ru: "никогда не совпадут: \(first.wording.ru); \(second.wording.ru); дайте им общее значение",
        kk: "ешқашан бірдей болмайды: \(first.wording.kk); \(second.wording.kk); оларға ортақ мән беріңіз")
    case .listsCompared:
      Wording(
        en: "lists and records cannot be compared; compare their members or use 'in'",
        ru: "списки и записи не сравниваются; сравните их члены или используйте 'in'",
        kk: "тізімдер мен жазбалар салыстырылмайды; олардың мүшелерін салыстырыңыз немесе 'in' пайдаланыңыз")
    case .inNeedsList(let type):
      Wording(
        en: "'in' needs a list on its right, not \(type.wording.en)",
        ru: "справа от 'in' нужен список, а здесь \(type.wording.ru)",
        kk: "'in' оң жағында тізім керек, ал мұнда \(type.wording.kk)")
    case .unknownValue(let text, let nearest, let known):
      Wording(
        en: "'\(text)' is not one of the values", ru: "'\(text)' — не одно из значений",
        kk: "'\(text)' мәндердің бірі емес") + .hint(nearest, known)
    case .noDecimalText(let text):
      Wording(
        en: "'\(text)' is no decimal number; write one such as 12.50",
        ru: "'\(text)' — не десятичное число; напишите, например, 12.50",
        kk: "'\(text)' — ондық сан емес; мысалы, 12.50 деп жазыңыз")
    case .otherType(let type, let wanted):
      Wording(
        en: "this is \(type.wording.en), but \(wanted.wording.en) is wanted",
        ru: "здесь: \(type.wording.ru), а нужно: \(wanted.wording.ru)",
        kk: "мұнда: \(type.wording.kk), ал керегі: \(wanted.wording.kk)")
    case .childrenCall:
      Wording(
        en: "after children(…) write .all(c, …), .exists(c, …) or .size()",
        ru: "после 'children(…)' пишите '.all(c, …)', '.exists(c, …)' или '.size()'",
        kk: "'children(…)' соңынан '.all(c, …)', '.exists(c, …)' немесе '.size()' жазыңыз")
    case .listCall(let name):
      Wording(
        en: "write list.\(name)(x, …), with the list before the point",
        ru: "напишите 'list.\(name)(x, …)': список стоит перед точкой",
        kk: "'list.\(name)(x, …)' деп жазыңыз: тізім нүктеден бұрын тұрады")
    case .unknownFunction(let name, let nearest, let known):
      Wording(en: "there is no function '\(name)'", ru: "функции '\(name)' нет", kk: "'\(name)' функциясы жоқ")
        + .hint(nearest, known)
    case .unknownMethod(let name, let nearest, let known):
      Wording(en: "there is no '\(name)()' here", ru: "'\(name)()' здесь нет", kk: "мұнда '\(name)()' жоқ")
        + .hint(nearest, known)
    case .sizeArguments:
      Wording(
        en: "write size() without anything between the brackets",
        ru: "напишите 'size()', ничего не указывая в скобках",
        kk: "жақша ішіне ештеңе жазбай 'size()' деп жазыңыз")
    case .oneArgument(let form):
      Wording(
        en: "write \(form), with one thing between the brackets",
        ru: "напишите '\(form)', с одним значением в скобках",
        kk: "жақшада бір мәнмен '\(form)' деп жазыңыз")
    case .sizeOf(let type):
      Wording(
        en: "size() counts the elements of a list or the characters of a text, not \(type.wording.en)",
        ru: "'size()' считает элементы списка или знаки текста, а здесь \(type.wording.ru)",
        kk: "'size()' тізім элементтерін немесе мәтін таңбаларын санайды, ал мұнда \(type.wording.kk)")
    case .hasName:
      Wording(
        en: "has() takes a name such as reason or facility.works",
        ru: "в 'has()' пишут имя, например 'reason' или 'facility.works'",
        kk: "'has()' ішіне ат жазылады, мысалы 'reason' немесе 'facility.works'")
    case .dateText:
      Wording(
        en: "write a date such as date('2024-01-01') or date('2024')",
        ru: "напишите дату, например \"date('2024-01-01')\" или \"date('2024')\"",
        kk: "күнді жазыңыз, мысалы \"date('2024-01-01')\" немесе \"date('2024')\"")
    case .twoDates:
      Wording(
        en: "write workingDays(from, to), with two dates",
        ru: "напишите 'workingDays(from, to)' с двумя датами",
        kk: "екі күнмен 'workingDays(from, to)' деп жазыңыз")
    case .noDate(let type):
      Wording(
        en: "workingDays() needs two dates, and this is \(type.wording.en)",
        ru: "для 'workingDays()' нужны две даты, а здесь \(type.wording.ru)",
        kk: "'workingDays()' үшін екі күн керек, ал мұнда \(type.wording.kk)")
    case .quantifier(let name):
      Wording(
        en: "write \(name)(x, condition on x), x being any name",
        ru: "напишите '\(name)(x, …)': 'x' — любое имя, дальше условие о нём",
        kk: "'\(name)(x, …)' деп жазыңыз: 'x' — кез келген ат, одан кейін ол туралы шарт")
    case .tooManyQuantifiers(let most):
      Wording(
        en: "at most \(most) of all() and exists() stand inside one another",
        ru: "'all()' и 'exists()' вкладываются друг в друга не больше \(most) раз",
        kk: "'all()' мен 'exists()' бір-біріне ең көбі \(most) рет салынады")
    case .reservedName(let name):
      Wording(
        en: "'\(name)' has a meaning of its own; choose another name",
        ru: "у '\(name)' есть своё значение; выберите другое имя",
        kk: "'\(name)' сөзінің өз мағынасы бар; басқа ат таңдаңыз")
    case .quantifierBase(let name):
      Wording(
        en: "\(name)() needs a list field or children('workflow') before the point",
        ru: "перед точкой у '\(name)()' нужен список или \"children('workflow')\"",
        kk: "'\(name)()' нүктесінің алдында тізім немесе \"children('workflow')\" керек")
    case .laterWord(let word):
      Wording(en: "'\(word)' ", ru: "'\(word)' ", kk: "'\(word)' ") + Defect.Reading.later
    case .deepAlone:
      Wording(
        en: "'deep()' stands behind children('workflow') and before 'all', 'exists' or 'size'; write it there",
        ru: "'deep()' стоит за \"children('workflow')\" и перед 'all', 'exists' или 'size'; напишите его там",
        kk: "'deep()' \"children('workflow')\" артында, 'all', 'exists' не 'size' алдында тұрады; оны сонда жазыңыз")
    case .kindForm:
      Wording(
        en: "write kind(role), with the name of a role without quotes",
        ru: "напишите 'kind(role)': имя роли без кавычек", kk: "'kind(role)' деп жазыңыз: рөл аты тырнақшасыз")
    case .unknownRole(let name, let nearest, let known):
      Wording(en: "there is no role '\(name)'", ru: "роли '\(name)' нет", kk: "'\(name)' рөлі жоқ")
        + .hint(nearest, known)
    case .childrenForm:
      Wording(
        en: "write children('workflow'), with the id of a workflow in quotes",
        ru: "напишите \"children('workflow')\": идентификатор процедуры в кавычках",
        kk: "\"children('workflow')\" деп жазыңыз: рәсім идентификаторы тырнақшада")
    case .unknownWorkflow(let name, let nearest, let known):
      Wording(en: "there is no workflow '\(name)'", ru: "процедуры '\(name)' нет", kk: "'\(name)' рәсімі жоқ")
        + .hint(nearest, known)
    case .stageOfChild(let name, let workflow, let nearest, let known):
      Wording(
        en: "'\(workflow)' has no stage '\(name)'", ru: "у '\(workflow)' нет этапа '\(name)'",
        kk: "'\(workflow)' рәсімінде '\(name)' кезеңі жоқ") + .hint(nearest, known)
    case .outcomeOfChild(let name, let workflow, let nearest, let known):
      Wording(
        en: "'\(workflow)' has no outcome '\(name)'", ru: "у '\(workflow)' нет исхода '\(name)'",
        kk: "'\(workflow)' рәсімінде '\(name)' нәтижесі жоқ") + .hint(nearest, known)
    }
  }
}
