/// A macro, or the body of a call, with the variables it sees.
final class Macro: @unchecked Sendable {  // confined to one rendering
    let code: Int32
    let signature: MacroSignature
    let frame: Frame
    let context: NameContext
    let escaping: Escaping
    let blocks: [[Int32]]

    init(
        code: Int32, signature: MacroSignature, frame: Frame, context: NameContext, escaping: Escaping,
        blocks: [[Int32]]
    ) {
        self.code = code
        self.signature = signature
        self.frame = frame
        self.context = context
        self.escaping = escaping
        self.blocks = blocks
    }
}

/// What templates can ask of a macro.
struct MacroSignature: Sendable {
    /// Empty for the body of a call.
    let name: String
    let parameters: [TemplateValue]
    let takesMore: Bool
    let takesNamed: Bool
    let takesCaller: Bool

    func field(_ name: String) -> TemplateValue {
        switch name {
        case "name": self.name.isEmpty ? .none : .text(self.name)
        case "arguments": .tuple(parameters)
        case "catch_kwargs": .bool(takesNamed)
        case "catch_varargs": .bool(takesMore)
        case "caller": .bool(takesCaller)
        default: .undefined
        }
    }
}

/// `namespace()`: fields that inner scopes may change.
final class Namespace: @unchecked Sendable {  // confined to one rendering
    var fields: [(name: String, value: TemplateValue)]
    /// How deep values made by the template lie in it.
    var depth: Int

    init(_ fields: [(name: String, value: TemplateValue)], depth: Int) {
        self.fields = fields
        self.depth = depth
    }

    subscript(name: String) -> TemplateValue? {
        get { fields.first { $0.name == name }?.value }
        set {
            guard let newValue else { return }
            if let index = fields.firstIndex(where: { $0.name == name }) {
                fields[index].value = newValue
            } else {
                fields.append((name, newValue))
            }
        }
    }
}

/// `cycler('odd', 'even')`
final class Cycler: @unchecked Sendable {  // confined to one rendering
    let items: [TemplateValue]
    var position = 0

    init(_ items: [TemplateValue]) {
        self.items = items
    }

    var current: TemplateValue { items[position] }

    /// The current item, after which the next is current.
    func next() -> TemplateValue {
        defer { position = (position + 1) % items.count }
        return current
    }
}

/// `joiner(', ')`: nothing the first time, then the separator.
final class Joiner: @unchecked Sendable {  // confined to one rendering
    let separator: TemplateValue
    private var isUsed = false

    init(_ separator: TemplateValue) {
        self.separator = separator
    }

    func next() -> TemplateValue {
        defer { isUsed = true }
        return isUsed ? separator : .text("")
    }
}

/// What `{% import %}` gives: the names a template exports, and its text.
final class Module: Sendable {
    let name: String
    let exports: TemplateObject
    let body: TemplateValue

    init(name: String, exports: TemplateObject, body: TemplateValue) {
        self.name = name
        self.exports = exports
        self.body = body
    }
}

/// `loop`: where a loop stands.
final class LoopState: @unchecked Sendable {  // confined to one rendering
    let items: [TemplateValue]
    let depth: Int
    /// For a recursive loop: its function and the frame in which it is defined.
    let function: Int32
    let frame: Frame?
    var index = 0
    var lastChecked: [TemplateValue]?

    init(items: [TemplateValue], depth: Int, function: Int32, frame: Frame?) {
        self.items = items
        self.depth = depth
        self.function = function
        self.frame = frame
    }
}

/// The fields of `loop`.
extension LoopState {
    func field(_ name: String) -> TemplateValue {
        switch name {
        case "index": .integer(index + 1)
        case "index0": .integer(index)
        case "revindex": .integer(items.count - index)
        case "revindex0": .integer(items.count - index - 1)
        case "first": .bool(index == 0)
        case "last": .bool(index + 1 >= items.count)
        case "length": .integer(items.count)
        case "depth": .integer(depth + 1)
        case "depth0": .integer(depth)
        case "previtem": index > 0 ? items.item(at: index - 1) : .undefined
        case "nextitem": items.item(at: index + 1)
        default: .undefined
        }
    }

    static let fields = [
        "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem",
        "nextitem", "cycle", "changed",
    ]
}
