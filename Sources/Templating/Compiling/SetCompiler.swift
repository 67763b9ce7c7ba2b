/// Reads and compiles all templates of a set, and collects their faults.
struct SetCompiler {
    let filters: [TemplateFilter]
    let whitespace: TemplateWhitespace
    var builder = ProgramBuilder()
    /// The statements of each template, for the checks; nil where it could not be read.
    var bodies: [[TemplateStatement]?] = []
    var errors: [TemplateError] = []
    private var filterNumbers: [String: Int32] = [:]

    init(filters: [TemplateFilter], whitespace: TemplateWhitespace) {
        self.filters = filters
        self.whitespace = whitespace
        for (number, filter) in filters.enumerated() { filterNumbers[filter.name] = Int32(number) }
    }

    mutating func compile(_ sources: [TemplateSource]) {
        for (number, source) in sources.enumerated() {
            builder.templateNames[source.name] = Int32(number)
            if !source.layer.isEmpty { builder.templateNames[source.layer + "/" + source.name] = Int32(number) }
            builder.sources.append(TemplateText(source, whitespace: whitespace))
        }
        // a name given outright wins over a layer's prefix
        for (number, source) in sources.enumerated() { builder.templateNames[source.name] = Int32(number) }
        for number in sources.indices { compile(Int32(number)) }
    }

    private mutating func compile(_ number: Int32) {
        let source = builder.sources[Int(number)]
        let body: [TemplateStatement]
        do {
            body = try TagParser.statements(of: source, whitespace: whitespace)
        } catch {
            errors.append(source.error(error))
            bodies.append(nil)
            builder.templates.append(TemplateCode(name: source.name, root: 0))
            return
        }
        bodies.append(body)
        var compiler = TemplateCompiler(
            ExpressionCompiler(
                source: source, template: number, filters: filterNumbers,
                filterParameters: filters.map(\.parameters), program: builder))
        builder = ProgramBuilder()
        let code = compiler.compile(body)
        builder = compiler.expressions.program
        builder.templates.append(code)
        errors += compiler.expressions.failures.map { source.error($0) }
    }

    /// The faults in the order of the templates, their lines and columns.
    var sortedErrors: [TemplateError] {
        var places: [String: Int] = [:]
        for (number, source) in builder.sources.enumerated() where places[source.origin] == nil {
            places[source.origin] = number
        }
        return errors.sorted { left, right in
            let (one, other) = (places[left.origin] ?? 0, places[right.origin] ?? 0)
            return (one, left.line, left.column, left.message) < (other, right.line, right.column, right.message)
        }
    }
}
