/// Fields and items, with types in place of values.
extension ExpressionChecker {
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

    mutating func item(_ key: Expression, of owner: Meaning) -> Meaning {
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
}

extension Place {
    /// The last `name` of the stretch: where a field is written.
    func afterDot(_ name: String) -> Place {
        Place(end - name.utf8.count, end)
    }
}

/// Calls of macros and methods, with types in place of values.
extension ExpressionChecker {
    /// What a call gives.
    mutating func call(_ callee: Expression, with arguments: CallArguments, at place: Place) -> Meaning {
        for argument in arguments.all { meaning(of: argument) }
        if case .attribute(let owner, let name) = callee.form {
            return method(name, of: meaning(of: owner), with: arguments, at: callee.place.afterDot(name))
        }
        let meaning = meaning(of: callee)
        if case .macro(let macro) = meaning { return call(macro, with: arguments, at: place) }
        if case .loop = meaning { return .value(.markup) }
        if case .name("dict") = callee.form { return .value(.map(.any)) }
        if case .name("range") = callee.form { return .value(.list(.integer)) }
        return .any
    }

    private mutating func call(_ macro: MacroOutline, with arguments: CallArguments, at place: Place) -> Meaning {
        if arguments.positional.count > macro.parameters.count, !macro.takesMore {
            let extra = arguments.positional[macro.parameters.count]
            report(
                "the macro '\(macro.name)' takes at most \(macro.parameters.count) arguments", at: extra.place,
                kind: .value)
        }
        for (name, _, place) in arguments.named where !macro.takesNamed && name != "caller" {
            if macro.parameters.contains(name) { continue }
            report(
                "the macro '\(macro.name)' has no parameter '\(name)'", at: place, near: name, among: macro.parameters)
        }
        return .value(.markup)
    }

    private mutating func method(
        _ name: String, of owner: Meaning, with arguments: CallArguments, at place: Place
    ) -> Meaning {
        guard case .value(let type) = owner else {
            let callee = field(name, of: owner, at: place)
            if case .macro(let macro) = callee { return call(macro, with: arguments, at: place) }
            return .any
        }
        let known: Set<String>
        switch type.present {
        case .text, .markup: known = PythonMethods.ofTexts
        case .list: known = PythonMethods.ofLists
        case .map(let value):
            known = PythonMethods.ofMaps
            if name == "items" { return .pairs(.text, value) }
            if name == "values" { return .value(.list(value)) }
            if name == "keys" { return .value(.list(.text)) }
        case .record(let record):
            if record.field(named: name) != nil { return .any }
            known = PythonMethods.ofMaps
        case .any: return .any
        case .bool, .integer, .number, .optional: known = []
        }
        if !known.contains(name) {
            report("\(type) has no method '\(name)'", at: place, near: name, among: known.sorted())
        }
        return name.hasPrefix("is") || name.hasSuffix("with") ? .value(.bool) : .any
    }
}
