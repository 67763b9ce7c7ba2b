import Templating

/// The model of a page with long lists cut short, of the same fields.
struct ShortenedModel {
    /// The model, whose `is_shortened` says so.
    let model: TemplateObject

    /// What is short by itself or makes no sense without its end.
    private static let whole: Set = ["site", "page", "bottom_line", "numbers", "scales", "figure"]
    /// How many sources remain for each row: rows refer to them by number.
    private static let sourcesOfARow = 4

    init(_ model: TemplateObject, to rows: Int) {
        let names = model.names
        let values = names.map { name -> TemplateValue in
            switch name {
            case _ where Self.whole.contains(name): model[name]
            case "is_shortened": .bool(true)
            case "sources": Self.cut(model[name], to: rows * Self.sourcesOfARow)
            default: Self.cut(model[name], to: rows)
            }
        }
        self.model = TemplateObject(TemplateShape(names), values)
    }

    private static func cut(_ value: TemplateValue, to rows: Int) -> TemplateValue {
        switch value {
        case .list(let values): return .list(values.prefix(rows).map { cut($0, to: rows) })
        case .object(let object):
            let names = object.names
            return .object(TemplateObject(TemplateShape(names), names.map { cut(object[$0], to: rows) }))
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .tuple, .reference: return value
        }
    }
}
