import DatelineChronology
import EDTF

/// What a date looks like on a line of time, before anything is said about scale or ink.
///
/// Each piece says no more than the date: a day is a dot, a month a frame over its whole extent, an end that is not
/// known is never given a place.
struct DateDrawing: Hashable, Sendable {
    /// A part of the drawing.
    enum Piece: Hashable, Sendable {
        /// At this moment: an exact day is drawn at its noon.
        case dot(Moment)
        /// At some time from one moment to another.
        case within(Moment, Moment)
        /// All the time from one moment to another.
        case lasting(Moment, Moment)
        /// All the time before a moment, without a beginning.
        case openBefore(Moment)
        /// All the time from a moment on, without an end.
        case openAfter(Moment)
        /// At this moment or some time before.
        case orEarlier(Moment)
        /// At this moment or some time after.
        case orLater(Moment)
        /// Since a time before this moment that is not known.
        case unknownBefore(Moment)
        /// Until a time after this moment that is not known.
        case unknownAfter(Moment)
    }

    /// The parts from left to right.
    let pieces: [Piece]
    /// Whether the date is marked as approximate: its ends are soft.
    let isApproximate: Bool
    /// Whether the date is marked as uncertain: it is hatched.
    let isUncertain: Bool
    /// Whether it is one of the places that are drawn, not known which.
    let isOneOfSeveral: Bool

    /// The drawing of a date; `nil` where there is nothing to draw.
    init?(of when: When) {
        switch when {
        case .date(let date):
            pieces = Self.pieces(of: date)
            (isApproximate, isUncertain) = (date.isApproximate, date.isUncertain)
            isOneOfSeveral = Self.isChoice(date)
        case .span(let span):
            pieces = Self.pieces(from: End(span.start), to: End(span.end))
            let ends = [span.start, span.end].compactMap(\.date)
            (isApproximate, isUncertain) = (ends.contains(where: \.isApproximate), ends.contains(where: \.isUncertain))
            isOneOfSeveral = false
        case .notKnown: return nil
        }
        if pieces.isEmpty { return nil }
    }

    /// The drawing of something at some time from one moment to another.
    init(within first: Moment, _ last: Moment) {
        pieces = [.within(first, last)]
        (isApproximate, isUncertain, isOneOfSeveral) = (false, false, false)
    }

    /// Every moment that the drawing is tied to.
    var moments: [Moment] {
        pieces.flatMap { piece -> [Moment] in
            switch piece {
            case .dot(let moment), .openBefore(let moment), .openAfter(let moment), .orEarlier(let moment),
                .orLater(let moment), .unknownBefore(let moment), .unknownAfter(let moment):
                [moment]
            case .within(let first, let last), .lasting(let first, let last): [first, last]
            }
        }
    }

    private static func isChoice(_ date: EDTFDate) -> Bool {
        guard case .set(let set) = date.form else { return false }
        return set.choice == .oneOf && set.members.count > 1
    }

    private static func pieces(of date: EDTFDate) -> [Piece] {
        switch date.form {
        case .calendarDate, .dateAndTime, .subYearGrouping, .longYear:
            End.place(of: date).map { [$0.piece] } ?? []
        case .interval(let interval): pieces(from: End(interval.start), to: End(interval.end))
        case .set(let set): set.members.flatMap { pieces(of: $0, choice: set.choice) }
        }
    }

    private static func pieces(of member: EDTFSet.Member, choice: EDTFSet.Choice) -> [Piece] {
        switch member {
        case .date(let date): return End.place(of: EDTFDate(date)).map { [$0.piece] } ?? []
        case .range(let first, let last):
            if choice == .allOf { return pieces(from: End(first), to: End(last)) }
            guard let start = End.place(of: EDTFDate(first)), let end = End.place(of: EDTFDate(last)) else { return [] }
            return [.within(start.first, end.last)]
        case .orEarlier(let date):
            guard let place = End.place(of: EDTFDate(date)) else { return [] }
            return choice == .oneOf ? [.orEarlier(place.first), place.piece] : pieces(from: .open, to: .place(place))
        case .orLater(let date):
            guard let place = End.place(of: EDTFDate(date)) else { return [] }
            return choice == .oneOf ? [place.piece, .orLater(place.last)] : pieces(from: .place(place), to: .open)
        }
    }

    /// The pieces of something that lasted from one end to another.
    private static func pieces(from start: End, to end: End) -> [Piece] {
        guard case .place(let first) = start else { return pieces(withoutStart: start, to: end) }
        let head = start.piecesBefore + (first.isExact ? [] : [first.piece])
        switch end {
        case .open: return head + [.openAfter(first.solidStart)]
        case .unknown: return start.piecesBefore + [first.piece, .unknownAfter(first.last)]
        case .place(let last), .limit(_, let last):
            guard first.solidStart < last.solidEnd else {
                return start.piecesBefore + [.within(first.first, last.last)]
            }
            return head + [.lasting(first.solidStart, last.solidEnd)] + (last.isExact ? [] : [last.piece])
                + end.piecesAfter
        }
    }

    private static func pieces(withoutStart start: End, to end: End) -> [Piece] {
        if case .limit(let side, let place) = start {
            let rest = pieces(from: .place(place), to: end)
            return side == .orEarlier ? [.orEarlier(place.first)] + rest : rest
        }
        switch end {
        case .place(let last), .limit(_, let last):
            let tail: [Piece] = last.isExact ? [] : [last.piece]
            return start == .open
                ? [.openBefore(last.solidEnd)] + tail + end.piecesAfter
                : [.unknownBefore(last.first), last.piece] + end.piecesAfter
        case .open, .unknown: return []
        }
    }
}

extension EDTFSpan.End {
    fileprivate var date: EDTFDate? {
        switch self {
        case .date(let date): date
        case .open, .unknown: nil
        }
    }
}
