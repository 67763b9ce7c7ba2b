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
            let isExact =
                switch date.precision {
                // A local time is one of the moments of more than a day.
                case .second, .day: last <= Moment(day: first.day.adding(days: 1), second: first.second)
                case .month, .season, .quarter, .quadrimester, .semester, .year, .decade, .century, .millennium,
                    .coarser, .interval, .set:
                    false
                }
            return Place(first: first, last: last, isExact: isExact, doubt: Qualification(of: date))
        }

        /// What stands to the right of the place.
        var partsAfter: [Part] {
            guard case .limit(.orLater, let place) = self else { return [] }
            return [Part(piece: .orLater(place.last))]
        }
    }

    /// A stretch of time in which one thing lies.
    struct Place: Hashable {
        let first: Moment
        let last: Moment
        /// Whether it is a day or a moment.
        let isExact: Bool
        /// What is said against it.
        let doubt: Qualification

        /// Whether something that begins or ends here fills it: it is a day, and nobody doubts it.
        var isFilled: Bool { isExact && doubt.isEmpty }
        /// From when something that begins here is certainly going on.
        var solidStart: Moment { isFilled ? first : last }
        /// Until when something that ends here was certainly going on.
        var solidEnd: Moment { isFilled ? last : first }

        /// The place by itself.
        var part: Part { Part(piece: piece, doubt: doubt) }

        private var piece: Piece {
            guard isExact else { return .within(first, last) }
            let isDay = first.second == 0 && last == Moment(day: first.day.adding(days: 1))
            return .dot(isDay ? Moment(day: first.day, second: 43_200) : first)
        }
    }
}

extension Qualification {
    /// All that is said against any part of a date.
    fileprivate init(of date: EDTFDate) {
        self = []
        if date.isUncertain { insert(.uncertain) }
        if date.isApproximate { insert(.approximate) }
    }
}
