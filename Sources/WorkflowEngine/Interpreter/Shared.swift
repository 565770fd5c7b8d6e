/// A value that its copies share until one of them changes.
///
/// A copy costs one count, however large the value is; changing what others share copies it first. Cases, records and
/// duties are handed on far more often than they are changed.
@usableFromInline
struct Shared<Value> {
  @usableFromInline
  final class Place {
    // Changed only through a `Shared` that holds it alone, and access to that one is exclusive already.
    @exclusivity(unchecked) @usableFromInline var value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline var place: Place

  /// A value that nothing shares yet.
  @inlinable
  init(_ value: Value) { place = Place(value) }

  /// The value.
  @inlinable var value: Value {
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
  static func == (left: Self, right: Self) -> Bool {
    left.place === right.place || left.place.value == right.place.value
  }
}

extension Shared: Hashable where Value: Hashable {
  /// Hashes the value.
  @inlinable
  func hash(into hasher: inout Hasher) { hasher.combine(place.value) }
}
