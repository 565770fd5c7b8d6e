public import JSONText
public import WorkflowEngine

/// A small workflow that is complete and explains itself: where an author starts.
///
/// Somebody visits a place; what was found is sent to a body, which owes an answer; its silence is an event.
public struct WorkflowDraft: Sendable {
  private let id: String
  private let title: JSON
  private let prefix: String
  private let languages: [Language]
  private let language: Language

  /// A draft.
  ///
  /// - Parameters:
  ///   - id: The workflow's name; well formed.
  ///   - title: What it is called; nil makes it of the name.
  ///   - prefix: What its case numbers begin with; nil makes it of the name.
  ///   - languages: In which texts are written; at least one.
  ///   - language: In which the comments are written.
  public init(id: String, title: LocalizedText?, prefix: String?, languages: [Language], in language: Language) {
    self.id = id
    self.title = title?.json ?? .string(Self.title(of: id))
    self.prefix = prefix ?? Self.prefix(of: id)
    self.languages = languages
    self.language = language
  }

  /// The definition.
  public var json: JSON {
    [
      "comment": comment(.root), "format": .string(DefinitionFormat.first.name), "id": .string(id), "version": 1,
      "prefix": .string(prefix), "calendar": "kz", "title": title, "basis": [], "roles": roles, "fields": fields,
      "initial": "planned", "stages": stages, "actions": actions, "duties": duties,
    ]
  }

  /// The definition as a file.
  public var text: String { json.readableText() }

  private func text(_ text: DraftText) -> JSON {
    .object(JSONObject(languages.map { JSONObject.Member(key: $0.rawValue, value: .string(text.wording[$0])) }))
  }

  private func comment(_ comment: DraftComment) -> JSON { .string(comment.wording[language]) }
}

extension WorkflowDraft {
  private var roles: JSON {
    [
      "monitor": ["title": text(.monitor)], "coordinator": ["title": text(.coordinator)],
      "body": ["comment": comment(.body), "title": text(.body), "party": "required"],
    ]
  }

  private var fields: JSON {
    [
      "place": [
        "comment": comment(.place), "type": "text", "title": text(.place), "required": true, "visibility": "public",
      ],
      "visitedOn": ["type": "date", "title": text(.visitedOn), "visibility": "public"],
      "violations": ["type": "integer", "min": 0, "title": text(.violations), "visibility": "public"],
      "findings": ["type": "text", "title": text(.findings)],
      "position": [
        "comment": comment(.choice), "type": "choice", "title": text(.position), "visibility": "public",
        "of": ["accepted": text(.accepted), "disputed": text(.disputed)],
      ],
    ]
  }

  private var stages: JSON {
    [
      "planned": ["comment": comment(.stage), "title": text(.planned)], "reported": ["title": text(.reported)],
      "silent": ["title": text(.silent)],
      "clean": ["comment": comment(.final), "title": text(.clean), "final": true, "outcome": "clean"],
      "answered": ["title": text(.answered), "final": true, "outcome": "answered"],
      "unanswered": ["title": text(.unanswered), "final": true, "outcome": "unanswered"],
    ]
  }

  private var actions: JSON {
    [
      "visit": [
        "comment": comment(.action), "title": text(.visit), "from": ["planned"],
        "to": [["when": "violations == 0", "to": "clean"], ["otherwise": "reported"]], "by": ["monitor"],
        "input": [
          "visitedOn": ["comment": comment(.input), "field": "visitedOn", "required": true],
          "violations": ["field": "violations", "required": true], "findings": ["field": "findings"],
        ],
        "require": [
          [
            "comment": comment(.requirement), "that": "violations == 0 || has(findings)", "else": text(.sayWhat),
          ]
        ],
        "evidence": ["photo": ["comment": comment(.evidence), "title": text(.photo), "required": false]],
      ],
      "answer": [
        "title": text(.answer), "from": ["reported", "silent"], "to": "answered", "by": ["coordinator"],
        "input": ["position": ["field": "position", "required": true]],
      ],
      "silence": [
        "comment": comment(.clock), "title": text(.silence), "from": ["reported"], "to": "silent", "by": ["clock"],
      ],
      "close": ["title": text(.close), "from": ["silent"], "to": "unanswered", "by": ["coordinator"]],
    ]
  }

  private var duties: JSON {
    [
      "visit": [
        "comment": comment(.duty), "title": text(.oweVisit), "owedBy": "monitor", "owedTo": "coordinator",
        "from": ["open": true], "within": ["calendarDays": 30], "metBy": ["visit"], "basis": "self-set",
      ],
      "answer": [
        "comment": comment(.basis), "title": text(.oweAnswer), "owedBy": "body", "owedTo": "coordinator",
        "from": ["stage": "reported"], "within": ["workingDays": 10], "metBy": ["answer"], "onLapse": "silence",
        "basis": "self-set",
        "extension": [
          "comment": comment(.extending), "by": ["coordinator"], "max": ["workingDays": 5], "times": 1,
        ],
      ],
    ]
  }
}

extension WorkflowDraft {
  /// `canteen-check` is called “Canteen check”.
  private static func title(of id: String) -> String {
    let words = id.map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `canteen-check` has numbers that begin with CAN.
  private static func prefix(of id: String) -> String {
    String(id.filter { $0 != "-" && $0 != "_" }.uppercased().prefix(3))
  }
}

extension LocalizedText {
  /// The text as definitions write it.
  fileprivate var json: JSON {
    guard !byLanguage.isEmpty else { return .string(fallback) }
    let texts = Language.allCases.reversed().compactMap { language in
      byLanguage[language].map { JSONObject.Member(key: language.rawValue, value: .string($0)) }
    }
    return .object(JSONObject(texts))
  }
}
