/// The filters of Jinja, by subject, name and number.
extension BuiltinFilter {
    /// Every group, one a file.
    private static let groups = [
        values, numbers, texts, layouts, escapings, collections, sortings, callings, links, json,
    ]

    /// The filters, each at its number in the compiled form.
    static let all = Table(groups.flatMap { $0 })

    /// Filters that are left out, and why.
    static let leftOut: [String: String] = [
        "random": "the same input gives the same bytes: choose an item by its place",
        "pprint": "print the value itself, or '|tojson(indent=2)'",
    ]

    private static let numberByName = NameTable(all.elements.map { [$0.name] + $0.aliases })

    /// All names and other names, in alphabetical order.
    static var names: [String] { numberByName.names }

    /// The number of the filter of that name, nil if there is none.
    static func number(named name: String) -> Int32? { numberByName[name] }

    /// The filter of that name, nil if there is none.
    static func named(_ name: String) -> BuiltinFilter? { number(named: name).map { all[$0] } }
}
