/// Follows expressions with types in place of values.
struct ExpressionChecker {
    /// What the filters beside Jinja's own give.
    let filterResults: [String: FieldType]
    let filterNames: [String]
    /// The template whose text is being walked.
    var template: Int32 = 0
    /// Names by scope, the innermost last; the first scope is the context.
    var scopes: [[String: Meaning]] = [[:]]
    /// The versions of each block in the templates that extend each other, the overriding one first.
    var blocks: [String: [(template: Int32, body: [TemplateStatement])]] = [:]
    /// Names that the top level of the current template sets anywhere: macros may use them before.
    var laterNames: Set<String> = []
    private(set) var faults: [CheckFault] = []
    private var known: Set<CheckFault> = []

    init(filters: [TemplateFilter]) {
        filterResults = Dictionary(filters.map { ($0.name, $0.result) }, uniquingKeysWith: { $1 })
        filterNames = filters.map(\.name)
    }

    /// Notes a fault of the current template; the same one, reached by two paths, is noted once.
    mutating func report(
        _ message: String, at place: Place, kind: TemplateError.Kind = .unknownName, near name: String? = nil,
        among names: [String] = [], remedy: String? = nil
    ) {
        let near = name.flatMap { TemplateSpelling.nearest(to: $0, in: names) }.map { "did you mean '\($0)'?" }
        let failure = SyntaxFailure(message, at: place, kind: kind, remedy: near ?? remedy)
        let fault = CheckFault(template: template, failure: failure)
        if known.insert(fault).inserted { faults.append(fault) }
    }

    /// What an expression stands for.
    @discardableResult
    mutating func meaning(of expression: Expression) -> Meaning {
        switch expression.form {
        case .literal(let value): return .value(FieldType(of: value))
        case .name(let name): return lookUp(name) ?? reportUnknown(name, at: expression.place)
        case .list(let items), .tuple(let items):
            let meanings = items.map { meaning(of: $0) }
            guard let first = meanings.first else { return .value(.list(.any)) }
            return .value(.list(meanings.dropFirst().reduce(first) { $0.joined(with: $1) }.type))
        case .map(let pairs):
            for pair in pairs {
                meaning(of: pair.key)
                meaning(of: pair.value)
            }
            return .value(.map(.any))
        case .attribute(let owner, let name):
            return field(name, of: meaning(of: owner), at: expression.place.afterDot(name))
        case .item(let owner, let key): return item(key, of: meaning(of: owner))
        case .slice(let owner, let start, let stop, let step):
            for bound in [start, stop, step] { if let bound { meaning(of: bound) } }
            return meaning(of: owner)
        case .call(let callee, let arguments): return call(callee, with: arguments, at: expression.place)
        case .filter(let value, let name, let arguments):
            return filtered(value, by: name, with: arguments, at: expression.place)
        case .test(let value, let name, let arguments): return tested(value, by: name, with: arguments)
        case .not, .negative, .positive, .arithmetic, .and, .or, .comparison, .concatenation, .conditional:
            return operated(expression)
        }
    }

    private mutating func operated(_ expression: Expression) -> Meaning {
        switch expression.form {
        case .not(let value):
            meaning(of: value)
            return .value(.bool)
        case .and(let left, let right): return guarded(left, right)
        case .or(let left, let right): return meaning(of: left).joined(with: meaning(of: right))
        case .conditional(let test, let then, let otherwise):
            meaning(of: test)
            let first = withNames(of: test) { checker in checker.meaning(of: then) }
            return otherwise.map { first.joined(with: meaning(of: $0)) } ?? first
        case .comparison:
            for part in expression.parts { meaning(of: part) }
            return .value(.bool)
        case .concatenation:
            for part in expression.parts { meaning(of: part) }
            return .any
        case .arithmetic(_, let left, let right):
            let (one, other) = (meaning(of: left), meaning(of: right))
            return one == other ? one : .any
        case .negative, .positive, .literal, .name, .list, .tuple, .map, .attribute, .item, .slice, .call, .filter,
            .test:
            for part in expression.parts { meaning(of: part) }
            return .any
        }
    }

    private mutating func guarded(_ left: Expression, _ right: Expression) -> Meaning {
        let first = meaning(of: left)
        return withNames(of: left) { checker in checker.meaning(of: right) }.joined(with: first)
    }

    /// Where a test asks for a name, it may be used.
    private mutating func withNames(of test: Expression, _ body: (inout ExpressionChecker) -> Meaning) -> Meaning {
        let names = test.testedNames.filter { lookUp($0) == nil }
        for name in names { scopes[0][name] = .any }
        let result = body(&self)
        for name in names { scopes[0][name] = nil }
        return result
    }

    /// What a name stands for here; nil where there is none.
    func lookUp(_ name: String) -> Meaning? {
        for scope in scopes.reversed() { if let meaning = scope[name] { return meaning } }
        if name == "self" || name == "super" { return .blocks }
        return laterNames.contains(name) && scopes.count > 1 ? .any : nil
    }

    @discardableResult
    mutating func reportUnknown(_ name: String, at place: Place) -> Meaning {
        let names = visibleNames.keys.sorted()
        let remedy = "ask with '\(name) is defined' if it is there only on some pages"
        report("there is no variable '\(name)'", at: place, near: name, among: names, remedy: remedy)
        return .any
    }

    /// All names that can be seen here.
    var visibleNames: [String: Meaning] {
        scopes.reduce(into: [:]) { names, scope in names.merge(scope) { $1 } }
    }

    private mutating func tested(_ value: Expression, by name: String, with arguments: CallArguments) -> Meaning {
        for argument in arguments.all { meaning(of: argument) }
        if BuiltinTest.named(name)?.allowsMissing ?? false, case .name = value.form { return .value(.bool) }
        meaning(of: value)
        return .value(.bool)
    }
}

extension Expression {
    /// The names that must be defined for this test to be true.
    var testedNames: [String] {
        switch form {
        case .test(let value, "defined", _): if case .name(let name) = value.form { [name] } else { [] }
        case .and(let left, let right): left.testedNames + right.testedNames
        case .name(let name): [name]
        default: []
        }
    }
}
