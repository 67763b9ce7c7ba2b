/// Sorting, grouping, and picking by order.
enum SortingFilters {
    private static let attribute = TemplateParameter.optional("attribute", default: .none)
    private static let caseSensitive = TemplateParameter.optional("case_sensitive", default: false)

    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "dictsort",
            parameters: [caseSensitive, .optional("by", default: "key"), .optional("reverse", default: false)],
            result: .entries, documentation: "The entries of a map as pairs, sorted by key or value.",
            .collection(sortedPairs)),
        BuiltinFilter(
            "groupby", parameters: [.required("attribute"), .optional("default", default: .none), caseSensitive],
            result: .groups, keys: .compared,
            documentation: "The items in groups that share an attribute: pairs of `grouper` and `list`.",
            .items(weight: 64, grouped)),
        BuiltinFilter(
            "max", parameters: [caseSensitive, attribute], result: .item, keys: .compared,
            documentation: "The largest item.",
            .items(weight: 64) { run, items, arguments throws(TemplateFailure) in
                try extreme(of: items, arguments, &run, isMaximum: true)
            }),
        BuiltinFilter(
            "min", parameters: [caseSensitive, attribute], result: .item, keys: .compared,
            documentation: "The smallest item.",
            .items(weight: 64) { run, items, arguments throws(TemplateFailure) in
                try extreme(of: items, arguments, &run, isMaximum: false)
            }),
        BuiltinFilter(
            "sort", parameters: [.optional("reverse", default: false), caseSensitive, attribute], result: .input,
            keys: .compared, documentation: "The items sorted, or by one or more attributes of theirs.",
            .items(weight: 64, sorted)),
        BuiltinFilter(
            "unique", parameters: [caseSensitive, attribute], result: .input,
            documentation: "The items without repetitions.", .items(weight: 64, unique)),
    ]

    /// Items in the order of their keys; equal ones keep their order.
    private static func ordered(
        _ items: [TemplateValue], by keys: [TemplateValue], isReversed: Bool, _ run: inout RunState
    ) throws(TemplateFailure) -> [TemplateValue] {
        try run.budget.charge(items.count)
        var failure: TemplateFailure?
        let order = items.indices.sorted { left, right in
            do throws(TemplateFailure) {
                let order = try PythonComparison.order(keys[left], keys[right], for: "<") ?? 0
                return order == 0 ? left < right : (order < 0) != isReversed
            } catch {
                failure = failure ?? error
                return left < right
            }
        }
        if let failure { throw failure }
        return order.map { items[$0] }
    }

    /// Text in lower case, for comparing without regard to case.
    private static func folded(_ value: TemplateValue) -> TemplateValue {
        value.text.map { .text(PythonString.lower($0)) } ?? value
    }

    private static func sortedPairs(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let (map, pairs) = try CollectionFilters.entries(of: input, for: "dictsort")
        let by = try arguments.text("by")
        guard by == "key" || by == "value" else {
            throw TemplateFailure("'dictsort' sorts by 'key' or by 'value', not by '\(by)'")
        }
        let folds = !arguments.isTrue("case_sensitive")
        let keys = (by == "key" ? map.keys : map.values).map { folds ? folded($0) : $0 }
        return .list(try ordered(pairs, by: keys, isReversed: arguments.integer("reverse") != 0, &run))
    }

    private static func sorted(
        in run: inout RunState, _ items: [TemplateValue], with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        var paths = [AttributePath.parts(of: arguments["attribute"])]
        if let text = arguments["attribute"].text {
            paths = text.split(separator: ",", omittingEmptySubsequences: false).map {
                AttributePath.parts(of: String($0))
            }
        }
        let folds = !arguments.isTrue("case_sensitive")
        var keys: [TemplateValue] = []
        for item in items {
            var key: [TemplateValue] = []
            for path in paths {
                let value = try run.follow(path, from: item)
                key.append(folds ? folded(value) : value)
            }
            keys.append(.list(key))
        }
        return .list(try ordered(items, by: keys, isReversed: arguments.integer("reverse") != 0, &run))
    }

    /// Pairs of a key and the items that have it, in the order of the keys.
    private static func grouped(
        in run: inout RunState, _ items: [TemplateValue], with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let path = AttributePath.parts(of: arguments["attribute"])
        let folds = !arguments.isTrue("case_sensitive")
        var pairs: [TemplateValue] = []
        var keys: [TemplateValue] = []
        for item in items {
            let key = try run.follow(path, from: item, default: arguments["default"])
            pairs.append(.tuple([key, item]))
            keys.append(folds ? folded(key) : key)
        }
        var groups: [(key: TemplateValue, items: [TemplateValue])] = []
        for case .tuple(let pair) in try ordered(pairs, by: keys, isReversed: false, &run) {
            let (one, other) = (pair[0], groups.last?.key ?? .undefined)
            let isSame =
                folds ? PythonComparison.equal(folded(one), folded(other)) : PythonComparison.equal(one, other)
            if !groups.isEmpty, isSame {
                groups[groups.count - 1].items.append(pair[1])
            } else {
                groups.append((one, [pair[1]]))
            }
        }
        return .list(groups.map { .tuple([$0.key, .list($0.items)]) })
    }

    private static func unique(
        in run: inout RunState, _ items: [TemplateValue], with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let path = AttributePath.parts(of: arguments["attribute"])
        let folds = !arguments.isTrue("case_sensitive")
        var seen: Set<MapKey> = []
        var result: [TemplateValue] = []
        for item in items {
            let value = try run.follow(path, from: item)
            guard let key = MapKey(folds ? folded(value) : value) else {
                throw TemplateFailure("'unique' cannot compare values of type \(value.typeName)")
            }
            if seen.insert(key).inserted { result.append(item) }
        }
        return .list(result)
    }

    private static func extreme(
        of items: [TemplateValue], _ arguments: TemplateArguments, _ run: inout RunState, isMaximum: Bool
    ) throws(TemplateFailure) -> TemplateValue {
        let path = AttributePath.parts(of: arguments["attribute"])
        let folds = !arguments.isTrue("case_sensitive")
        var best: (item: TemplateValue, key: TemplateValue)?
        for item in items {
            let value = try run.follow(path, from: item)
            let key = folds ? folded(value) : value
            guard let known = best?.key else {
                best = (item, key)
                continue
            }
            let order = try PythonComparison.order(key, known, for: isMaximum ? ">" : "<") ?? 0
            if isMaximum ? order > 0 : order < 0 { best = (item, key) }
        }
        return best?.item ?? .undefined
    }
}
