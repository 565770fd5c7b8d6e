import CaseRegistry
import Platform
import TestSupport

extension ScratchFolder {
  /// Where it is.
  var path: Path { Path(location) }
}
