/// Puts the marks of a lane into as few rows as keep them apart.
struct LanePacking {
    /// The least room for a mark, in pixels.
    private static let least = 12.0
    /// The least gap between two marks of a row, so that two bars are not taken for one.
    private static let gap = 3.0
    /// The room for a digit of a count beside a mark.
    private static let digit = 7.0
    /// The most rows of a lane. Marks are never laid on each other: a lane that would need more is drawn as counts.
    static let mostRows = 40

    /// The row of each mark.
    let rows: [Int]
    /// The free room to the right of each mark, up to the next in its row or to the end of the lane, in parts of a
    /// hundred.
    let rooms: [Range<Double>]
    /// How many rows there are.
    var count: Int { (rows.max() ?? 0) + 1 }

    /// The rows; `nil` where there would be too many.
    init?(_ marks: [TimelineMark], on scale: TimeScale) {
        var ends: [Double] = []
        var rows: [Int] = []
        let extents = marks.map { Self.extent(of: $0, on: scale) }
        for (start, end) in extents {
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
        rooms = Self.rooms(beside: extents, in: rows)
    }

    private static func rooms(beside extents: [(start: Double, end: Double)], in rows: [Int]) -> [Range<Double>] {
        var rooms = extents.map { _ in 0.0..<0.0 }
        var next: [Int: Double] = [:]
        // From the last mark of a row to its first; in a row each mark begins after the one before it has ended.
        for place in extents.indices.reversed() {
            let end = extents[place].end
            let limit = max(next[rows[place]].map { $0 - gap } ?? TimeScale.usualWidth, end)
            rooms[place] = end * 100 / TimeScale.usualWidth..<limit * 100 / TimeScale.usualWidth
            next[rows[place]] = extents[place].start
        }
        return rooms
    }

    /// From where to where a mark reaches, in pixels.
    private static func extent(of mark: TimelineMark, on scale: TimeScale) -> (start: Double, end: Double) {
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
        let count = mark.count > 1 ? 4 + Double(String(mark.count).count) * digit : 0
        return (middle - half, middle + half + count)
    }
}
