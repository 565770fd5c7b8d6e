package import Digests
import JSONText
import WorkflowEngine

/// How two documents of one number stand to each other.
package enum Kinship: Hashable {
  /// The same records.
  case same
  /// The other goes on from the last record of this one.
  case behind
  /// This one goes on from the last record of the other.
  case ahead
  /// Both go on from a common record.
  case forked(common: Int)
  /// They do not even begin with the same record.
  case strangers
}

extension CaseDocument {
  /// How this document stands to another of its number.
  package func kinship(to other: CaseDocument) -> Kinship {
    let common = zip(sealed, other.sealed).prefix { $0.hash == $1.hash }.count
    return switch (common, sealed.count - common, other.sealed.count - common) {
    case (0, _, _): .strangers
    case (_, 0, 0): .same
    case (_, 0, _): .behind
    case (_, _, 0): .ahead
    default: .forked(common: common)
    }
  }

  /// Whether the history holds the record with this hash.
  package func holds(_ hash: Digest) -> Bool { sealed.contains { $0.hash == hash } }

  /// This document, completed by a shorter or equally long one with the same records.
  ///
  /// A personal value that was removed on one side stays removed. What stands under `x` here counts, if anything does.
  package func completed(by other: CaseDocument) -> CaseDocument? {
    guard var object = json.object else { return nil }
    object["x"] = extras ?? other.extras
    object["history"] = .array(
      sealed.enumerated().map { place, record in
        let twin = other.sealed.indices.contains(place) ? other.sealed[place] : record
        return .object(record.forgetting(as: twin))
      })
    return try? CaseDocument(JSON.object(object).documentBytes())
  }
}

extension SealedRecord {
  /// The record as stored, without the personal values that were removed from its twin.
  fileprivate func forgetting(as twin: SealedRecord) -> JSONObject {
    guard var personal = json["personal"]?.object else { return json }
    for member in twin.json["personal"]?.object?.members ?? []
    where member.value["value"] == nil && personal[member.key]?["value"] != nil {
      personal[member.key] = member.value
    }
    var copy = json
    copy["personal"] = .object(personal)
    return copy
  }
}
