/// Puts the marks of a lane into as few rows as keep them apart.
struct LanePacking {
    /// The least room for a mark, in pixels.
    private static let least = 12.0
    /// The least gap between two marks of a row, so that two bars are not taken for one.
    private static let gap = 3.0
    /// The most rows of a lane. Marks are never laid on each other: a lane that would need more is drawn as counts.
    static let mostRows = 24

    /// The row of each mark.
    let rows: [Int]
    /// How many rows there are.
    var count: Int { (rows.max() ?? 0) + 1 }

    /// The rows; `nil` where there would be too many.
    init?(_ marks: [TimelineMark], on scale: TimeScale) {
        var ends: [Double] = []
        var rows: [Int] = []
        for mark in marks {
            let (start, end) = Self.extent(of: mark, on: scale)
            if let row = ends.firstIndex(where: { $0 + Self.gap <= start }) {
                ends[row] = end
                rows.append(row)
            } else {
                guard ends.count < Self.mostRows else { return nil }
                rows.append(ends.count)
                ends.append(end)
            }
        }
        self.rows = rows
    }

    /// From where to where a mark reaches, in pixels.
    private static func extent(of mark: TimelineMark, on scale: TimeScale) -> (Double, Double) {
        let width = TimeScale.usualWidth
        var positions = mark.drawing.moments.map { scale.position(of: $0) / 100 * width }
        for piece in mark.drawing.pieces {
            switch piece {
            case .openBefore: positions.append(0)
            case .openAfter: positions.append(width)
            case .orEarlier(let moment), .unknownBefore(let moment):
                positions.append(scale.position(of: moment) / 100 * width - 36)
            case .orLater(let moment), .unknownAfter(let moment):
                positions.append(scale.position(of: moment) / 100 * width + 36)
            case .dot(let moment):
                let middle = scale.position(of: moment) / 100 * width
                positions += [middle - least / 2, middle + least / 2]
            case .within, .lasting, .joined: continue
            }
        }
        let first = positions.min() ?? 0, last = positions.max() ?? 0
        let middle = (first + last) / 2, half = max((last - first) / 2, least / 2)
        return (middle - half, middle + half)
    }
}
