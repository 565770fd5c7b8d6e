/// A value that its copies share until one of them changes.
///
/// A copy costs one count, however large the value is; changing what others share copies it first. Cases, records and
/// duties are handed on far more often than they are changed.
public struct Shared<Value> {
  @usableFromInline
  final class Place {
    // Changed only through a `Shared` that holds it alone, and access to that one is exclusive already. Asking again at
    // each access took 16,600 instructions for an action instead of 14,100.
    @exclusivity(unchecked) @usableFromInline var value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var place: Place

  /// A value that nothing shares yet.
  @inlinable
  public init(_ value: Value) { place = Place(value) }

  /// The value.
  @inlinable public var value: Value {
    _read { yield place.value }
    _modify {
      if !isKnownUniquelyReferenced(&place) { place = Place(place.value) }
      yield &place.value
    }
  }
}

// A place that several hold is only read.
extension Shared: @unchecked Sendable where Value: Sendable {}

extension Shared: Equatable where Value: Equatable {
  /// Whether both hold equal values; one place holds one value.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.place === right.place || left.place.value == right.place.value
  }
}

extension Shared: Hashable where Value: Hashable {
  /// Hashes the value.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(place.value) }
}

/// A type that consists of what its copies share; the parts of it are its own.
@dynamicMemberLookup
public protocol Sharing {
  /// What a value of the type says.
  associatedtype Content
  /// What this value says, shared with its copies.
  var content: Shared<Content> { get set }
}

extension Sharing {
  /// A part of it.
  @inlinable
  public subscript<Member>(dynamicMember path: KeyPath<Content, Member>) -> Member { content.value[keyPath: path] }

  /// A part of it that can be changed.
  @inlinable
  public subscript<Member>(dynamicMember path: WritableKeyPath<Content, Member>) -> Member {
    get { content.value[keyPath: path] }
    _modify { yield &content.value[keyPath: path] }
  }
}
