import EDTF

/// A drawing of marks in lanes along one line of time, as SVG that fits any width.
struct TimelineFigure {
    /// The id of the figure in its page.
    let id: String
    /// The name of the drawing, for those who hear it.
    let title: String
    let lanes: [TimelineLane]
    let scale: TimeScale
    /// Where a year's own page is; a band that stands for many marks leads there.
    private let yearAddress: (Int) -> String?

    /// The height of a row, of the name above a lane, and of the names of the ticks.
    private static let (row, label, head) = (18, 20, 24)

    /// A drawing over a given stretch, or over one that holds all marks; `nil` where there is nothing to draw.
    init?(
        id: String, title: String, lanes: [TimelineLane], over days: ClosedRange<CalendarDay>? = nil,
        years yearAddress: @escaping (Int) -> String? = { _ in nil }
    ) {
        let filled = lanes.filter { !$0.marks.isEmpty }
        let moments = filled.flatMap(\.marks).flatMap(\.drawing.moments)
        let pieces = filled.flatMap(\.marks).flatMap(\.drawing.pieces)
        guard !moments.isEmpty,
            let scale = days.map(TimeScale.init(days:)) ?? TimeScale(holding: moments)?.withRoom(for: pieces)
        else { return nil }
        (self.id, self.title, self.lanes, self.scale) = (id, title, filled, scale)
        self.yearAddress = yearAddress
    }

    /// The most marks that are drawn one by one.
    static let mostMarks = 300

    /// Whether there are more marks than can be told apart.
    private var isDense: Bool { lanes.reduce(0) { $0 + $1.marks.count } > Self.mostMarks }

    /// The drawing.
    var svg: String {
        let isDense = isDense
        let (body, height) = isDense ? bands : rows
        return "<svg class=\"tl\" width=\"100%\" height=\"\(height)\" aria-labelledby=\"\(id)-t\">"
            + "<title id=\"\(id)-t\">\(Escaping.html(title))</title>" + (isDense ? "" : definitions)
            + grid(height: height)
            + body + "</svg>"
    }

    /// The lanes with every mark by itself.
    private var rows: (body: String, height: Int) {
        var body = ""
        var y = Self.head
        for lane in lanes {
            let packing = LanePacking(lane.marks, on: scale)
            body += name(lane.label, y: &y)
            for (mark, row) in zip(lane.marks, packing.rows) {
                let middle = y + row * Self.row + Self.row / 2
                body += MarkDrawing(scale: scale, figure: id, y: middle).svg(mark)
            }
            y += packing.count * Self.row + 8
        }
        return (body, y)
    }

    /// The lanes as counts.
    private var bands: (body: String, height: Int) {
        var body = ""
        var y = Self.head
        let densities = lanes.map { LaneDensity($0.marks, on: scale) }
        let greatest = densities.flatMap(\.bins).map(\.count).max() ?? 1
        for (lane, density) in zip(lanes, densities) {
            let less = density.less == 0 ? "" : " (\(density.less) more, known less closely)"
            body += name((lane.label.isEmpty ? "All" : lane.label) + less, y: &y)
            body += density.svg(y: y, on: scale, greatest: greatest, years: yearAddress)
            y += LaneDensity.height + 8
        }
        return (body, y)
    }

    /// The name above a lane, where it has one.
    private func name(_ label: String, y: inout Int) -> String {
        guard !label.isEmpty else { return "" }
        defer { y += Self.label }
        return "<text class=\"lane\" x=\"0\" y=\"\(y + 14)\">\(Escaping.html(label))</text>"
    }

    /// The marks of the first lane alone, small, as a sample in a key.
    var sample: String {
        let body = (lanes.first?.marks ?? []).map { MarkDrawing(scale: scale, figure: id, y: 8).svg($0) }.joined()
        return "<svg class=\"key\" width=\"40\" height=\"16\" aria-hidden=\"true\">\(definitions)\(body)</svg>"
    }

    private func grid(height: Int) -> String {
        scale.ticks.map { tick in
            let x = percent(scale.position(of: Moment(day: tick.day)))
            let name = tick.isMajor ? "tick" : "tick minor"
            return "<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(height)\"/>"
                + "<text class=\"\(name)\" x=\"\(x)\" y=\"14\" dx=\"4\">\(Escaping.html(tick.label))</text>"
        }.joined()
    }

    /// The hatching and the masks that fade; only those that the marks need.
    private var definitions: String {
        let drawings = lanes.flatMap(\.marks).map(\.drawing)
        var parts = ""
        if drawings.contains(where: \.isUncertain) {
            parts +=
                "<pattern id=\"\(id)-h\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect class=\"hatch\" width=\"1.6\" height=\"4\"/></pattern>"
        }
        if drawings.contains(where: { $0.isApproximate }) { parts += mask("s", [(0, 0), (28, 1), (72, 1), (100, 0)]) }
        let pieces = drawings.flatMap(\.pieces)
        if pieces.contains(where: \.fadesLeft) { parts += mask("l", [(0, 0), (45, 1)]) }
        if pieces.contains(where: \.fadesRight) { parts += mask("r", [(55, 1), (100, 0)]) }
        return parts.isEmpty ? "" : "<defs>\(parts)</defs>"
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
        case .dot, .within, .lasting, .openAfter, .orLater, .unknownBefore, .unknownAfter: false
        }
    }

    fileprivate var fadesRight: Bool {
        switch self {
        case .openAfter, .orLater: true
        case .dot, .within, .lasting, .openBefore, .orEarlier, .unknownBefore, .unknownAfter: false
        }
    }
}
