/// The items of one level of a loop.
struct LoopLevel {
    let items: [TemplateValue]
    /// How many levels are around it.
    let depth: Int
}

extension LoopCode {
    /// Walks the loop.
    func run(in renderer: inout Renderer) throws(TemplateFailure) {
        let source = try renderer.value(items)
        let level: LoopLevel
        do throws(TemplateFailure) {
            level = LoopLevel(items: try renderer.state.items(of: source), depth: 0)
        } catch {
            throw error.located(at: place)
        }
        guard function < 0 else {
            return try renderer.runLevel(level, of: function, parent: renderer.variables.frame)
        }
        try walk(level, in: &renderer)
    }

    /// Walks the level that `Renderer.runLevel` has left.
    func runPendingLevel(in renderer: inout Renderer) throws(TemplateFailure) {
        let level = renderer.pendingLevel
        renderer.pendingLevel = LoopLevel(items: [], depth: 0)
        try walk(level, in: &renderer)
    }

    private func walk(_ level: LoopLevel, in renderer: inout Renderer) throws(TemplateFailure) {
        var items = level.items
        if test >= 0, loopSlot >= 0 { items = try chosen(from: items, in: &renderer) }
        let state = loopSlot >= 0 ? beginState(items, depth: level.depth, in: &renderer) : nil
        let tests = test >= 0 && loopSlot < 0
        var isEmpty = true
        for (index, item) in items.enumerated() {
            try countIteration(in: &renderer)
            state?.index = index
            try place(item, in: &renderer)
            if tests, try !renderer.condition(test) { continue }
            isEmpty = false
            try renderer.run(body)
        }
        if isEmpty { try renderer.run(otherwise) }
    }

    /// Makes the variable `loop`.
    private func beginState(_ items: [TemplateValue], depth: Int, in renderer: inout Renderer) -> LoopState {
        let parent = function >= 0 ? renderer.variables.frame.parent : nil
        let state = LoopState(items: items, depth: depth, function: function, frame: parent)
        renderer.variables.slots[Int(loopSlot)] = .reference(TemplateReference(.loop(state)))
        return state
    }

    @inline(__always)
    private func place(_ item: TemplateValue, in renderer: inout Renderer) throws(TemplateFailure) {
        if targetSlot >= 0 {
            renderer.variables.slots[Int(targetSlot)] = item
        } else {
            do throws(TemplateFailure) {
                try renderer.program.targets[target].assign(item, in: &renderer)
            } catch {
                throw error.located(at: place)
            }
        }
    }

    /// The items that pass the loop's test.
    private func chosen(
        from items: [TemplateValue], in renderer: inout Renderer
    ) throws(TemplateFailure) -> [TemplateValue] {
        var chosen: [TemplateValue] = []
        for item in items {
            try countIteration(in: &renderer)
            try place(item, in: &renderer)
            if try renderer.condition(test) { chosen.append(item) }
        }
        return chosen
    }

    private func countIteration(in renderer: inout Renderer) throws(TemplateFailure) {
        do throws(TemplateFailure) {
            try renderer.state.budget.chargeIteration(weight: Int(weight))
            if renderer.writer.isOver { throw renderer.state.budget.outputTooLarge }
        } catch {
            throw error.located(at: place)
        }
    }
}

extension Renderer {
    /// One level of a recursive loop, in its own frame.
    mutating func runLevel(_ level: LoopLevel, of number: Int32, parent: Frame) throws(TemplateFailure) {
        pendingLevel = level
        let escaping = state.escaping
        let function = program.functions[number]
        let caller = try enter(function, parent: parent)
        state.escaping = escaping
        try run(function, for: caller)
    }
}

/// What templates call of a loop.
extension LoopState {
    /// `loop(items)`: the next level of a recursive loop.
    func recurse(with arguments: CallValues, in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        guard function >= 0, let parent = frame else {
            throw TemplateFailure("this loop is not recursive", remedy: "write 'recursive' at the end of its 'for' tag")
        }
        guard arguments.positional.count == 1, arguments.named.isEmpty, let source = arguments.positional.first else {
            throw TemplateFailure("'loop' takes the items of the next level")
        }
        let mark = renderer.writer.count
        let level = LoopLevel(items: try renderer.state.items(of: source), depth: depth + 1)
        try renderer.runLevel(level, of: function, parent: parent)
        return try renderer.taken(from: mark)
    }

    /// `loop.cycle(item, ...)`
    func cycle(through arguments: CallValues) throws(TemplateFailure) -> TemplateValue {
        guard !arguments.positional.isEmpty else { throw TemplateFailure("'cycle' needs the items to choose from") }
        return arguments.positional[index % arguments.positional.count]
    }

    /// `loop.changed(value, ...)`
    func hasChanged(to arguments: CallValues) throws(TemplateFailure) -> TemplateValue {
        if let argument = arguments.named.first {
            throw TemplateFailure("'changed' has no argument '\(argument.name)'")
        }
        defer { lastChecked = arguments.positional }
        guard let last = lastChecked else { return .bool(true) }
        return .bool(!PythonComparison.equal(.list(last), .list(arguments.positional)))
    }
}
