/// Reads the tokens of one template into statements: the grammar of Jinja 3.1.
struct TagParser {
    var expressions: ExpressionParser
    /// The names of the tags that are open, innermost last, for messages.
    private var openTags: [String] = []

    /// The statements of a template.
    static func statements(
        of source: TemplateText, whitespace: TemplateWhitespace
    ) throws(SyntaxFailure) -> [TemplateStatement] {
        let cursor = TokenCursor(Lexer.tokens(of: source, whitespace: whitespace))
        var parser = TagParser(expressions: ExpressionParser(cursor: cursor))
        return try parser.parseBody(until: [])
    }

    /// Reads text, `{{ }}` and tags until one of the tags `ends`; the parser stops at that tag's name.
    mutating func parseBody(until ends: [String]) throws(SyntaxFailure) -> [TemplateStatement] {
        var body: [TemplateStatement] = []
        while expressions.cursor.current.kind != .end {
            if case .broken(let failure) = expressions.cursor.current.kind { throw failure }
            let start = expressions.cursor.current.place
            switch expressions.cursor.current.kind {
            case .data(let text):
                try expressions.cursor.advance()
                body.append(TemplateStatement(form: .text(text), place: start))
            case .variableBegin:
                body.append(try parseOutput(from: start))
            default:
                try expressions.cursor.expect(.blockBegin, "a tag")
                if case .name(let name) = expressions.cursor.current.kind, ends.contains(name) { return body }
                try expressions.cursor.enter()
                body.append(contentsOf: try parseTag(within: ends))
                expressions.cursor.leave()
                try expressions.cursor.expect(.blockEnd, "the end of the tag")
            }
        }
        guard ends.isEmpty else { throw unclosed(ends) }
        return body
    }

    private mutating func parseOutput(from start: Place) throws(SyntaxFailure) -> TemplateStatement {
        try expressions.cursor.advance()
        let expression = try expressions.parseTuple()
        try expressions.cursor.expect(.variableEnd, "'}}'")
        return TemplateStatement(form: .output(expression), place: start.through(expressions.cursor.previousPlace))
    }

    private func unclosed(_ ends: [String]) -> SyntaxFailure {
        let tag = openTags.last ?? ends[0]
        let remedy = ends.last.map { "write '{% \($0) %}'" }
        return SyntaxFailure("the tag '\(tag)' is not closed", at: expressions.cursor.current.place, remedy: remedy)
    }

    /// The body of a tag whose head has just been read; the end tag's name is consumed and returned.
    mutating func parseTagBody(_ ends: String...) throws(SyntaxFailure) -> (body: [TemplateStatement], end: String) {
        _ = try expressions.cursor.skip(.colon)
        try expressions.cursor.expect(.blockEnd, "the end of the tag")
        let body = try parseBody(until: ends)
        return (body, try expressions.cursor.expectName("the end of the tag").name)
    }

    private mutating func parseTag(within ends: [String]) throws(SyntaxFailure) -> [TemplateStatement] {
        guard case .name(let name) = expressions.cursor.current.kind else {
            throw expressions.cursor.unexpected("the name of a tag")
        }
        let place = expressions.cursor.current.place
        guard let tag = Tag(rawValue: name) else { throw unknownTag(name, within: ends, at: place) }
        openTags.append(name)
        defer { openTags.removeLast() }
        try expressions.cursor.advance()
        if tag == .print { return try parsePrint() }
        let form = try parseForm(of: tag, at: place)
        return [TemplateStatement(form: form, place: place)]
    }

    private mutating func parsePrint() throws(SyntaxFailure) -> [TemplateStatement] {
        var statements: [TemplateStatement] = []
        while expressions.cursor.current.kind != .blockEnd {
            if !statements.isEmpty { try expressions.cursor.expect(.comma) }
            let expression = try expressions.parseExpression()
            statements.append(TemplateStatement(form: .output(expression), place: expression.place))
        }
        return statements
    }

    private func unknownTag(_ name: String, within ends: [String], at place: Place) -> SyntaxFailure {
        if let reason = Tag.leftOut[name] {
            return SyntaxFailure("the tag '\(name)' is left out", at: place, kind: .unsupported, remedy: reason)
        }
        if name.hasPrefix("end") || ["else", "elif"].contains(name) {
            let open = openTags.last.map { "the tag '\($0)' is open and ends with '\(ends.last ?? "")'" }
            return SyntaxFailure("'\(name)' closes nothing here", at: place, remedy: open)
        }
        let names = Tag.allCases.map(\.rawValue) + ends
        let near = TemplateSpelling.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
        return SyntaxFailure("there is no tag '\(name)'", at: place, remedy: near)
    }
}
