/// The tags, one by one; each begins after the tag's name and stops before its `%}`.
extension TagParser {
    mutating func parseForm(of tag: Tag, at place: Place) throws(SyntaxFailure) -> TemplateStatement.Form {
        switch tag {
        case .for: return .loop(try parseLoop())
        case .if: return try parseConditional()
        case .block: return .block(try parseBlock())
        case .extends: return .extends(try expressions.parseExpression())
        case .macro: return .macro(try parseMacro())
        case .include: return try parseInclude()
        case .from: return try parseFrom()
        case .import: return try parseImport()
        case .set: return try parseSet()
        case .with: return try parseWith()
        case .autoescape:
            let expression = try expressions.parseExpression()
            return .autoescape(expression, try parseTagBody("endautoescape").body)
        case .call: return try parseCall(at: place)
        case .filter: return try parseFilterBlock()
        case .print: throw expressions.cursor.unexpected("a tag")
        }
    }

    private mutating func parseLoop() throws(SyntaxFailure) -> ForLoop {
        let target = try expressions.parseTarget()
        try expressions.cursor.expect(.name("in"), "'in'")
        let items = try expressions.parseTuple(withConditional: false)
        let test = try expressions.cursor.skip(name: "if") ? try expressions.parseExpression() : nil
        let isRecursive = try expressions.cursor.skip(name: "recursive")
        let (body, end) = try parseTagBody("else", "endfor")
        let otherwise = end == "else" ? try parseTagBody("endfor").body : []
        return ForLoop(
            target: target, items: items, test: test, isRecursive: isRecursive, body: body, otherwise: otherwise)
    }

    private mutating func parseConditional() throws(SyntaxFailure) -> TemplateStatement.Form {
        var branches: [(test: Expression, body: [TemplateStatement])] = []
        while true {
            let test = try expressions.parseTuple(withConditional: false)
            let (body, end) = try parseTagBody("elif", "else", "endif")
            branches.append((test, body))
            if end == "elif" { continue }
            let otherwise = end == "else" ? try parseTagBody("endif").body : []
            return .conditional(branches, otherwise: otherwise)
        }
    }

    private mutating func parseBlock() throws(SyntaxFailure) -> BlockDefinition {
        let (name, place) = try expressions.cursor.expectName("the name of the block")
        let isScoped = try expressions.cursor.skip(name: "scoped")
        let isRequired = try expressions.cursor.skip(name: "required")
        if expressions.cursor.isAt(.subtract) {
            throw SyntaxFailure(
                "block names have no hyphens", at: expressions.cursor.current.place, remedy: "write an underscore")
        }
        let body = try parseTagBody("endblock").body
        if isRequired, !body.allSatisfy(TagParser.isBlank) {
            throw SyntaxFailure("a required block has nothing but comments and white space", at: place)
        }
        _ = try expressions.cursor.skip(name: name)
        return BlockDefinition(name: name, isScoped: isScoped, isRequired: isRequired, body: body)
    }

    private static func isBlank(_ statement: TemplateStatement) -> Bool {
        guard case .text(let text) = statement.form else { return false }
        return text.unicodeScalars.allSatisfy(PythonSpace.contains)
    }

    private mutating func parseSet() throws(SyntaxFailure) -> TemplateStatement.Form {
        let target = try expressions.parseTarget(withAttributes: true)
        if try expressions.cursor.skip(.assign) { return .set(target, try expressions.parseTuple()) }
        let filters = try expressions.parseFilters(of: nil)
        return .setBlock(target, filters: filters, try parseTagBody("endset").body)
    }

    private mutating func parseWith() throws(SyntaxFailure) -> TemplateStatement.Form {
        var pairs: [(target: AssignmentTarget, value: Expression)] = []
        while expressions.cursor.current.kind != .blockEnd {
            if !pairs.isEmpty { try expressions.cursor.expect(.comma) }
            let target = try expressions.parseTarget()
            try expressions.cursor.expect(.assign)
            pairs.append((target, try expressions.parseExpression()))
        }
        return .with(pairs, try parseTagBody("endwith").body)
    }

    private mutating func parseFilterBlock() throws(SyntaxFailure) -> TemplateStatement.Form {
        guard let filters = try expressions.parseFilters(of: nil, startsInline: true) else {
            throw expressions.cursor.unexpected("a filter")
        }
        return .filter(filters, try parseTagBody("endfilter").body)
    }
}

/// The tags that begin something.
enum Tag: String, CaseIterable {
    case `for`
    case `if`
    case block
    case extends
    case print
    case macro
    case include
    case from
    case `import`
    case set
    case with
    case autoescape
    case call
    case filter

    /// Tags of Jinja's extensions that are left out, and what to write instead.
    static let leftOut: [String: String] = [
        "do": "write '{% set _ = ... %}' where a value must be computed",
        "break": "choose the items with '{% for item in items if ... %}'",
        "continue": "choose the items with '{% for item in items if ... %}'",
        "trans": "write the words themselves",
        "pluralize": "write the words themselves",
        "debug": "run 'dateline templates --fields' for what a page offers",
    ]
}
