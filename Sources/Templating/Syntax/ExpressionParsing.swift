/// Expressions, from the loosest operator to the tightest.
extension Parser {
    /// One expression, with `a if b else c` unless `withConditional` is false.
    mutating func parseExpression(withConditional: Bool = true) throws(SyntaxFailure) -> Expression {
        try nested { parser throws(SyntaxFailure) in
            withConditional ? try parser.parseConditionalExpression() : try parser.parseOr()
        }
    }

    private mutating func parseConditionalExpression() throws(SyntaxFailure) -> Expression {
        var expression = try parseOr()
        while try skip(name: "if") {
            let test = try parseOr()
            let otherwise: Expression? =
                try skip(name: "else")
                ? try nested { parser throws(SyntaxFailure) in try parser.parseConditionalExpression() } : nil
            expression = try make(
                .conditional(test: test, then: expression, otherwise: otherwise), from: expression.place,
                of: [expression, test] + (otherwise.map { [$0] } ?? []))
        }
        return expression
    }

    private mutating func parseOr() throws(SyntaxFailure) -> Expression {
        var left = try parseAnd()
        while try skip(name: "or") {
            let right = try parseAnd()
            left = try make(.or(left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private mutating func parseAnd() throws(SyntaxFailure) -> Expression {
        var left = try parseNot()
        while try skip(name: "and") {
            let right = try parseNot()
            left = try make(.and(left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private mutating func parseNot() throws(SyntaxFailure) -> Expression {
        guard isAt(name: "not") else { return try parseComparison() }
        let start = try advance().place
        let value = try nested { parser throws(SyntaxFailure) in try parser.parseNot() }
        return try make(.not(value), from: start, of: [value])
    }

    private mutating func parseComparison() throws(SyntaxFailure) -> Expression {
        let first = try parseSum()
        var parts: [(relation: Relation, value: Expression)] = []
        while let relation = relationHere() {
            if relation == .isNotIn { try advance() }
            try advance()
            parts.append((relation, try parseSum()))
        }
        guard !parts.isEmpty else { return first }
        return try make(.comparison(first, parts), from: first.place, of: [first] + parts.map(\.value))
    }

    private func relationHere() -> Relation? {
        switch current.kind {
        case .symbol(.equal): .equal
        case .symbol(.notEqual): .notEqual
        case .symbol(.less): .less
        case .symbol(.lessOrEqual): .lessOrEqual
        case .symbol(.greater): .greater
        case .symbol(.greaterOrEqual): .greaterOrEqual
        case .name("in"): .isIn
        case .name("not") where next.kind == .name("in"): .isNotIn
        default: nil
        }
    }

    private mutating func parseSum() throws(SyntaxFailure) -> Expression {
        var left = try parseConcatenation()
        while isAt(.add) || isAt(.subtract) {
            let operation: Arithmetic = isAt(.add) ? .add : .subtract
            try advance()
            let right = try parseConcatenation()
            left = try make(.arithmetic(operation, left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private mutating func parseConcatenation() throws(SyntaxFailure) -> Expression {
        var parts = [try parseProduct()]
        while try skip(.tilde) { parts.append(try parseProduct()) }
        guard parts.count > 1 else { return parts[0] }
        return try make(.concatenation(parts), from: parts[0].place, of: parts)
    }

    private mutating func parseProduct() throws(SyntaxFailure) -> Expression {
        var left = try parsePower()
        while let operation = productHere() {
            try advance()
            let right = try parsePower()
            left = try make(.arithmetic(operation, left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private func productHere() -> Arithmetic? {
        switch current.kind {
        case .symbol(.multiply): .multiply
        case .symbol(.divide): .divide
        case .symbol(.floorDivide): .floorDivide
        case .symbol(.modulo): .modulo
        default: nil
        }
    }

    private mutating func parsePower() throws(SyntaxFailure) -> Expression {
        var left = try parseUnary()
        while try skip(.power) {
            let right = try parseUnary()
            left = try make(.arithmetic(.power, left, right), from: left.place, of: [left, right])
        }
        return left
    }

    /// An expression made of `parts`, from `start` to the last token read.
    func make(
        _ form: Expression.Form, from start: Place, of parts: [Expression] = []
    ) throws(SyntaxFailure) -> Expression {
        let depth = (parts.map(\.depth).max() ?? 0) + 1
        let place = start.through(previousPlace)
        guard depth <= 2 * Parser.deepestNesting else {
            throw SyntaxFailure(
                "an expression of more than \(2 * Parser.deepestNesting) levels", at: start, kind: .limit,
                remedy: "give parts of it a name with '{% set %}'")
        }
        return Expression(form: form, place: place, depth: depth)
    }
}
