/// Other templates.
extension IncludeCode {
    /// Prints the included template.
    func run(in renderer: inout Renderer) throws(TemplateFailure) {
        guard let template = known >= 0 ? known : try firstTemplate(in: &renderer) else { return }
        let limit = renderer.program.limits.includeDepth
        guard renderer.state.budget.includeDepth < limit else {
            throw TemplateFailure(.limit, "more than \(limit) includes inside each other")
        }
        renderer.state.budget.includeDepth += 1
        if withContext {
            let mark = try renderer.bind(bindings)
            try renderer.renderTemplate(template)
            renderer.variables.restore(to: mark)
        } else {
            let module = try renderer.module(of: template)
            renderer.writer.write(module.body, as: renderer.state.escaping)
        }
        renderer.state.budget.includeDepth -= 1
    }

    /// The first of the named templates that exists.
    private func firstTemplate(in renderer: inout Renderer) throws(TemplateFailure) -> Int32? {
        let name = try renderer.value(template)
        let names: [TemplateValue]
        switch name {
        case .list(let items), .tuple(let items): names = items
        case .undefined: throw renderer.undefined(template)
        case .none, .bool, .integer, .number, .text, .markup, .object, .reference: names = [name]
        }
        for name in names {
            if let text = name.text, let number = renderer.program.templateNames[text] { return number }
        }
        if ignoresMissing { return nil }
        guard let only = names.first, names.count == 1 else {
            throw TemplateFailure(.unknownName, "there is none of these templates")
        }
        return try renderer.program.template(named: only)
    }
}

extension ImportCode {
    /// Gives names to the macros and variables of another template.
    func run(in renderer: inout Renderer) throws(TemplateFailure) {
        let template = try renderer.program.template(named: try renderer.value(template))
        let limit = renderer.program.limits.includeDepth
        guard renderer.state.budget.includeDepth < limit else {
            throw TemplateFailure(.limit, "more than \(limit) imports inside each other")
        }
        renderer.state.budget.includeDepth += 1
        let module = try withContext ? moduleWithContext(template, in: &renderer) : renderer.module(of: template)
        renderer.state.budget.includeDepth -= 1
        if target >= 0 {
            let value = TemplateValue.reference(TemplateReference(.module(module)))
            try renderer.program.targets[target].assign(value, in: &renderer)
        }
        for link in stride(from: Int(namesStart), to: Int(namesEnd), by: 2) {
            let name = renderer.program.constants[renderer.links[link]].text ?? ""
            let target = renderer.program.targets[renderer.links[link + 1]]
            try target.assign(module.exports[name], in: &renderer)
        }
    }

    private func moduleWithContext(
        _ template: Int32, in renderer: inout Renderer
    ) throws(TemplateFailure) -> Module {
        let context = NameContext(copying: renderer.variables.context)
        let count = bindings >= 0 ? Int(renderer.links[Int(bindings)]) : 0
        for index in 0..<count {
            let pair = Int(bindings) + 1 + 2 * index
            context.values[Int(renderer.links[pair])] = try renderer.value(renderer.links[pair + 1])
        }
        return try renderer.makeModule(of: template, in: context)
    }
}

extension Renderer {
    /// Puts local variables into the context under their names; gives what putting it back needs.
    mutating func bind(_ bindings: Int32) throws(TemplateFailure) -> Int {
        let mark = variables.beginChanges()
        guard bindings >= 0 else { return mark }
        for index in 0..<Int(links[Int(bindings)]) {
            let pair = Int(bindings) + 1 + 2 * index
            variables.set(links[pair], to: try value(links[pair + 1]))
        }
        return mark
    }

    /// A template run for its macros and variables without a context, once per rendering.
    fileprivate mutating func module(of template: Int32) throws(TemplateFailure) -> Module {
        if let known = modules[template] { return known }
        let made = try makeModule(of: template, in: NameContext(program.globals.elements))
        modules[template] = made
        return made
    }

    fileprivate mutating func makeModule(
        of template: Int32, in context: NameContext
    ) throws(TemplateFailure) -> Module {
        let (outer, outerJournal) = (variables.context, variables.journalDepth)
        variables.context = context
        state.kept.contexts.append(context)
        variables.journalDepth = 0
        let mark = writer.count
        try renderTemplate(template)
        variables.journalDepth = outerJournal
        let text = writer.take(from: mark)
        let code = program.templates[Int(template)]
        let pairs = code.exports.map { ($0.name, context.values[Int($0.symbol)]) }
        let kind = program.sources[Int(template)].kind
        let body: TemplateValue = kind.escaping == .none ? .text(text) : .markup(Markup(trusted: text))
        variables.context = outer
        return Module(name: code.name, exports: TemplateObject(fields: pairs), body: body)
    }
}
