/// The variables that the code being run sees.
struct Variables {
    /// The names outside functions.
    var context: NameContext
    /// The variables of the function being run.
    private(set) var frame: Frame
    /// The slots of `frame`.
    private(set) var slots: UnsafeMutablePointer<TemplateValue>
    /// The frame of all functions that have no variables.
    private let emptyFrame = Frame(slots: 0, parent: nil)
    /// What was overwritten in the context while a template is included, to be put back.
    private var journal: [(symbol: Int32, value: TemplateValue)] = []
    /// How many includes and blocks have their changes of the context put back.
    var journalDepth = 0

    init(_ context: NameContext) {
        self.context = context
        frame = emptyFrame
        slots = frame.slots
    }

    /// Begins a function; `parent` is the frame in which it is defined, if it sees that.
    @inline(__always)
    mutating func enter(slots count: Int, parent: Frame?) {
        frame = count == 0 && parent == nil ? emptyFrame : Frame(slots: count, parent: parent)
        slots = frame.slots
    }

    /// Goes back to the frame of a caller.
    @inline(__always)
    mutating func leave(to caller: Frame) {
        frame = caller
        slots = frame.slots
    }

    /// The variable in a slot of the frame `depth` levels out.
    func outer(_ slot: Int32, depth: Int32) -> TemplateValue {
        var frame: Frame? = frame
        for _ in 0..<depth { frame = frame?.parent }
        return frame?.slots[Int(slot)] ?? .undefined
    }

    /// Gives a name of the context a value.
    mutating func set(_ symbol: Int32, to value: TemplateValue) {
        if journalDepth > 0 { journal.append((symbol, context.values[Int(symbol)])) }
        context.values[Int(symbol)] = value
    }

    /// From here on the context can be put back; gives what `restore` needs for it.
    @inline(__always)
    mutating func beginChanges() -> Int {
        journalDepth += 1
        return journal.count
    }

    /// Puts the context back.
    @inline(__always)
    mutating func restore(to mark: Int) {
        journalDepth -= 1
        while journal.count > mark, let (symbol, value) = journal.popLast() { context.values[Int(symbol)] = value }
    }
}

/// For each place that names a field: the table last seen there and the field's slot in it.
struct FieldCaches: ~Copyable {
    private struct Entry {
        var table: UnsafeRawPointer?
        var slot = 0
    }

    private let entries: UnsafeMutablePointer<Entry>

    init(count: Int) {
        entries = .allocate(capacity: max(count, 1))
        entries.initialize(repeating: Entry(), count: count)
    }

    deinit {
        entries.deallocate()
    }

    /// Where an object keeps a field, if its table is the one last seen at this place.
    @inline(__always)
    func address(in object: ObjectStorage, at number: Int32) -> UnsafeMutablePointer<TemplateValue>? {
        let entry = entries + Int(number)
        guard entry.pointee.table == UnsafeRawPointer(Unmanaged.passUnretained(object.table).toOpaque()) else {
            return nil
        }
        return object.values + entry.pointee.slot
    }

    /// Notes that a table keeps the field named at a place in `slot`.
    func note(_ table: FieldNames, slot: Int, at number: Int32) {
        entries[Int(number)] = Entry(table: UnsafeRawPointer(Unmanaged.passUnretained(table).toOpaque()), slot: slot)
    }
}
