import DatelineChronology
import EDTF

/// A date drawn small enough to stand in a line of text: on the twelve months of its year, or on the years that it spans.
///
/// The ruler has as many pieces as years. What has no end runs beyond the ruler and fades, an end that is not known is
/// dashed, as in the drawings of timelines.
struct DateGlyph {
    /// The width of the ruler; what runs beyond it is drawn outside.
    static let width = 72.0
    /// The most years of a ruler; beyond, a year would be too narrow to be seen.
    private static let mostYears = 24

    private let years: ClosedRange<Int>
    private let scale: TimeScale
    private let drawing: DateDrawing
    private let tone: TimelineMark.Tone

    /// The glyph of a date; `nil` where there is nothing to draw, or where it spans too many years.
    init?(of when: TimelineDate, tone: TimelineMark.Tone = .event) {
        guard let drawing = DateDrawing(of: when), let years = Self.years(of: drawing), years.count <= Self.mostYears,
            let start = CalendarDay(year: years.lowerBound, month: 1, day: 1),
            let end = CalendarDay(year: years.upperBound, month: 12, day: 31)
        else { return nil }
        (self.years, scale, self.drawing, self.tone) = (years, TimeScale(days: start...end), drawing, tone)
    }

    /// The glyph as SVG; it repeats what the date beside it says, so that it is hidden from those who hear the page.
    var svg: String {
        let ink = GlyphRenderer(scale: scale, tone: tone, isOneOfSeveral: drawing.isOneOfSeveral)
        let parts = drawing.parts.filter { !$0.piece.isDot } + drawing.parts.filter(\.piece.isDot)
        return "<svg class=\"glyph \(tone.name)\" width=\"72\" height=\"10\" aria-hidden=\"true\">"
            + "<path class=\"ruler\" d=\"\(ruler)\"/>\(ink.rings(of: drawing))\(parts.map(ink.shape).joined())</svg>"
    }

    /// One year has a line with its quarters; several have a line each.
    private var ruler: String {
        if years.count == 1 { return "M0 9.5h72M.5 9v-3M18 9v-3M36 9v-3M54 9v-3M71.5 9v-3" }
        return years.map { year in
            let from = place(ofYear: year), to = place(ofYear: year + 1)
            return "M\(hundredths(from)) 9.5h\(hundredths(to - from - 1))"
        }.joined()
    }

    private func place(ofYear year: Int) -> Double {
        CalendarDay(year: year, month: 1, day: 1)
            .map { scale.position(of: Moment(day: $0)) * Self.width / 100 } ?? Self.width
    }

    /// The years in which a drawing has its pieces.
    private static func years(of drawing: DateDrawing) -> ClosedRange<Int>? {
        let days = drawing.pieces.flatMap(\.glyphDays)
        guard let first = days.min()?.year, let last = days.max()?.year else { return nil }
        return first...last
    }
}

extension DateDrawing.Piece {
    /// The first and the last day that has to be on a ruler for the piece to be on it.
    fileprivate var glyphDays: [CalendarDay] {
        switch self {
        case .dot(let moment), .openAfter(let moment): [moment.day]
        case .within(let first, let last), .lasting(let first, let last): [first.day, last.lastDay]
        case .openBefore(let moment): [moment.lastDay]
        // These stand beside a piece that has its own place.
        case .joined, .orEarlier, .orLater, .unknownBefore, .unknownAfter: []
        }
    }

    /// Whether the piece has both its ends.
    var isClosed: Bool {
        switch self {
        case .dot, .within, .lasting, .joined: true
        case .openBefore, .openAfter, .orEarlier, .orLater, .unknownBefore, .unknownAfter: false
        }
    }
}
