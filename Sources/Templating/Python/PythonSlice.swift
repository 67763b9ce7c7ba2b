/// `[start:stop:step]`
struct PythonSlice {
    let start: Int?
    let stop: Int?
    let step: Int

    /// The chosen elements; `step` is not 0.
    func of<Element>(_ elements: [Element]) -> [Element] {
        let count = elements.count
        var chosen: [Element] = []
        if step > 0 {
            var index = clamped(start ?? 0, to: 0...count, of: count)
            let end = clamped(stop ?? count, to: 0...count, of: count)
            while index < end {
                chosen.append(elements[index])
                let (next, overflow) = index.addingReportingOverflow(step)
                index = overflow ? end : next
            }
        } else {
            var index = start.map { clamped($0, to: -1...count - 1, of: count) } ?? count - 1
            let end = stop.map { clamped($0, to: -1...count - 1, of: count) } ?? -1
            while index > end {
                chosen.append(elements[index])
                let (next, overflow) = index.addingReportingOverflow(step)
                index = overflow ? end : next
            }
        }
        return chosen
    }

    private func clamped(_ bound: Int, to range: ClosedRange<Int>, of count: Int) -> Int {
        min(max(bound < 0 ? bound + count : bound, range.lowerBound), range.upperBound)
    }

    /// The chosen items or letters of a value.
    func part(of owner: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        guard step != 0 else { throw TemplateFailure("the step of a slice cannot be 0") }
        switch owner {
        case .list(let items): return .list(of(items))
        case .tuple(let items): return .tuple(of(items))
        case .text(let text): return .text(PythonString.text(of(Array(text.unicodeScalars))))
        case .markup(let markup):
            return .markup(Markup(trusted: PythonString.text(of(Array(markup.html.unicodeScalars)))))
        case .undefined, .none, .bool, .integer, .number, .object, .reference:
            throw TemplateFailure("\(owner.typeName) cannot be sliced", remedy: "make a list of it with '|list'")
        }
    }

    /// A bound as a template gives it; nil for none.
    static func bound(_ value: TemplateValue) throws(TemplateFailure) -> Int? {
        if case .none = value { return nil }
        guard let index = value.index else {
            throw TemplateFailure("the bounds of a slice are whole numbers, not \(value.typeName)")
        }
        return index
    }
}
