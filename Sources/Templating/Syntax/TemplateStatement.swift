/// A piece of a template and where it stands.
struct TemplateStatement: Sendable {
    indirect enum Form: Sendable {
        case text(String)
        case output(Expression)
        case conditional([(test: Expression, body: [TemplateStatement])], otherwise: [TemplateStatement])
        case loop(ForLoop)
        case set(AssignmentTarget, Expression)
        case setBlock(AssignmentTarget, filters: Expression?, [TemplateStatement])
        case with([(target: AssignmentTarget, value: Expression)], [TemplateStatement])
        case block(BlockDefinition)
        case extends(Expression)
        case include(TemplateReferenceSyntax, ignoresMissing: Bool)
        case importModule(TemplateReferenceSyntax, name: String)
        case importNames(TemplateReferenceSyntax, [(name: String, alias: String, place: Place)])
        case macro(MacroDefinition)
        case call(MacroDefinition, Expression)
        case filter(Expression, [TemplateStatement])
        case autoescape(Expression, [TemplateStatement])
    }

    let form: Form
    let place: Place

    /// The bodies directly inside.
    var bodies: [[TemplateStatement]] {
        switch form {
        case .text, .output, .set, .extends, .include, .importModule, .importNames: []
        case .conditional(let branches, let otherwise): branches.map(\.body) + [otherwise]
        case .loop(let loop): [loop.body, loop.otherwise]
        case .setBlock(_, _, let body), .with(_, let body), .filter(_, let body), .autoescape(_, let body): [body]
        case .block(let block): [block.body]
        case .macro(let macro), .call(let macro, _): [macro.body]
        }
    }
}

/// `{% for target in items if test recursive %}`
struct ForLoop: Sendable {
    let target: AssignmentTarget
    let items: Expression
    let test: Expression?
    let isRecursive: Bool
    let body: [TemplateStatement]
    let otherwise: [TemplateStatement]
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
    let body: [TemplateStatement]
}

/// A macro, or the body of a `{% call %}`, which is a macro without a name.
struct MacroDefinition: Sendable {
    let name: String
    let parameters: [(name: String, default: Expression?, place: Place)]
    let body: [TemplateStatement]
}

/// The template named by an include or import, and whether it sees the variables of its user.
struct TemplateReferenceSyntax: Sendable {
    let template: Expression
    let withContext: Bool
}
