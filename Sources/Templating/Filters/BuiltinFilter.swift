/// A filter of Jinja, whole: what templates write, what is checked, what the reference says, and what is done.
///
/// To add one, add its value to the group of its subject; see ``BuiltinFilter/groups``.
struct BuiltinFilter: Sendable {
    /// What is done with a value and the arguments.
    typealias Work<Input, Arguments> =
        @Sendable (inout Renderer, Input, Arguments) throws(TemplateFailure) -> TemplateValue

    /// How the filter takes its arguments.
    enum Call: Sendable {
        /// By its parameters.
        case bound([TemplateParameter], FilterBody)
        /// As a template writes them, which the reference shows by the signature.
        case asGiven(signature: String, Work<TemplateValue, CallValues>)
    }

    /// What a filter does with items, or with an attribute of theirs, that it cannot do with none.
    enum KeyUse: String, Sendable {
        case compared = "compare"
        case added = "add up"
    }

    /// What templates write after the `|`.
    let name: String
    /// Other names for the same filter, in alphabetical order.
    let aliases: [String]
    let call: Call
    /// What it gives, for checking what templates do with it.
    let result: FilterResult
    /// What it does with items that must not be none; nil for a filter that takes those too.
    let keys: KeyUse?
    /// Whether it may follow a variable that there may not be.
    let allowsMissing: Bool
    /// What it does, in a few words.
    let documentation: String

    /// A filter with parameters.
    init(
        _ name: String, aliases: [String] = [], parameters: [TemplateParameter] = [], result: FilterResult,
        keys: KeyUse? = nil, allowsMissing: Bool = false, documentation: String, _ body: FilterBody
    ) {
        (self.name, self.aliases, self.result, self.documentation) = (name, aliases, result, documentation)
        (self.keys, self.allowsMissing) = (keys, allowsMissing)
        call = .bound(parameters, body)
    }

    /// A filter that takes what it is given.
    init(
        _ name: String, signature: String, result: FilterResult, documentation: String,
        asGiven work: @escaping Work<TemplateValue, CallValues>
    ) {
        (self.name, self.aliases, self.result, self.documentation) = (name, [], result, documentation)
        (keys, allowsMissing) = (nil, false)
        call = .asGiven(signature: signature, work)
    }

    /// The parameters, nil for a filter that takes what it is given.
    var parameters: [TemplateParameter]? {
        switch call {
        case .bound(let parameters, _): parameters
        case .asGiven: nil
        }
    }

    /// The filter with its arguments.
    var signature: String {
        switch call {
        case .bound(let parameters, _): TemplateLanguage.signature(name, parameters)
        case .asGiven(let signature, _): signature
        }
    }
}

/// What a filter with parameters does, by how it takes its input and what that is counted as.
enum FilterBody: Sendable {
    typealias Work<Input> = BuiltinFilter.Work<Input, TemplateArguments>

    /// Any value, an undefined one too, at no cost.
    case value(Work<TemplateValue>)
    /// A value that must be defined, to be read as a number.
    case number(Work<TemplateValue>)
    /// A value as text, of which each byte costs `weight` steps.
    case text(weight: Int = 2, Work<TemplateValue>)
    /// The items of a value that can be walked, of which each costs `weight` steps. A list as a result is counted.
    case items(weight: Int = 4, Work<[TemplateValue]>)
    /// A list or a map, which the work itself walks and counts. A list as a result is counted.
    case collection(Work<TemplateValue>)
}
