import WorkflowEngine

// The typed names of the shipped workflows are written into this module when it is built: `SocialAudit.Stage`,
// `CouncilRecommendation.Action.send`, and `Namespaces.all`, which lists them. They stand apart from the embedded files,
// which the program needs and they do not.
