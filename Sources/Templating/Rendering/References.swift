/// A macro, or the body of a call, with the variables it sees.
final class Macro: @unchecked Sendable {  // confined to one rendering
    let code: Int32
    let name: String
    let frame: Frame
    let context: NameContext
    let escaping: Escaping
    let blocks: [[Int32]]

    init(code: Int32, name: String, frame: Frame, context: NameContext, escaping: Escaping, blocks: [[Int32]]) {
        self.code = code
        self.name = name
        self.frame = frame
        self.context = context
        self.escaping = escaping
        self.blocks = blocks
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
}

/// `joiner(', ')`: nothing the first time, then the separator.
final class Joiner: @unchecked Sendable {  // confined to one rendering
    let separator: TemplateValue
    var isUsed = false

    init(_ separator: TemplateValue) {
        self.separator = separator
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
