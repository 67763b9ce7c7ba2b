/// The tokens of one template, read one by one.
struct TokenCursor {
    /// How deep tags, and expressions, may be nested.
    static let deepestNesting = 120

    private let tokens: [Token]
    private var position = 0
    private var nesting = 0

    init(_ tokens: [Token]) {
        self.tokens = tokens
    }

    /// The token to be read next.
    var current: Token { tokens[position] }

    /// The token after it.
    var next: Token { tokens[min(position + 1, tokens.count - 1)] }

    /// The place of the token before the current one.
    var previousPlace: Place { tokens[max(position - 1, 0)].place }

    /// Takes the current token.
    @discardableResult
    mutating func advance() throws(SyntaxFailure) -> Token {
        let token = current
        if position + 1 < tokens.count { position += 1 }
        if case .broken(let failure) = current.kind { throw failure }
        return token
    }

    func isAt(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }

    func isAt(name: String) -> Bool { current.kind == .name(name) }

    /// Takes a symbol if it stands here.
    mutating func skip(_ symbol: Token.Symbol) throws(SyntaxFailure) -> Bool {
        guard isAt(symbol) else { return false }
        try advance()
        return true
    }

    /// Takes a word if it stands here.
    mutating func skip(name: String) throws(SyntaxFailure) -> Bool {
        guard isAt(name: name) else { return false }
        try advance()
        return true
    }

    /// Takes a token that must stand here.
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

    /// The fault that something else stands here.
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

    /// Goes one level deeper; `leave` goes back.
    mutating func enter() throws(SyntaxFailure) {
        guard nesting < TokenCursor.deepestNesting else {
            throw SyntaxFailure(
                "more than \(TokenCursor.deepestNesting) levels of nesting", at: current.place, kind: .limit,
                remedy: "move the inner part to a macro or an included template")
        }
        nesting += 1
    }

    /// Goes back one level.
    mutating func leave() {
        nesting -= 1
    }
}
