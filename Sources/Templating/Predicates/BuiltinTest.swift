/// A test of Jinja (`value is name`), whole: its name, its parameters, what is checked, and when it holds.
///
/// To add one, add its value to the group of its subject; see ``BuiltinTest/groups``.
struct BuiltinTest: Sendable {
    /// Whether the test holds of a value, with the arguments.
    typealias Work = @Sendable (inout Renderer, TemplateValue, TemplateArguments) throws(TemplateFailure) -> Bool

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
