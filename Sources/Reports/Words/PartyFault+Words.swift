internal import CaseRecords
package import CaseWork
package import WorkflowEngine

extension PartyFault {
  /// Why nothing was recorded about a party, and what to do instead.
  var wording: Wording {
    switch self {
    case .known(let party):
      Wording { language in
        Wording(
          en: "'\(party.id)' is known already: \(Self.list([party], language)). Nothing was changed. Change it with "
            + "'oversight party change \(party.id)', or choose another id.",
          ru: "'\(party.id)' уже внесён: \(Self.list([party], language)). Ничего не изменено. Измените его командой "
            + "'oversight party change \(party.id)' или выберите другой id.",
          kk: "'\(party.id)' бұрын енгізілген: \(Self.list([party], language)). Ештеңе өзгертілген жоқ. Оны "
            + "'oversight party change \(party.id)' арқылы өзгертіңіз немесе басқа id таңдаңыз.")[language]
      }
    case .sameName(let name, let others):
      Wording { language in
        Wording(
          en:
            "others are called '\(name)': \(Self.list(others, language)). Nothing was changed. If it is somebody else, "
            + "say why with '--despite REASON'; every count by name would mix them otherwise.",
          ru: "так уже называются: \(Self.list(others, language)) ('\(name)'). Ничего не изменено. Если это другой "
            + "участник, объясните: '--despite ПРИЧИНА'; иначе подсчёты по названию их смешают.",
          kk:
            "'\(name)' деп мыналар аталады: \(Self.list(others, language)). Ештеңе өзгертілген жоқ. Бұл басқа қатысушы "
            + "болса, себебін айтыңыз: '--despite СЕБЕП'; әйтпесе атау бойынша санақ оларды шатастырады.")[language]
      }
    case .owesItself(let one, let other, let cases):
      Self.owesItself("\(one)", "\(other)", cases.map(\.description).joined(separator: ", "))
    case .unlike(let one, let other):
      Wording(
        en: "'\(one)' and '\(other)' cannot be one: one is a person, the other is not. Nothing was changed.",
        ru:
          "'\(one)' и '\(other)' не могут быть одним участником: один из них человек, другой нет. Ничего не изменено.",
        kk: "'\(one)' мен '\(other)' бір қатысушы бола алмайды: бірі адам, екіншісі емес. Ештеңе өзгертілген жоқ.")
    case .itself(let party):
      Wording(
        en: "'\(party)' would be joined to itself. Nothing was changed.",
        ru: "'\(party)' нельзя присоединить к нему самому. Ничего не изменено.",
        kk: "'\(party)' өзіне қосылмайды. Ештеңе өзгертілген жоқ.")
    case .notJoined(let party):
      Wording(
        en: "'\(party)' was not joined to any other party. Nothing was changed.",
        ru: "'\(party)' ни с кем не объединяли. Ничего не изменено.",
        kk: "'\(party)' ешкіммен біріктірілмеген. Ештеңе өзгертілген жоқ.")
    case .meansAnother(let id, let one, let office):
      Wording(
        en:
          "in the cases of \(office) '\(id)' means '\(one)', as the journal says since a merge. Nothing was changed. Name "
          + "'\(one)' if it is meant; whoever is '\(id)' here takes no part in these cases.",
        ru:
          "в делах \(office) '\(id)' означает '\(one)', как записано в журнале при merge. Ничего не изменено. Укажите "
          + "'\(one)', если речь о нём; здешний '\(id)' в этих делах не участвует.",
        kk: "\(office) істерінде '\(id)' '\(one)' дегенді білдіреді, бұл merge кезінде журналға жазылған. Ештеңе "
          + "өзгертілген жоқ. Сол керек болса, '\(one)' деп жазыңыз; мұндағы '\(id)' бұл істерге қатыспайды.")
    case .lacks(let party, let what):
      Wording(
        en:
          "'\(party)' has no '\(what)' that could be taken away. Nothing was changed. See 'oversight party show \(party)'.",
        ru: "у '\(party)' нет '\(what)', и убирать нечего. Ничего не изменено. См. 'oversight party show \(party)'.",
        kk:
          "'\(party)' мәліметінде '\(what)' жоқ, алып тастайтын ештеңе жоқ. Ештеңе өзгертілген жоқ. 'oversight party show "
          + "\(party)' қараңыз.")
    case .notAPerson(let id):
      Wording(
        en: "'\(id)' is no person: what is known of bodies is public. Nothing was changed.",
        ru: "'\(id)' — не физическое лицо: сведения об органах и организациях публичны. Ничего не изменено.",
        kk: "'\(id)' жеке тұлға емес: органдар мен ұйымдар туралы мәлімет жария. Ештеңе өзгертілген жоқ.")
    case .twice(let party):
      Wording(
        en: "'\(party)' is named twice. Nothing was changed. Name everybody once.",
        ru: "'\(party)' назван дважды. Ничего не изменено. Назовите каждого один раз.",
        kk: "'\(party)' екі рет аталған. Ештеңе өзгертілген жоқ. Әрқайсысын бір рет атаңыз.")
    }
  }

  private static func owesItself(_ one: String, _ other: String, _ cases: String) -> Wording {
    Wording(
      en: "as one party '\(one)' and '\(other)' would owe themselves what one owes the other in \(cases). "
        + "Nothing was changed. Assign one of the roles there to somebody else first.",
      ru: "став одним участником, '\(one)' и '\(other)' были бы должны сами себе то, что один должен другому в делах "
        + "\(cases). Ничего не изменено. Сначала назначьте там на одну из ролей кого-то другого.",
      kk: "бір қатысушы болса, '\(one)' мен '\(other)' мына істерде өз алдында міндетті болып шығады: \(cases). Ештеңе "
        + "өзгертілген жоқ. Алдымен ондағы рөлдердің біріне басқаны тағайындаңыз.")
  }

  private static func list(_ options: [NamedOption], _ language: Language) -> String {
    options.map { SafeText.make($0.text(in: language)) }.joined(separator: ", ")
  }
}

extension WorkNote {
  /// What is to be known beside the answer.
  package var wording: Wording {
    switch self {
    case .mixedScript(let word, let name):
      Self.mixed(
        word.text, in: name, odd: word.odd.map { "'\($0)'" }.joined(separator: ", "), isLatin: word.isMostlyCyrillic)
    case .after(let passed):
      Wording { language in
        let (last, from) = (
          passed.period.lastDay.text(in: language), passed.condition.replacing(".after", with: ".from")
        )
        return Wording(
          en:
            "\(passed.condition):\(passed.period) means after \(last); from its first day on is \(from):\(passed.period).",
          ru:
            "\(passed.condition):\(passed.period) значит «после \(last)»; с первого дня — \(from):\(passed.period).",
          kk:
            "\(passed.condition):\(passed.period) — «\(last) күнінен кейін» деген сөз; бірінші күнінен бастап — \(from):\(passed.period)."
        )[language]
      }
    case .saidInClear(let id, let entries):
      Wording(
        en:
          "\(entries) older entry(ies) of journal.json say in clear who '\(id)' is: they are hashed with it, and stay.",
        ru:
          "в journal.json остаются старые записи (\(entries)), где '\(id)' назван открыто: они входят в цепочку хешей.",
        kk: "journal.json ішінде '\(id)' ашық аталған ескі жазбалар (\(entries)) қалады: олар хештер тізбегіне кіреді.")
    case .configuredActor(let id, let name):
      Wording(
        en: "recorded as \(name) (\(id)), as your settings for this registry say.",
        ru: "действует \(name) (\(id)) — так в ваших настройках для этого реестра.",
        kk: "әрекет етуші — \(name) (\(id)): осы тізілімге арналған баптауларыңызда солай.")
    case .lookNotKept(let error):
      Wording(
        en: "it could not be remembered what you have seen: ", ru: "не удалось запомнить, что вы уже видели: ",
        kk: "не көргеніңізді есте сақтау мүмкін болмады: ") + error.wording
    case .contextInUse(let name, let words):
      Wording(
        en: "context @\(name) is in use: \(words.joined(separator: " ")); @all shows all.",
        ru: "действует набор фильтров @\(name): \(words.joined(separator: " ")); @all покажет всё.",
        kk: "@\(name) сүзгілер жинағы қолданыста: \(words.joined(separator: " ")); @all бәрін көрсетеді.")
    case .retired(let id, let name, let day):
      Wording(
        en: "'\(id)' (\(name)) is not there any more since \(day).",
        ru: "участника '\(id)' (\(name)) больше нет с \(dotted(day)).",
        kk: "'\(id)' (\(name)) деген қатысушы \(dotted(day)) күнінен бері жоқ.")
    }
  }

  /// What is to be known beside the answer, in a language.
  package func text(in language: Language) -> String { wording[language] }

  private static func mixed(_ word: String, in name: String, odd: String, isLatin: Bool) -> Wording {
    let script =
      isLatin
      ? Wording(en: "Latin", ru: "латинские", kk: "латын")
      : Wording(en: "Cyrillic", ru: "кириллические", kk: "кирилл")
    return Wording(
      en: "the word '\(word)' in '\(name)' mixes scripts: \(odd) \(script.en). Who types it rightly will not find it.",
      ru:
        "слово '\(word)' в '\(name)' смешивает алфавиты: \(script.ru) буквы \(odd). По правильному написанию его не найти.",
      kk:
        "'\(name)' ішіндегі '\(word)' сөзі екі әліпбиді араластырады: \(script.kk) әріптері \(odd). Дұрыс терген адам оны таба алмайды."
    )
  }
}
