/// Fields by name, in their declared order.
///
/// Made in two ways: by a shared ``TemplateShape`` and values in its order (the fast way, for page models), or from
/// pairs (for free maps).
public struct TemplateObject: Sendable, Hashable {
    let storage: ObjectStorage

    init(storage: ObjectStorage) {
        self.storage = storage
    }

    /// An object of a declared shape.
    ///
    /// Values follow the order of the shape's names; missing ones are undefined, surplus ones are dropped.
    public init(_ shape: TemplateShape, _ values: [TemplateValue]) {
        storage = ObjectStorage(table: shape.fields, values: values)
    }

    /// A free map; a name given twice keeps its first place and takes its last value.
    public init(_ pairs: KeyValuePairs<String, TemplateValue>) {
        self.init(fields: pairs.map { ($0.key, $0.value) })
    }

    /// A free map from computed pairs.
    public init(fields pairs: [(String, TemplateValue)]) {
        self.init(entries: pairs.map { (.text($0.0), $0.1) })
    }

    /// A map whose keys may be any value that can be a key; later values of a key replace earlier ones.
    init(entries: [(TemplateValue, TemplateValue)], depth: Int = 0) {
        var places: [MapKey: Int] = [:]
        var keys: [TemplateValue] = []
        var values: [TemplateValue] = []
        for (key, value) in entries {
            guard let place = MapKey(key) else { continue }
            if let known = places[place] {
                values[known] = value
            } else {
                places[place] = keys.count
                keys.append(key)
                values.append(value)
            }
        }
        storage = ObjectStorage(table: FieldNames(keys: keys, isRecord: false), values: values, depth: depth)
    }

    /// The field names, in order.
    public var names: [String] { storage.table.keys.compactMap(\.text) }

    /// How many fields there are.
    public var count: Int { storage.count }

    /// The value of a field, `undefined` if there is no such field.
    public subscript(name: String) -> TemplateValue {
        storage.table.slot(named: name).map { storage[$0] } ?? .undefined
    }

    var keys: [TemplateValue] { storage.table.keys }
    var values: [TemplateValue] { (0..<storage.count).map { storage[$0] } }

    func value(for key: TemplateValue) -> TemplateValue? {
        guard let key = MapKey(key), let slot = storage.table.slot(for: key) else { return nil }
        return storage[slot]
    }

    /// The same fields in the same order with the same values.
    public static func == (left: TemplateObject, right: TemplateObject) -> Bool {
        left.storage === right.storage || (left.keys == right.keys && left.values == right.values)
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(keys)
        hasher.combine(values)
    }
}

extension TemplateObject: ExpressibleByDictionaryLiteral {
    /// A free map in the order written.
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self.init(fields: elements)
    }
}

/// The values of an object beside the table of its keys.
///
/// The values stay at one address for as long as the object lives, so that printing `item.title` reads them in place
/// without counting references.
final class ObjectStorage: @unchecked Sendable {  // written only by `init`
    let table: FieldNames
    let count: Int
    let values: UnsafeMutablePointer<TemplateValue>
    /// How deep values made by a template lie in it; 0 for what Swift code made, which is taken as it comes.
    let depth: Int

    init(table: FieldNames, values given: [TemplateValue], depth: Int = 0) {
        self.table = table
        self.depth = depth
        count = table.keys.count
        values = .allocate(capacity: count)
        let known = min(count, given.count)
        given.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress { values.initialize(from: base, count: known) }
        }
        (values + known).initialize(repeating: .undefined, count: count - known)
    }

    deinit {
        values.deinitialize(count: count)
        values.deallocate()
    }

    subscript(slot: Int) -> TemplateValue { values[slot] }
}
