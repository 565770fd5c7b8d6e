internal import WorkflowEngine

/// What a template can ask for; `field.NAME` besides is a field of the case.
package enum LetterField: String, Hashable, Sendable, CaseIterable, Worded {
  case number, title, text, workflow, heading
  case sender, senderContact, day, outgoingNumber, earlierLetter, reference
  case addressee, addresseeName, addresseeHead
  case asked, askedBy, due, late, base, term, article, explanation
  case meetingDay, place, attachments
  case signatoryPost, signatory, executor, executorContact
  case debts
  case protocolNumber, protocolDay, meetingForm, membersTotal, membersPresent, quorum, residentsCame, authorityCame
  case thirdParty, chair, secretary, agenda, attendance, guests, decisions
  case itemNumber, questionText, personName, personNote, decisionKind, decisionText, decisionResult, votes
  case since, until, overdueDuties, dueDuties, changes, quietCases
  case overdueCount, dueCount, changeCount, quietCount, claims, claimCount, debtor, happened

  /// What it says.
  package var wording: Wording {
    switch self {
    case .number: Wording(en: "number of the case", ru: "номер дела", kk: "істің нөмірі")
    case .title: Wording(en: "what the case is about", ru: "о чём дело", kk: "іс не туралы")
    case .text: Wording(en: "text of the case", ru: "текст по делу", kk: "іс бойынша мәтін")
    case .workflow: Wording(en: "kind of the case", ru: "вид дела", kk: "істің түрі")
    case .heading: Wording(en: "heading of the letter", ru: "заголовок письма", kk: "хаттың тақырыбы")
    case .sender: Wording(en: "body that writes", ru: "от кого", kk: "кімнен")
    case .senderContact:
      Wording(
        en: "its address and telephone", ru: "адрес и телефон отправителя", kk: "жіберушінің мекенжайы мен телефоны")
    case .day: Wording(en: "day of the letter", ru: "дата письма", kk: "хаттың күні")
    case .outgoingNumber: Wording(en: "outgoing number", ru: "исходящий номер", kk: "шығыс нөмірі")
    case .earlierLetter:
      Wording(
        en: "number and day of our earlier letter", ru: "номер и дата нашего прежнего письма",
        kk: "бұрынғы хатымыздың нөмірі мен күні")
    case .reference:
      Wording(en: "number and day of their letter", ru: "номер и дата их письма", kk: "олардың хатының нөмірі мен күні")
    case .addressee:
      Wording(
        en: "form of address, else the name", ru: "кому, в форме обращения, иначе название",
        kk: "кімге, жолдау түрінде, әйтпесе атауы")
    case .addresseeName: Wording(en: "name of the addressee", ru: "название адресата", kk: "адресаттың атауы")
    case .addresseeHead: Wording(en: "who heads the addressee", ru: "руководитель адресата", kk: "адресаттың басшысы")
    case .asked: Wording(en: "what is owed", ru: "что нужно исполнить", kk: "не орындалуы керек")
    case .askedBy:
      Wording(
        en: "by which day, where it is known", ru: "к какому дню, если известно", kk: "қай күнге дейін, белгілі болса")
    case .due: Wording(en: "due day", ru: "срок", kk: "мерзімі")
    case .late: Wording(en: "how late it is", ru: "опоздание", kk: "кешігуі")
    case .base: Wording(en: "day from which is counted", ru: "день, от которого идёт срок", kk: "мерзім басталатын күн")
    case .term: Wording(en: "term", ru: "срок в днях", kk: "күнмен есептелген мерзім")
    case .article: Wording(en: "act and article", ru: "акт и статья", kk: "акт және бап")
    case .explanation: Wording(en: "how the day was worked out", ru: "как исчислен срок", kk: "мерзімнің есептелуі")
    case .meetingDay:
      Wording(en: "day of the meeting", ru: "день заседания или слушания", kk: "отырыс немесе тыңдау күні")
    case .place: Wording(en: "place", ru: "место", kk: "орны")
    case .attachments: Wording(en: "documents that go with it", ru: "приложения", kk: "қосымшалар")
    case .signatoryPost: Wording(en: "post of who signs", ru: "должность подписавшего", kk: "қол қоюшының лауазымы")
    case .signatory: Wording(en: "who signs", ru: "кто подписывает", kk: "кім қол қояды")
    case .executor: Wording(en: "who prepared it", ru: "исполнитель", kk: "орындаушы")
    case .executorContact: Wording(en: "how to reach them", ru: "телефон исполнителя", kk: "орындаушының телефоны")
    case .debts: Wording(en: "list of what is owed", ru: "список неисполненного", kk: "орындалмағандардың тізімі")
    case .protocolNumber: Wording(en: "number of the minutes", ru: "номер протокола", kk: "хаттама нөмірі")
    case .protocolDay: Wording(en: "day of the minutes", ru: "дата протокола", kk: "хаттама күні")
    case .meetingForm: Wording(en: "form of the meeting", ru: "вид заседания", kk: "отырыс түрі")
    case .membersTotal: Wording(en: "members in all", ru: "всего членов", kk: "мүшелердің жалпы саны")
    case .membersPresent: Wording(en: "members present", ru: "присутствовало членов", kk: "қатысқан мүшелер саны")
    case .quorum: Wording(en: "whether there is a quorum", ru: "есть ли кворум", kk: "кворум бар ма")
    case .residentsCame: Wording(en: "residents who came", ru: "сколько пришло жителей", kk: "келген тұрғындар саны")
    case .authorityCame:
      Wording(en: "whether the authority came", ru: "был ли представлен орган", kk: "органның өкілі болды ма")
    case .thirdParty: Wording(en: "third party", ru: "третья сторона", kk: "үшінші тарап")
    case .chair: Wording(en: "who was in the chair", ru: "председатель", kk: "төраға")
    case .secretary: Wording(en: "who keeps the minutes", ru: "секретарь", kk: "хатшы")
    case .agenda: Wording(en: "agenda", ru: "повестка дня", kk: "күн тәртібі")
    case .attendance: Wording(en: "attendance of members", ru: "явка членов", kk: "мүшелердің қатысуы")
    case .guests: Wording(en: "others who came", ru: "приглашённые и иные участники", kk: "өзге қатысушылар")
    case .decisions: Wording(en: "decisions", ru: "решения", kk: "шешімдер")
    case .itemNumber: Wording(en: "number in a list", ru: "номер в списке", kk: "тізімдегі нөмірі")
    case .questionText: Wording(en: "question of the agenda", ru: "вопрос повестки", kk: "күн тәртібіндегі мәселе")
    case .personName: Wording(en: "name of somebody", ru: "имя участника", kk: "қатысушының аты-жөні")
    case .personNote: Wording(en: "what is said of them", ru: "что о нём указано", kk: "ол туралы көрсетілгені")
    case .decisionKind: Wording(en: "kind of a decision", ru: "вид решения", kk: "шешімнің түрі")
    case .decisionText: Wording(en: "text of a decision", ru: "текст решения", kk: "шешімнің мәтіні")
    case .decisionResult: Wording(en: "result of a decision", ru: "итог решения", kk: "шешімнің нәтижесі")
    case .votes: Wording(en: "votes", ru: "голоса", kk: "дауыстар")
    case .since: Wording(en: "since which day", ru: "с какого дня", kk: "қай күннен бері")
    case .until: Wording(en: "until which day", ru: "по какой день", kk: "қай күнге дейін")
    case .overdueDuties: Wording(en: "list of what is late", ru: "список просроченного", kk: "мерзімі өткендер тізімі")
    case .dueDuties: Wording(en: "list of what falls due", ru: "список ближайших сроков", kk: "жақын мерзімдер тізімі")
    case .changes: Wording(en: "list of what changed", ru: "список изменений", kk: "өзгерістер тізімі")
    case .quietCases: Wording(en: "list of quiet cases", ru: "список дел без движения", kk: "қозғалыссыз істер тізімі")
    case .overdueCount: Wording(en: "how much is late", ru: "сколько просрочено", kk: "мерзімі өткендер саны")
    case .dueCount: Wording(en: "how much falls due", ru: "сколько ближайших сроков", kk: "жақын мерзімдер саны")
    case .changeCount:
      Wording(
        en: "in how many cases something changed", ru: "в скольких делах что-то изменилось",
        kk: "қанша істе өзгеріс бар")
    case .quietCount:
      Wording(en: "how many cases are quiet", ru: "сколько дел без движения", kk: "қозғалыссыз істер саны")
    case .claims:
      Wording(
        en: "list of what is owed to somebody", ru: "список того, что должны участнику",
        kk: "қатысушыға міндеттілер тізімі")
    case .claimCount:
      Wording(en: "how much is owed to them", ru: "сколько должны участнику", kk: "қатысушыға қанша міндетті")
    case .debtor: Wording(en: "who owes it", ru: "кто должен", kk: "кім міндетті")
    case .happened: Wording(en: "what happened", ru: "что произошло", kk: "не болды")
    }
  }
}
