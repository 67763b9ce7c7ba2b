/// The keys of an object and where each is found.
///
/// A class, so that a template can remember "this table, this slot" by identity; immutable once made.
final class FieldNames: Sendable {
    let keys: [TemplateValue]
    /// Whether the fields are attributes: then a field called `items` hides the method `items()`.
    let isRecord: Bool
    private let index: [MapKey: Int]

    init(keys: [TemplateValue], isRecord: Bool) {
        self.keys = keys
        self.isRecord = isRecord
        var index: [MapKey: Int] = [:]
        if keys.count > 8 {
            index.reserveCapacity(keys.count)
            for (slot, key) in keys.enumerated() {
                if let key = MapKey(key), index[key] == nil { index[key] = slot }
            }
        }
        self.index = index
    }

    /// Where the field called `name` is kept, nil if there is none.
    func slot(named name: String) -> Int? {
        guard keys.count > 8 else {
            return keys.firstIndex { if case .text(name) = $0 { true } else { false } }
        }
        return index[.text(name)]
    }

    /// Where the value for `key` is kept; keys compare as in Python (`1`, `1.0` and `true` are one key).
    func slot(for key: MapKey) -> Int? {
        guard keys.count > 8 else { return keys.firstIndex { MapKey($0) == key } }
        return index[key]
    }
}
