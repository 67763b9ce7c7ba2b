import DatelineChronology
import EDTF
import Templating

/// The ways in which a date is drawn, each with a sample and its meaning.
enum DrawingKey: CaseIterable {
    case day, said, within, lasting, open, limit, unknownEnd, approximate, uncertain, oneOfSeveral

    /// What the shape means.
    var meaning: String {
        switch self {
        case .day: "happened on this day"
        case .said: "said or published on this day"
        case .within: "at some time in this month or year"
        case .lasting: "lasted from here to there"
        case .open: "goes on, no end known to have come"
        case .limit: "or earlier, or later"
        case .unknownEnd: "ended, not known when"
        case .approximate: "date approximate"
        case .uncertain: "date uncertain"
        case .oneOfSeveral: "one of these days"
        }
    }

    /// The EDTF value of the sample.
    var sampleDate: String {
        switch self {
        case .day, .said: "2020-07-01"
        case .within: "2020-04/2020-08"
        case .lasting: "2020-03-10/2020-10-01"
        case .open: "2020-04-01/.."
        case .limit: "[..2020-07-01]"
        case .unknownEnd: "2020-05-01/"
        case .approximate: "2020~"
        case .uncertain: "2020?"
        case .oneOfSeveral: "[2020-05-01,2020-09-01]"
        }
    }

    /// Whether a mark is drawn in this way.
    func applies(to mark: TimelineMark) -> Bool {
        let drawing = mark.drawing
        switch self {
        case .day: return mark.tone == .event && drawing.pieces.contains(where: \.isDot)
        case .said: return mark.tone == .saying && drawing.pieces.contains(where: \.isDot)
        case .within: return drawing.pieces.contains { if case .within = $0 { true } else { false } }
        case .lasting: return drawing.pieces.contains { if case .lasting = $0 { true } else { false } }
        case .open:
            return drawing.pieces.contains {
                switch $0 {
                case .openAfter, .openBefore: true
                default: false
                }
            }
        case .limit:
            return drawing.pieces.contains {
                switch $0 {
                case .orEarlier, .orLater: true
                default: false
                }
            }
        case .unknownEnd:
            return drawing.pieces.contains {
                switch $0 {
                case .unknownAfter, .unknownBefore: true
                default: false
                }
            }
        case .approximate: return drawing.isApproximate
        case .uncertain: return drawing.isUncertain
        case .oneOfSeveral: return drawing.isOneOfSeveral
        }
    }
}

extension DateDrawing.Piece {
    fileprivate var isDot: Bool { if case .dot = self { true } else { false } }
}

extension DrawingKey {
    /// The shape as SVG of a fixed width.
    func sample(id: String) -> Markup {
        guard let date = try? EDTFDate(parsing: sampleDate), let first = CalendarDay(year: 2020, month: 1, day: 1),
            let last = CalendarDay(year: 2020, month: 12, day: 31), let drawing = drawing(of: date)
        else { return Markup(trusted: "") }
        let mark = TimelineMark(drawing: drawing, title: meaning, href: nil, tone: self == .said ? .saying : .event)
        let lane = TimelineLane(label: "", marks: [mark])
        return Markup(trusted: TimelineFigure(id: id, title: meaning, lanes: [lane], over: first...last)?.sample ?? "")
    }

    /// The sample of "within" is drawn over five months, so that it can be seen.
    private func drawing(of date: EDTFDate) -> DateDrawing? {
        guard self == .within, let first = date.bounds.earliest.moment, let last = date.bounds.latest.moment else {
            return DateDrawing(of: .date(date))
        }
        return DateDrawing(within: first, last)
    }
}

extension KeyRow {
    /// The shapes that occur in a drawing, with what they mean.
    static func keys(of figure: TimelineFigure) -> [KeyRow] {
        let marks = figure.lanes.flatMap(\.marks)
        guard marks.count <= TimelineFigure.mostMarks else { return [] }
        return DrawingKey.allCases.filter { key in marks.contains(where: key.applies) }.enumerated().map { place, key in
            KeyRow(sample: key.sample(id: "\(figure.id)-k\(place)"), meaning: key.meaning)
        }
    }

    /// Every shape, with what it means.
    static func all(id: String) -> [KeyRow] {
        DrawingKey.allCases.enumerated().map { place, key in
            KeyRow(sample: key.sample(id: "\(id)-k\(place)"), meaning: key.meaning)
        }
    }
}
