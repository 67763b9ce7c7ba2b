/// Statements, with types in place of values.
extension TemplateChecker {
    mutating func walk(_ body: [TemplateStatement]) {
        for statement in body { walk(statement) }
    }

    private mutating func walk(_ statement: TemplateStatement) {
        switch statement.form {
        case .text, .extends: break
        case .output(let value): expressions.meaning(of: value)
        case .conditional(let branches, let otherwise):
            for branch in branches { walk(branch.test, then: branch.body) }
            walk(otherwise)
        case .loop(let loop): walk(loop)
        case .set(let target, let value): assign(expressions.meaning(of: value), to: target)
        case .setBlock(let target, let filters, let body):
            inScope { checker in checker.walk(body) }
            assign(filters.map { expressions.meaning(of: $0) } ?? .value(.markup), to: target)
        case .with(let pairs, let body):
            let meanings = pairs.map { expressions.meaning(of: $0.value) }
            inScope { checker in
                for (pair, meaning) in zip(pairs, meanings) { checker.assign(meaning, to: pair.target) }
                checker.walk(body)
            }
        case .block(let block): walkBlock(block)
        case .include(let reference, let ignoresMissing): walkInclude(reference, ignoresMissing: ignoresMissing)
        case .importModule(let reference, let name):
            expressions.scopes[expressions.scopes.count - 1][name] = module(reference)
        case .importNames(let reference, let names): walkImport(reference, names)
        case .macro(let macro): walk(macro)
        case .call(let macro, let call):
            expressions.meaning(of: call)
            walkBody(of: macro)
        case .filter(let value, let body), .autoescape(let value, let body):
            expressions.meaning(of: value)
            inScope { checker in checker.walk(body) }
        }
    }

    private mutating func inScope(_ names: [String: Meaning] = [:], _ body: (inout TemplateChecker) -> Void) {
        expressions.scopes.append(names)
        body(&self)
        expressions.scopes.removeLast()
    }

    /// A name that is tested with `is defined` may be used in the branch, whether it exists or not.
    private mutating func walk(_ test: Expression, then body: [TemplateStatement]) {
        expressions.meaning(of: test)
        let guarded = test.testedNames.filter { expressions.lookUp($0) == nil }
        for name in guarded { expressions.scopes[0][name] = .any }
        walk(body)
        for name in guarded { expressions.scopes[0][name] = nil }
    }

    private mutating func walk(_ loop: ForLoop) {
        let items = expressions.meaning(of: loop.items)
        inScope { checker in
            checker.assign(checker.element(of: items, at: loop.items.place), to: loop.target)
            if let test = loop.test { checker.expressions.meaning(of: test) }
            checker.expressions.scopes[checker.expressions.scopes.count - 1]["loop"] = .loop
            checker.walk(loop.body)
        }
        inScope { checker in checker.walk(loop.otherwise) }
    }

    private mutating func element(of items: Meaning, at place: Place) -> Meaning {
        switch items {
        case .pairs(let key, let value): return .pair(key, value)
        case .value(let type):
            if let element = type.element { return .value(element) }
            expressions.report("\(type) has no items to walk", at: place, kind: .value)
            return .any
        case .pair, .loop, .macro, .module, .blocks: return .any
        }
    }

    mutating func assign(_ meaning: Meaning, to target: AssignmentTarget) {
        switch target {
        case .name(let name, _):
            let top = expressions.scopes.count - 1
            expressions.scopes[top][name] = expressions.scopes[top][name].map { $0.joined(with: meaning) } ?? meaning
        case .attribute(let owner, _, let place):
            if expressions.lookUp(owner) == nil { expressions.reportUnknown(owner, at: place) }
        case .tuple(let targets, _):
            for (index, target) in targets.enumerated() { assign(part(index, of: meaning), to: target) }
        }
    }

    private func part(_ index: Int, of meaning: Meaning) -> Meaning {
        switch meaning {
        case .pair(let key, let value): .value(index == 0 ? key : value)
        case .value(let type): .value(type.element ?? .any)
        case .pairs, .loop, .macro, .module, .blocks: .any
        }
    }

    private mutating func walk(_ macro: MacroDefinition) {
        expressions.scopes[expressions.scopes.count - 1][macro.name] = .macro(MacroOutline(macro))
        walkBody(of: macro)
    }

    private mutating func walkBody(of macro: MacroDefinition) {
        var names: [String: Meaning] = ["caller": .any, "varargs": .value(.list(.any)), "kwargs": .value(.map(.any))]
        for parameter in macro.parameters {
            if let value = parameter.default { expressions.meaning(of: value) }
            names[parameter.name] = .any
        }
        inScope(names) { checker in checker.walk(macro.body) }
    }

    private mutating func walkInclude(_ reference: TemplateReferenceSyntax, ignoresMissing: Bool) {
        expressions.meaning(of: reference.template)
        let names = reference.withContext ? expressions.visibleNames : globals
        switch reference.template.form {
        case .list(let candidates), .tuple(let candidates):
            for case .literal(.text(let text)) in candidates.map(\.form) {
                guard let number = outlines.names[text] else { continue }
                return walkTemplate(number, names: names)
            }
            let isWritten = candidates.allSatisfy { if case .literal = $0.form { true } else { false } }
            if isWritten, !ignoresMissing {
                expressions.report("there is none of these templates", at: reference.template.place)
            }
        case .literal(.text(let text)) where ignoresMissing && outlines.names[text] == nil: break
        default: if let number = number(of: reference.template) { walkTemplate(number, names: names) }
        }
    }

    /// What an import stands for, after its template has been checked.
    private mutating func module(_ reference: TemplateReferenceSyntax) -> Meaning {
        expressions.meaning(of: reference.template)
        guard let number = number(of: reference.template), let body = outlines.body(number) else { return .any }
        walkTemplate(number, names: reference.withContext ? expressions.visibleNames : globals)
        var exports: [String: Meaning] = [:]
        for name in NameReference.assigned(in: body) where !name.hasPrefix("_") { exports[name] = .any }
        for case .macro(let macro) in body.map(\.form) { exports[macro.name] = .macro(MacroOutline(macro)) }
        let name = if case .literal(let value) = reference.template.form { value.text ?? "" } else { "" }
        return .module(template: name, exports)
    }

    private mutating func walkImport(
        _ reference: TemplateReferenceSyntax, _ names: [(name: String, alias: String, place: Place)]
    ) {
        let module = module(reference)
        for (name, alias, place) in names {
            var meaning = Meaning.any
            if case .module(let template, let exports) = module {
                if let export = exports[name] {
                    meaning = export
                } else {
                    expressions.report(
                        "'\(template)' has no '\(name)'", at: place, near: name, among: exports.keys.sorted())
                }
            }
            expressions.scopes[expressions.scopes.count - 1][alias] = meaning
        }
    }
}
