/// Sorting, grouping, and picking by order.
extension Renderer {
    /// Items in the order of their keys; equal ones keep their order.
    mutating func ordered(
        _ items: [TemplateValue], by keys: [TemplateValue], isReversed: Bool
    ) throws(TemplateFailure) -> [TemplateValue] {
        try charge(items.count)
        var failure: TemplateFailure?
        let order = items.indices.sorted { left, right in
            do throws(TemplateFailure) {
                let order = try PythonComparison.order(keys[left], keys[right], "<") ?? 0
                return order == 0 ? left < right : (order < 0) != isReversed
            } catch {
                failure = failure ?? error
                return left < right
            }
        }
        if let failure { throw failure }
        return order.map { items[$0] }
    }

    mutating func sorted(_ items: [TemplateValue], _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
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
                let value = try follow(path, from: item)
                key.append(folds ? Renderer.folded(value) : value)
            }
            keys.append(.list(key))
        }
        return .list(try ordered(items, by: keys, isReversed: arguments.integer("reverse") != 0))
    }

    /// Pairs of a key and the items that have it, in the order of the keys.
    mutating func grouped(_ items: [TemplateValue], _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let path = AttributePath.parts(of: arguments["attribute"])
        let folds = !arguments.isTrue("case_sensitive")
        var pairs: [TemplateValue] = []
        var keys: [TemplateValue] = []
        for item in items {
            let key = try follow(path, from: item, default: arguments["default"])
            pairs.append(.tuple([key, item]))
            keys.append(folds ? Renderer.folded(key) : key)
        }
        var groups: [(key: TemplateValue, items: [TemplateValue])] = []
        for case .tuple(let pair) in try ordered(pairs, by: keys, isReversed: false) {
            let (one, other) = (pair[0], groups.last?.key ?? .undefined)
            let isSame =
                folds
                ? PythonComparison.equal(Renderer.folded(one), Renderer.folded(other))
                : PythonComparison.equal(one, other)
            if !groups.isEmpty, isSame {
                groups[groups.count - 1].items.append(pair[1])
            } else {
                groups.append((one, [pair[1]]))
            }
        }
        return .list(groups.map { .tuple([$0.key, .list($0.items)]) })
    }

    mutating func unique(_ items: [TemplateValue], _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let path = AttributePath.parts(of: arguments["attribute"])
        let folds = !arguments.isTrue("case_sensitive")
        var seen: Set<MapKey> = []
        var result: [TemplateValue] = []
        for item in items {
            let value = try follow(path, from: item)
            guard let key = MapKey(folds ? Renderer.folded(value) : value) else {
                throw TemplateFailure("'unique' cannot compare values of type \(value.typeName)")
            }
            if seen.insert(key).inserted { result.append(item) }
        }
        return .list(result)
    }

    mutating func extreme(
        of items: [TemplateValue], _ arguments: TemplateArguments, isMaximum: Bool
    ) throws(TemplateFailure) -> TemplateValue {
        let path = AttributePath.parts(of: arguments["attribute"])
        let folds = !arguments.isTrue("case_sensitive")
        var best: (item: TemplateValue, key: TemplateValue)?
        for item in items {
            let value = try follow(path, from: item)
            let key = folds ? Renderer.folded(value) : value
            guard let known = best?.key else {
                best = (item, key)
                continue
            }
            let order = try PythonComparison.order(key, known, isMaximum ? ">" : "<") ?? 0
            if isMaximum ? order > 0 : order < 0 { best = (item, key) }
        }
        return best?.item ?? .undefined
    }
}
