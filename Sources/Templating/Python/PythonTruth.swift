/// What counts as true.
enum PythonTruth {
    static func isTrue(_ value: TemplateValue) -> Bool {
        switch value {
        case .undefined, .none: false
        case .bool(let flag): flag
        case .integer(let number): number != 0
        case .number(let number): number != 0
        case .text(let text): !text.isEmpty
        case .markup(let markup): !markup.html.isEmpty
        case .list(let items), .tuple(let items): !items.isEmpty
        case .object(let object): object.count > 0 || object.storage.table.isRecord
        case .reference: true
        }
    }
}
