/// A key of an object, under Python's equality: `1 == 1.0 == true`, and marked-up text equals the same plain text.
enum MapKey: Hashable, Sendable {
    case none
    case undefined
    case integer(Int)
    case number(Double)
    case text(String)
    case tuple([MapKey])

    /// Nil for a value that cannot be a key: a list, an object, anything that lives only while rendering.
    init?(_ value: TemplateValue) {
        switch value {
        case .undefined: self = .undefined
        case .none: self = .none
        case .bool(let flag): self = .integer(flag ? 1 : 0)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = Int(exactly: number).map(MapKey.integer) ?? .number(number)
        case .text(let text): self = .text(text)
        case .markup(let markup): self = .text(markup.html)
        case .tuple(let values):
            var keys: [MapKey] = []
            for value in values {
                guard let key = MapKey(value) else { return nil }
                keys.append(key)
            }
            self = .tuple(keys)
        case .list, .object, .reference: return nil
        }
    }
}
