/// A piece of a template and where it stands.
struct Statement: Sendable {
    indirect enum Form: Sendable {
        case text(String)
        case output(Expression)
        case conditional([(test: Expression, body: [Statement])], otherwise: [Statement])
        case loop(ForLoop)
        case set(AssignmentTarget, Expression)
        case setBlock(AssignmentTarget, filters: Expression?, [Statement])
        case with([(target: AssignmentTarget, value: Expression)], [Statement])
        case block(BlockDefinition)
        case extends(Expression)
        case include(TemplateReferenceSyntax, ignoresMissing: Bool)
        case importModule(TemplateReferenceSyntax, name: String)
        case importNames(TemplateReferenceSyntax, [(name: String, alias: String, place: Place)])
        case macro(MacroDefinition)
        case call(MacroDefinition, Expression)
        case filter(Expression, [Statement])
        case autoescape(Expression, [Statement])
    }

    let form: Form
    let place: Place
}

/// `{% for target in items if test recursive %}`
struct ForLoop: Sendable {
    let target: AssignmentTarget
    let items: Expression
    let test: Expression?
    let isRecursive: Bool
    let body: [Statement]
    let otherwise: [Statement]
}

/// What `set`, `for` and `with` give a value to.
indirect enum AssignmentTarget: Sendable {
    case name(String, Place)
    case attribute(of: String, String, Place)
    case tuple([AssignmentTarget], Place)

    var place: Place {
        switch self {
        case .name(_, let place), .attribute(_, _, let place), .tuple(_, let place): place
        }
    }

    /// The variables it makes.
    var names: [String] {
        switch self {
        case .name(let name, _): [name]
        case .attribute: []
        case .tuple(let targets, _): targets.flatMap(\.names)
        }
    }
}

/// `{% block name scoped required %}`
struct BlockDefinition: Sendable {
    let name: String
    let isScoped: Bool
    let isRequired: Bool
    let body: [Statement]
}

/// A macro, or the body of a `{% call %}`, which is a macro without a name.
struct MacroDefinition: Sendable {
    let name: String
    let parameters: [(name: String, default: Expression?, place: Place)]
    let body: [Statement]
}

/// The template named by an include or import, and whether it sees the variables of its user.
struct TemplateReferenceSyntax: Sendable {
    let template: Expression
    let withContext: Bool
}
