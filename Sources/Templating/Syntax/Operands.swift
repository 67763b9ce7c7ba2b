/// Operands: literals, names and brackets, with a sign before them.
extension ExpressionParser {
    mutating func parseUnary(withFilters: Bool = true) throws(SyntaxFailure) -> Expression {
        var expression: Expression
        if cursor.isAt(.subtract) || cursor.isAt(.add) {
            let isNegative = cursor.isAt(.subtract)
            let start = try cursor.advance().place
            try cursor.enter()
            let value = try parseUnary(withFilters: false)
            cursor.leave()
            expression = try make(isNegative ? .negative(value) : .positive(value), from: start, of: [value])
        } else {
            expression = try parsePrimary()
        }
        expression = try parsePostfix(of: expression)
        return withFilters ? try parseFiltersAndTests(of: expression) : expression
    }

    func literal(_ value: TemplateValue, at place: Place) -> Expression {
        Expression(form: .literal(value), place: place, depth: 1)
    }

    mutating func parsePrimary() throws(SyntaxFailure) -> Expression {
        let place = cursor.current.place
        switch cursor.current.kind {
        case .name(let name):
            try cursor.advance()
            return named(name, at: place)
        case .string(let text):
            return try parseText(text, at: place)
        case .integer(let value):
            try cursor.advance()
            return literal(.integer(value), at: place)
        case .number(let value):
            try cursor.advance()
            return literal(.number(value), at: place)
        case .symbol(.leftParenthesis):
            try cursor.advance()
            let tuple = try parseTuple(isParenthesised: true)
            try cursor.expect(.rightParenthesis)
            return Expression(form: tuple.form, place: place.through(cursor.previousPlace), depth: tuple.depth)
        case .symbol(.leftBracket): return try parseList()
        case .symbol(.leftBrace): return try parseMap()
        default: throw cursor.unexpected("an expression")
        }
    }

    private func named(_ name: String, at place: Place) -> Expression {
        switch name {
        case "true", "True": literal(.bool(true), at: place)
        case "false", "False": literal(.bool(false), at: place)
        case "none", "None": literal(.none, at: place)
        default: Expression(form: .name(name), place: place, depth: 1)
        }
    }

    /// Texts side by side are one text.
    private mutating func parseText(_ first: String, at place: Place) throws(SyntaxFailure) -> Expression {
        var text = first
        try cursor.advance()
        while case .string(let more) = cursor.current.kind {
            text += more
            try cursor.advance()
        }
        return literal(.text(text), at: place.through(cursor.previousPlace))
    }

    private mutating func parseList() throws(SyntaxFailure) -> Expression {
        let start = try cursor.expect(.leftBracket).place
        var items: [Expression] = []
        while !cursor.isAt(.rightBracket) {
            if !items.isEmpty { try cursor.expect(.comma) }
            if cursor.isAt(.rightBracket) { break }
            items.append(try parseExpression())
        }
        try cursor.expect(.rightBracket)
        return try make(.list(items), from: start, of: items)
    }

    private mutating func parseMap() throws(SyntaxFailure) -> Expression {
        let start = try cursor.expect(.leftBrace).place
        var pairs: [(key: Expression, value: Expression)] = []
        while !cursor.isAt(.rightBrace) {
            if !pairs.isEmpty { try cursor.expect(.comma) }
            if cursor.isAt(.rightBrace) { break }
            let key = try parseExpression()
            try cursor.expect(.colon)
            pairs.append((key, try parseExpression()))
        }
        try cursor.expect(.rightBrace)
        return try make(.map(pairs), from: start, of: pairs.flatMap { [$0.key, $0.value] })
    }

    /// Expressions with commas between them; one without a comma stands for itself.
    mutating func parseTuple(
        withConditional: Bool = true, isParenthesised: Bool = false
    ) throws(SyntaxFailure) -> Expression {
        let start = cursor.current.place
        var parts: [Expression] = []
        var isTuple = false
        while true {
            if !parts.isEmpty { try cursor.expect(.comma) }
            if cursor.isTupleEnd { break }
            parts.append(try parseExpression(withConditional: withConditional))
            guard cursor.isAt(.comma) else { break }
            isTuple = true
        }
        if !isTuple {
            if let only = parts.first { return only }
            guard isParenthesised else { throw cursor.unexpected("an expression") }
        }
        return try make(.tuple(parts), from: start, of: parts)
    }

}

/// What assignments give a value to.
extension ExpressionParser {
    /// What an assignment gives a value to: a name, names with commas, or with `withAttributes` a namespace's field.
    mutating func parseTarget(withAttributes: Bool = false) throws(SyntaxFailure) -> AssignmentTarget {
        let start = cursor.current.place
        var targets: [AssignmentTarget] = []
        var isTuple = false
        while true {
            if !targets.isEmpty { try cursor.expect(.comma) }
            if cursor.isTupleEnd { break }
            targets.append(try parseSingleTarget(withAttributes: withAttributes))
            guard cursor.isAt(.comma) else { break }
            isTuple = true
        }
        if !isTuple, let only = targets.first { return only }
        guard isTuple else { throw cursor.unexpected("a name") }
        return .tuple(targets, start.through(cursor.previousPlace))
    }

    private mutating func parseSingleTarget(withAttributes: Bool) throws(SyntaxFailure) -> AssignmentTarget {
        if cursor.isAt(.leftParenthesis) {
            try cursor.advance()
            try cursor.enter()
            let inner = try parseTarget(withAttributes: withAttributes)
            cursor.leave()
            try cursor.expect(.rightParenthesis)
            return inner
        }
        let (name, place) = try cursor.expectName("a name to give a value to")
        if ["true", "false", "none", "True", "False", "None"].contains(name) {
            throw SyntaxFailure("'\(name)' cannot be given a value", at: place)
        }
        guard withAttributes, try cursor.skip(.dot) else { return .name(name, place) }
        let attribute = try cursor.expectName("the name of a field")
        return .attribute(of: name, attribute.name, place.through(attribute.place))
    }
}

extension TokenCursor {
    /// Names do not end a tuple: in `for x, in items` Jinja takes `in` for a variable, and misses the `in` after it.
    var isTupleEnd: Bool {
        switch current.kind {
        case .variableEnd, .blockEnd, .symbol(.rightParenthesis): true
        default: false
        }
    }
}
