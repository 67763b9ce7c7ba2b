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

/// What stands in the parentheses of a call, a filter or a test.
struct CallArguments: Sendable {
    var positional: [Expression] = []
    var named: [(name: String, value: Expression, place: Place)] = []
    /// `*rest`
    var rest: Expression?
    /// `**fields`
    var fields: Expression?

    var isEmpty: Bool { positional.isEmpty && named.isEmpty && rest == nil && fields == nil }

    /// Every expression among the arguments, in the order of evaluation.
    var all: [Expression] {
        positional + named.map(\.value) + (rest.map { [$0] } ?? []) + (fields.map { [$0] } ?? [])
    }
}

extension Expression {
    /// The expressions directly inside, in the order of evaluation.
    var parts: [Expression] {
        switch form {
        case .literal, .name: []
        case .list(let items), .tuple(let items), .concatenation(let items): items
        case .map(let pairs): pairs.flatMap { [$0.key, $0.value] }
        case .attribute(let owner, _), .not(let owner), .negative(let owner), .positive(let owner): [owner]
        case .item(let left, let right), .and(let left, let right), .or(let left, let right),
            .arithmetic(_, let left, let right):
            [left, right]
        case .slice(let owner, let start, let stop, let step): [owner] + [start, stop, step].compactMap { $0 }
        case .call(let callee, let arguments): [callee] + arguments.all
        case .filter(let value, _, let arguments): (value.map { [$0] } ?? []) + arguments.all
        case .test(let value, _, let arguments): [value] + arguments.all
        case .comparison(let first, let rest): [first] + rest.map(\.value)
        case .conditional(let test, let then, let otherwise): [test, then] + (otherwise.map { [$0] } ?? [])
        }
    }
}
