/// Tests of what kind a value is, and whether it is there.
enum KindTests {
    static let all: [BuiltinTest] = [
        BuiltinTest("boolean", documentation: "It is true or false.") { _, value, _ in
            if case .bool = value { true } else { false }
        },
        BuiltinTest("callable", documentation: "It can be called.") { _, value, _ in isCallable(value) },
        BuiltinTest("defined", allowsMissing: true, documentation: "There is such a variable or field.") {
            _, value, _ in
            if case .undefined = value { false } else { true }
        },
        BuiltinTest("false", documentation: "It is `false` itself.") { _, value, _ in
            if case .bool(false) = value { true } else { false }
        },
        BuiltinTest("iterable", refusesNone: true, documentation: "It can be walked in a loop.") { _, value, _ in
            if case .reference(let reference) = value, case .loop = reference.target { true } else { hasItems(value) }
        },
        BuiltinTest("mapping", refusesNone: true, documentation: "It is a map or a record.") { _, value, _ in
            if case .object = value { true } else { false }
        },
        BuiltinTest("none", documentation: "It is `none`.") { _, value, _ in
            if case .none = value { true } else { false }
        },
        BuiltinTest(
            "sequence", refusesNone: true, documentation: "It has items or fields that can be asked for."
        ) { _, value, _ in hasItems(value) },
        BuiltinTest("true", refusesNone: true, documentation: "It is `true` itself.") { _, value, _ in
            if case .bool(true) = value { true } else { false }
        },
        BuiltinTest("undefined", allowsMissing: true, documentation: "There is no such variable or field.") {
            _, value, _ in
            if case .undefined = value { true } else { false }
        },
    ]

    private static func isCallable(_ value: TemplateValue) -> Bool {
        guard case .reference(let reference) = value else { return value == .undefined }
        switch reference.target {
        case .function, .macro, .joiner: return true
        case .loop(let loop): return loop.function >= 0
        case .block(let block): return block.name >= 0
        case .namespace, .cycler, .module: return false
        }
    }

    private static func hasItems(_ value: TemplateValue) -> Bool {
        switch value {
        case .undefined, .text, .markup, .list, .tuple, .object: true
        case .none, .bool, .integer, .number, .reference: false
        }
    }
}

/// Tests of text.
enum TextTests {
    static let all: [BuiltinTest] = [
        BuiltinTest("escaped", documentation: "It is markup.") { _, value, _ in
            if case .markup = value { true } else { false }
        },
        BuiltinTest("lower", documentation: "It is in lower case.") { _, value, _ in
            hasCase(value) { $0 == PythonString.lower($0) }
        },
        BuiltinTest("string", refusesNone: true, documentation: "It is text or markup.") { _, value, _ in
            value.text != nil
        },
        BuiltinTest("upper", documentation: "It is in upper case.") { _, value, _ in
            hasCase(value) { $0 == PythonString.upper($0) }
        },
    ]

    private static func hasCase(_ value: TemplateValue, _ isFolded: (String) -> Bool) -> Bool {
        let text = PythonText.string(value)
        return isFolded(text) && text.unicodeScalars.contains { $0.properties.isCased }
    }
}
