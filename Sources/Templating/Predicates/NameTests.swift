/// Tests of whether there is a filter or a test of a name.
extension BuiltinTest {
    static let namings: [BuiltinTest] = [
        BuiltinTest("filter", documentation: "There is a filter of this name.") { renderer, value, _ in
            guard let name = value.text else { return false }
            return BuiltinFilter.named(name) != nil || renderer.program.filters.contains { $0.name == name }
        },
        BuiltinTest("test", documentation: "There is a test of this name.") { _, value, _ in
            value.text.flatMap(BuiltinTest.named) != nil
        },
    ]
}
