/// What a filter gives, for checking what templates do with it.
struct FilterResult: Sendable {
    /// From a use of the filter, of which it may check more than is checked of every filter.
    let meaning: @Sendable (inout TemplateChecker, FilterUse) -> Meaning

    /// A value of which nothing is known.
    static let any = FilterResult { _, _ in .any }
    /// What it is given.
    static let input = FilterResult { _, use in use.input }
    /// One item of what it is given.
    static let item = FilterResult { _, use in
        if case .pairs(let key, let value) = use.input { return .pair(key, value) }
        return .value(use.element)
    }
    /// Lists of items.
    static let rows = FilterResult { _, use in .value(.list(.list(use.element))) }
    /// The keys and values of a map.
    static let entries = FilterResult { _, use in
        if case .map(let value) = use.input.type.present { return .pairs(.text, value) }
        return .pairs(.any, .any)
    }

    /// A value of one type, whatever it is given.
    static func value(_ type: FieldType) -> FilterResult { FilterResult { _, _ in .value(type) } }
}

/// A filter where a template uses it, with types in place of values.
struct FilterUse {
    let input: Meaning
    let arguments: CallArguments
    /// The type at the end of the path that the parameter `attribute` is given; anything where it is given none.
    let attribute: FieldType

    /// The type of an item of the input.
    var element: FieldType { input.type.element ?? .any }
}
