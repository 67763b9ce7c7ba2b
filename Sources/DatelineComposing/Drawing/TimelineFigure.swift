import EDTF
import Templating

/// A drawing of marks in lanes along one line of time, as SVG that fits any width.
struct TimelineFigure {
    /// The id of the figure in its page.
    let id: String
    /// The name of the drawing, for those who hear it.
    let title: String
    /// The lanes that have marks.
    let lanes: [TimelineLane]
    let scale: TimeScale
    /// How each lane is drawn.
    private let layouts: [Layout]
    /// Where the entries are listed that a count stands for, by the days of its year or month.
    private let address: (Range<CalendarDay>) -> String?

    /// How a lane is drawn.
    private enum Layout {
        /// Every mark by itself.
        case rows(LanePacking)
        /// As counts, since there are more marks than can be told apart.
        case counts(LaneDensity)
    }

    /// The height of a row, of the name above a lane, and of the names of the ticks.
    private static let (row, label, head) = (18, 20, 24)
    /// The most marks that are drawn one by one.
    static let mostMarks = 150

    /// A drawing over a given stretch, or over one that holds all marks; `nil` where there is nothing to draw.
    init?(
        id: String, title: String, lanes: [TimelineLane], over days: ClosedRange<CalendarDay>? = nil,
        counts address: @escaping (Range<CalendarDay>) -> String? = { _ in nil }
    ) {
        let filled = lanes.filter { !$0.marks.isEmpty }
        let moments = filled.flatMap(\.marks).flatMap(\.drawing.moments)
        let pieces = filled.flatMap(\.marks).flatMap(\.drawing.pieces)
        guard !moments.isEmpty,
            let scale = days.map({ TimeScale(days: $0) }) ?? TimeScale(holding: moments)?.withRoom(for: pieces)
        else { return nil }
        (self.id, self.title, self.lanes, self.scale, self.address) = (id, title, filled, scale, address)
        let areFew = filled.reduce(0) { $0 + $1.marks.count } <= Self.mostMarks
        layouts = filled.map { lane in
            (areFew ? LanePacking(lane.marks, on: scale) : nil).map(Layout.rows)
                ?? .counts(LaneDensity(lane.marks, on: scale))
        }
    }

    /// The marks that are drawn one by one.
    var drawnMarks: [TimelineMark] {
        zip(lanes, layouts).flatMap { lane, layout in
            switch layout {
            case .rows: lane.marks
            case .counts: [TimelineMark]()
            }
        }
    }

    /// What showing the drawing obliges a page to.
    var obligation: Obligation { Obligation(joining: lanes.map(\.obligation)) }

    /// Whether a lane is drawn as counts.
    var hasCounts: Bool { !densities.isEmpty }

    private var densities: [LaneDensity] {
        layouts.compactMap { if case .counts(let density) = $0 { density } else { nil } }
    }

    /// The drawing.
    var svg: String { drawing.svg }

    /// The drawing with its height in pixels.
    var drawing: (svg: String, height: Int) {
        let (body, height) = body
        let svg =
            "<svg class=\"tl\" width=\"100%\" height=\"\(height)\" aria-labelledby=\"\(id)-t\">"
            + "<title id=\"\(id)-t\">\(TextEscaping.html(title))</title>" + definitions(for: drawnMarks)
            + grid(height: height) + body + "</svg>"
        return (svg, height)
    }

    private var body: (svg: String, height: Int) {
        var svg = ""
        var y = Self.head
        let greatest = densities.flatMap(\.bins).map(\.count).max() ?? 1
        for (lane, layout) in zip(lanes, layouts) {
            switch layout {
            case .rows(let packing):
                svg += name(lane.label, y: &y)
                svg += rows(of: lane, packing, y: y)
                y += packing.count * Self.row + 8
            case .counts(let density):
                let less = density.less == 0 ? "" : " (\(density.less) more, known less closely)"
                svg += name((lane.label.isEmpty ? "All" : lane.label) + less, y: &y)
                svg += density.svg(y: y, on: scale, greatest: greatest) { address($0) ?? lane.list }
                y += LaneDensity.height + 8
            }
        }
        return (svg, y)
    }

    private func rows(of lane: TimelineLane, _ packing: LanePacking, y: Int) -> String {
        lane.marks.indices.map { place in
            let mark = lane.marks[place], row = packing.rows[place]
            let drawing = MarkDrawing(scale: scale, figure: id, y: y + row * Self.row + Self.row / 2)
            return drawing.svg(mark) + (MarkName(of: mark, in: packing.rooms[place])?.svg(y: drawing.y, in: id) ?? "")
        }.joined()
    }

    /// The name above a lane, where it has one.
    private func name(_ label: String, y: inout Int) -> String {
        guard !label.isEmpty else { return "" }
        defer { y += Self.label }
        return "<text class=\"lane\" x=\"0\" y=\"\(y + 14)\">\(TextEscaping.html(label))</text>"
    }

    /// The marks of the first lane alone, small, as a sample in a key.
    var sample: String {
        let marks = lanes.first?.marks ?? []
        let body = marks.map { MarkDrawing(scale: scale, figure: id, y: 8).svg($0) }.joined()
        return "<svg class=\"key\" width=\"40\" height=\"16\" aria-hidden=\"true\">"
            + "\(definitions(for: marks))\(body)</svg>"
    }

    private func grid(height: Int) -> String {
        scale.ticks.map { tick in
            let x = percent(scale.position(of: Moment(day: tick.day)))
            let name = tick.isMajor ? "tick" : "tick minor"
            return "<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(height)\"/>"
                + "<text class=\"\(name)\" x=\"\(x)\" y=\"14\" dx=\"4\">\(TextEscaping.html(tick.label))</text>"
        }.joined()
    }

    private func definitions(for marks: [TimelineMark]) -> String {
        FigureDefinitions(id: id, marks: marks).svg
    }
}
