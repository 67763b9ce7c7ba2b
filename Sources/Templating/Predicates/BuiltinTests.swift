/// The tests of Jinja, by subject, name and number.
extension BuiltinTest {
    /// Every group, one a file.
    private static let groups = [kinds, numbers, texts, comparisons, namings]

    /// The tests, each at its number in the compiled form.
    static let all = Table(groups.flatMap { $0 })

    private static let numberByName = NameTable(all.elements.map { [$0.name] + $0.aliases })

    /// All names and other names, in alphabetical order.
    static var names: [String] { numberByName.names }

    /// The number of the test of that name, nil if there is none.
    static func number(named name: String) -> Int32? { numberByName[name] }

    /// The test of that name, nil if there is none.
    static func named(_ name: String) -> BuiltinTest? { number(named: name).map { all[$0] } }
}

extension Renderer {
    /// A test, called by number.
    mutating func test(_ operation: Operation) throws(TemplateFailure) -> Bool {
        let test = BuiltinTest.all.base + Int(operation.c)
        let input = try value(operation.a)
        try chargeLooking(into: input)
        return try test.pointee.holds(&self, input, try bound(operation.b, to: test.pointee.parameters))
    }
}
