/// Puts the marks of a lane into as few rows as keep them apart.
struct LanePacking {
    /// The width in pixels that is counted on; on narrower screens neighbours may touch.
    private static let width = 820.0
    /// The least room for a mark.
    private static let least = 15.0
    /// The most rows of a lane; further marks share the last.
    static let mostRows = 9

    /// The row of each mark.
    let rows: [Int]
    /// How many rows there are.
    var count: Int { (rows.max() ?? 0) + 1 }

    init(_ marks: [TimelineMark], on scale: TimeScale) {
        var ends: [Double] = []
        rows = marks.map { mark in
            let (start, end) = Self.extent(of: mark, on: scale)
            if let row = ends.firstIndex(where: { $0 <= start }) {
                ends[row] = end
                return row
            }
            guard ends.count < Self.mostRows else { return Self.mostRows - 1 }
            ends.append(end)
            return ends.count - 1
        }
    }

    /// From where to where a mark reaches, in pixels.
    private static func extent(of mark: TimelineMark, on scale: TimeScale) -> (Double, Double) {
        var positions = mark.drawing.moments.map { scale.position(of: $0) / 100 * width }
        for piece in mark.drawing.pieces {
            switch piece {
            case .openBefore: positions.append(0)
            case .openAfter: positions.append(width)
            case .orEarlier(let moment), .unknownBefore(let moment):
                positions.append(scale.position(of: moment) / 100 * width - 36)
            case .orLater(let moment), .unknownAfter(let moment):
                positions.append(scale.position(of: moment) / 100 * width + 36)
            case .dot, .within, .lasting: continue
            }
        }
        let first = positions.min() ?? 0, last = positions.max() ?? 0
        let middle = (first + last) / 2, half = max((last - first) / 2, least / 2)
        return (middle - half, middle + half)
    }
}
