/// Filters for lists and maps. Where Jinja gives a generator these give a list.
enum CollectionFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "batch", parameters: [.required("linecount"), .optional("fill_with", default: .none)], result: .rows,
            documentation: "The items in rows of `linecount`, the last filled up.", .items(batches)),
        BuiltinFilter(
            "first", result: .item, documentation: "The first item or letter.",
            .items { _, items, _ in items.first ?? .undefined }),
        BuiltinFilter(
            "items", result: .entries,
            documentation: "The entries of a map as pairs of key and value; none of an undefined one.",
            .collection(pairs)),
        BuiltinFilter(
            "join", parameters: [.optional("d", default: ""), .optional("attribute", default: .none)],
            result: .value(.text),
            documentation: "The items, or an attribute of each, as one text with `d` between them.", .items(joined)),
        BuiltinFilter(
            "last", result: .item, documentation: "The last item or letter.",
            .items { _, items, _ in items.last ?? .undefined }),
        BuiltinFilter(
            "length", aliases: ["count"], result: .value(.integer),
            documentation: "How many items, entries or letters there are.",
            .collection { run, input, _ throws(TemplateFailure) in .integer(try input.length) }),
        BuiltinFilter(
            "list", result: .input, documentation: "The items as a list.", .items { _, items, _ in .list(items) }),
        BuiltinFilter(
            "reverse", result: .input, documentation: "The items or letters in reverse order.",
            .collection(reversed)),
        BuiltinFilter(
            "slice", parameters: [.required("slices"), .optional("fill_with", default: .none)], result: .rows,
            documentation: "The items in so many columns.", .items(slices)),
        BuiltinFilter(
            "sum", parameters: [.optional("attribute", default: .none), .optional("start", default: 0)],
            result: .any, keys: .added, documentation: "The sum of the items, or of an attribute of theirs.",
            .items(total)),
    ]

    private static func pairs(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        if case .undefined = input { return .list([]) }
        return .list(try entries(of: input, for: "items").pairs)
    }

    /// A map with its entries as pairs, for the filter of that name.
    static func entries(
        of input: TemplateValue, for name: String
    ) throws(TemplateFailure) -> (map: TemplateObject, pairs: [TemplateValue]) {
        guard case .object(let object) = input else {
            throw TemplateFailure("'\(name)' needs an object, not \(input.typeName)")
        }
        return (object, zip(object.keys, object.values).map { .tuple([$0, $1]) })
    }

    private static func reversed(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        switch input {
        case .text(let text): return .text(PythonString.text(text.unicodeScalars.reversed()))
        case .markup(let markup):
            return .markup(Markup(trusted: PythonString.text(markup.html.unicodeScalars.reversed())))
        case .undefined, .none, .bool, .integer, .number, .list, .tuple, .object, .reference:
            return .list(try run.items(of: input).reversed())
        }
    }

    private static func batches(
        in run: inout RunState, _ items: [TemplateValue], with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let size = try arguments.integer("linecount")
        guard size > 0 else { throw TemplateFailure("'batch' needs a number of items above 0") }
        var batches: [[TemplateValue]] = stride(from: 0, to: items.count, by: size).map { start in
            Array(items[start..<min(start + min(size, items.count), items.count)])
        }
        if arguments["fill_with"] != .none, let last = batches.popLast() {
            try run.budget.charge(size: size)
            batches.append(last + Array(repeating: arguments["fill_with"], count: size - last.count))
        }
        return .list(batches.map { .list($0) })
    }

    private static func slices(
        in run: inout RunState, _ items: [TemplateValue], with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let count = try arguments.integer("slices")
        guard count > 0 else { throw TemplateFailure("'slice' needs a number of columns above 0") }
        try run.budget.charge(size: count)
        let (size, extra) = (items.count / count, items.count % count)
        var start = 0
        var slices: [TemplateValue] = []
        for number in 0..<count {
            let end = start + size + (number < extra ? 1 : 0)
            var slice = Array(items[start..<end])
            if arguments["fill_with"] != .none, number >= extra { slice.append(arguments["fill_with"]) }
            slices.append(.list(slice))
            start = end
        }
        return .list(slices)
    }

    private static func joined(
        in run: inout RunState, _ items: [TemplateValue], with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let path = AttributePath.parts(of: arguments["attribute"])
        var values: [TemplateValue] = []
        for item in items { values.append(path.isEmpty ? item : try run.follow(path, from: item)) }
        let separator = arguments["d"]
        let isMarkup =
            run.escaping != .none
            && ([separator] + values).contains { if case .markup = $0 { true } else { false } }
        let glue = isMarkup ? run.escapedText(separator) : PythonText.string(separator)
        var text = ""
        for value in values where value.text == nil { try run.budget.charge(try run.budget.size(of: value)) }
        for (index, value) in values.enumerated() {
            if index > 0 { text += glue }
            text += isMarkup ? run.escapedText(value) : PythonText.string(value)
        }
        try run.budget.charge(size: text.utf8.count)
        return isMarkup ? .markup(Markup(trusted: text)) : .text(text)
    }

    private static func total(
        in run: inout RunState, _ items: [TemplateValue], with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let path = AttributePath.parts(of: arguments["attribute"])
        var total = arguments["start"]
        if total.text != nil { throw TemplateFailure("'sum' adds numbers", remedy: "put texts together with '|join'") }
        for item in items {
            let value = path.isEmpty ? item : try run.follow(path, from: item)
            if case .undefined = value { throw TemplateFailure("'sum' meets a value that is undefined") }
            total = try Arithmetic.add.combine(total, value, in: &run)
        }
        return total
    }
}
