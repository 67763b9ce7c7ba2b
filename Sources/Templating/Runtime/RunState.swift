/// What operators, filters, tests and methods know of the rendering in which they work.
struct RunState: ~Copyable {
    var budget: RunBudget
    var escaping = Escaping.none
    var inheritance: Inheritance
    var kept = KeptObjects()
    /// The filters beside Jinja's own.
    let filters: [TemplateFilter]
    private let builtinFilters: NameTable

    init(
        limits: TemplateLimits, blockNames: [String: Int32], filters: [TemplateFilter], builtinFilters: NameTable
    ) {
        budget = RunBudget(limits: limits)
        inheritance = Inheritance(blockNames: blockNames)
        self.filters = filters
        self.builtinFilters = builtinFilters
    }

    /// Whether there is a filter of that name.
    func hasFilter(named name: String) -> Bool {
        builtinFilters[name] != nil || filters.contains { $0.name == name }
    }

    /// What escapes text here, HTML where nothing is escaped.
    var outputEscaping: Escaping { escaping == .none ? .html : escaping }

    /// The form for which text is escaped here.
    var kind: TemplateKind {
        switch escaping {
        case .html: .html
        case .markdown: .markdown
        case .none: .plain
        }
    }

    /// A value as text that is safe to print.
    func escapedText(_ value: TemplateValue) -> String {
        if case .markup(let markup) = value { return markup.html }
        return outputEscaping.escaped(PythonText.string(value))
    }

    /// Text that has been made safe: markup where escaping is on.
    func printed(_ text: String) -> TemplateValue {
        escaping == .none ? .text(text) : .markup(Markup(trusted: text))
    }
}

/// Which templates extend each other, and the blocks that they have.
struct Inheritance {
    let blockNames: [String: Int32]
    /// For each block name the functions of that name, the overriding one first.
    var blocks: [[Int32]]
    /// The block being rendered, for `super`.
    var currentBlock = BlockReference.all
    /// The template that the current one extends, -1 for none.
    var parent: Int32 = -1
    /// How many templates the current one has extended so far, one after the other.
    var depth = 0

    /// Nothing extended yet.
    init(blockNames: [String: Int32]) {
        self.blockNames = blockNames
        blocks = Array(repeating: [], count: blockNames.count)
    }

    /// `self.name` and `block.super`
    func field(_ name: String, of block: BlockReference) -> TemplateValue {
        if block == .all {
            guard let number = blockNames[name], !blocks[Int(number)].isEmpty else { return .undefined }
            return .reference(TemplateReference(.block(BlockReference(name: number, level: 0))))
        }
        return name == "super" ? overridden(by: block) : .undefined
    }

    /// `super`
    var overridden: TemplateValue { currentBlock == .all ? .undefined : overridden(by: currentBlock) }

    private func overridden(by block: BlockReference) -> TemplateValue {
        guard block.level + 1 < blocks[Int(block.name)].count else { return .undefined }
        return .reference(TemplateReference(.block(BlockReference(name: block.name, level: block.level + 1))))
    }
}

/// Objects that may hold what holds them: emptied at the end, so that all is freed.
struct KeptObjects: ~Copyable {
    var frames: [Frame] = []
    var contexts: [NameContext] = []
    var namespaces: [Namespace] = []

    deinit {
        for frame in frames { frame.clear() }
        for context in contexts { context.clear() }
        for namespace in namespaces { namespace.fields = [] }
    }
}
