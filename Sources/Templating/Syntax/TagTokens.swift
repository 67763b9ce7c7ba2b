/// The inside of `{{ }}` and `{% %}`.
extension Lexer {
    /// Reads tokens up to the end of the tag; brackets keep `}}` inside a map from ending it.
    mutating func readExpression(closing: UInt8, tag: Int) throws(SyntaxFailure) {
        var brackets: [(opened: Token.Symbol, place: Place)] = []
        while position < bytes.count {
            let afterSpace = PythonSpace.skip(bytes, from: position)
            if afterSpace > position {
                position = afterSpace
                continue
            }
            if brackets.isEmpty, readEnd(closing: closing) { return }
            try readToken(&brackets)
        }
        // an unclosed tag: the parser finds the end of the template and says what it expected
    }

    private mutating func readEnd(closing: UInt8) -> Bool {
        let isBlock = closing == UInt8(ascii: "%")
        var offset = position
        let mark = sign(at: offset)
        if mark == UInt8(ascii: "-") || (isBlock && mark != nil) { offset += 1 }
        guard offset + 1 < bytes.count, bytes[offset] == closing, bytes[offset + 1] == UInt8(ascii: "}") else {
            return false
        }
        let place = Place(position, offset + 2)
        tokens.append(Token(kind: isBlock ? .blockEnd : .variableEnd, place: place))
        position = offset + 2
        if isBlock {
            skipAfterTag(minus: mark == UInt8(ascii: "-"), plus: mark == UInt8(ascii: "+"))
        } else if mark != nil {
            position = PythonSpace.skip(bytes, from: position)
        }
        return true
    }

    private mutating func readToken(
        _ brackets: inout [(opened: Token.Symbol, place: Place)]
    ) throws(SyntaxFailure) {
        let start = position
        let byte = bytes[start]
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try readString() }
        if byte.isDigit || byte == UInt8(ascii: ".") {
            let follows = start > 0 ? bytes[start - 1] : 0
            if let number = try NumberLiteral.number(in: bytes, at: start, afterDot: follows == UInt8(ascii: ".")) {
                position = number.end
                tokens.append(Token(kind: number.kind, place: Place(start, position)))
                return
            }
        }
        if try readName() { return }
        guard let symbol = symbol(at: start) else { throw unexpectedCharacter(at: start) }
        position += symbol.rawValue.utf8.count
        try balance(symbol, &brackets, at: Place(start, position))
        tokens.append(Token(kind: .symbol(symbol), place: Place(start, position)))
    }

    private func unexpectedCharacter(at start: Int) -> SyntaxFailure {
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return SyntaxFailure("'\(text)' has no meaning in an expression", at: Place(start, end))
    }

    private func symbol(at offset: Int) -> Token.Symbol? {
        if offset + 1 < bytes.count {
            let two = String(decoding: bytes[offset...offset + 1], as: UTF8.self)
            if let symbol = Token.Symbol(rawValue: two) { return symbol }
        }
        return Token.Symbol(rawValue: String(decoding: bytes[offset...offset], as: UTF8.self))
    }

    private func balance(
        _ symbol: Token.Symbol, _ brackets: inout [(opened: Token.Symbol, place: Place)], at place: Place
    ) throws(SyntaxFailure) {
        let opened: Token.Symbol
        switch symbol {
        case .leftBrace, .leftBracket, .leftParenthesis:
            brackets.append((symbol, place))
            return
        case .rightBrace: opened = .leftBrace
        case .rightBracket: opened = .leftBracket
        case .rightParenthesis: opened = .leftParenthesis
        default: return
        }
        guard let last = brackets.popLast() else {
            throw SyntaxFailure("'\(symbol.rawValue)' closes nothing", at: place)
        }
        guard last.opened == opened else {
            throw SyntaxFailure("'\(symbol.rawValue)' does not close '\(last.opened.rawValue)'", at: place)
        }
    }

    /// A name: Unicode letters, digits and `_`, as Python's identifiers.
    private mutating func readName() throws(SyntaxFailure) -> Bool {
        let start = position
        var end = start
        while end < bytes.count, bytes[end].isNamePart { end += 1 }
        guard end > start else { return false }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        var name = ""
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            let isValid = scalar == "_" || (name.isEmpty ? properties.isXIDStart : properties.isXIDContinue)
            guard isValid else { break }
            name.unicodeScalars.append(scalar)
        }
        guard !name.isEmpty else { return false }
        position = start + name.utf8.count
        tokens.append(Token(kind: .name(name), place: Place(start, position)))
        return true
    }
}
