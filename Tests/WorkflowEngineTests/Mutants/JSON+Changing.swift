import JSONText

extension JSON {
  /// The value with what stands at a path changed, or removed where the change gives nil; the path is of keys and indices.
  func changing(_ path: [String], _ change: (JSON?) -> JSON?) -> JSON {
    guard let step = path.first else { return change(self) ?? .null }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(var object):
      object[step] = rest.isEmpty ? change(object[step]) : object[step]?.changing(rest, change)
      return .object(object)
    case .array(var array):
      guard let index = Int(step), array.indices.contains(index) else { return self }
      if let value = rest.isEmpty ? change(array[index]) : array[index].changing(rest, change) {
        array[index] = value
      } else {
        array.remove(at: index)
      }
      return .array(array)
    case .null, .bool, .integer, .double, .string: return self
    }
  }

  /// The paths to all values for which `isWanted` holds, in the author's order.
  func paths(to isWanted: (_ path: [String], JSON) -> Bool) -> [[String]] {
    var found: [[String]] = []
    collect([], isWanted, &found)
    return found
  }

  private func collect(_ path: [String], _ isWanted: ([String], JSON) -> Bool, _ found: inout [[String]]) {
    if isWanted(path, self) { found.append(path) }
    switch self {
    case .object(let object):
      for member in object.members { member.value.collect(path + [member.key], isWanted, &found) }
    case .array(let array):
      for (index, value) in array.enumerated() { value.collect(path + ["\(index)"], isWanted, &found) }
    case .null, .bool, .integer, .double, .string: break
    }
  }
}
