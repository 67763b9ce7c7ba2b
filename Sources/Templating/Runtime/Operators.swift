/// Arithmetic on any values, as Python's operators do it.
extension Arithmetic {
    /// `left operator right`
    func combine(
        _ left: TemplateValue, _ right: TemplateValue, in run: inout RunState
    ) throws(TemplateFailure) -> TemplateValue {
        if let one = PythonNumber(left), let other = PythonNumber(right) {
            return try PythonArithmetic.combine(one, other, by: self)
        }
        switch self {
        case .add: if let sum = try sum(left, right, in: &run) { return sum }
        case .multiply:
            if let count = right.index { return try left.repeated(count, within: &run.budget) }
            if let count = left.index { return try right.repeated(count, within: &run.budget) }
        case .modulo:
            if left.text != nil { return try formatted(left, with: right, in: &run) }
        case .subtract, .divide, .floorDivide, .power: break
        }
        throw TemplateFailure(
            "'\(sign)' has no meaning for \(left.typeName) and \(right.typeName)",
            remedy: self == .add ? "join values as text with '~'" : nil)
    }

    /// Texts and lists put together; text that meets markup is escaped.
    private func sum(
        _ left: TemplateValue, _ right: TemplateValue, in run: inout RunState
    ) throws(TemplateFailure) -> TemplateValue? {
        switch (left, right) {
        case (.text(let left), .text(let right)):
            try run.budget.charge(size: left.utf8.count + right.utf8.count)
            return .text(left + right)
        case (.markup, .markup), (.markup, .text), (.text, .markup):
            let text = run.escapedText(left) + run.escapedText(right)
            try run.budget.charge(size: text.utf8.count)
            return .markup(Markup(trusted: text))
        case (.list(let left), .list(let right)):
            try run.budget.charge(size: left.count + right.count)
            return .list(left + right)
        case (.tuple(let left), .tuple(let right)):
            try run.budget.charge(size: left.count + right.count)
            return .tuple(left + right)
        default: return nil
        }
    }

    private func formatted(
        _ left: TemplateValue, with right: TemplateValue, in run: inout RunState
    ) throws(TemplateFailure) -> TemplateValue {
        let format = left.text ?? ""
        try run.budget.charge(format.utf8.count * 4)
        var formatter = PercentFormat(of: right, limit: run.budget.limits.valueSize)
        if case .markup = left { formatter.escaping = run.outputEscaping }
        let text = try formatter.format(format)
        try run.budget.charge(size: text.utf8.count)
        if case .markup = left { return .markup(Markup(trusted: text)) }
        return .text(text)
    }
}

extension TemplateValue {
    /// A text or list many times.
    fileprivate func repeated(_ count: Int, within budget: inout RunBudget) throws(TemplateFailure) -> TemplateValue {
        let times = max(count, 0)
        switch self {
        case .text(let text):
            try budget.charge(size: text.utf8.count, times: times)
            return .text(String(repeating: text, count: text.isEmpty ? 0 : times))
        case .markup(let markup):
            try budget.charge(size: markup.html.utf8.count, times: times)
            let count = markup.html.isEmpty ? 0 : times
            return .markup(Markup(trusted: String(repeating: markup.html, count: count)))
        case .list(let items):
            try budget.charge(size: items.count, times: times)
            return .list(items.isEmpty ? [] : Array(repeatElement(items, count: times).joined()))
        case .tuple(let items):
            try budget.charge(size: items.count, times: times)
            return .tuple(items.isEmpty ? [] : Array(repeatElement(items, count: times).joined()))
        case .undefined, .none, .bool, .integer, .number, .object, .reference:
            throw TemplateFailure("'*' has no meaning for \(typeName)")
        }
    }
}
