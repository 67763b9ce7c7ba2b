import DatelineChronology
import EDTF

/// A date drawn within its year, small enough to stand in a line of text: twelve months and what is known of them.
struct DateGlyph {
    private static let (width, height) = (72, 10)
    private let scale: TimeScale
    private let drawing: DateDrawing

    /// The glyph of a date; `nil` where the date is not within one year.
    init?(of when: When) {
        guard let drawing = DateDrawing(of: when), let first = drawing.moments.min(), let last = drawing.moments.max(),
            let scale = Self.year(first, last), drawing.pieces.allSatisfy(\.isClosed)
        else { return nil }
        (self.scale, self.drawing) = (scale, drawing)
    }

    /// The glyph as SVG; it repeats what the date beside it says, so that it is hidden from those who hear the page.
    var svg: String {
        let marks = drawing.pieces.map(shape).joined()
        return "<svg class=\"glyph\" width=\"\(Self.width)\" height=\"\(Self.height)\" aria-hidden=\"true\">"
            + "<path class=\"ruler\" d=\"M0 9.5h72\(quarters)\"/>\(marks)</svg>"
    }

    private var quarters: String {
        [0, 18, 36, 54, 72].map { "M\($0 == 0 ? ".5" : $0 == 72 ? "71.5" : "\($0)") 9v-3" }.joined()
    }

    private func shape(_ piece: DateDrawing.Piece) -> String {
        let soft = (drawing.isUncertain ? " un" : "") + (drawing.isApproximate ? " ap" : "")
        switch piece {
        case .dot(let moment): return "<circle class=\"dot\(soft)\" cx=\"\(x(moment))\" cy=\"5\" r=\"3\"/>"
        case .within(let first, let last), .lasting(let first, let last):
            let name = if case .lasting = piece { "on" } else { "in" }
            let wide = (scale.position(of: last) - scale.position(of: first)) * 0.72
            return
                "<rect class=\"\(name)\(soft)\" x=\"\(x(first))\" y=\"2\" width=\"\(hundredths(max(wide, 2)))\" height=\"6\"/>"
        case .openBefore, .openAfter, .orEarlier, .orLater, .unknownBefore, .unknownAfter: return ""
        }
    }

    private func x(_ moment: Moment) -> String { hundredths(scale.position(of: moment) * 0.72) }

    private static func year(_ first: Moment, _ last: Moment) -> TimeScale? {
        let lastDay = last.second == 0 && last > first ? last.day.adding(days: -1) : last.day
        guard first.day.year == lastDay.year, let start = CalendarDay(year: first.day.year, month: 1, day: 1),
            let end = CalendarDay(year: first.day.year, month: 12, day: 31)
        else { return nil }
        return TimeScale(days: start...end)
    }
}

extension DateDrawing.Piece {
    /// Whether the piece has both its ends.
    var isClosed: Bool {
        switch self {
        case .dot, .within, .lasting: true
        case .openBefore, .openAfter, .orEarlier, .orLater, .unknownBefore, .unknownAfter: false
        }
    }
}
