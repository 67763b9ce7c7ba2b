/// A value that its copies share until one of them is changed.
///
/// A record has a provenance for each of its statements, and most of them say nothing: behind a reference such a one costs
/// a word, and copying a record copies a reference a statement.
struct Shared<Value: Sendable>: Sendable {
    private final class Storage: @unchecked Sendable {  // changed only by its sole holder
        var value: Value

        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    init(_ value: Value) { storage = Storage(value) }

    var value: Value {
        _read { yield storage.value }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
            yield &storage.value
        }
    }

    /// Whether two share one value, so that they are equal without being compared.
    func isSame(as other: Shared) -> Bool { storage === other.storage }
}

extension Shared: Equatable where Value: Equatable {
    static func == (one: Shared, other: Shared) -> Bool { one.isSame(as: other) || one.value == other.value }
}

extension Shared: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
