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
        /// Going on at this moment, at which the two stretches in which it began and ended touch.
        case joined(Moment)
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

    /// A piece with what is said against the date that it stands for, and against no other.
    struct Part: Hashable, Sendable {
        let piece: Piece
        /// Uncertain is hatched, approximate has soft ends.
        var doubt: Qualification = []
    }

    /// The parts from left to right.
    let parts: [Part]
    /// Whether it is one of the places that are drawn, not known which.
    let isOneOfSeveral: Bool

    /// The parts without what is said against them.
    var pieces: [Piece] { parts.map(\.piece) }
    /// Whether a part is approximate.
    var isApproximate: Bool { parts.contains { $0.doubt.contains(.approximate) } }
    /// Whether a part is uncertain.
    var isUncertain: Bool { parts.contains { $0.doubt.contains(.uncertain) } }

    /// The drawing of a date; `nil` where there is nothing to draw.
    init?(of when: TimelineDate) {
        switch when {
        case .date(let date): (parts, isOneOfSeveral) = (Self.parts(of: date), Self.isChoice(date))
        case .span(let span): (parts, isOneOfSeveral) = (Self.parts(from: End(span.start), to: End(span.end)), false)
        case .notKnown: return nil
        }
        if parts.isEmpty { return nil }
    }

    /// The drawing of something at some time from one moment to another.
    init(within first: Moment, _ last: Moment) {
        (parts, isOneOfSeveral) = ([Part(piece: .within(first, last))], false)
    }

    /// Every moment that the drawing is tied to.
    var moments: [Moment] {
        pieces.flatMap { piece -> [Moment] in
            switch piece {
            case .dot(let moment), .joined(let moment), .openBefore(let moment), .openAfter(let moment),
                .orEarlier(let moment), .orLater(let moment), .unknownBefore(let moment), .unknownAfter(let moment):
                [moment]
            case .within(let first, let last), .lasting(let first, let last): [first, last]
            }
        }
    }

    private static func isChoice(_ date: EDTFDate) -> Bool {
        guard case .set(let set) = date.form else { return false }
        return set.choice == .oneOf && set.members.count > 1
    }

    private static func parts(of date: EDTFDate) -> [Part] {
        switch date.form {
        case .single, .dateAndTime: End.place(of: date).map { [$0.part] } ?? []
        case .interval(let interval): parts(from: End(interval.start), to: End(interval.end))
        case .set(let set): set.members.flatMap { parts(of: $0, choice: set.choice) }
        }
    }

    private static func parts(of member: EDTFSet.Member, choice: EDTFSet.Choice) -> [Part] {
        switch member {
        case .date(let date): return End.place(of: EDTFDate(date)).map { [$0.part] } ?? []
        case .range(let first, let last):
            if choice == .allOf { return parts(from: End(first), to: End(last)) }
            guard let start = End.place(of: EDTFDate(first)), let end = End.place(of: EDTFDate(last)) else { return [] }
            return [Part(piece: .within(start.first, end.last), doubt: start.doubt.union(end.doubt))]
        case .orEarlier(let date):
            guard let place = End.place(of: EDTFDate(date)) else { return [] }
            if choice == .allOf { return parts(from: .open, to: .place(place)) }
            // A dot would say that it was on this day.
            let limit = Part(piece: .within(place.first, place.last), doubt: place.doubt)
            return [Part(piece: .orEarlier(place.first)), limit]
        case .orLater(let date):
            guard let place = End.place(of: EDTFDate(date)) else { return [] }
            return choice == .oneOf
                ? [place.part, Part(piece: .orLater(place.last))] : parts(from: .place(place), to: .open)
        }
    }

    /// The parts of something that lasted from one end to another.
    private static func parts(from start: End, to end: End) -> [Part] {
        guard case .place(let first) = start else { return parts(withoutStart: start, to: end) }
        let head = first.isFilled ? [] : [first.part]
        switch end {
        case .open: return head + [Part(piece: .openAfter(first.solidStart))]
        case .unknown: return [first.part, Part(piece: .unknownAfter(first.last))]
        case .place(let last), .limit(_, let last):
            return parts(from: first, head, to: last) + end.partsAfter
        }
    }

    private static func parts(from first: Place, _ head: [Part], to last: Place) -> [Part] {
        let tail = last.isFilled ? [] : [last.part]
        if first.solidStart < last.solidEnd {
            return head + [Part(piece: .lasting(first.solidStart, last.solidEnd))] + tail
        }
        if first.solidStart == last.solidEnd { return head + [Part(piece: .joined(first.solidStart))] + tail }
        if first == last { return [first.part] }
        return [Part(piece: .within(first.first, last.last), doubt: first.doubt.union(last.doubt))]
    }

    private static func parts(withoutStart start: End, to end: End) -> [Part] {
        if case .limit(let side, let place) = start {
            let rest = parts(from: .place(place), to: end)
            return side == .orEarlier ? [Part(piece: .orEarlier(place.first))] + rest : rest
        }
        switch end {
        case .place(let last), .limit(_, let last):
            let tail = last.isFilled ? [] : [last.part]
            return start == .open
                ? [Part(piece: .openBefore(last.solidEnd))] + tail + end.partsAfter
                : [Part(piece: .unknownBefore(last.first)), last.part] + end.partsAfter
        case .open, .unknown: return []
        }
    }
}
