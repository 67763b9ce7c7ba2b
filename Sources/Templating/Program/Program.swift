/// A set of templates, compiled: flat tables that every rendering reads and none writes.
final class Program: Sendable {
    let sources: [TemplateText]
    let templates: [TemplateCode]
    /// For each template: whether it inherits, and its function.
    let shapes: Table<(inherits: Bool, root: Int32)>
    let templateNames: [String: Int32]
    let instructions: Table<Instruction>
    let operations: Table<Operation>
    let branches: Table<BranchCode>
    let loops: Table<LoopCode>
    let includes: Table<IncludeCode>
    let imports: Table<ImportCode>
    let targets: Table<TargetCode>
    let calls: Table<CallCode>
    let functions: Table<FunctionCode>
    let macros: Table<MacroCode>
    let signatures: [MacroSignature]
    let links: Table<Int32>
    let constants: Table<TemplateValue>
    let bytes: Table<UInt8>
    let places: [CodePlace]
    let symbols: [String: Int32]
    let blockNames: [String: Int32]
    let cacheCount: Int
    let filters: [TemplateFilter]
    let limits: TemplateLimits
    /// The context of a template before its model is added.
    let globals: Table<TemplateValue>

    init(_ builder: ProgramBuilder, globals: TemplateObject, filters: [TemplateFilter], limits: TemplateLimits) {
        sources = builder.sources
        templates = builder.templates
        shapes = Table(builder.templates.map { ($0.inherits, $0.root) })
        templateNames = builder.templateNames
        instructions = Table(builder.instructions)
        operations = Table(builder.operations)
        branches = Table(builder.branches)
        loops = Table(builder.loops)
        includes = Table(
            builder.includes.map { include in
                var include = include
                let name = builder.operations[Int(include.template)]
                if name.kind == .constant, let text = builder.constants[Int(name.a)].text {
                    include.known = builder.templateNames[text] ?? -1
                }
                return include
            })
        imports = Table(builder.imports)
        targets = Table(builder.targets)
        calls = Table(builder.calls)
        functions = Table(builder.functions)
        macros = Table(builder.macros)
        signatures = builder.macros.map(builder.signature)
        links = Table(builder.links)
        constants = Table(builder.constants)
        bytes = Table(builder.bytes)
        places = builder.places
        symbols = builder.symbols
        blockNames = builder.blockNames
        cacheCount = Int(builder.cacheCount)
        self.filters = filters
        self.limits = limits
        self.globals = Table(Program.base(symbols: builder.symbols, globals: globals))
    }

    private static func base(symbols: [String: Int32], globals: TemplateObject) -> [TemplateValue] {
        var values = [TemplateValue](repeating: .undefined, count: symbols.count)
        for function in BuiltinFunction.allCases {
            if let symbol = symbols[function.rawValue] {
                values[Int(symbol)] = .reference(TemplateReference(.function(function)))
            }
        }
        for name in globals.names {
            if let symbol = symbols[name] { values[Int(symbol)] = globals[name] }
        }
        return values
    }

    /// The template of a name.
    func template(named value: TemplateValue) throws(TemplateFailure) -> Int32 {
        guard let name = value.text else {
            throw TemplateFailure("a template's name is a text, not \(value.typeName)")
        }
        guard let number = templateNames[name] else {
            let near = TemplateSpelling.nearest(to: name, in: templateNames.keys.sorted())
            throw TemplateFailure(
                .unknownName, "there is no template '\(name)'", remedy: near.map { "did you mean '\($0)'?" })
        }
        return number
    }

    /// The error that a failure is, with its place in a template.
    func error(_ failure: TemplateFailure, in template: Int32) -> TemplateError {
        let place = failure.place >= 0 ? places[Int(failure.place)] : CodePlace(template: template, place: Place(0, 0))
        let syntax = SyntaxFailure(
            failure.message, at: place.place, kind: failure.kind, remedy: failure.remedy)
        return sources[Int(place.template)].error(syntax)
    }
}

/// A stretch of one of the templates.
struct CodePlace: Sendable, Hashable {
    let template: Int32
    let place: Place
}

/// What rendering needs to know of one template.
struct TemplateCode: Sendable {
    let name: String
    let root: Int32
    /// Whether it has blocks or extends a template; without them it is a plain function.
    var inherits = false
    /// The numbers of its blocks' names and their functions.
    var blocks: [(name: Int32, function: Int32)] = []
    /// The names it gives to those who import it.
    var exports: [(name: String, symbol: Int32)] = []
}
