/// Literals, names, brackets, and what may follow them: fields, items, calls, filters and tests.
extension Parser {
    mutating func parseUnary(withFilters: Bool = true) throws(SyntaxFailure) -> Expression {
        var expression: Expression
        if isAt(.subtract) || isAt(.add) {
            let isNegative = isAt(.subtract)
            let start = try advance().place
            let value = try nested { parser throws(SyntaxFailure) in try parser.parseUnary(withFilters: false) }
            expression = try make(isNegative ? .negative(value) : .positive(value), from: start, of: [value])
        } else {
            expression = try parsePrimary()
        }
        expression = try parsePostfix(of: expression)
        return withFilters ? try parseFiltersAndTests(of: expression) : expression
    }

    func literal(_ value: TemplateValue, _ place: Place) -> Expression {
        Expression(form: .literal(value), place: place, depth: 1)
    }

    mutating func parsePrimary() throws(SyntaxFailure) -> Expression {
        let place = current.place
        switch current.kind {
        case .name(let name):
            try advance()
            return named(name, place)
        case .string(let text):
            return try parseText(text, at: place)
        case .integer(let value):
            try advance()
            return literal(.integer(value), place)
        case .number(let value):
            try advance()
            return literal(.number(value), place)
        case .symbol(.leftParenthesis):
            try advance()
            let tuple = try parseTuple(isParenthesised: true)
            try expect(.rightParenthesis)
            return Expression(form: tuple.form, place: place.through(previousPlace), depth: tuple.depth)
        case .symbol(.leftBracket): return try parseList()
        case .symbol(.leftBrace): return try parseMap()
        default: throw unexpected("an expression")
        }
    }

    private func named(_ name: String, _ place: Place) -> Expression {
        switch name {
        case "true", "True": literal(.bool(true), place)
        case "false", "False": literal(.bool(false), place)
        case "none", "None": literal(.none, place)
        default: Expression(form: .name(name), place: place, depth: 1)
        }
    }

    /// Texts side by side are one text.
    private mutating func parseText(_ first: String, at place: Place) throws(SyntaxFailure) -> Expression {
        var text = first
        try advance()
        while case .string(let more) = current.kind {
            text += more
            try advance()
        }
        return literal(.text(text), place.through(previousPlace))
    }

    private mutating func parseList() throws(SyntaxFailure) -> Expression {
        let start = try expect(.leftBracket).place
        var items: [Expression] = []
        while !isAt(.rightBracket) {
            if !items.isEmpty { try expect(.comma) }
            if isAt(.rightBracket) { break }
            items.append(try parseExpression())
        }
        try expect(.rightBracket)
        return try make(.list(items), from: start, of: items)
    }

    private mutating func parseMap() throws(SyntaxFailure) -> Expression {
        let start = try expect(.leftBrace).place
        var pairs: [(key: Expression, value: Expression)] = []
        while !isAt(.rightBrace) {
            if !pairs.isEmpty { try expect(.comma) }
            if isAt(.rightBrace) { break }
            let key = try parseExpression()
            try expect(.colon)
            pairs.append((key, try parseExpression()))
        }
        try expect(.rightBrace)
        return try make(.map(pairs), from: start, of: pairs.flatMap { [$0.key, $0.value] })
    }

    /// Expressions with commas between them; one without a comma stands for itself.
    mutating func parseTuple(
        withConditional: Bool = true, isParenthesised: Bool = false
    ) throws(SyntaxFailure) -> Expression {
        let start = current.place
        var parts: [Expression] = []
        var isTuple = false
        while true {
            if !parts.isEmpty { try expect(.comma) }
            if isTupleEnd { break }
            parts.append(try parseExpression(withConditional: withConditional))
            guard isAt(.comma) else { break }
            isTuple = true
        }
        if !isTuple {
            if let only = parts.first { return only }
            guard isParenthesised else { throw unexpected("an expression") }
        }
        return try make(.tuple(parts), from: start, of: parts)
    }

    /// Names do not end a tuple: in `for x, in items` Jinja takes `in` for a variable, and misses the `in` after it.
    var isTupleEnd: Bool {
        switch current.kind {
        case .variableEnd, .blockEnd, .symbol(.rightParenthesis): true
        default: false
        }
    }
}
