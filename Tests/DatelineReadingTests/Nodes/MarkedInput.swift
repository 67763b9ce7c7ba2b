@testable import DatelineReading

/// A text with ⟪ and ⟫ round the places that a test is about, which says where better than numbers do.
struct MarkedInput {
    /// The text without the marks.
    let text: String
    /// The places of the marks, as long as what is between them.
    let places: [NodePlace]

    var bytes: [UInt8] { Array(text.utf8) }

    init(_ marked: String) {
        var text = ""
        var places: [NodePlace] = []
        var (line, column) = (1, 1)
        var wasReturn = false
        var open: (line: Int, column: Int, length: Int)?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟪": open = (line, column, 0)
            case "⟫":
                if let place = open {
                    places.append(NodePlace(line: place.line, column: place.column, length: place.length))
                }
                open = nil
            default:
                text.unicodeScalars.append(scalar)
                open?.length += UTF8.width(scalar)
                column += scalar == "\u{FEFF}" ? 0 : UTF8.width(scalar)
                if scalar == "\n", wasReturn { line -= 1 }
                if scalar == "\n" || scalar == "\r" { (line, column) = (line + 1, 1) }
                wasReturn = scalar == "\r"
            }
        }
        (self.text, self.places) = (text, places)
    }
}

/// A fault without its place, for texts whose places are marked.
struct Reported: Hashable {
    let kind: NodeFault.Kind
    let place: NodePlace

    init(_ fault: NodeFault) {
        kind = fault.kind
        place = fault.place
    }

    init(_ kind: NodeFault.Kind, _ place: NodePlace) {
        self.kind = kind
        self.place = place
    }
}

extension LocatedNode {
    /// The node as one line that tells all there is but places: texts in quotes, null as `null`.
    var outline: String { outline(null: "null") }

    /// The node as one line, with something else for null.
    func outline(null: String) -> String {
        switch value {
        case .scalar(let scalar): scalar.isNull ? null : scalar.text.debugDescription
        case .sequence(let elements): "[" + elements.map { $0.outline(null: null) }.joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { $0.name.debugDescription + ": " + $0.value.outline(null: null) }.joined(separator: ", ")
                + "}"
        }
    }

    /// All scalars in the order of the text, keys too.
    var scalars: [LocatedNode] {
        switch value {
        case .scalar: [self]
        case .sequence(let elements): elements.flatMap(\.scalars)
        case .mapping(let entries): entries.flatMap { [$0.key] + $0.value.scalars }
        }
    }
}
