/// Walks templates as rendering would, with types in place of values.
///
/// An included template is checked with the names that are there at its include, so that a partial may be used by
/// pages of different models; each template is walked once for each set of names.
struct TemplateChecker {
    let outlines: TemplateOutlines
    let filterResults: [String: FieldType]
    let filterNames: [String]
    var globals: [String: Meaning] = [:]
    var faults: [CheckFault] = []
    private var known: Set<CheckFault> = []
    private var walked: Set<Visit> = []

    /// The template whose text is being walked.
    var template: Int32 = 0
    /// Names by scope, the innermost last; the first scope is the context.
    var scopes: [[String: Meaning]] = [[:]]
    /// The versions of each block in the templates that extend each other, the overriding one first.
    var blocks: [String: [(template: Int32, body: [TemplateStatement])]] = [:]
    /// Names that the top level of the current template sets anywhere: macros may use them before.
    var laterNames: Set<String> = []
    private var depth = 0

    private struct Visit: Hashable {
        let template: Int32
        let names: [String: Meaning]
        let block: String
    }

    init(outlines: TemplateOutlines, filters: [TemplateFilter]) {
        self.outlines = outlines
        filterResults = Dictionary(filters.map { ($0.name, $0.result) }, uniquingKeysWith: { $1 })
        filterNames = filters.map(\.name)
    }

    mutating func check(_ template: Int32, model: RecordType) {
        var names = globals
        for field in model.fields { names[field.name] = .value(field.type) }
        walkTemplate(template, names: names)
    }

    mutating func report(
        _ message: String, at place: Place, kind: TemplateError.Kind = .unknownName, near name: String? = nil,
        among names: [String] = [], remedy: String? = nil
    ) {
        let near = name.flatMap { TemplateSpelling.nearest(to: $0, in: names) }.map { "did you mean '\($0)'?" }
        let failure = SyntaxFailure(message, at: place, kind: kind, remedy: near ?? remedy)
        let fault = CheckFault(template: template, failure: failure)
        if known.insert(fault).inserted { faults.append(fault) }
    }

    /// A template with all that it extends, in a context of its own.
    mutating func walkTemplate(_ first: Int32, names: [String: Meaning]) {
        guard depth < 40, walked.insert(Visit(template: first, names: names, block: "")).inserted else { return }
        depth += 1
        let outer = (template, scopes, blocks, laterNames)
        (scopes, blocks) = ([names], [:])
        var chain: [Int32] = []
        var current: Int32? = first
        while let number = current, let body = outlines.body(number), !chain.contains(number) {
            chain.append(number)
            template = number
            collectBlocks(body)
            current = parent(in: body)
        }
        checkOverrides(chain)
        for number in chain {
            guard let body = outlines.body(number) else { continue }
            template = number
            laterNames.formUnion(NameReference.assigned(in: body))
            walk(number == chain.last ? body : body.filter(\.isDefinition))
        }
        (template, scopes, blocks, laterNames) = outer
        depth -= 1
    }

    private mutating func collectBlocks(_ body: [TemplateStatement]) {
        for statement in body {
            if case .block(let block) = statement.form {
                blocks[block.name, default: []].append((template, block.body))
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
            template = chain[level]
            for statement in body {
                guard case .block(let block) = statement.form, !inherited.contains(block.name) else { continue }
                report(
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
        var names = scopes[0]
        if block.isScoped { for scope in scopes.dropFirst() { names.merge(scope) { $1 } } }
        for (number, body) in blocks[block.name] ?? [(template, block.body)] {
            guard walked.insert(Visit(template: number, names: names, block: block.name)).inserted else { continue }
            let outer = (template, scopes)
            (template, scopes) = (number, [names, [:]])
            walk(body)
            (template, scopes) = outer
        }
    }

    /// The number of a template whose name is written out; reports one that does not exist.
    mutating func number(of name: Expression) -> Int32? {
        guard case .literal(.text(let text)) = name.form else { return nil }
        if let number = outlines.names[text] { return number }
        report(
            "there is no template '\(text)'", at: name.place, near: text, among: outlines.names.keys.sorted())
        return nil
    }

    var visibleNames: [String: Meaning] {
        scopes.reduce(into: [:]) { names, scope in names.merge(scope) { $1 } }
    }
}

extension TemplateStatement {
    /// Whether it does something in a template that extends another one, where text is not printed.
    var isDefinition: Bool {
        switch form {
        case .text, .output, .block, .extends: false
        case .conditional, .loop, .set, .setBlock, .with, .include, .importModule, .importNames, .macro, .call,
            .filter, .autoescape:
            true
        }
    }
}
