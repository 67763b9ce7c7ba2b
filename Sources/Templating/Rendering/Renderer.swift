/// One rendering of one page, confined to one thread.
///
/// Runs the flat tables of a program. What it holds by address belongs to the program, the frames and the contexts,
/// which it keeps alive.
struct Renderer: ~Copyable {
    let program: Program
    let operations: UnsafeMutablePointer<Operation>
    let instructions: UnsafeMutablePointer<Instruction>
    let links: UnsafeMutablePointer<Int32>
    var writer: ByteWriter
    var context: NameContext
    var frame: Frame
    /// The frame of all functions that have no variables.
    let emptyFrame: Frame
    /// The slots of `frame`.
    var slots: UnsafeMutablePointer<TemplateValue>
    var escaping = Escaping.none
    /// For each block name the functions of that name, the overriding one first.
    var blocks: [[Int32]]
    /// The block being rendered, for `super`.
    var currentBlock = BlockReference(name: -1, level: 0)
    /// The template that the current one extends, -1 for none.
    var parentTemplate: Int32 = -1
    /// What was overwritten in the context while a template is included, to be put back.
    var journal: [(symbol: Int32, value: TemplateValue)] = []
    var journalDepth = 0
    /// What the enclosing tag captured, for its filters.
    var captured = TemplateValue.undefined
    /// The items for the level of a recursive loop that is about to begin, and its depth.
    var pendingItems: [TemplateValue] = []
    var pendingDepth = 0
    var modules: [Int32: Module] = [:]
    /// Frames, contexts and namespaces that may hold what holds them: emptied at the end, so that all is freed.
    var keptFrames: [Frame] = []
    var keptContexts: [NameContext] = []
    var keptNamespaces: [Namespace] = []
    /// For each place that names a field: the table last seen there and the field's slot in it.
    let caches: UnsafeMutablePointer<FieldCache>
    var iterations = 0
    var steps = 0
    var depth = 0
    var includeDepth = 0
    /// How many templates the current one has extended so far, one after the other.
    var inheritanceDepth = 0

    struct FieldCache {
        var table: UnsafeRawPointer?
        var slot = 0
    }

    init(_ program: Program) {
        self.program = program
        operations = program.operations.base
        instructions = program.instructions.base
        links = program.links.base
        writer = ByteWriter(limit: program.limits.outputBytes)
        context = NameContext(program.globals)
        emptyFrame = Frame(slots: 0, parent: nil)
        frame = emptyFrame
        slots = frame.slots
        blocks = Array(repeating: [], count: program.blockNames.count)
        caches = .allocate(capacity: max(program.cacheCount, 1))
        caches.initialize(repeating: FieldCache(), count: program.cacheCount)
    }

    deinit {
        caches.deallocate()
        for frame in keptFrames { frame.clear() }
        for context in keptContexts { context.clear() }
        for namespace in keptNamespaces { namespace.fields = [] }
        context.clear()
    }

    /// Renders a template with the fields of `model` as its variables.
    mutating func render(_ template: Int32, with model: TemplateObject) throws(TemplateError) {
        for (slot, key) in model.keys.enumerated() {
            guard case .text(let name) = key, let symbol = program.symbols[name] else { continue }
            context.values[Int(symbol)] = model.storage[slot]
        }
        do throws(TemplateFailure) {
            try renderTemplate(template)
            if writer.isOver { throw outputTooLarge }
        } catch {
            throw program.error(error, in: template)
        }
    }

    var outputTooLarge: TemplateFailure {
        TemplateFailure(.limit, "the output is larger than \(program.limits.outputBytes) bytes")
    }

    /// Renders a template in the current context, and the ones it extends.
    mutating func renderTemplate(_ first: Int32) throws(TemplateFailure) {
        let (inherits, root) = program.shapes[first]
        guard inherits else { return try call(root, parent: nil) }
        try renderInheriting(first)
    }

    private mutating func renderInheriting(_ first: Int32) throws(TemplateFailure) {
        let outerBlocks = blocks
        let outerParent = parentTemplate
        let outerBlock = currentBlock
        for index in blocks.indices { blocks[index] = [] }
        currentBlock = BlockReference(name: -1, level: 0)
        var template = first
        addBlocks(of: template)
        let outerDepth = inheritanceDepth
        inheritanceDepth = 0
        while true {
            parentTemplate = -1
            try call(program.templates[Int(template)].root, parent: nil)
            guard parentTemplate >= 0 else { break }
            template = parentTemplate
        }
        blocks = outerBlocks
        parentTemplate = outerParent
        currentBlock = outerBlock
        inheritanceDepth = outerDepth
    }

    mutating func addBlocks(of template: Int32) {
        for (name, function) in program.templates[Int(template)].blocks { blocks[Int(name)].append(function) }
    }

    /// Runs a function with a frame of its own.
    mutating func call(
        _ number: Int32, parent: Frame?, prepare: (inout Renderer) throws(TemplateFailure) -> Void = { _ in }
    ) throws(TemplateFailure) {
        let function = program.functions[number]
        guard depth < program.limits.recursionDepth else {
            throw TemplateFailure(
                .limit, "more than \(program.limits.recursionDepth) calls inside each other",
                remedy: "end the recursion of the macro, block or loop with an 'if'")
        }
        depth += 1
        try charge(Int(function.weight))
        let (outerFrame, outerEscaping) = (frame, escaping)
        frame =
            function.slotCount == 0 && parent == nil
            ? emptyFrame : Frame(slots: Int(function.slotCount), parent: parent)
        slots = frame.slots
        escaping = function.escaping
        try prepare(&self)
        if function.loop >= 0 {
            try runLevel(program.loops[function.loop])
        } else {
            try run(function.body)
        }
        frame = outerFrame
        slots = frame.slots
        escaping = outerEscaping
        depth -= 1
    }

    /// Counts what is about to be done against the limit.
    @inline(__always)
    mutating func charge(_ amount: Int) throws(TemplateFailure) {
        steps &+= amount
        if steps > program.limits.steps { throw tooManySteps }
    }

    var tooManySteps: TemplateFailure {
        TemplateFailure(
            .limit, "the template does more than \(program.limits.steps) steps",
            remedy: "loop over fewer items, or raise the limit")
    }

    /// Counts the making of a text or list of `size` and refuses one that is too large.
    mutating func charge(size: Int) throws(TemplateFailure) {
        guard size <= program.limits.valueSize else {
            throw TemplateFailure(.limit, "a value larger than \(program.limits.valueSize) bytes or items")
        }
        try charge(size / 2)
    }
}
