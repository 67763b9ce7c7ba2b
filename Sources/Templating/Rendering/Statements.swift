/// What the rarer instructions do.
extension Instruction {
    /// Runs this instruction, unless the renderer does so itself.
    func run(in renderer: inout Renderer) throws(TemplateFailure) {
        do throws(TemplateFailure) {
            switch kind {
            case .text, .emit, .branch: break
            case .loop: try renderer.program.loops[a].run(in: &renderer)
            case .assign: try renderer.program.targets[a].assign(try renderer.value(b), in: &renderer)
            case .initialise: renderer.variables.slots[Int(a)] = try renderer.value(b)
            case .capture: try capture(in: &renderer)
            case .filtered: try filter(in: &renderer)
            case .autoescape: try autoescape(in: &renderer)
            case .block: try runBlock(in: &renderer)
            case .unlessExtended: if renderer.state.inheritance.parent < 0 { try renderer.run(range) }
            case .extends: try extend(in: &renderer)
            case .include: try renderer.program.includes[a].run(in: &renderer)
            case .load: try renderer.program.imports[a].run(in: &renderer)
            }
        } catch {
            throw error.located(at: place)
        }
    }

    /// The instructions `a..<b`.
    private var range: InstructionRange { InstructionRange(start: a, end: b) }

    private func capture(in renderer: inout Renderer) throws(TemplateFailure) {
        renderer.captured = try renderer.capture(range)
        var result = renderer.captured
        if d >= 0 {
            result = try renderer.value(d)
            // as in Jinja, whatever the filters make of the block counts as printed
            if renderer.state.escaping != .none { result = .markup(Markup(trusted: PythonText.string(result))) }
        }
        try renderer.program.targets[c].assign(result, in: &renderer)
    }

    private func filter(in renderer: inout Renderer) throws(TemplateFailure) {
        renderer.captured = try renderer.capture(range)
        let result = try renderer.value(c)
        // what the body printed is escaped already, and so is what a filter makes of it
        if let text = result.text {
            renderer.writer.write(text)
        } else {
            renderer.writer.write(result, as: renderer.state.escaping)
        }
    }

    private func autoescape(in renderer: inout Renderer) throws(TemplateFailure) {
        let outer = renderer.state.escaping
        let kind = renderer.program.sources[Int(renderer.program.places[Int(place)].template)].kind
        renderer.state.escaping = try renderer.condition(c) ? kind.escapingWhenOn : .none
        try renderer.run(range)
        renderer.state.escaping = outer
    }

    private func runBlock(in renderer: inout Renderer) throws(TemplateFailure) {
        let functions = renderer.state.inheritance.blocks[Int(a)]
        if c != 0, functions.count <= 1 { throw TemplateFailure("a required block is not overridden") }
        guard !functions.isEmpty else { return }
        let block = BlockReference(name: a, level: 0)
        guard b >= 0 else { return try block.render(in: &renderer) }
        let mark = try renderer.bind(b)
        try block.render(in: &renderer)
        renderer.variables.restore(to: mark)
    }

    private func extend(in renderer: inout Renderer) throws(TemplateFailure) {
        guard renderer.state.inheritance.parent < 0 else {
            throw TemplateFailure("a template extends two others", remedy: "keep one 'extends' tag")
        }
        renderer.state.inheritance.depth += 1
        let limit = renderer.program.limits.includeDepth
        guard renderer.state.inheritance.depth <= limit else {
            throw TemplateFailure(
                .limit, "templates extend each other more than \(limit) times",
                remedy: "a template that replaces another names it with its layer: 'builtin/...'")
        }
        let parent = try renderer.program.template(named: try renderer.value(a))
        renderer.state.inheritance.parent = parent
        renderer.addBlocks(of: parent)
    }
}

/// Assignments.
extension TargetCode {
    /// Gives the target a value.
    func assign(_ value: TemplateValue, in renderer: inout Renderer) throws(TemplateFailure) {
        switch kind {
        case .local: renderer.variables.slots[Int(a)] = value
        case .context: renderer.variables.set(a, to: value)
        case .attribute: try assignField(value, in: &renderer)
        case .tuple: try unpack(value, in: &renderer)
        }
    }

    private func assignField(_ value: TemplateValue, in renderer: inout Renderer) throws(TemplateFailure) {
        guard case .reference(let reference) = try renderer.value(a), case .namespace(let owner) = reference.target
        else {
            throw TemplateFailure(
                "only a namespace's fields can be given a value",
                remedy: "make one with '{% set ns = namespace(count=0) %}'"
            ).located(at: renderer.operations[Int(a)].place)
        }
        guard case .text(let name) = renderer.program.constants[b] else { return }
        owner.depth = max(owner.depth, try renderer.state.budget.depth(over: [value]))
        guard owner.depth < TemplateValue.deepestNesting else { throw RunBudget.tooDeep }
        owner[name] = value
    }

    private func unpack(_ value: TemplateValue, in renderer: inout Renderer) throws(TemplateFailure) {
        let items = try renderer.state.items(of: value)
        let count = Int(b - a)
        guard items.count == count else { throw TemplateFailure("\(count) names for \(items.count) values") }
        for (index, item) in items.enumerated() {
            let target = renderer.program.targets[renderer.links[Int(a) + index]]
            try target.assign(item, in: &renderer)
        }
    }
}
