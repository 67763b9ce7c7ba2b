/// The checks of names across templates.
extension SetCompiler {
    /// Follows each template that has a declared model, and those it uses, and reports every name that does not exist.
    mutating func check(models: [String: RecordType], globals: TemplateObject) {
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
        for fault in checker.faults { errors.append(builder.sources[Int(fault.template)].error(fault.failure)) }
    }
}

/// What the checks need of the templates: their statements by name.
struct TemplateOutlines {
    let names: [String: Int32]
    let bodies: [[TemplateStatement]?]

    func body(_ template: Int32) -> [TemplateStatement]? { bodies[Int(template)] }
}

/// A fault at a place of a template; the same one, met on two ways, is reported once.
struct CheckFault: Hashable {
    let template: Int32
    let failure: SyntaxFailure
}
