/// Filters for lists and objects. Where Jinja gives a generator these give a list.
extension Renderer {
    mutating func collection(
        _ filter: BuiltinFilter, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        switch filter {
        case .length: return .integer(try length(of: input))
        case .reverse: return try reversed(input)
        case .dictsort, .items: return try pairs(filter, of: input, arguments)
        default: break
        }
        let items = try items(of: input)
        switch filter {
        case .sort, .groupby, .unique, .max, .min: try charge(items.count * 64)
        default: try charge(items.count * 4)
        }
        switch filter {
        case .first: return items.first ?? .undefined
        case .last: return items.last ?? .undefined
        case .list: return .list(items)
        case .batch: return try batches(of: items, arguments)
        case .slice: return try slices(of: items, arguments)
        case .join: return try joined(items, arguments)
        case .sum: return try total(of: items, arguments)
        case .sort: return try sorted(items, arguments)
        case .groupby: return try grouped(items, arguments)
        case .unique: return try unique(items, arguments)
        case .max: return try extreme(of: items, arguments, isMaximum: true)
        default: return try extreme(of: items, arguments, isMaximum: false)
        }
    }

    private mutating func reversed(_ input: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch input {
        case .text(let text): return .text(PythonString.text(text.unicodeScalars.reversed()))
        case .markup(let markup):
            return .markup(Markup(trusted: PythonString.text(markup.html.unicodeScalars.reversed())))
        case .undefined, .none, .bool, .integer, .number, .list, .tuple, .object, .reference:
            return .list(try items(of: input).reversed())
        }
    }

    private mutating func pairs(
        _ filter: BuiltinFilter, of input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        if case .undefined = input, filter == .items { return .list([]) }
        guard case .object(let object) = input else {
            throw TemplateFailure("'\(filter)' needs an object, not \(input.typeName)")
        }
        let pairs = zip(object.keys, object.values).map { TemplateValue.tuple([$0, $1]) }
        guard filter == .dictsort else { return .list(pairs) }
        let by = try arguments.text("by")
        guard by == "key" || by == "value" else {
            throw TemplateFailure("'dictsort' sorts by 'key' or by 'value', not by '\(by)'")
        }
        let folds = !arguments.isTrue("case_sensitive")
        let keys = (by == "key" ? object.keys : object.values).map { folds ? Renderer.folded($0) : $0 }
        return .list(try ordered(pairs, by: keys, isReversed: arguments.integer("reverse") != 0))
    }

    /// Text in lower case, for comparing without regard to case.
    static func folded(_ value: TemplateValue) -> TemplateValue {
        value.text.map { .text(PythonString.lower($0)) } ?? value
    }

    private mutating func batches(of items: [TemplateValue], _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let size = try arguments.integer("linecount")
        guard size > 0 else { throw TemplateFailure("'batch' needs a number of items above 0") }
        var batches: [[TemplateValue]] = stride(from: 0, to: items.count, by: size).map { start in
            Array(items[start..<min(start + min(size, items.count), items.count)])
        }
        if arguments["fill_with"] != .none, let last = batches.popLast() {
            try charge(size: size)
            batches.append(last + Array(repeating: arguments["fill_with"], count: size - last.count))
        }
        return .list(batches.map { .list($0) })
    }

    private mutating func slices(of items: [TemplateValue], _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let count = try arguments.integer("slices")
        guard count > 0 else { throw TemplateFailure("'slice' needs a number of columns above 0") }
        try charge(size: count)
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

    private mutating func joined(_ items: [TemplateValue], _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let path = AttributePath.parts(of: arguments["attribute"])
        var values: [TemplateValue] = []
        for item in items { values.append(path.isEmpty ? item : try follow(path, from: item)) }
        let separator = arguments["d"]
        let isMarkup =
            escaping != .none && ([separator] + values).contains { if case .markup = $0 { true } else { false } }
        let glue = isMarkup ? escapedText(separator) : PythonText.string(separator)
        var text = ""
        for value in values where value.text == nil { try charge(try size(of: value)) }
        for (index, value) in values.enumerated() {
            if index > 0 { text += glue }
            text += isMarkup ? escapedText(value) : PythonText.string(value)
        }
        try charge(size: text.utf8.count)
        return isMarkup ? .markup(Markup(trusted: text)) : .text(text)
    }

    private mutating func total(of items: [TemplateValue], _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let path = AttributePath.parts(of: arguments["attribute"])
        var total = arguments["start"]
        if total.text != nil { throw TemplateFailure("'sum' adds numbers", remedy: "put texts together with '|join'") }
        for item in items {
            let value = path.isEmpty ? item : try follow(path, from: item)
            if case .undefined = value { throw TemplateFailure("'sum' meets a value that is undefined") }
            total = try combine(total, .add, value)
        }
        return total
    }
}
