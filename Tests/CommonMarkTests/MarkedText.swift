/// A text with ⟪ and ⟫ round the places that a test is about, which says where better than numbers do.
struct MarkedText {
    /// The text without the marks.
    let text: String
    /// The 1-based places of the marks, columns in bytes, with what stands between them.
    let places: [Place]

    struct Place: Hashable, CustomStringConvertible {
        let line: Int
        let column: Int
        let text: String

        var description: String { "\(line):\(column) '\(text)'" }
    }

    init(_ marked: String) {
        var text = ""
        var places: [Place] = []
        var (line, column) = (1, 1)
        var wasReturn = false
        var open: (line: Int, column: Int, text: String)?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟪": open = (line, column, "")
            case "⟫":
                if let place = open { places.append(Place(line: place.line, column: place.column, text: place.text)) }
                open = nil
            default:
                text.unicodeScalars.append(scalar)
                open?.text.unicodeScalars.append(scalar)
                column += UTF8.width(scalar)
                if scalar == "\n", wasReturn { line -= 1 }
                if scalar == "\n" || scalar == "\r" { (line, column) = (line + 1, 1) }
                wasReturn = scalar == "\r"
            }
        }
        (self.text, self.places) = (text, places)
    }
}
