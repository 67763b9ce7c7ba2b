/// What follows a value: `.field`, `[item]`, `(call)`, `|filter` and `is test`.
extension Parser {
    mutating func parsePostfix(of first: Expression) throws(SyntaxFailure) -> Expression {
        var expression = first
        while true {
            if isAt(.dot) {
                expression = try parseAttribute(of: expression)
            } else if isAt(.leftBracket) {
                expression = try parseSubscript(of: expression)
            } else if isAt(.leftParenthesis) {
                expression = try parseCall(of: expression)
            } else {
                return expression
            }
        }
    }

    mutating func parseFiltersAndTests(of first: Expression) throws(SyntaxFailure) -> Expression {
        var expression = first
        while true {
            if isAt(.pipe) {
                expression = try parseFilters(of: expression) ?? expression
            } else if isAt(name: "is") {
                expression = try parseTest(of: expression)
            } else if isAt(.leftParenthesis) {
                expression = try parseCall(of: expression)
            } else {
                return expression
            }
        }
    }

    private mutating func parseAttribute(of owner: Expression) throws(SyntaxFailure) -> Expression {
        try advance()
        let place = current.place
        switch current.kind {
        case .name(let name):
            try advance()
            return try make(.attribute(owner, name), from: owner.place, of: [owner])
        case .integer(let index):
            try advance()
            return try make(.item(owner, literal(.integer(index), place)), from: owner.place, of: [owner])
        default: throw unexpected("a name or a number")
        }
    }

    private mutating func parseSubscript(of owner: Expression) throws(SyntaxFailure) -> Expression {
        let start = try advance().place
        var items: [Expression.Form] = []
        var parts: [Expression] = []
        while !isAt(.rightBracket) {
            if !items.isEmpty { try expect(.comma) }
            let item = try parseSubscriptItem(of: owner, &parts)
            items.append(item)
        }
        try expect(.rightBracket)
        if items.count == 1 {
            return try make(items[0], from: owner.place, of: [owner] + parts)
        }
        let key = try make(.tuple(parts), from: start, of: parts)
        guard items.count == parts.count else {
            throw SyntaxFailure("several slices in one pair of brackets are left out", at: start, kind: .unsupported)
        }
        return try make(.item(owner, key), from: owner.place, of: [owner, key])
    }

    private mutating func parseSubscriptItem(
        of owner: Expression, _ parts: inout [Expression]
    ) throws(SyntaxFailure) -> Expression.Form {
        var start: Expression?
        if !isAt(.colon) {
            let item = try parseExpression()
            parts.append(item)
            guard isAt(.colon) else { return .item(owner, item) }
            start = item
        }
        try advance()
        let stop = try parseSliceBound(&parts)
        let step = try skip(.colon) ? try parseSliceBound(&parts) : nil
        return .slice(owner, start: start, stop: stop, step: step)
    }

    private mutating func parseSliceBound(_ parts: inout [Expression]) throws(SyntaxFailure) -> Expression? {
        if isAt(.colon) || isAt(.rightBracket) || isAt(.comma) { return nil }
        let bound = try parseExpression()
        parts.append(bound)
        return bound
    }

    private mutating func parseCall(of callee: Expression) throws(SyntaxFailure) -> Expression {
        let arguments = try parseArguments()
        return try make(.call(callee, arguments), from: callee.place, of: [callee] + arguments.all)
    }

    /// `|name(arguments)`, any number of them; nil where none stands and there is no value either.
    mutating func parseFilters(
        of first: Expression?, startsInline: Bool = false
    ) throws(SyntaxFailure) -> Expression? {
        var expression = first
        var isInline = startsInline
        while isInline || isAt(.pipe) {
            if !isInline { try advance() }
            isInline = false
            let (name, place) = try parseDottedName("the name of a filter")
            let arguments = isAt(.leftParenthesis) ? try parseArguments() : CallArguments()
            let parts = (expression.map { [$0] } ?? []) + arguments.all
            let made = try make(.filter(expression, name, arguments), from: place, of: parts)
            expression = made
        }
        return expression
    }

    private mutating func parseDottedName(
        _ description: String
    ) throws(SyntaxFailure) -> (name: String, place: Place) {
        var (name, place) = try expectName(description)
        while try skip(.dot) {
            let part = try expectName(description)
            name += "." + part.name
            place = place.through(part.place)
        }
        return (name, place)
    }

    private mutating func parseTest(of value: Expression) throws(SyntaxFailure) -> Expression {
        try advance()
        let isNegated = try skip(name: "not")
        let (name, place) = try parseDottedName("the name of a test")
        var arguments = CallArguments()
        if isAt(.leftParenthesis) {
            arguments = try parseArguments()
        } else if startsTestArgument {
            if isAt(name: "is") { throw SyntaxFailure("tests cannot be chained with 'is'", at: current.place) }
            arguments.positional = [try parsePostfix(of: try parsePrimary())]
        }
        let test = try make(.test(value, name, arguments), from: place, of: [value] + arguments.all)
        return isNegated ? try make(.not(test), from: place, of: [test]) : test
    }

    private var startsTestArgument: Bool {
        switch current.kind {
        case .name(let name): !["else", "or", "and"].contains(name)
        case .string, .integer, .number, .symbol(.leftBracket), .symbol(.leftBrace): true
        default: false
        }
    }
}
