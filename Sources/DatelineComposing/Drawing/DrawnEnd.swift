import EDTF

extension DateDrawing {
    /// Where something begins or ends, as far as a drawing is concerned.
    enum End: Hashable {
        /// At some time within a place.
        case place(Place)
        /// At some time within a place, or before or after it.
        case limit(Side, Place)
        /// There is no end.
        case open
        /// There is one, and it is not known.
        case unknown

        /// On which side of a limit the end may lie.
        enum Side { case orEarlier, orLater }

        init(_ end: EDTFInterval.End) {
            switch end {
            case .date(let date): self = Self.place(of: EDTFDate(date)).map(End.place) ?? .unknown
            case .open: self = .open
            case .unknown: self = .unknown
            }
        }

        init(_ end: EDTFSpan.End) {
            switch end {
            case .date(let date): self.init(date)
            case .open: self = .open
            case .unknown: self = .unknown
            }
        }

        init(_ date: SingleDate) {
            self = Self.place(of: EDTFDate(date)).map(End.place) ?? .unknown
        }

        private init(_ date: EDTFDate) {
            if case .set(let set) = date.form, set.choice == .oneOf, set.members.count == 1 {
                switch set.members[0] {
                case .orEarlier(let limit):
                    self = Self.place(of: EDTFDate(limit)).map { .limit(.orEarlier, $0) } ?? .unknown
                    return
                case .orLater(let limit):
                    self = Self.place(of: EDTFDate(limit)).map { .limit(.orLater, $0) } ?? .unknown
                    return
                case .date, .range: break
                }
            }
            self = Self.place(of: date).map(End.place) ?? .unknown
        }

        /// The place of a date whose bounds are moments.
        static func place(of date: EDTFDate) -> Place? {
            guard let first = date.bounds.earliest.moment, let last = date.bounds.latest.moment else { return nil }
            switch date.precision {
            case .second, .day: return Place(first: first, last: last, isExact: true)
            default: return Place(first: first, last: last, isExact: false)
            }
        }

        /// What stands to the left of the place.
        var piecesBefore: [Piece] {
            guard case .limit(.orEarlier, let place) = self else { return [] }
            return [.orEarlier(place.first)]
        }

        /// What stands to the right of the place.
        var piecesAfter: [Piece] {
            guard case .limit(.orLater, let place) = self else { return [] }
            return [.orLater(place.last)]
        }
    }

    /// A stretch of time in which one thing lies.
    struct Place: Hashable {
        let first: Moment
        let last: Moment
        /// Whether it is a day or a moment, so that something that begins or ends there fills it.
        let isExact: Bool

        /// From when something that begins here is certainly going on.
        var solidStart: Moment { isExact ? first : last }
        /// Until when something that ends here was certainly going on.
        var solidEnd: Moment { isExact ? last : first }

        /// The place by itself.
        var piece: Piece {
            guard isExact else { return .within(first, last) }
            let isDay = first.second == 0 && last == Moment(day: first.day.adding(days: 1))
            return .dot(isDay ? Moment(day: first.day, second: 43_200) : first)
        }
    }
}
