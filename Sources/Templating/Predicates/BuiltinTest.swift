/// A test of Jinja (`value is name`), whole: its name, its parameters, what is checked, and when it holds.
///
/// To add one, add its value to the group of its subject; see ``BuiltinTest/groups``.
struct BuiltinTest: Sendable {
    /// Whether the test holds of a value, with the arguments.
    typealias Work = @Sendable (inout RunState, TemplateValue, TemplateArguments) throws(TemplateFailure) -> Bool

    /// What templates write after `is`.
    let name: String
    /// Other names for the same test, in alphabetical order.
    let aliases: [String]
    let parameters: [TemplateParameter]
    /// Whether a list of which the items passed it is known to be without none.
    let refusesNone: Bool
    /// Whether it may be asked of a variable that there may not be.
    let allowsMissing: Bool
    /// When it holds, in a few words.
    let documentation: String
    let holds: Work

    init(
        _ name: String, aliases: [String] = [], parameters: [TemplateParameter] = [], refusesNone: Bool = false,
        allowsMissing: Bool = false, documentation: String, _ holds: @escaping Work
    ) {
        (self.name, self.aliases, self.parameters) = (name, aliases, parameters)
        (self.refusesNone, self.allowsMissing) = (refusesNone, allowsMissing)
        (self.documentation, self.holds) = (documentation, holds)
    }
}

/// The tests of Jinja, by subject, name and number.
extension BuiltinTest {
    /// Every group, one a file.
    private static let groups = [
        KindTests.all, NumberTests.all, TextTests.all, ComparisonTests.all, NameTests.all,
    ]

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

/// Tests of whether there is a filter or a test of a name.
enum NameTests {
    static let all: [BuiltinTest] = [
        BuiltinTest("filter", documentation: "There is a filter of this name.") { run, value, _ in
            value.text.map { run.hasFilter(named: $0) } ?? false
        },
        BuiltinTest("test", documentation: "There is a test of this name.") { _, value, _ in
            value.text.flatMap(BuiltinTest.named) != nil
        },
    ]
}
