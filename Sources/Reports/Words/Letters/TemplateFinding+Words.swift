extension TemplateFinding: Worded {
  /// Where it stands, what is wrong and what to write.
  package var wording: Wording {
    guard let place else { return fault.wording }
    let (text, fault) = (SafeText.make(place.text), fault.wording)
    if place.number == 0 {
      return Wording(en: "“\(text)”: \(fault.en)", ru: "«\(text)»: \(fault.ru)", kk: "«\(text)»: \(fault.kk)")
    }
    let number = place.number
    return place.isParagraph
      ? Wording(
        en: "paragraph \(number), “\(text)”: \(fault.en)", ru: "абзац \(number), «\(text)»: \(fault.ru)",
        kk: "\(number)-абзац, «\(text)»: \(fault.kk)")
      : Wording(
        en: "line \(number), “\(text)”: \(fault.en)", ru: "строка \(number), «\(text)»: \(fault.ru)",
        kk: "\(number)-жол, «\(text)»: \(fault.kk)")
  }
}

extension TemplateFinding.Fault: Worded {
  /// What is wrong and what to write.
  package var wording: Wording {
    switch self {
    case .unreadable:
      Wording(
        en: "This is no Word document (.docx), page (.html) or text that can be filled; save it anew in Word.",
        ru:
          "Это не документ Word (.docx), не страница (.html) и не текст, который можно заполнить; сохраните его в Word заново.",
        kk: "Бұл толтыруға болатын Word құжаты (.docx), бет (.html) немесе мәтін емес; оны Word-та қайта сақтаңыз.")
    case .notEnded(let part):
      Wording(
        en: "\(part) has no end; put the end behind it in a line of its own.",
        ru: "У \(part) нет конца; поставьте конец ниже отдельной строкой.",
        kk: "\(part) бөлігінің соңы жоқ; соңын төменге бөлек жолға қойыңыз.")
    case .notBegun(let part):
      Wording(
        en: "\(part) ends nothing; take it out or put the beginning in front.",
        ru: "\(part) ничего не завершает; уберите или поставьте начало выше.",
        kk: "\(part) ештеңені аяқтамайды; алып тастаңыз немесе басын жоғарыға қойыңыз.")
    case .deep(let part):
      Wording(
        en: "\(part) stands inside too many other parts; end some of them before it.",
        ru: "\(part) вложен в слишком многие части; завершите часть из них выше.",
        kk: "\(part) тым көп бөліктің ішінде тұр; олардың бірқатарын одан бұрын аяқтаңыз.")
    case .notAlone(let part):
      Wording(
        en: "\(part) is not carried out beside other text; give it a paragraph of its own.",
        ru: "\(part) рядом с другим текстом не выполняется; вынесите в отдельный абзац.",
        kk: "\(part) басқа мәтіннің қасында орындалмайды; оны бөлек абзацқа шығарыңыз.")
    case .unknownField(let name, let nearest): Self.unknown(name, nearest)
    case .onlyIn(let name, let lists):
      Wording { language in
        let list = lists.map { "{{#each \($0)}}" }.joined(separator: ", ")
        return Wording(
          en: "{{\(name)}} is known only between \(list) and {{/each}}.",
          ru: "{{\(name)}} известно только между \(list) и {{/each}}.",
          kk: "{{\(name)}} тек \(list) мен {{/each}} арасында белгілі.")[language]
      }
    case .notAList(let name, let lists): Self.notAList(name, lists)
    case .broken:
      Wording(
        en: "a place begins in this paragraph and does not end there; put it into one.",
        ru: "поле начинается в этом абзаце и не заканчивается в нём; соберите его в одном.",
        kk: "өріс осы абзацта басталып, сонда аяқталмайды; оны бір абзацқа жинаңыз.")
    case .notFilled:
      Wording(
        en: "headers and footers are not filled; put the place into the text.",
        ru: "колонтитулы не заполняются; перенесите поле в текст.",
        kk: "колонтитулдар толтырылмайды; өрісті мәтінге көшіріңіз.")
    }
  }

  private static func unknown(_ name: String, _ nearest: String?) -> Wording {
    let name = SafeText.make(name)
    guard let nearest else {
      return Wording(
        en: "there is nothing called {{\(name)}}; 'oversight template fields' lists what there is.",
        ru: "поля {{\(name)}} нет; какие есть, показывает 'oversight template fields'.",
        kk: "{{\(name)}} деген өріс жоқ; барын 'oversight template fields' көрсетеді.")
    }
    return Wording(
      en: "there is nothing called {{\(name)}}; perhaps {{\(nearest)}} is meant.",
      ru: "поля {{\(name)}} нет; возможно, имелось в виду {{\(nearest)}}.",
      kk: "{{\(name)}} деген өріс жоқ; бәлкім, {{\(nearest)}} болар.")
  }

  private static func notAList(_ name: String, _ lists: [String]) -> Wording {
    let (name, known) = (SafeText.make(name), lists.joined(separator: ", "))
    guard !lists.isEmpty else {
      return Wording(
        en: "letters of this kind have no lists, and none called '\(name)'; take {{#each \(name)}} out.",
        ru: "в письмах этого вида нет списков, и '\(name)' тоже; уберите {{#each \(name)}}.",
        kk: "мұндай хаттарда тізім жоқ, '\(name)' те жоқ; {{#each \(name)}} дегенді алып тастаңыз.")
    }
    return Wording(
      en: "'\(name)' is no list; there are \(known).", ru: "'\(name)' не список; есть \(known).",
      kk: "'\(name)' тізім емес; бары: \(known).")
  }
}
