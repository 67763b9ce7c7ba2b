/// Reads the tokens of one template into statements: the grammar of Jinja 3.1.
struct Parser {
    /// How deep tags, and expressions, may be nested.
    static let deepestNesting = 120

    let source: TemplateText
    var tokens: [Token]
    var position = 0
    var nesting = 0
    /// The tags that are open, innermost last, for messages.
    var openTags: [(name: String, place: Place)] = []

    /// The statements of a template.
    static func statements(
        of source: TemplateText, whitespace: TemplateWhitespace
    ) throws(SyntaxFailure) -> [TemplateStatement] {
        var parser = Parser(source: source, tokens: Lexer.tokens(of: source, whitespace: whitespace))
        return try parser.parseBody(until: [])
    }

    private init(source: TemplateText, tokens: [Token]) {
        self.source = source
        self.tokens = tokens
    }

    var current: Token { tokens[position] }

    var next: Token { tokens[min(position + 1, tokens.count - 1)] }

    /// The place of the token before the current one.
    var previousPlace: Place { tokens[max(position - 1, 0)].place }

    @discardableResult
    mutating func advance() throws(SyntaxFailure) -> Token {
        let token = current
        if position + 1 < tokens.count { position += 1 }
        if case .broken(let failure) = current.kind { throw failure }
        return token
    }

    func isAt(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }

    func isAt(name: String) -> Bool { current.kind == .name(name) }

    mutating func skip(_ symbol: Token.Symbol) throws(SyntaxFailure) -> Bool {
        guard isAt(symbol) else { return false }
        try advance()
        return true
    }

    mutating func skip(name: String) throws(SyntaxFailure) -> Bool {
        guard isAt(name: name) else { return false }
        try advance()
        return true
    }

    @discardableResult
    mutating func expect(_ kind: Token.Kind, _ description: String) throws(SyntaxFailure) -> Token {
        guard current.kind == kind else { throw unexpected(description) }
        return try advance()
    }

    @discardableResult
    mutating func expect(_ symbol: Token.Symbol) throws(SyntaxFailure) -> Token {
        try expect(.symbol(symbol), "'\(symbol.rawValue)'")
    }

    mutating func expectName(_ description: String) throws(SyntaxFailure) -> (name: String, place: Place) {
        guard case .name(let name) = current.kind else { throw unexpected(description) }
        let place = current.place
        try advance()
        return (name, place)
    }

    func unexpected(_ expected: String) -> SyntaxFailure {
        if current.kind == .end, case .some(let tag) = unclosedTag {
            return SyntaxFailure("this tag is not closed: \(expected) is missing", at: tag)
        }
        return SyntaxFailure("expected \(expected), found \(current.description)", at: current.place)
    }

    /// The last token, where the template ends inside a tag.
    private var unclosedTag: Place? {
        let last = tokens.dropLast().last
        switch last?.kind {
        case .data, .variableEnd, .blockEnd, nil: return nil
        default: return last?.place
        }
    }

    /// Runs `body` one level deeper.
    mutating func nested<Result>(
        _ body: (inout Parser) throws(SyntaxFailure) -> Result
    ) throws(SyntaxFailure) -> Result {
        guard nesting < Parser.deepestNesting else {
            throw SyntaxFailure(
                "more than \(Parser.deepestNesting) levels of nesting", at: current.place, kind: .limit,
                remedy: "move the inner part to a macro or an included template")
        }
        nesting += 1
        defer { nesting -= 1 }
        return try body(&self)
    }
}
