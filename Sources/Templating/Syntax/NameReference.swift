/// Which names a body gives a value to, and which it reads.
enum NameReference {
    /// The variables that statements assign in their own scope, in order; loops, `with`, macros have scopes of theirs.
    static func assigned(in body: [TemplateStatement]) -> [String] {
        var names: [String] = []
        for statement in body {
            for name in assigned(by: statement) where !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static func assigned(by statement: TemplateStatement) -> [String] {
        switch statement.form {
        case .set(let target, _), .setBlock(let target, _, _): target.names
        case .macro(let macro): [macro.name]
        case .importModule(_, let name): [name]
        case .importNames(_, let names): names.map(\.alias)
        case .conditional(let branches, let otherwise):
            branches.flatMap { assigned(in: $0.body) } + assigned(in: otherwise)
        case .text, .output, .loop, .with, .block, .extends, .include, .call, .filter, .autoescape: []
        }
    }

    /// Whether a body reads `name` itself before it surely has a value from the body.
    static func readsFirst(_ name: String, in body: [TemplateStatement]) -> Bool {
        for statement in body {
            if ownExpressions(of: statement).contains(where: { reads(name, $0) }) { return true }
            if case .conditional(let branches, let otherwise) = statement.form {
                let bodies = branches.map(\.body) + [otherwise]
                if bodies.contains(where: { assigned(in: $0).contains(name) || readsFirst(name, in: $0) }) {
                    return true
                }
            } else if assigned(by: statement).contains(name) {
                return false
            }
        }
        return false
    }

    /// Whether statements of a body read or assign `name` in the body's own scope.
    static func mentions(_ name: String, in body: [TemplateStatement]) -> Bool {
        body.contains { statement in
            if assigned(by: statement).contains(name) { return true }
            if ownExpressions(of: statement).contains(where: { reads(name, $0) }) { return true }
            guard case .conditional(let branches, let otherwise) = statement.form else { return false }
            return (branches.map(\.body) + [otherwise]).contains { mentions(name, in: $0) }
        }
    }

    /// The expressions that a statement evaluates in the scope in which it stands.
    private static func ownExpressions(of statement: TemplateStatement) -> [Expression] {
        switch statement.form {
        case .text, .setBlock, .block, .macro, .autoescape: []
        case .output(let value), .set(_, let value), .extends(let value), .filter(let value, _): [value]
        case .conditional(let branches, _): branches.map(\.test)
        case .loop(let loop): [loop.items]
        case .with(let pairs, _): pairs.map(\.value)
        case .include(let reference, _), .importModule(let reference, _), .importNames(let reference, _):
            [reference.template]
        case .call(_, let call): [call]
        }
    }

    /// Whether a body reads `name`; the bodies of blocks are functions of their own and do not count.
    static func reads(_ name: String, in body: [TemplateStatement]) -> Bool {
        body.contains { reads(name, $0) }
    }

    private static func reads(_ name: String, _ statement: TemplateStatement) -> Bool {
        switch statement.form {
        case .text, .block: false
        case .output(let value), .extends(let value): reads(name, value)
        case .conditional(let branches, let otherwise):
            branches.contains { reads(name, $0.test) || reads(name, in: $0.body) } || reads(name, in: otherwise)
        case .loop(let loop):
            reads(name, loop.items) || reads(name, loop.test) || reads(name, in: loop.body)
                || reads(name, in: loop.otherwise)
        case .set(let target, let value): reads(name, value) || reads(name, target)
        case .setBlock(let target, let filters, let body):
            reads(name, filters) || reads(name, in: body) || reads(name, target)
        case .with(let pairs, let body): pairs.contains { reads(name, $0.value) } || reads(name, in: body)
        case .include(let reference, _), .importModule(let reference, _), .importNames(let reference, _):
            reads(name, reference.template)
        case .macro(let macro): reads(name, macro)
        case .call(let macro, let call): reads(name, call) || reads(name, macro)
        case .filter(let filters, let body), .autoescape(let filters, let body):
            reads(name, filters) || reads(name, in: body)
        }
    }

    private static func reads(_ name: String, _ macro: MacroDefinition) -> Bool {
        macro.parameters.contains { reads(name, $0.default) } || reads(name, in: macro.body)
    }

    private static func reads(_ name: String, _ target: AssignmentTarget) -> Bool {
        switch target {
        case .name: false
        case .attribute(let owner, _, _): owner == name
        case .tuple(let targets, _): targets.contains { reads(name, $0) }
        }
    }

    private static func reads(_ name: String, _ expression: Expression?) -> Bool {
        guard let expression else { return false }
        if case .name(name) = expression.form { return true }
        return expression.parts.contains { reads(name, $0) }
    }

    /// Whether a template extends another one anywhere.
    static func extends(_ body: [TemplateStatement]) -> Bool {
        body.contains { statement in
            if case .extends = statement.form { return true }
            return statement.bodies.contains { extends($0) }
        }
    }
}
