/// The variables of one call of a function.
///
/// A class, because macros and call bodies defined in it keep it alive and see later changes. It stays within the one
/// rendering, and so the one thread, that made it.
final class Frame: @unchecked Sendable {
    let slots: UnsafeMutablePointer<TemplateValue>
    let parent: Frame?
    private let count: Int

    init(slots count: Int, parent: Frame?) {
        self.count = count
        self.parent = parent
        slots = .allocate(capacity: max(count, 1))
        slots.initialize(repeating: .undefined, count: count)
    }

    /// Releases all values.
    func clear() {
        slots.update(repeating: .undefined, count: count)
    }

    deinit {
        slots.deinitialize(count: count)
        slots.deallocate()
    }
}

/// The names that templates look up outside their functions: the model, the globals, what a template sets.
final class NameContext: @unchecked Sendable {  // confined to one rendering
    let values: UnsafeMutablePointer<TemplateValue>
    private let count: Int

    init(_ initial: UnsafeBufferPointer<TemplateValue>) {
        count = initial.count
        values = .allocate(capacity: max(count, 1))
        if let base = initial.baseAddress { values.initialize(from: base, count: count) }
    }

    init(copying other: NameContext) {
        count = other.count
        values = .allocate(capacity: max(count, 1))
        values.initialize(from: other.values, count: count)
    }

    /// Releases all values.
    func clear() {
        values.update(repeating: .undefined, count: count)
    }

    deinit {
        values.deinitialize(count: count)
        values.deallocate()
    }
}
