/// The tags, one by one; each begins after the tag's name and stops before its `%}`.
extension Parser {
    mutating func parseForm(of tag: Tag, at place: Place) throws(SyntaxFailure) -> TemplateStatement.Form {
        switch tag {
        case .for: return .loop(try parseLoop())
        case .if: return try parseConditional()
        case .block: return .block(try parseBlock())
        case .extends: return .extends(try parseExpression())
        case .macro: return .macro(try parseMacro())
        case .include: return try parseInclude()
        case .from: return try parseFrom()
        case .import: return try parseImport()
        case .set: return try parseSet()
        case .with: return try parseWith()
        case .autoescape:
            let expression = try parseExpression()
            return .autoescape(expression, try parseTagBody("endautoescape").body)
        case .call: return try parseCall(at: place)
        case .filter: return try parseFilterBlock()
        case .print: throw unexpected("a tag")
        }
    }

    private mutating func parseLoop() throws(SyntaxFailure) -> ForLoop {
        let target = try parseTarget()
        try expect(.name("in"), "'in'")
        let items = try parseTuple(withConditional: false)
        let test = try skip(name: "if") ? try parseExpression() : nil
        let isRecursive = try skip(name: "recursive")
        let (body, end) = try parseTagBody("else", "endfor")
        let otherwise = end == "else" ? try parseTagBody("endfor").body : []
        return ForLoop(
            target: target, items: items, test: test, isRecursive: isRecursive, body: body, otherwise: otherwise)
    }

    private mutating func parseConditional() throws(SyntaxFailure) -> TemplateStatement.Form {
        var branches: [(test: Expression, body: [TemplateStatement])] = []
        while true {
            let test = try parseTuple(withConditional: false)
            let (body, end) = try parseTagBody("elif", "else", "endif")
            branches.append((test, body))
            if end == "elif" { continue }
            let otherwise = end == "else" ? try parseTagBody("endif").body : []
            return .conditional(branches, otherwise: otherwise)
        }
    }

    private mutating func parseBlock() throws(SyntaxFailure) -> BlockDefinition {
        let (name, place) = try expectName("the name of the block")
        let isScoped = try skip(name: "scoped")
        let isRequired = try skip(name: "required")
        if isAt(.subtract) {
            throw SyntaxFailure("block names have no hyphens", at: current.place, remedy: "write an underscore")
        }
        let body = try parseTagBody("endblock").body
        if isRequired, !body.allSatisfy(Parser.isBlank) {
            throw SyntaxFailure("a required block has nothing but comments and white space", at: place)
        }
        _ = try skip(name: name)
        return BlockDefinition(name: name, isScoped: isScoped, isRequired: isRequired, body: body)
    }

    private static func isBlank(_ statement: TemplateStatement) -> Bool {
        guard case .text(let text) = statement.form else { return false }
        return text.unicodeScalars.allSatisfy(PythonSpace.contains)
    }

    private mutating func parseSet() throws(SyntaxFailure) -> TemplateStatement.Form {
        let target = try parseTarget(withAttributes: true)
        if try skip(.assign) { return .set(target, try parseTuple()) }
        let filters = try parseFilters(of: nil)
        return .setBlock(target, filters: filters, try parseTagBody("endset").body)
    }

    private mutating func parseWith() throws(SyntaxFailure) -> TemplateStatement.Form {
        var pairs: [(target: AssignmentTarget, value: Expression)] = []
        while current.kind != .blockEnd {
            if !pairs.isEmpty { try expect(.comma) }
            let target = try parseTarget()
            try expect(.assign)
            pairs.append((target, try parseExpression()))
        }
        return .with(pairs, try parseTagBody("endwith").body)
    }

    private mutating func parseFilterBlock() throws(SyntaxFailure) -> TemplateStatement.Form {
        guard let filters = try parseFilters(of: nil, startsInline: true) else { throw unexpected("a filter") }
        return .filter(filters, try parseTagBody("endfilter").body)
    }
}
