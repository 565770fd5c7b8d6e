extension SampleDefinitions {
  /// An appeal whose answer can be extended, stopped without a ceiling and passed on, each of which is to be told.
  static let petition = #"""
    { "format": "oversight.workflow/1", "id": "plea", "version": 1, "prefix": "PLE", "calendar": "kz",
      "title": { "en": "Appeal", "ru": "Обращение", "kk": "Өтініш" }, "basis": [],
      "roles": { "secretary": { "title": { "en": "Secretary", "ru": "Секретарь", "kk": "Хатшы" } },
                 "addressee": { "title": { "en": "Body", "ru": "Орган", "kk": "Орган" }, "party": "required" } },
      "initial": "written",
      "stages": {
        "written": { "title": { "en": "Written", "ru": "Составлено", "kk": "Жазылды" },
                     "waits": { "en": "to be sent", "ru": "отправки", "kk": "жіберілуін" } },
        "sent": { "title": { "en": "Sent", "ru": "Отправлено", "kk": "Жіберілді" } },
        "refused": { "title": { "en": "Silence", "ru": "Молчание", "kk": "Үнсіздік" } },
        "over": { "title": { "en": "Answered", "ru": "Отвечено", "kk": "Жауап берілді" }, "final": true, "outcome": "over" } },
      "actions": {
        "send": { "title": { "en": "Send", "ru": "Отправить", "kk": "Жіберу" }, "from": ["written"], "to": "sent",
                  "by": ["secretary"],
                  "input": { "receivedOn": { "type": "date", "required": true,
                                             "title": { "en": "Received", "ru": "Получено", "kk": "Алынды" } } } },
        "told": { "title": { "en": "Told of it", "ru": "Сообщено об этом", "kk": "Хабарланды" }, "from": ["sent", "refused"],
                  "to": "sent", "by": ["secretary"] },
        "answer": { "title": { "en": "Answer", "ru": "Ответить", "kk": "Жауап беру" }, "from": ["sent", "refused"],
                    "to": "over", "by": ["secretary"] },
        "lapse": { "title": { "en": "Silence", "ru": "Молчание", "kk": "Үнсіздік" }, "from": ["sent"], "to": "refused",
                   "by": ["clock"] } },
      "duties": {
        "answer": { "title": { "en": "Answer the appeal with reasons, point by point",
                               "ru": "Дать мотивированный ответ по каждому из вопросов, поставленных в обращении",
                               "kk": "Өтініште қойылған әрбір мәселе бойынша дәлелді жауап беру" },
                    "owedBy": "addressee", "owedTo": "secretary", "from": { "action": "send", "field": "receivedOn" },
                    "within": { "workingDays": 15 }, "metBy": ["answer"], "onLapse": "lapse",
                    "basis": { "act": "kz-appc-2020", "article": "76" },
                    "extension": { "by": ["secretary"], "maxTotal": { "months": 2 } },
                    "suspension": { "by": ["secretary"] } },
        "tellExtended": { "title": { "en": "Tell of the extension", "ru": "Сообщить о продлении", "kk": "Ұзарту туралы хабарлау" },
                          "owedBy": "addressee", "owedTo": "secretary", "from": { "duty": "answer", "act": "extend" },
                          "within": { "workingDays": 3 }, "metBy": ["told"],
                          "basis": { "act": "kz-appc-2020", "article": "76" } },
        "tellForwarded": { "title": { "en": "Tell of forwarding", "ru": "Сообщить о перенаправлении",
                                      "kk": "Басқа органға жолданғанын хабарлау" },
                           "owedBy": "addressee", "owedTo": "secretary", "from": { "duty": "answer", "act": "forward" },
                           "within": { "workingDays": 3 }, "metBy": ["told"],
                           "basis": { "act": "kz-appc-2020", "article": "76" } } } }
    """#
}
