/// The field names of a kind of object, in their declared order.
///
/// Make it once for each kind of record and share it: objects of one shape let a template find a field by comparing
/// one pointer.
public struct TemplateShape: Sendable, Hashable {
    let fields: FieldNames

    /// A shape with these field names; a name given twice keeps its first place.
    public init(_ names: [String]) {
        fields = FieldNames(keys: names.map { .text($0) }, isRecord: true)
    }

    /// The shape of a declared record.
    public init(_ record: RecordType) {
        self.init(record.fields.map(\.name))
    }

    /// The field names, in order.
    public var names: [String] { fields.keys.compactMap(\.text) }

    /// The same names in the same order.
    public static func == (left: TemplateShape, right: TemplateShape) -> Bool {
        left.fields === right.fields || left.fields.keys == right.fields.keys
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(fields.keys)
    }
}

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

/// A key of an object, under Python's equality: `1 == 1.0 == true`, and marked-up text equals the same plain text.
enum MapKey: Hashable, Sendable {
    case none
    case undefined
    case integer(Int)
    case number(Double)
    case text(String)
    case tuple([MapKey])

    /// Nil for a value that cannot be a key: a list, an object, anything that lives only while rendering.
    init?(_ value: TemplateValue) {
        switch value {
        case .undefined: self = .undefined
        case .none: self = .none
        case .bool(let flag): self = .integer(flag ? 1 : 0)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = Int(exactly: number).map(MapKey.integer) ?? .number(number)
        case .text(let text): self = .text(text)
        case .markup(let markup): self = .text(markup.html)
        case .tuple(let values):
            var keys: [MapKey] = []
            for value in values {
                guard let key = MapKey(value) else { return nil }
                keys.append(key)
            }
            self = .tuple(keys)
        case .list, .object, .reference: return nil
        }
    }
}
