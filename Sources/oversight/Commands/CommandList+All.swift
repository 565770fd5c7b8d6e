extension CommandList {
  /// Every verb, in the order in which the overview lists them.
  static let all = CommandList([
    LogCommand.self, OpenCommand.self, AdvanceCommand.self, NextCommand.self, ShowCommand.self, ListCommand.self,
    OverdueCommand.self, DueCommand.self, StatsCommand.self, ExplainCommand.self, AssessCommand.self,
    AssignCommand.self,
    ExtendCommand.self, SuspendCommand.self, ResumeCommand.self, ForwardCommand.self, WaiveCommand.self,
    CorrectCommand.self, ReopenCommand.self, AnnulCommand.self, ForgetCommand.self, TickCommand.self,
    LetterCommand.self, TemplateListCommand.self, TemplateShowCommand.self, TemplateCheckCommand.self,
    TemplateFieldsCommand.self, EvidenceAddCommand.self, EvidenceListCommand.self, EvidenceCheckCommand.self,
    EvidenceGetCommand.self,
    ApplyCommand.self, ImportCommand.self, ImportLookCommand.self, ImportTemplateCommand.self,
    ImportRecipeListCommand.self, ImportRecipeShowCommand.self, ExportCommand.self, InitCommand.self,
    PartyAddCommand.self, PartyChangeCommand.self,
    PartyRenameCommand.self, PartyRetireCommand.self, PartyJoinCommand.self, PartyShowCommand.self,
    PartyListCommand.self,
    WorkflowListCommand.self,
    WorkflowShowCommand.self, WorkflowNewCommand.self, WorkflowCheckCommand.self, WorkflowSimulateCommand.self,
    WorkflowGraphCommand.self, WorkflowSchemaCommand.self, WorkflowAddCommand.self, WorkflowUseCommand.self,
    WorkflowRetireCommand.self, WorkflowUpgradeCommand.self, WorkflowMigrateCommand.self,
    CalendarShowCommand.self, CalendarCountCommand.self, CalendarListCommand.self, CalendarAddCommand.self,
    CalendarUseCommand.self, CalendarAddYearCommand.self, CalendarRecomputeCommand.self, VerifyCommand.self,
    RefreshCommand.self,
    SealCommand.self, SealProofCommand.self, SealCheckCommand.self,
    MergeCommand.self, SettleCommand.self, BackupCommand.self, CopyCommand.self, OfficeSetCommand.self,
    PublishCommand.self, PublicationShowCommand.self, PublicationSetCommand.self, WithholdCommand.self,
    ReleaseCommand.self,
  ])
}
