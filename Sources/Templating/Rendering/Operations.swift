/// What the rarer operations give.
extension Operation {
    /// The value of this operation, unless the renderer reads it in place.
    func value(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        switch kind {
        case .constant, .local, .context, .field: return .undefined
        case .outer: return renderer.variables.outer(a, depth: b)
        case .item: return try item(in: &renderer)
        case .slice: return try slice(in: &renderer)
        case .list: return .list(try contents(in: &renderer))
        case .tuple: return .tuple(try contents(in: &renderer))
        case .map: return try map(in: &renderer)
        case .not: return .bool(try !renderer.condition(a))
        case .negative: return try PythonArithmetic.negative(try renderer.defined(a))
        case .positive: return try PythonArithmetic.positive(try renderer.defined(a))
        case .arithmetic: return try arithmetic(in: &renderer)
        case .and: return try and(in: &renderer)
        case .or: return try or(in: &renderer)
        case .relation: return try relation(in: &renderer)
        case .chain: return try chain(in: &renderer)
        case .concatenation: return try concatenation(in: &renderer)
        case .conditional: return try conditional(in: &renderer)
        case .call: return try call(in: &renderer)
        case .method: return try method(in: &renderer)
        case .filter: return try filter(in: &renderer)
        case .test: return .bool(try test(in: &renderer))
        case .captured: return renderer.captured
        case .macro: return macro(in: &renderer)
        case .parentBlock: return renderer.state.inheritance.overridden
        case .blocks: return .reference(TemplateReference(.block(.all)))
        }
    }

    /// `owner.name`
    func field(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let owner = try renderer.defined(a)
        guard case .text(let name) = renderer.program.constants[b] else { return .undefined }
        do throws(TemplateFailure) {
            return try renderer.state.field(name, of: owner)
        } catch {
            throw error.located(at: place)
        }
    }

    /// `owner[key]`
    private func item(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let owner = try renderer.defined(a)
        let key = try renderer.value(b)
        return try renderer.state.item(key, of: owner)
    }

    /// `owner[start:stop:step]`
    private func slice(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let owner = try renderer.defined(a)
        var bounds: [Int?] = []
        for link in 0..<3 {
            let number = renderer.links[Int(b) + link]
            bounds.append(try number < 0 ? nil : PythonSlice.bound(try renderer.value(number)))
        }
        return try PythonSlice(start: bounds[0], stop: bounds[1], step: bounds[2] ?? 1).part(of: owner)
    }

    /// The items of a list that the template writes out.
    private func contents(in renderer: inout Renderer) throws(TemplateFailure) -> [TemplateValue] {
        let items = try renderer.values(from: a, to: b)
        try renderer.state.budget.depth(over: items)
        return items
    }

    private func map(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let parts = try renderer.values(from: a, to: b)
        var entries: [(TemplateValue, TemplateValue)] = []
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            guard MapKey(parts[index]) != nil else {
                throw TemplateFailure("a \(parts[index].typeName) cannot be a key")
            }
            entries.append((parts[index], parts[index + 1]))
        }
        return .object(TemplateObject(entries: entries, depth: try renderer.state.budget.depth(over: parts)))
    }

    private func arithmetic(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let left = try renderer.defined(a)
        guard let arithmetic = Arithmetic(rawValue: UInt8(truncatingIfNeeded: c)) else { return .undefined }
        // a format prints what is undefined as nothing
        let isFormat = arithmetic == .modulo && left.text != nil
        let right = isFormat ? try renderer.value(b) : try renderer.defined(b)
        return try arithmetic.combine(left, right, in: &renderer.state)
    }

    private func and(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let left = try renderer.value(a)
        return PythonTruth.isTrue(left) ? try renderer.value(b) : left
    }

    private func or(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let left = try renderer.value(a)
        return PythonTruth.isTrue(left) ? left : try renderer.value(b)
    }

    private func relation(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let left = try renderer.value(a)
        let right = try renderer.value(b)
        try renderer.state.budget.chargeLooking(into: left)
        try renderer.state.budget.chargeLooking(into: right)
        guard let relation = Relation(rawValue: UInt8(truncatingIfNeeded: c)) else { return .bool(false) }
        return .bool(try relation.holds(left, right))
    }

    /// `a < b < c`
    private func chain(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        var left = try renderer.value(a)
        for link in stride(from: Int(b), to: Int(c), by: 2) {
            let right = try renderer.value(renderer.links[link + 1])
            let relation = Relation(rawValue: UInt8(truncatingIfNeeded: renderer.links[link]))
            guard let relation, try relation.holds(left, right) else { return .bool(false) }
            left = right
        }
        return .bool(true)
    }

    private func conditional(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        if try renderer.condition(a) { return try renderer.value(b) }
        return c >= 0 ? try renderer.value(c) : .undefined
    }

    /// `~`: the texts of all, markup if one of them is markup and escaping is on.
    private func concatenation(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let parts = try renderer.values(from: a, to: b)
        let isMarkup =
            renderer.state.escaping != .none && parts.contains { if case .markup = $0 { true } else { false } }
        var text = ""
        for part in parts where part.text == nil { _ = try renderer.state.budget.size(of: part) }
        for part in parts { text += isMarkup ? renderer.state.escapedText(part) : PythonText.string(part) }
        try renderer.state.budget.charge(size: text.utf8.count)
        return isMarkup ? .markup(Markup(trusted: text)) : .text(text)
    }

    /// A macro, bound to the variables that it sees.
    private func macro(in renderer: inout Renderer) -> TemplateValue {
        let frame = renderer.variables.frame
        if renderer.state.kept.frames.last !== frame { renderer.state.kept.frames.append(frame) }
        let macro = Macro(
            code: a, signature: renderer.program.signatures[Int(a)], frame: frame, context: renderer.variables.context,
            escaping: renderer.state.escaping, blocks: renderer.state.inheritance.blocks)
        return .reference(TemplateReference(.macro(macro)))
    }
}
