/// A set of templates: read, checked and compiled once, then rendered from as many threads as you like.
///
/// ```swift
/// let templates = try TemplateSet(sources: sources, models: ["pages/incident.html": incidentPage])
/// let bytes = try templates.render("pages/incident.html", with: page)
/// ```
public struct TemplateSet: Sendable {
    private let program: Program

    /// Reads and checks templates, and reports every fault together.
    ///
    /// - Parameters:
    ///   - sources: The templates. Of two with one name the later takes the place of the earlier, which can still be
    ///     named with its ``TemplateSource/layer`` before it: an overriding `pages/incident.html` may begin with
    ///     `{% extends "builtin/pages/incident.html" %}` and replace one block.
    ///   - globals: Values that every template sees, imported ones too.
    ///   - models: For the templates that are rendered, the fields of what they are rendered with. What they and the
    ///     templates they use name is checked against it.
    ///   - filters: Filters beside Jinja's own.
    ///   - whitespace: What happens to white space around tags.
    ///   - limits: How much one rendering may do.
    public init(
        sources: [TemplateSource], globals: TemplateObject = [:], models: [String: RecordType] = [:],
        filters: [TemplateFilter] = [], whitespace: TemplateWhitespace = TemplateWhitespace(),
        limits: TemplateLimits = .standard
    ) throws(TemplateErrors) {
        var compiler = SetCompiler(filters: filters, whitespace: whitespace)
        compiler.compile(sources)
        compiler.check(models: models, globals: globals)
        guard compiler.errors.isEmpty else { throw TemplateErrors(compiler.sortedErrors) }
        program = Program(compiler.builder, globals: globals, filters: filters, limits: limits)
    }

    /// The names of all templates, in alphabetical order.
    public var names: [String] {
        program.templateNames.keys.sorted()
    }

    /// Renders a template with the fields of `model` as its variables.
    public func render(_ name: String, with model: TemplateObject = [:]) throws(TemplateError) -> [UInt8] {
        var bytes: [UInt8] = []
        try render(name, with: model, into: &bytes)
        return bytes
    }

    /// Renders a template and appends its bytes to `buffer`, which keeps what it had if rendering fails.
    public func render(
        _ name: String, with model: TemplateObject = [:], into buffer: inout [UInt8]
    ) throws(TemplateError) {
        guard let number = program.templateNames[name] else {
            let near = TemplateSpelling.nearest(to: name, in: names)
            throw TemplateError(
                kind: .unknownName, template: name, origin: name, line: 1, column: 1, length: 1,
                message: "there is no template '\(name)'", remedy: near.map { "did you mean '\($0)'?" })
        }
        var renderer = Renderer(program)
        try renderer.render(number, with: model)
        renderer.writer.append(to: &buffer)
    }
}

/// The checks of names across templates.
extension SetCompiler {
    /// Follows each template that has a declared model, and those it uses, and reports every name that does not exist.
    fileprivate mutating func check(models: [String: RecordType], globals: TemplateObject) {
        guard errors.isEmpty || bodies.contains(where: { $0 != nil }) else { return }
        let outlines = TemplateOutlines(names: builder.templateNames, bodies: bodies)
        var checker = TemplateChecker(outlines: outlines, filters: filters)
        for function in BuiltinFunction.allCases { checker.globals[function.rawValue] = .any }
        for name in globals.names { checker.globals[name] = .value(FieldType(of: globals[name])) }
        for (name, model) in models.sorted(by: { $0.key < $1.key }) {
            guard let number = builder.templateNames[name] else {
                let near = TemplateSpelling.nearest(to: name, in: builder.templateNames.keys.sorted())
                errors.append(
                    TemplateError(
                        kind: .unknownName, template: name, origin: name, line: 1, column: 1, length: 1,
                        message: "there is no template '\(name)' for the model '\(model.name)'",
                        remedy: near.map { "did you mean '\($0)'?" }))
                continue
            }
            checker.check(number, model: model)
        }
        for fault in checker.expressions.faults {
            errors.append(builder.sources[Int(fault.template)].error(fault.failure))
        }
    }
}
