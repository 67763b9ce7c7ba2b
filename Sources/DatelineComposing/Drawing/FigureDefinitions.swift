import EDTF

/// The hatching of a drawing and the masks that fade; only those that its marks need.
struct FigureDefinitions {
    /// The id of the drawing.
    let id: String
    let marks: [TimelineMark]

    var svg: String {
        let names = marks.contains { $0.name != nil } ? MarkName.definition(in: id) : ""
        let parts = [hatching(.event), hatching(.saying), masks, names].joined()
        return parts.isEmpty ? "" : "<defs>\(parts)</defs>"
    }

    /// Slanting lines on paper, so that what lies below does not mix with them.
    private func hatching(_ tone: TimelineMark.Tone) -> String {
        guard marks.contains(where: { $0.tone == tone && $0.drawing.isUncertain }) else { return "" }
        return "<pattern id=\"\(id)-h\(tone.name)\" class=\"\(tone.name)\" width=\"4\" height=\"4\""
            + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect class=\"ground\" width=\"4\" height=\"4\"/><rect class=\"hatch\" width=\"1.6\" height=\"4\"/></pattern>"
    }

    private var masks: String {
        let pieces = marks.flatMap(\.drawing.pieces)
        var masks = ""
        if marks.contains(where: \.drawing.isApproximate) {
            masks += mask("s", [(0, 0), (28, 1), (72, 1), (100, 0)])
        }
        if pieces.contains(where: \.fadesLeft) { masks += mask("l", [(0, 0), (45, 1)]) }
        if pieces.contains(where: \.fadesRight) { masks += mask("r", [(55, 1), (100, 0)]) }
        return masks
    }

    private func mask(_ name: String, _ stops: [(offset: Int, light: Int)]) -> String {
        let stops = stops.map {
            "<stop offset=\"\($0.offset)%\" stop-color=\"\($0.light == 1 ? "#fff" : "#000")\"/>"
        }.joined()
        return "<linearGradient id=\"\(id)-\(name)g\">\(stops)</linearGradient>"
            + "<mask id=\"\(id)-\(name)\" maskContentUnits=\"objectBoundingBox\">"
            + "<rect width=\"1\" height=\"1\" fill=\"url(#\(id)-\(name)g)\"/></mask>"
    }
}

extension DateDrawing.Piece {
    fileprivate var fadesLeft: Bool {
        switch self {
        case .openBefore, .orEarlier: true
        case .dot, .within, .lasting, .joined, .openAfter, .orLater, .unknownBefore, .unknownAfter: false
        }
    }

    fileprivate var fadesRight: Bool {
        switch self {
        case .openAfter, .orLater: true
        case .dot, .within, .lasting, .joined, .openBefore, .orEarlier, .unknownBefore, .unknownAfter: false
        }
    }
}
