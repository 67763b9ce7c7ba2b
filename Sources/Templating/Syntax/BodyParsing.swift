/// Text, `{{ }}` and tags, up to the tag that ends them.
extension Parser {
    /// Reads statements until one of the tags `ends`; the parser stops at that tag's name.
    mutating func parseBody(until ends: [String]) throws(SyntaxFailure) -> [TemplateStatement] {
        var body: [TemplateStatement] = []
        while current.kind != .end {
            if case .broken(let failure) = current.kind { throw failure }
            let start = current.place
            switch current.kind {
            case .data(let text):
                try advance()
                body.append(TemplateStatement(form: .text(text), place: start))
            case .variableBegin:
                body.append(try parseOutput(start))
            default:
                try expect(.blockBegin, "a tag")
                if case .name(let name) = current.kind, ends.contains(name) { return body }
                body.append(contentsOf: try nested { parser throws(SyntaxFailure) in try parser.parseTag(ends) })
                try expect(.blockEnd, "the end of the tag")
            }
        }
        guard ends.isEmpty else { throw unclosed(ends) }
        return body
    }

    private mutating func parseOutput(_ start: Place) throws(SyntaxFailure) -> TemplateStatement {
        try advance()
        let expression = try parseTuple()
        try expect(.variableEnd, "'}}'")
        return TemplateStatement(form: .output(expression), place: start.through(previousPlace))
    }

    private func unclosed(_ ends: [String]) -> SyntaxFailure {
        let tag = openTags.last?.name ?? ends[0]
        let remedy = ends.last.map { "write '{% \($0) %}'" }
        return SyntaxFailure("the tag '\(tag)' is not closed", at: current.place, remedy: remedy)
    }

    /// The body of a tag whose head has just been read; the end tag's name is consumed and returned.
    mutating func parseTagBody(_ ends: String...) throws(SyntaxFailure) -> (body: [TemplateStatement], end: String) {
        _ = try skip(.colon)
        try expect(.blockEnd, "the end of the tag")
        let body = try parseBody(until: ends)
        return (body, try expectName("the end of the tag").name)
    }

    private mutating func parseTag(_ ends: [String]) throws(SyntaxFailure) -> [TemplateStatement] {
        guard case .name(let name) = current.kind else { throw unexpected("the name of a tag") }
        let place = current.place
        guard let tag = Tag(rawValue: name) else { throw unknownTag(name, ends, at: place) }
        openTags.append((name, place))
        defer { openTags.removeLast() }
        try advance()
        if tag == .print { return try parsePrint() }
        let form = try parseForm(of: tag, at: place)
        return [TemplateStatement(form: form, place: place)]
    }

    private mutating func parsePrint() throws(SyntaxFailure) -> [TemplateStatement] {
        var statements: [TemplateStatement] = []
        while current.kind != .blockEnd {
            if !statements.isEmpty { try expect(.comma) }
            let expression = try parseExpression()
            statements.append(TemplateStatement(form: .output(expression), place: expression.place))
        }
        return statements
    }

    private func unknownTag(_ name: String, _ ends: [String], at place: Place) -> SyntaxFailure {
        if let reason = Tag.leftOut[name] {
            return SyntaxFailure("the tag '\(name)' is left out", at: place, kind: .unsupported, remedy: reason)
        }
        if name.hasPrefix("end") || ["else", "elif"].contains(name) {
            let open = openTags.last.map { "the tag '\($0.name)' is open and ends with '\(ends.last ?? "")'" }
            return SyntaxFailure("'\(name)' closes nothing here", at: place, remedy: open)
        }
        let names = Tag.allCases.map(\.rawValue) + ends
        let near = TemplateSpelling.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
        return SyntaxFailure("there is no tag '\(name)'", at: place, remedy: near)
    }
}
