/// What one template has for others, and what it takes from them, without what they say.
public struct TemplateOutline: Sendable, Hashable {
    /// The name of the template that it extends; nil for none, and for a name that is worked out while rendering.
    public private(set) var extends: String?
    /// The blocks that it defines, in the order in which they stand.
    public private(set) var blocks: [String] = []
    /// The macros that it defines at its top level.
    public private(set) var macros: [String] = []
    /// The templates that it names: extended, included or imported.
    public private(set) var named: Set<String> = []
    /// Whether it names a template in a way that is known only while rendering.
    public private(set) var namesByValue = false

    /// The outline of a template.
    ///
    /// - Throws: the first fault of its syntax.
    public init(
        of source: TemplateSource, whitespace: TemplateWhitespace = TemplateWhitespace()
    ) throws(TemplateError) {
        let text = TemplateText(source, whitespace: whitespace)
        do throws(SyntaxFailure) {
            let body = try TagParser.statements(of: text, whitespace: whitespace)
            walk(body)
            for case .macro(let macro) in body.map(\.form) { macros.append(macro.name) }
        } catch {
            throw text.error(error)
        }
    }

    private mutating func walk(_ body: [TemplateStatement]) {
        for statement in body {
            switch statement.form {
            case .block(let block): blocks.append(block.name)
            case .extends(let name):
                note(name)
                if case .literal(.text(let text)) = name.form { extends = text }
            case .include(let reference, _), .importModule(let reference, _), .importNames(let reference, _):
                note(reference.template)
            case .text, .output, .conditional, .loop, .set, .setBlock, .with, .macro, .call, .filter, .autoescape:
                break
            }
            for inner in statement.bodies { walk(inner) }
        }
    }

    private mutating func note(_ name: Expression) {
        switch name.form {
        case .literal(.text(let text)): named.insert(text)
        case .list(let names), .tuple(let names): for name in names { note(name) }
        default: namesByValue = true
        }
    }
}
