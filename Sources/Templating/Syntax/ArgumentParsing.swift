/// The parentheses of calls, filters and tests, and the targets of assignments.
extension Parser {
    mutating func parseArguments() throws(SyntaxFailure) -> CallArguments {
        let start = try expect(.leftParenthesis).place
        var arguments = CallArguments()
        var isFirst = true
        while !isAt(.rightParenthesis) {
            if !isFirst {
                try expect(.comma)
                if isAt(.rightParenthesis) { break }
            }
            isFirst = false
            guard try parseArgument(into: &arguments) else {
                throw SyntaxFailure("these arguments are in the wrong order", at: start)
            }
        }
        try expect(.rightParenthesis)
        return arguments
    }

    /// False where the argument may not stand after those before it.
    private mutating func parseArgument(into arguments: inout CallArguments) throws(SyntaxFailure) -> Bool {
        if isAt(.multiply) {
            guard arguments.rest == nil, arguments.fields == nil else { return false }
            try advance()
            arguments.rest = try parseExpression()
        } else if isAt(.power) {
            guard arguments.fields == nil else { return false }
            try advance()
            arguments.fields = try parseExpression()
        } else if case .name(let name) = current.kind, next.kind == .symbol(.assign) {
            guard arguments.fields == nil else { return false }
            let place = current.place
            if arguments.named.contains(where: { $0.name == name }) {
                throw SyntaxFailure("the argument '\(name)' is there twice", at: place)
            }
            try advance()
            try advance()
            arguments.named.append((name, try parseExpression(), place))
        } else {
            guard arguments.rest == nil, arguments.fields == nil, arguments.named.isEmpty else { return false }
            arguments.positional.append(try parseExpression())
        }
        return true
    }

    /// What an assignment gives a value to: a name, names with commas, or with `withAttributes` a namespace's field.
    mutating func parseTarget(withAttributes: Bool = false) throws(SyntaxFailure) -> AssignmentTarget {
        let start = current.place
        var targets: [AssignmentTarget] = []
        var isTuple = false
        while true {
            if !targets.isEmpty { try expect(.comma) }
            if isTupleEnd { break }
            targets.append(try parseSingleTarget(withAttributes))
            guard isAt(.comma) else { break }
            isTuple = true
        }
        if !isTuple, let only = targets.first { return only }
        guard isTuple else { throw unexpected("a name") }
        return .tuple(targets, start.through(previousPlace))
    }

    private mutating func parseSingleTarget(_ withAttributes: Bool) throws(SyntaxFailure) -> AssignmentTarget {
        if isAt(.leftParenthesis) {
            try advance()
            let inner = try nested { parser throws(SyntaxFailure) in
                try parser.parseTarget(withAttributes: withAttributes)
            }
            try expect(.rightParenthesis)
            return inner
        }
        let (name, place) = try expectName("a name to give a value to")
        if ["true", "false", "none", "True", "False", "None"].contains(name) {
            throw SyntaxFailure("'\(name)' cannot be given a value", at: place)
        }
        guard withAttributes, try skip(.dot) else { return .name(name, place) }
        let attribute = try expectName("the name of a field")
        return .attribute(of: name, attribute.name, place.through(attribute.place))
    }
}

extension CallArguments {
    /// Every expression among the arguments, in the order of evaluation.
    var all: [Expression] {
        positional + named.map(\.value) + (rest.map { [$0] } ?? []) + (fields.map { [$0] } ?? [])
    }
}
