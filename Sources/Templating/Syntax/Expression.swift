/// An expression and where it stands.
struct Expression: Sendable {
    indirect enum Form: Sendable {
        case literal(TemplateValue)
        case name(String)
        case list([Expression])
        case tuple([Expression])
        case map([(key: Expression, value: Expression)])
        case attribute(Expression, String)
        case item(Expression, Expression)
        case slice(Expression, start: Expression?, stop: Expression?, step: Expression?)
        case call(Expression, CallArguments)
        case filter(Expression?, String, CallArguments)
        case test(Expression, String, CallArguments)
        case not(Expression)
        case negative(Expression)
        case positive(Expression)
        case arithmetic(Arithmetic, Expression, Expression)
        case and(Expression, Expression)
        case or(Expression, Expression)
        case comparison(Expression, [(relation: Relation, value: Expression)])
        case concatenation([Expression])
        case conditional(test: Expression, then: Expression, otherwise: Expression?)
    }

    let form: Form
    let place: Place
    /// How deep its parts are nested; the parser bounds it, so that everything after may recurse.
    let depth: Int
}

/// The operators of arithmetic.
enum Arithmetic: UInt8, Sendable {
    case add, subtract, multiply, divide, floorDivide, modulo, power
}

/// The operators of comparison.
enum Relation: UInt8, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isIn, isNotIn
}

/// What stands in the parentheses of a call, a filter or a test.
struct CallArguments: Sendable {
    var positional: [Expression] = []
    var named: [(name: String, value: Expression, place: Place)] = []
    /// `*rest`
    var rest: Expression?
    /// `**fields`
    var fields: Expression?

    var isEmpty: Bool { positional.isEmpty && named.isEmpty && rest == nil && fields == nil }
}
