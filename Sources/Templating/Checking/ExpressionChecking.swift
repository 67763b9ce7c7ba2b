/// Expressions, with types in place of values.
extension TemplateChecker {
    @discardableResult
    mutating func meaning(of expression: Expression) -> Meaning {
        switch expression.form {
        case .literal(let value): return .value(FieldType(of: value))
        case .name(let name): return lookUp(name) ?? reportUnknown(name, at: expression.place)
        case .list(let items), .tuple(let items):
            let meanings = items.map { meaning(of: $0) }
            guard let first = meanings.first else { return .value(.list(.any)) }
            return .value(.list(meanings.dropFirst().reduce(first) { $0.joined(with: $1) }.type))
        case .map(let pairs):
            for pair in pairs {
                meaning(of: pair.key)
                meaning(of: pair.value)
            }
            return .value(.map(.any))
        case .attribute(let owner, let name):
            return field(name, of: meaning(of: owner), at: expression.place.afterDot(name))
        case .item(let owner, let key): return item(key, of: meaning(of: owner))
        case .slice(let owner, let start, let stop, let step):
            for bound in [start, stop, step] { if let bound { meaning(of: bound) } }
            return meaning(of: owner)
        case .call(let callee, let arguments): return call(callee, arguments, at: expression.place)
        case .filter(let value, let name, let arguments): return filtered(value, name, arguments, expression.place)
        case .test(let value, let name, let arguments): return tested(value, name, arguments)
        case .not, .negative, .positive, .arithmetic, .and, .or, .comparison, .concatenation, .conditional:
            return operated(expression)
        }
    }

    private mutating func operated(_ expression: Expression) -> Meaning {
        switch expression.form {
        case .not(let value):
            meaning(of: value)
            return .value(.bool)
        case .and(let left, let right): return guarded(left, right)
        case .or(let left, let right): return meaning(of: left).joined(with: meaning(of: right))
        case .conditional(let test, let then, let otherwise):
            meaning(of: test)
            let first = withNames(of: test) { checker in checker.meaning(of: then) }
            return otherwise.map { first.joined(with: meaning(of: $0)) } ?? first
        case .comparison:
            for part in expression.parts { meaning(of: part) }
            return .value(.bool)
        case .concatenation:
            for part in expression.parts { meaning(of: part) }
            return .any
        case .arithmetic(_, let left, let right):
            let (one, other) = (meaning(of: left), meaning(of: right))
            return one == other ? one : .any
        case .negative, .positive, .literal, .name, .list, .tuple, .map, .attribute, .item, .slice, .call, .filter,
            .test:
            for part in expression.parts { meaning(of: part) }
            return .any
        }
    }

    private mutating func guarded(_ left: Expression, _ right: Expression) -> Meaning {
        let first = meaning(of: left)
        return withNames(of: left) { checker in checker.meaning(of: right) }.joined(with: first)
    }

    /// Where a test asks for a name, it may be used.
    private mutating func withNames(of test: Expression, _ body: (inout TemplateChecker) -> Meaning) -> Meaning {
        let names = test.testedNames.filter { lookUp($0) == nil }
        for name in names { scopes[0][name] = .any }
        let result = body(&self)
        for name in names { scopes[0][name] = nil }
        return result
    }

    func lookUp(_ name: String) -> Meaning? {
        for scope in scopes.reversed() { if let meaning = scope[name] { return meaning } }
        if name == "self" || name == "super" { return .blocks }
        return laterNames.contains(name) && scopes.count > 1 ? .any : nil
    }

    @discardableResult
    mutating func reportUnknown(_ name: String, at place: Place) -> Meaning {
        let names = visibleNames.keys.sorted()
        let remedy = "ask with '\(name) is defined' if it is there only on some pages"
        report("there is no variable '\(name)'", at: place, near: name, among: names, remedy: remedy)
        return .any
    }

    /// What a field of a value stands for.
    mutating func field(_ name: String, of owner: Meaning, at place: Place) -> Meaning {
        switch owner {
        case .value(let type): return field(name, of: type, at: place)
        case .loop:
            if !LoopState.fields.contains(name) {
                report("'loop' has no field '\(name)'", at: place, near: name, among: LoopState.fields)
            }
            return .any
        case .module(let template, let exports):
            if let export = exports[name] { return export }
            report("'\(template)' has no '\(name)'", at: place, near: name, among: exports.keys.sorted())
            return .any
        case .blocks:
            if name != "super", blocks[name] == nil {
                report("there is no block '\(name)'", at: place, near: name, among: blocks.keys.sorted())
            }
            return .any
        case .pair(let key, let value): return name == "list" ? .value(value) : name == "grouper" ? .value(key) : .any
        case .pairs, .macro: return .any
        }
    }

    private mutating func field(_ name: String, of type: FieldType, at place: Place) -> Meaning {
        switch type.present {
        case .record(let record):
            if let field = record.field(named: name) { return .value(field.type) }
            let names = record.fields.map(\.name)
            let remedy = "its fields are \(names.joined(separator: ", "))"
            report("\(record.name) has no field '\(name)'", at: place, near: name, among: names, remedy: remedy)
            return .any
        case .map(let value): return .value(value)
        case .any: return .any
        case .text, .markup, .bool, .integer, .number, .list, .optional:
            report("\(type) has no field '\(name)'", at: place)
            return .any
        }
    }

    private mutating func item(_ key: Expression, of owner: Meaning) -> Meaning {
        meaning(of: key)
        switch owner {
        case .value(let type):
            if case .record = type.present, case .literal(.text(let name)) = key.form {
                return field(name, of: owner, at: key.place)
            }
            if case .map(let value) = type.present { return .value(value) }
            if case .record = type.present { return .any }
            return .value(type.element ?? .any)
        case .module:
            if case .literal(.text(let name)) = key.form { return field(name, of: owner, at: key.place) }
            return .any
        case .pairs(let key, let value): return .pair(key, value)
        case .pair, .loop, .macro, .blocks: return .any
        }
    }

    private mutating func tested(_ value: Expression, _ name: String, _ arguments: CallArguments) -> Meaning {
        for argument in arguments.all { meaning(of: argument) }
        if BuiltinTest.named(name)?.allowsMissing ?? false, case .name = value.form { return .value(.bool) }
        meaning(of: value)
        return .value(.bool)
    }
}

extension Place {
    /// The last `name` of the stretch: where a field is written.
    func afterDot(_ name: String) -> Place {
        Place(end - name.utf8.count, end)
    }
}
