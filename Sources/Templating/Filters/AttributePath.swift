/// `author.name` or `links.0`: the way to a value inside an item.
enum AttributePath {
    static func parts(of attribute: TemplateValue) -> [TemplateValue] {
        switch attribute {
        case .none: []
        case .text(let text): parts(of: text)
        case .markup(let markup): parts(of: markup.html)
        case .undefined, .bool, .integer, .number, .list, .tuple, .object, .reference: [attribute]
        }
    }

    static func parts(of text: String) -> [TemplateValue] {
        text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            let isNumber = !part.isEmpty && part.utf8.allSatisfy(NumberLexing.isDigit)
            return isNumber ? Int(part).map { .integer($0) } ?? .text(String(part)) : .text(String(part))
        }
    }
}

extension Renderer {
    /// The value at the end of a path of fields.
    func follow(
        _ path: [TemplateValue], from item: TemplateValue, default fallback: TemplateValue? = nil
    ) throws(TemplateFailure) -> TemplateValue {
        var value = item
        for part in path {
            if case .undefined = value {
                throw TemplateFailure("a field '\(PythonText.string(part))' of what is undefined")
            }
            value = try self.item(part, of: value)
            if case .undefined = value, let fallback, fallback != .none { value = fallback }
        }
        return value
    }
}
