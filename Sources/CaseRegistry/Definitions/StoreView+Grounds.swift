package import CaseRecords
import WorkflowEngine

extension StoreView {
  /// What is needed to index a case; what cannot be read is left out.
  ///
  /// - Throws: Only what is wrong with the store itself.
  package func grounds(for document: CaseDocument) throws(RegistryError) -> IndexGrounds {
    var grounds = IndexGrounds()
    do throws(RegistryError) {
      grounds.workflows[document.state.workflow] = try workflow(document.state.workflow)
      guard !document.state.isFinal else { return grounds }
      grounds.calendars = try editions(of: document)
      grounds.acts = try acts()
    } catch .database(let error) {
      throw .database(error)
    } catch .server(let fault) {
      throw .server(fault)
    } catch { return grounds }
    return grounds
  }
}
