import WorkflowEngine

extension TypedNames {
  /// Declares what can be done, but for what time does.
  func actions(_ text: inout SwiftText) {
    let actions = workflow.actions.map(\.value).filter { !$0.isByClock }
    var scope = SwiftScope.values(beside: ["id", "ids", "input"])
    let cases = zip(actions, scope.values(actions.map(\.id.name)))
    text.line()
    text.comment("What somebody can do, with what it asks for.")
    text.block("public enum Action: WorkflowEngine.TypedAction") { text in
      for (action, name) in cases {
        text.comment(action.title[.en])
        text.line(action.inputs.isEmpty ? "case \(name)" : "case \(name)(\(payloadName(of: action)))")
      }
      for action in actions where !action.inputs.isEmpty { payload(of: action, &text) }
      text.line()
      text.comment("Every action, in the author's order.")
      let ids = actions.map { "\"\($0.id)\"" }.joined(separator: ", ")
      text.line("public static let ids: [WorkflowEngine.ActionID] = [\(ids)]")
      table("id", "The action.", "WorkflowEngine.ActionID", &text) { text in
        for (action, name) in cases { text.line("case .\(name): \"\(action.id)\"") }
      }
      table("input", "What is given, as documents write it.", "JSONText.JSONObject", &text) { text in
        for (action, name) in cases {
          text.line(action.inputs.isEmpty ? "case .\(name): [:]" : "case .\(name)(let given): given.input")
        }
      }
    }
  }

  private func payloadName(of action: Action) -> String { types.declared(at: TypeNames.path(action: action)) }

  private func payload(of action: Action, _ text: inout SwiftText) {
    let inputs = action.inputs.map { input in
      let type = types.swift(of: input.definition.type, at: TypeNames.path(input, of: action))
      return (input.name, type, input.definition.title[.en], input.isRequired)
    }
    text.line()
    text.comment("What is given with it: \(action.title[.en])")
    declare(
      Payload(inputs, result: "input"), as: payloadName(of: action), "Swift.Hashable, Swift.Sendable", &text
    ) { text in
      for input in action.inputs where input.field == nil {
        declare(input.definition.type, at: TypeNames.path(input, of: action), input.definition.title, &text)
      }
    }
  }

  /// A property that has a value for each action.
  private func table(
    _ name: String, _ comment: String, _ type: String, _ text: inout SwiftText, _ cases: (inout SwiftText) -> Void
  ) {
    text.line()
    text.comment(comment)
    text.block("public var \(name): \(type)") { text in
      text.block("switch self", cases)
    }
  }
}
