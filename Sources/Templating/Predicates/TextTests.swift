/// Tests of text.
extension BuiltinTest {
    static let texts: [BuiltinTest] = [
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
