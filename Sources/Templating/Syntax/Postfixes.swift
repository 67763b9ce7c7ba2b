/// What follows a value: `.field`, `[item]`, `(call)`, `|filter` and `is test`.
extension ExpressionParser {
    mutating func parsePostfix(of first: Expression) throws(SyntaxFailure) -> Expression {
        var expression = first
        while true {
            if cursor.isAt(.dot) {
                expression = try parseAttribute(of: expression)
            } else if cursor.isAt(.leftBracket) {
                expression = try parseSubscript(of: expression)
            } else if cursor.isAt(.leftParenthesis) {
                expression = try parseCall(of: expression)
            } else {
                return expression
            }
        }
    }

    mutating func parseFiltersAndTests(of first: Expression) throws(SyntaxFailure) -> Expression {
        var expression = first
        while true {
            if cursor.isAt(.pipe) {
                expression = try parseFilters(of: expression) ?? expression
            } else if cursor.isAt(name: "is") {
                expression = try parseTest(of: expression)
            } else if cursor.isAt(.leftParenthesis) {
                expression = try parseCall(of: expression)
            } else {
                return expression
            }
        }
    }

    private mutating func parseAttribute(of owner: Expression) throws(SyntaxFailure) -> Expression {
        try cursor.advance()
        let place = cursor.current.place
        switch cursor.current.kind {
        case .name(let name):
            try cursor.advance()
            return try make(.attribute(owner, name), from: owner.place, of: [owner])
        case .integer(let index):
            try cursor.advance()
            return try make(.item(owner, literal(.integer(index), at: place)), from: owner.place, of: [owner])
        default: throw cursor.unexpected("a name or a number")
        }
    }

    private mutating func parseSubscript(of owner: Expression) throws(SyntaxFailure) -> Expression {
        let start = try cursor.advance().place
        var items: [Expression.Form] = []
        var parts: [Expression] = []
        while !cursor.isAt(.rightBracket) {
            if !items.isEmpty { try cursor.expect(.comma) }
            let item = try parseSubscriptItem(of: owner, &parts)
            items.append(item)
        }
        try cursor.expect(.rightBracket)
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
        if !cursor.isAt(.colon) {
            let item = try parseExpression()
            parts.append(item)
            guard cursor.isAt(.colon) else { return .item(owner, item) }
            start = item
        }
        try cursor.advance()
        let stop = try parseSliceBound(&parts)
        let step = try cursor.skip(.colon) ? try parseSliceBound(&parts) : nil
        return .slice(owner, start: start, stop: stop, step: step)
    }

    private mutating func parseSliceBound(_ parts: inout [Expression]) throws(SyntaxFailure) -> Expression? {
        if cursor.isAt(.colon) || cursor.isAt(.rightBracket) || cursor.isAt(.comma) { return nil }
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
        while isInline || cursor.isAt(.pipe) {
            if !isInline { try cursor.advance() }
            isInline = false
            let (name, place) = try parseDottedName("the name of a filter")
            let arguments = cursor.isAt(.leftParenthesis) ? try parseArguments() : CallArguments()
            let parts = (expression.map { [$0] } ?? []) + arguments.all
            let made = try make(.filter(expression, name, arguments), from: place, of: parts)
            expression = made
        }
        return expression
    }

    private mutating func parseDottedName(
        _ description: String
    ) throws(SyntaxFailure) -> (name: String, place: Place) {
        var (name, place) = try cursor.expectName(description)
        while try cursor.skip(.dot) {
            let part = try cursor.expectName(description)
            name += "." + part.name
            place = place.through(part.place)
        }
        return (name, place)
    }

    private mutating func parseTest(of value: Expression) throws(SyntaxFailure) -> Expression {
        try cursor.advance()
        let isNegated = try cursor.skip(name: "not")
        let (name, place) = try parseDottedName("the name of a test")
        var arguments = CallArguments()
        if cursor.isAt(.leftParenthesis) {
            arguments = try parseArguments()
        } else if startsTestArgument {
            if cursor.isAt(name: "is") {
                throw SyntaxFailure("tests cannot be chained with 'is'", at: cursor.current.place)
            }
            arguments.positional = [try parsePostfix(of: try parsePrimary())]
        }
        let test = try make(.test(value, name, arguments), from: place, of: [value] + arguments.all)
        return isNegated ? try make(.not(test), from: place, of: [test]) : test
    }

    private var startsTestArgument: Bool {
        switch cursor.current.kind {
        case .name(let name): !["else", "or", "and"].contains(name)
        case .string, .integer, .number, .symbol(.leftBracket), .symbol(.leftBrace): true
        default: false
        }
    }
}

/// The parentheses of calls, filters and tests.
extension ExpressionParser {
    mutating func parseArguments() throws(SyntaxFailure) -> CallArguments {
        let start = try cursor.expect(.leftParenthesis).place
        var arguments = CallArguments()
        var isFirst = true
        while !cursor.isAt(.rightParenthesis) {
            if !isFirst {
                try cursor.expect(.comma)
                if cursor.isAt(.rightParenthesis) { break }
            }
            isFirst = false
            guard try parseArgument(into: &arguments) else {
                throw SyntaxFailure("these arguments are in the wrong order", at: start)
            }
        }
        try cursor.expect(.rightParenthesis)
        return arguments
    }

    /// False where the argument may not stand after those before it.
    private mutating func parseArgument(into arguments: inout CallArguments) throws(SyntaxFailure) -> Bool {
        if cursor.isAt(.multiply) {
            guard arguments.rest == nil, arguments.fields == nil else { return false }
            try cursor.advance()
            arguments.rest = try parseExpression()
        } else if cursor.isAt(.power) {
            guard arguments.fields == nil else { return false }
            try cursor.advance()
            arguments.fields = try parseExpression()
        } else if case .name(let name) = cursor.current.kind, cursor.next.kind == .symbol(.assign) {
            guard arguments.fields == nil else { return false }
            let place = cursor.current.place
            if arguments.named.contains(where: { $0.name == name }) {
                throw SyntaxFailure("the argument '\(name)' is there twice", at: place)
            }
            try cursor.advance()
            try cursor.advance()
            arguments.named.append((name, try parseExpression(), place))
        } else {
            guard arguments.rest == nil, arguments.fields == nil, arguments.named.isEmpty else { return false }
            arguments.positional.append(try parseExpression())
        }
        return true
    }
}
