/// The smallest parts of a template.
struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Text between tags, to be printed as it is.
        case data(String)
        case variableBegin
        case variableEnd
        case blockBegin
        case blockEnd
        case name(String)
        case string(String)
        case integer(Int)
        case number(Double)
        case symbol(Symbol)
        /// Text that is no token: reported when the parser reaches it, not before.
        case broken(SyntaxFailure)
        case end
    }

    enum Symbol: String, Sendable, Hashable {
        case add = "+"
        case subtract = "-"
        case divide = "/"
        case floorDivide = "//"
        case multiply = "*"
        case modulo = "%"
        case power = "**"
        case tilde = "~"
        case leftBracket = "["
        case rightBracket = "]"
        case leftParenthesis = "("
        case rightParenthesis = ")"
        case leftBrace = "{"
        case rightBrace = "}"
        case equal = "=="
        case notEqual = "!="
        case greater = ">"
        case greaterOrEqual = ">="
        case less = "<"
        case lessOrEqual = "<="
        case assign = "="
        case dot = "."
        case colon = ":"
        case pipe = "|"
        case comma = ","
        case semicolon = ";"
    }

    let kind: Kind
    let place: Place

    /// What messages call it.
    var description: String {
        switch kind {
        case .data: "text"
        case .variableBegin: "'{{'"
        case .variableEnd: "the end of the expression"
        case .blockBegin: "'{%'"
        case .blockEnd: "the end of the tag"
        case .name(let name): "'\(name)'"
        case .string: "a text"
        case .integer, .number: "a number"
        case .symbol(let symbol): "'\(symbol.rawValue)'"
        case .broken: "text that has no meaning"
        case .end: "the end of the template"
        }
    }
}
