import DatelineChronology
import EDTF
import Templating

/// The ways in which a date is drawn, each with a sample and its meaning.
enum DrawingKey: CaseIterable {
    case day, said, within, short, lasting, open, limit, unknownEnd, approximate, uncertain, oneOfDays, oneOfPeriods

    /// What the shape means.
    var meaning: String {
        switch self {
        case .day: "happened on this day"
        case .said: "said or published on this day"
        case .within: "at some time within the frame"
        case .short: "shorter than the ring, which only shows where it is"
        case .lasting: "lasted from here to there"
        case .open: "goes on, no end known to have come"
        case .limit: "or earlier, or later"
        case .unknownEnd: "ended, not known when"
        case .approximate: "date approximate"
        case .uncertain: "date uncertain"
        case .oneOfDays: "one of these days"
        case .oneOfPeriods: "in one of these months or years"
        }
    }

    /// The EDTF value of the sample.
    var sampleDate: String {
        switch self {
        case .day, .said: "2020-07-01"
        case .within: "2020-04/2020-08"
        case .short: "2020-06-30/2020-07-01"
        case .lasting: "2020-03-10/2020-10-01"
        case .open: "2020-04-01/.."
        case .limit: "[..2020-07-01]"
        case .unknownEnd: "2020-05-01/"
        case .approximate: "2020~"
        case .uncertain: "2020?"
        case .oneOfDays: "[2020-05-01,2020-09-01]"
        case .oneOfPeriods: "[2020-02..2020-04,2020-08..2020-10]"
        }
    }

    /// Whether a mark is drawn in this way.
    func applies(to mark: TimelineMark, on scale: TimeScale) -> Bool {
        let pieces = mark.drawing.pieces
        switch self {
        case .day: return mark.tone == .event && pieces.contains(where: \.isDot)
        case .said: return mark.tone == .saying && pieces.contains(where: \.isDot)
        case .within: return pieces.contains(where: \.isFrame)
        case .short: return !mark.drawing.middles(narrowerThan: scale.leastWidth, on: scale).isEmpty
        case .lasting: return pieces.contains(where: \.isLasting)
        case .open: return pieces.contains(where: \.isOpen)
        case .limit: return pieces.contains(where: \.isLimit)
        case .unknownEnd: return pieces.contains(where: \.hasUnknownEnd)
        case .approximate: return mark.drawing.isApproximate
        case .uncertain: return mark.drawing.isUncertain
        case .oneOfDays: return mark.drawing.isOneOfSeveral && pieces.contains(where: \.isDot)
        case .oneOfPeriods: return mark.drawing.isOneOfSeveral && pieces.contains(where: \.isFrame)
        }
    }
}

extension DateDrawing.Piece {
    fileprivate var isFrame: Bool { if case .within = self { true } else { false } }

    fileprivate var isLasting: Bool {
        switch self {
        case .lasting, .joined: true
        case .dot, .within, .openBefore, .openAfter, .orEarlier, .orLater, .unknownBefore, .unknownAfter: false
        }
    }

    fileprivate var isOpen: Bool {
        switch self {
        case .openAfter, .openBefore: true
        case .dot, .within, .lasting, .joined, .orEarlier, .orLater, .unknownBefore, .unknownAfter: false
        }
    }

    fileprivate var isLimit: Bool {
        switch self {
        case .orEarlier, .orLater: true
        case .dot, .within, .lasting, .joined, .openBefore, .openAfter, .unknownBefore, .unknownAfter: false
        }
    }

    fileprivate var hasUnknownEnd: Bool {
        switch self {
        case .unknownAfter, .unknownBefore: true
        case .dot, .within, .lasting, .joined, .openBefore, .openAfter, .orEarlier, .orLater: false
        }
    }
}

extension DrawingKey {
    /// The shape as SVG of a fixed width, in the colour of what happened or of what was said.
    func sample(id: String, tone: TimelineMark.Tone = .event) -> Markup {
        guard let date = try? EDTFDate(parsing: sampleDate), let first = CalendarDay(year: 2020, month: 1, day: 1),
            let last = CalendarDay(year: 2020, month: 12, day: 31), let drawing = drawing(of: date)
        else { return Markup(trusted: "") }
        let mark = TimelineMark(drawing: drawing, title: meaning, href: nil, tone: self == .said ? .saying : tone)
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
        let marks = figure.drawnMarks
        let keys = DrawingKey.allCases.filter { key in
            marks.contains { key.applies(to: $0, on: figure.scale) }
        }
        return keys.enumerated().map { place, key in
            let hasEvents = marks.contains { $0.tone == .event && key.applies(to: $0, on: figure.scale) }
            return KeyRow(
                sample: key.sample(id: "\(figure.id)-k\(place)", tone: hasEvents ? .event : .saying),
                meaning: key.meaning)
        }
    }

    /// Every shape, with what it means.
    static func all(id: String) -> [KeyRow] {
        DrawingKey.allCases.enumerated().map { place, key in
            KeyRow(sample: key.sample(id: "\(id)-k\(place)"), meaning: key.meaning)
        }
    }
}
