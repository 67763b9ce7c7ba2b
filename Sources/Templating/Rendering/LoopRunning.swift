/// Loops.
extension Renderer {
    mutating func runLoop(_ loop: LoopCode) throws(TemplateFailure) {
        let source = try value(loop.items)
        var items: [TemplateValue]
        do throws(TemplateFailure) {
            items = try self.items(of: source)
        } catch {
            throw error.located(at: loop.place)
        }
        guard loop.function < 0 else { return try runRecursive(loop.function, items, depth: 0, parent: frame) }
        try walk(loop, items, depth: 0)
    }

    /// One level of a recursive loop, in its own frame.
    mutating func runRecursive(
        _ function: Int32, _ items: [TemplateValue], depth level: Int, parent: Frame
    ) throws(TemplateFailure) {
        pendingItems = items
        pendingDepth = level
        let outer = escaping
        try call(function, parent: parent) { renderer in renderer.escaping = outer }
    }

    mutating func runLevel(_ loop: LoopCode) throws(TemplateFailure) {
        let items = pendingItems
        pendingItems = []
        try walk(loop, items, depth: pendingDepth)
    }

    private mutating func walk(_ loop: LoopCode, _ given: [TemplateValue], depth level: Int) throws(TemplateFailure) {
        var items = given
        if loop.test >= 0, loop.loopSlot >= 0 { items = try chosen(items, loop) }
        var state: LoopState?
        if loop.loopSlot >= 0 {
            let parent = loop.function >= 0 ? frame.parent : nil
            let made = LoopState(items: items, depth: level, function: loop.function, frame: parent)
            slots[Int(loop.loopSlot)] = .reference(TemplateReference(.loop(made)))
            state = made
        }
        let tests = loop.test >= 0 && loop.loopSlot < 0
        var isEmpty = true
        for (index, item) in items.enumerated() {
            try countIteration(loop)
            state?.index = index
            try place(item, for: loop)
            if tests, try !condition(loop.test) { continue }
            isEmpty = false
            try run(loop.body)
        }
        if isEmpty { try run(loop.otherwise) }
    }

    @inline(__always)
    private mutating func place(_ item: TemplateValue, for loop: LoopCode) throws(TemplateFailure) {
        if loop.targetSlot >= 0 {
            slots[Int(loop.targetSlot)] = item
        } else {
            do throws(TemplateFailure) {
                try assign(item, to: loop.target)
            } catch {
                throw error.located(at: loop.place)
            }
        }
    }

    /// The items that pass the loop's test.
    private mutating func chosen(_ items: [TemplateValue], _ loop: LoopCode) throws(TemplateFailure) -> [TemplateValue]
    {
        var chosen: [TemplateValue] = []
        for item in items {
            try countIteration(loop)
            try place(item, for: loop)
            if try condition(loop.test) { chosen.append(item) }
        }
        return chosen
    }

    private mutating func countIteration(_ loop: LoopCode) throws(TemplateFailure) {
        iterations += 1
        guard iterations <= program.limits.loopIterations else {
            throw TemplateFailure(.limit, "more than \(program.limits.loopIterations) turns of loops")
                .located(at: loop.place)
        }
        steps &+= Int(loop.weight)
        if steps > program.limits.steps { throw tooManySteps.located(at: loop.place) }
        if writer.isOver { throw outputTooLarge.located(at: loop.place) }
    }
}
