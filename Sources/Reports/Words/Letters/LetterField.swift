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
    }
  }
}
