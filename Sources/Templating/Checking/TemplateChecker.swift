/// Walks templates as rendering would, with types in place of values.
///
/// An included template is checked with the names that are there at its include, so that a partial may be used by
/// pages of different models; each template is walked once for each set of names.
struct TemplateChecker {
    let outlines: TemplateOutlines
    var expressions: ExpressionChecker
    var globals: [String: Meaning] = [:]
    private var walked: Set<Visit> = []
    private var depth = 0

    private struct Visit: Hashable {
        let template: Int32
        let names: [String: Meaning]
        let block: String
    }

    init(outlines: TemplateOutlines, filters: [TemplateFilter]) {
        self.outlines = outlines
        expressions = ExpressionChecker(filters: filters)
    }

    /// Checks a template that is rendered with a model, and those that it uses.
    mutating func check(_ template: Int32, model: RecordType) {
        var names = globals
        for field in model.fields { names[field.name] = .value(field.type) }
        walkTemplate(template, names: names)
    }

    /// A template with all that it extends, in a context of its own.
    mutating func walkTemplate(_ first: Int32, names: [String: Meaning]) {
        guard depth < 40, walked.insert(Visit(template: first, names: names, block: "")).inserted else { return }
        depth += 1
        let outer = (expressions.template, expressions.scopes, expressions.blocks, expressions.laterNames)
        (expressions.scopes, expressions.blocks) = ([names], [:])
        let chain = chain(from: first)
        checkOverrides(chain)
        for number in chain {
            guard let body = outlines.body(number) else { continue }
            expressions.template = number
            expressions.laterNames.formUnion(NameReference.assigned(in: body))
            walk(number == chain.last ? body : body.filter(\.isDefinition))
        }
        (expressions.template, expressions.scopes, expressions.blocks, expressions.laterNames) = outer
        depth -= 1
    }

    /// A template, then those that extend each other from it on; their blocks are collected.
    private mutating func chain(from first: Int32) -> [Int32] {
        var chain: [Int32] = []
        var current: Int32? = first
        while let number = current, let body = outlines.body(number), !chain.contains(number) {
            chain.append(number)
            expressions.template = number
            collectBlocks(body)
            current = parent(in: body)
        }
        return chain
    }

    private mutating func collectBlocks(_ body: [TemplateStatement]) {
        for statement in body {
            if case .block(let block) = statement.form {
                expressions.blocks[block.name, default: []].append((expressions.template, block.body))
            }
            for inner in statement.bodies { collectBlocks(inner) }
        }
    }

    /// The template that a body extends, if that is written out.
    private mutating func parent(in body: [TemplateStatement]) -> Int32? {
        for statement in body {
            guard case .extends(let name) = statement.form else { continue }
            return number(of: name)
        }
        return nil
    }

    /// A block that no extended template has is never printed.
    private mutating func checkOverrides(_ chain: [Int32]) {
        guard chain.count > 1 else { return }
        let bodies = chain.map { outlines.body($0) ?? [] }
        guard let last = bodies.last, !NameReference.extends(last) else { return }
        for (level, body) in bodies.dropLast().enumerated() {
            let inherited = bodies[(level + 1)...].flatMap { TemplateChecker.blockNames(in: $0) }
            expressions.template = chain[level]
            for statement in body {
                guard case .block(let block) = statement.form, !inherited.contains(block.name) else { continue }
                expressions.report(
                    "no extended template has a block '\(block.name)'", at: statement.place, near: block.name,
                    among: inherited, remedy: "its blocks are \(inherited.map { "'\($0)'" }.joined(separator: ", "))")
            }
        }
    }

    private static func blockNames(in body: [TemplateStatement]) -> [String] {
        body.flatMap { statement -> [String] in
            let inner = statement.bodies.flatMap { blockNames(in: $0) }
            guard case .block(let block) = statement.form else { return inner }
            return [block.name] + inner
        }
    }

    /// All versions of a block, with the names of the context, or of its place if it is scoped.
    mutating func walkBlock(_ block: BlockDefinition) {
        var names = expressions.scopes[0]
        if block.isScoped { for scope in expressions.scopes.dropFirst() { names.merge(scope) { $1 } } }
        for (number, body) in expressions.blocks[block.name] ?? [(expressions.template, block.body)] {
            guard walked.insert(Visit(template: number, names: names, block: block.name)).inserted else { continue }
            let outer = (expressions.template, expressions.scopes)
            (expressions.template, expressions.scopes) = (number, [names, [:]])
            walk(body)
            (expressions.template, expressions.scopes) = outer
        }
    }

    /// The number of a template whose name is written out; reports one that does not exist.
    mutating func number(of name: Expression) -> Int32? {
        guard case .literal(.text(let text)) = name.form else { return nil }
        if let number = outlines.names[text] { return number }
        expressions.report(
            "there is no template '\(text)'", at: name.place, near: text, among: outlines.names.keys.sorted())
        return nil
    }
}

extension TemplateStatement {
    /// Whether it does something in a template that extends another one, where text is not printed.
    fileprivate var isDefinition: Bool {
        switch form {
        case .text, .output, .block, .extends: false
        case .conditional, .loop, .set, .setBlock, .with, .include, .importModule, .importNames, .macro, .call,
            .filter, .autoescape:
            true
        }
    }
}

/// What the checks need of the templates: their statements by name.
struct TemplateOutlines {
    let names: [String: Int32]
    let bodies: [[TemplateStatement]?]

    func body(_ template: Int32) -> [TemplateStatement]? { bodies[Int(template)] }
}

/// A fault at a place of a template; the same one, reached by two paths, is reported once.
struct CheckFault: Hashable {
    let template: Int32
    let failure: SyntaxFailure
}
