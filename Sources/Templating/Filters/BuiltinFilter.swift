/// A filter of Jinja, whole: what templates write, what is checked, what the reference says, and what is done.
///
/// To add one, add its value to the group of its subject; see ``BuiltinFilter/groups``.
struct BuiltinFilter: Sendable {
    /// What is done with a value and the arguments.
    typealias Work<Input, Arguments> =
        @Sendable (inout RunState, Input, Arguments) throws(TemplateFailure) -> TemplateValue

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
        case .bound(let parameters, _): TemplateParameter.signature(of: name, with: parameters)
        case .asGiven(let signature, _): signature
        }
    }
}

/// The filters of Jinja, by subject, name and number.
extension BuiltinFilter {
    /// Every group, one a file.
    private static let groups = [
        ValueFilters.all, NumberFilters.all, TextFilters.all, LayoutFilters.all, EscapingFilters.all,
        CollectionFilters.all, SortingFilters.all, CallingFilters.all, LinkFilters.all, JSONFilters.all,
    ]

    /// The filters, each at its number in the compiled form.
    static let all = Table(groups.flatMap { $0 })

    /// Filters that are left out, and why.
    static let leftOut: [String: String] = [
        "random": "the same input gives the same bytes: choose an item by its place",
        "pprint": "print the value itself, or '|tojson(indent=2)'",
    ]

    static let numberByName = NameTable(all.elements.map { [$0.name] + $0.aliases })

    /// All names and other names, in alphabetical order.
    static var names: [String] { numberByName.names }

    /// The number of the filter of that name, nil if there is none.
    static func number(named name: String) -> Int32? { numberByName[name] }

    /// The filter of that name, nil if there is none.
    static func named(_ name: String) -> BuiltinFilter? { number(named: name).map { all[$0] } }
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

    /// Does what the filter does; an undefined number has been refused where the template's words are known.
    func apply(
        to input: TemplateValue, _ arguments: TemplateArguments, in run: inout RunState
    ) throws(TemplateFailure) -> TemplateValue {
        switch self {
        case .value(let work): return try work(&run, input, arguments)
        case .number(let work):
            if case .undefined = input { throw TemplateFailure("a value is undefined") }
            if let text = input.text { try run.budget.charge(text.utf8.count * 8) }
            return try work(&run, input, arguments)
        case .text(let weight, let work):
            try run.budget.charge(try run.budget.size(of: input) * weight)
            return try work(&run, input, arguments)
        case .items(let weight, let work):
            let items = try run.items(of: input)
            try run.budget.charge(items.count * weight)
            return try FilterBody.counted(try work(&run, items, arguments), &run.budget)
        case .collection(let work): return try FilterBody.counted(try work(&run, input, arguments), &run.budget)
        }
    }

    /// A list that a filter made counts like one the template wrote.
    private static func counted(
        _ result: TemplateValue, _ budget: inout RunBudget
    ) throws(TemplateFailure) -> TemplateValue {
        switch result {
        case .list(let items), .tuple(let items): try budget.depth(over: items)
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .object, .reference: break
        }
        return result
    }
}

/// What a filter gives, for checking what templates do with it.
enum FilterResult: Sendable {
    /// A value of one type, whatever it is given.
    case value(FieldType)
    /// A value of which nothing is known.
    case any
    /// What it is given.
    case input
    /// One item of what it is given.
    case item
    /// Lists of items.
    case rows
    /// The keys and values of a map.
    case entries
    /// Keys with the items that share them.
    case groups
    /// Either what it is given or the first argument.
    case replaced
    /// An attribute of each item; what a filter makes of each is not known.
    case mapped
    /// The items that pass a test, or that do not.
    case selected(keeps: Bool, byAttribute: Bool = false)
}
