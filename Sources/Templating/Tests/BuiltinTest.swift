/// The tests of Jinja (`value is name`), numbered for the compiled form.
enum BuiltinTest: Int32, CaseIterable, Sendable {
    case boolean, callable, defined, divisibleby, eq, escaped, even, `false`, filter, float, ge, gt, `in`, integer,
        iterable, le, lower, lt, mapping, ne, none, number, odd, sameas, sequence, string, test, `true`, undefined,
        upper

    private static let otherNames: [String: BuiltinTest] = [
        "equalto": .eq, "==": .eq, "!=": .ne, ">": .gt, "greaterthan": .gt, ">=": .ge, "<": .lt, "lessthan": .lt,
        "<=": .le,
    ]

    /// Its other names, in alphabetical order.
    static func aliases(of test: BuiltinTest) -> [String] {
        otherNames.filter { $0.value == test }.keys.sorted()
    }

    private static let byName: [String: BuiltinTest] = {
        var names = otherNames
        for test in allCases { names["\(test)"] = test }
        return names
    }()

    /// The test of that name, nil if there is none.
    init?(name: String) {
        guard let test = BuiltinTest.byName[name] else { return nil }
        self = test
    }

    static let names: [String] = byName.keys.sorted()

    var parameters: [TemplateParameter] {
        switch self {
        case .divisibleby: [.required("num")]
        case .eq, .ge, .gt, .le, .lt, .ne: [.required("b")]
        case .in: [.required("seq")]
        case .sameas: [.required("other")]
        case .boolean, .callable, .defined, .escaped, .even, .false, .filter, .float, .integer, .iterable, .lower,
            .mapping, .none, .number, .odd, .sequence, .string, .test, .true, .undefined, .upper:
            []
        }
    }
}
