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
                name: test.name, aliases: test.aliases,
                signature: TemplateParameter.signature(of: test.name, with: test.parameters),
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

    /// The entry of a filter of your own.
    public static func entry(for filter: TemplateFilter) -> Entry {
        Entry(
            name: filter.name, aliases: [],
            signature: TemplateParameter.signature(of: filter.name, with: filter.parameters),
            documentation: filter.documentation)
    }
}
