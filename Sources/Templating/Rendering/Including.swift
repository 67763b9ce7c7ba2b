/// Blocks, and other templates.
extension Renderer {
    mutating func runBlock(_ code: Instruction) throws(TemplateFailure) {
        let functions = blocks[Int(code.a)]
        if code.c != 0, functions.count <= 1 {
            throw TemplateFailure("a required block is not overridden")
        }
        guard !functions.isEmpty else { return }
        try withBindings(code.b) { renderer throws(TemplateFailure) in
            try renderer.renderBlock(BlockReference(name: code.a, level: 0))
        }
    }

    /// Prints a block at a level of inheritance.
    mutating func renderBlock(_ block: BlockReference) throws(TemplateFailure) {
        let functions = blocks[Int(block.name)]
        guard block.level < functions.count else { return }
        let outer = currentBlock
        currentBlock = block
        try call(functions[block.level], parent: nil)
        currentBlock = outer
    }

    /// Runs `body` with local variables put into the context under their names, and puts the context back after it.
    mutating func withBindings(
        _ bindings: Int32, isolated: Bool = false, _ body: (inout Renderer) throws(TemplateFailure) -> Void
    ) throws(TemplateFailure) {
        guard bindings >= 0 || isolated else { return try body(&self) }
        let mark = journal.count
        journalDepth += 1
        if bindings >= 0 {
            let count = Int(links[Int(bindings)])
            for index in 0..<count {
                let pair = Int(bindings) + 1 + 2 * index
                setName(links[pair], try value(links[pair + 1]))
            }
        }
        try body(&self)
        journalDepth -= 1
        while journal.count > mark, let (symbol, value) = journal.popLast() { context.values[Int(symbol)] = value }
    }

    mutating func runExtends(_ code: Instruction) throws(TemplateFailure) {
        guard parentTemplate < 0 else {
            throw TemplateFailure("a template extends two others", remedy: "keep one 'extends' tag")
        }
        inheritanceDepth += 1
        guard inheritanceDepth <= program.limits.includeDepth else {
            throw TemplateFailure(
                .limit, "templates extend each other more than \(program.limits.includeDepth) times",
                remedy: "a template that replaces another names it with its layer: 'builtin/...'")
        }
        parentTemplate = try template(named: try value(code.a))
        addBlocks(of: parentTemplate)
    }

    /// The template of a name.
    func template(named value: TemplateValue) throws(TemplateFailure) -> Int32 {
        guard let name = value.text else {
            throw TemplateFailure("a template's name is a text, not \(value.typeName)")
        }
        guard let number = program.templateNames[name] else {
            let near = TemplateSpelling.nearest(to: name, in: program.templateNames.keys.sorted())
            throw TemplateFailure(
                .unknownName, "there is no template '\(name)'", remedy: near.map { "did you mean '\($0)'?" })
        }
        return number
    }

    mutating func runInclude(_ include: IncludeCode) throws(TemplateFailure) {
        guard let template = include.known >= 0 ? include.known : try firstTemplate(include) else { return }
        guard includeDepth < program.limits.includeDepth else {
            throw TemplateFailure(.limit, "more than \(program.limits.includeDepth) includes inside each other")
        }
        includeDepth += 1
        if include.withContext {
            try withBindings(include.bindings, isolated: true) { renderer throws(TemplateFailure) in
                try renderer.renderTemplate(template)
            }
        } else {
            let module = try module(of: template, context: nil)
            write(module.body)
        }
        includeDepth -= 1
    }

    /// The first of the named templates that exists.
    private mutating func firstTemplate(_ include: IncludeCode) throws(TemplateFailure) -> Int32? {
        let name = try value(include.template)
        let names: [TemplateValue]
        switch name {
        case .list(let items), .tuple(let items): names = items
        case .undefined: throw undefined(include.template)
        default: names = [name]
        }
        for name in names {
            if let text = name.text, let number = program.templateNames[text] { return number }
        }
        if include.ignoresMissing { return nil }
        guard let only = names.first, names.count == 1 else {
            throw TemplateFailure(.unknownName, "there is none of these templates")
        }
        return try template(named: only)
    }

    mutating func runImport(_ code: ImportCode) throws(TemplateFailure) {
        let template = try template(named: try value(code.template))
        guard includeDepth < program.limits.includeDepth else {
            throw TemplateFailure(.limit, "more than \(program.limits.includeDepth) imports inside each other")
        }
        includeDepth += 1
        let module = try imported(template, code)
        includeDepth -= 1
        if code.target >= 0 { try assign(.reference(TemplateReference(.module(module))), to: code.target) }
        var link = Int(code.namesStart)
        while link < Int(code.namesEnd) {
            let name = program.constants[links[link]].text ?? ""
            try assign(module.exports[name], to: links[link + 1])
            link += 2
        }
    }

    private mutating func imported(_ template: Int32, _ code: ImportCode) throws(TemplateFailure) -> Module {
        guard code.withContext else { return try module(of: template, context: nil) }
        let copy = NameContext(copying: context)
        let count = code.bindings >= 0 ? Int(links[Int(code.bindings)]) : 0
        for index in 0..<count {
            let pair = Int(code.bindings) + 1 + 2 * index
            copy.values[Int(links[pair])] = try value(links[pair + 1])
        }
        return try module(of: template, context: copy)
    }

    /// A template run for its macros and variables; without a context once per rendering.
    private mutating func module(of template: Int32, context given: NameContext?) throws(TemplateFailure) -> Module {
        if given == nil, let known = modules[template] { return known }
        let outer = context
        context = given ?? NameContext(program.globals)
        keptContexts.append(context)
        let outerJournal = journalDepth
        journalDepth = 0
        let mark = writer.count
        try renderTemplate(template)
        journalDepth = outerJournal
        let text = writer.take(from: mark)
        let code = program.templates[Int(template)]
        let pairs = code.exports.map { ($0.name, context.values[Int($0.symbol)]) }
        let kind = program.sources[Int(template)].kind
        let body: TemplateValue = kind.escaping == .none ? .text(text) : .markup(Markup(trusted: text))
        let made = Module(name: code.name, exports: TemplateObject(fields: pairs), body: body)
        context = outer
        if given == nil { modules[template] = made }
        return made
    }
}
