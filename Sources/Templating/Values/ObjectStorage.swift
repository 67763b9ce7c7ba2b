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
