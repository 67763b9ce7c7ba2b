/// Reads expressions, from the loosest operator to the tightest.
struct ExpressionParser {
    var cursor: TokenCursor

    /// One expression, with `a if b else c` unless `withConditional` is false.
    mutating func parseExpression(withConditional: Bool = true) throws(SyntaxFailure) -> Expression {
        try cursor.enter()
        let expression = withConditional ? try parseConditionalExpression() : try parseOr()
        cursor.leave()
        return expression
    }

    private mutating func parseConditionalExpression() throws(SyntaxFailure) -> Expression {
        var expression = try parseOr()
        while try cursor.skip(name: "if") {
            let test = try parseOr()
            let otherwise = try cursor.skip(name: "else") ? try parseInnerConditional() : nil
            expression = try make(
                .conditional(test: test, then: expression, otherwise: otherwise), from: expression.place,
                of: [expression, test] + (otherwise.map { [$0] } ?? []))
        }
        return expression
    }

    private mutating func parseInnerConditional() throws(SyntaxFailure) -> Expression {
        try cursor.enter()
        let expression = try parseConditionalExpression()
        cursor.leave()
        return expression
    }

    private mutating func parseOr() throws(SyntaxFailure) -> Expression {
        var left = try parseAnd()
        while try cursor.skip(name: "or") {
            let right = try parseAnd()
            left = try make(.or(left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private mutating func parseAnd() throws(SyntaxFailure) -> Expression {
        var left = try parseNot()
        while try cursor.skip(name: "and") {
            let right = try parseNot()
            left = try make(.and(left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private mutating func parseNot() throws(SyntaxFailure) -> Expression {
        guard cursor.isAt(name: "not") else { return try parseComparison() }
        let start = try cursor.advance().place
        try cursor.enter()
        let value = try parseNot()
        cursor.leave()
        return try make(.not(value), from: start, of: [value])
    }

    private mutating func parseComparison() throws(SyntaxFailure) -> Expression {
        let first = try parseSum()
        var parts: [(relation: Relation, value: Expression)] = []
        while let relation = relationHere() {
            if relation == .isNotIn { try cursor.advance() }
            try cursor.advance()
            parts.append((relation, try parseSum()))
        }
        guard !parts.isEmpty else { return first }
        return try make(.comparison(first, parts), from: first.place, of: [first] + parts.map(\.value))
    }

    private func relationHere() -> Relation? {
        switch cursor.current.kind {
        case .symbol(.equal): .equal
        case .symbol(.notEqual): .notEqual
        case .symbol(.less): .less
        case .symbol(.lessOrEqual): .lessOrEqual
        case .symbol(.greater): .greater
        case .symbol(.greaterOrEqual): .greaterOrEqual
        case .name("in"): .isIn
        case .name("not") where cursor.next.kind == .name("in"): .isNotIn
        default: nil
        }
    }

    private mutating func parseSum() throws(SyntaxFailure) -> Expression {
        var left = try parseConcatenation()
        while cursor.isAt(.add) || cursor.isAt(.subtract) {
            let operation: Arithmetic = cursor.isAt(.add) ? .add : .subtract
            try cursor.advance()
            let right = try parseConcatenation()
            left = try make(.arithmetic(operation, left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private mutating func parseConcatenation() throws(SyntaxFailure) -> Expression {
        var parts = [try parseProduct()]
        while try cursor.skip(.tilde) { parts.append(try parseProduct()) }
        guard parts.count > 1 else { return parts[0] }
        return try make(.concatenation(parts), from: parts[0].place, of: parts)
    }

    private mutating func parseProduct() throws(SyntaxFailure) -> Expression {
        var left = try parsePower()
        while let operation = productHere() {
            try cursor.advance()
            let right = try parsePower()
            left = try make(.arithmetic(operation, left, right), from: left.place, of: [left, right])
        }
        return left
    }

    private func productHere() -> Arithmetic? {
        switch cursor.current.kind {
        case .symbol(.multiply): .multiply
        case .symbol(.divide): .divide
        case .symbol(.floorDivide): .floorDivide
        case .symbol(.modulo): .modulo
        default: nil
        }
    }

    private mutating func parsePower() throws(SyntaxFailure) -> Expression {
        var left = try parseUnary()
        while try cursor.skip(.power) {
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
        let place = start.through(cursor.previousPlace)
        guard depth <= 2 * TokenCursor.deepestNesting else {
            throw SyntaxFailure(
                "an expression of more than \(2 * TokenCursor.deepestNesting) levels", at: start, kind: .limit,
                remedy: "give parts of it a name with '{% set %}'")
        }
        return Expression(form: form, place: place, depth: depth)
    }
}
