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
