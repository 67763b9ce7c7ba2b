/// Calls of macros and methods, with types in place of values.
extension TemplateChecker {
    mutating func call(_ callee: Expression, _ arguments: CallArguments, at place: Place) -> Meaning {
        for argument in arguments.all { meaning(of: argument) }
        if case .attribute(let owner, let name) = callee.form {
            return method(name, of: meaning(of: owner), arguments, at: callee.place.afterDot(name))
        }
        let meaning = meaning(of: callee)
        if case .macro(let macro) = meaning { return call(macro, arguments, at: place) }
        if case .loop = meaning { return .value(.markup) }
        if case .name("dict") = callee.form { return .value(.map(.any)) }
        if case .name("range") = callee.form { return .value(.list(.integer)) }
        return .any
    }

    private mutating func call(_ macro: MacroOutline, _ arguments: CallArguments, at place: Place) -> Meaning {
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
        _ name: String, of owner: Meaning, _ arguments: CallArguments, at place: Place
    ) -> Meaning {
        guard case .value(let type) = owner else {
            let callee = field(name, of: owner, at: place)
            if case .macro(let macro) = callee { return call(macro, arguments, at: place) }
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
