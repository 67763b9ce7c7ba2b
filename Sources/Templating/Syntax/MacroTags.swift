/// The tags of macros and calls, and those that name other templates.
extension TagParser {
    mutating func parseMacro() throws(SyntaxFailure) -> MacroDefinition {
        let name = try expressions.cursor.expectName("the name of the macro").name
        let parameters = try parseSignature()
        return MacroDefinition(name: name, parameters: parameters, body: try parseTagBody("endmacro").body)
    }

    mutating func parseCall(at place: Place) throws(SyntaxFailure) -> TemplateStatement.Form {
        let parameters = expressions.cursor.isAt(.leftParenthesis) ? try parseSignature() : []
        let call = try expressions.parseExpression()
        guard case .call = call.form else {
            throw SyntaxFailure("expected the call of a macro", at: place, remedy: "write '{% call name() %}'")
        }
        let body = try parseTagBody("endcall").body
        return .call(MacroDefinition(name: "", parameters: parameters, body: body), call)
    }

    private mutating func parseSignature() throws(SyntaxFailure) -> [(name: String, default: Expression?, place: Place)]
    {
        var parameters: [(name: String, default: Expression?, place: Place)] = []
        try expressions.cursor.expect(.leftParenthesis)
        while !expressions.cursor.isAt(.rightParenthesis) {
            if !parameters.isEmpty { try expressions.cursor.expect(.comma) }
            let (name, place) = try expressions.cursor.expectName("the name of a parameter")
            if parameters.contains(where: { $0.name == name }) {
                throw SyntaxFailure("the parameter '\(name)' is there twice", at: place)
            }
            if try expressions.cursor.skip(.assign) {
                parameters.append((name, try expressions.parseExpression(), place))
            } else {
                if parameters.last?.default != nil {
                    throw SyntaxFailure("a parameter without a default follows one with a default", at: place)
                }
                parameters.append((name, nil, place))
            }
        }
        try expressions.cursor.expect(.rightParenthesis)
        return parameters
    }

    mutating func parseInclude() throws(SyntaxFailure) -> TemplateStatement.Form {
        let template = try expressions.parseExpression()
        var ignoresMissing = false
        if expressions.cursor.isAt(name: "ignore"), expressions.cursor.next.kind == .name("missing") {
            try expressions.cursor.advance()
            try expressions.cursor.advance()
            ignoresMissing = true
        }
        let withContext = try parseContext() ?? true
        return .include(
            TemplateReferenceSyntax(template: template, withContext: withContext), ignoresMissing: ignoresMissing)
    }

    mutating func parseImport() throws(SyntaxFailure) -> TemplateStatement.Form {
        let template = try expressions.parseExpression()
        try expressions.cursor.expect(.name("as"), "'as'")
        let name = try expressions.cursor.expectName("a name for the import").name
        let withContext = try parseContext() ?? false
        return .importModule(TemplateReferenceSyntax(template: template, withContext: withContext), name: name)
    }

    mutating func parseFrom() throws(SyntaxFailure) -> TemplateStatement.Form {
        let template = try expressions.parseExpression()
        try expressions.cursor.expect(.name("import"), "'import'")
        var names: [(name: String, alias: String, place: Place)] = []
        var withContext: Bool?
        while true {
            if !names.isEmpty { try expressions.cursor.expect(.comma) }
            withContext = try parseContext()
            if withContext != nil { break }
            let (name, place) = try expressions.cursor.expectName("the name of a macro")
            if name.hasPrefix("_") {
                throw SyntaxFailure("names that begin with '_' cannot be imported", at: place)
            }
            let alias =
                try expressions.cursor.skip(name: "as")
                ? try expressions.cursor.expectName("a name for the import").name : name
            names.append((name, alias, place))
            withContext = try parseContext()
            if withContext != nil || !expressions.cursor.isAt(.comma) { break }
        }
        let reference = TemplateReferenceSyntax(template: template, withContext: withContext ?? false)
        return .importNames(reference, names)
    }

    /// `with context` or `without context`, nil where neither stands.
    private mutating func parseContext() throws(SyntaxFailure) -> Bool? {
        guard expressions.cursor.isAt(name: "with") || expressions.cursor.isAt(name: "without"),
            expressions.cursor.next.kind == .name("context")
        else { return nil }
        let withContext = expressions.cursor.isAt(name: "with")
        try expressions.cursor.advance()
        try expressions.cursor.advance()
        return withContext
    }
}
