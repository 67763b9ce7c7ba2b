/// What the template language brings along, for references and for editors.
public enum TemplateLanguage {
    /// A filter, a test or a function.
    public struct Entry: Sendable, Hashable {
        /// What templates write.
        public let name: String
        /// Other names for the same thing.
        public let aliases: [String]
        /// The name with its arguments and what they are where none are given: `truncate(length=255, end="...")`.
        public let signature: String
        /// What it does, in a few words.
        public let documentation: String
    }

    /// The filters of Jinja that are there, in alphabetical order.
    public static var filters: [Entry] {
        BuiltinFilter.all.elements.map { filter in
            Entry(
                name: filter.name, aliases: filter.aliases, signature: filter.signature,
                documentation: filter.documentation)
        }.sorted { $0.name < $1.name }
    }

    /// The tests of Jinja that are there, in alphabetical order.
    public static var tests: [Entry] {
        BuiltinTest.all.elements.map { test in
            Entry(
                name: test.name, aliases: test.aliases, signature: signature(test.name, test.parameters),
                documentation: test.documentation)
        }.sorted { $0.name < $1.name }
    }

    /// The functions that every template can call, in alphabetical order.
    public static var functions: [Entry] {
        BuiltinFunction.allCases.map { function in
            Entry(
                name: function.rawValue, aliases: [], signature: function.signature,
                documentation: function.documentation)
        }.sorted { $0.name < $1.name }
    }

    /// A filter of one's own, as the language's own are listed.
    public static func entry(for filter: TemplateFilter) -> Entry {
        Entry(
            name: filter.name, aliases: [], signature: signature(filter.name, filter.parameters),
            documentation: filter.documentation)
    }

    /// A name with its parameters; one that may be left out has its value behind it.
    static func signature(_ name: String, _ parameters: [TemplateParameter]) -> String {
        guard !parameters.isEmpty else { return name }
        let words = parameters.map { parameter in
            parameter.fallback.map { "\(parameter.name)=\(literal($0))" } ?? parameter.name
        }
        return "\(name)(\(words.joined(separator: ", ")))"
    }

    private static func literal(_ value: TemplateValue) -> String {
        switch value {
        case .text(let text): "\"\(text)\""
        case .none: "none"
        case .bool(let bool): bool ? "true" : "false"
        case .undefined, .integer, .number, .markup, .list, .tuple, .object, .reference: PythonText.string(value)
        }
    }
}
