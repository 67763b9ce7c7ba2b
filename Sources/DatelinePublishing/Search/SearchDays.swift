/// The times of documents as numbers, for the filter by period.
///
/// A document begins with a number for its shape, which is followed by the days of its stretch: the first as the step
/// from the stretch before, the others counted from the first.
enum SearchDays {
    /// Some 27,000 years from now, in either direction: a script computes with 32 bits.
    private static let horizon = 10_000_000

    private enum Shape: Int {
        /// No time: nothing follows.
        case none
        /// At some time from a first to a last day, which follow.
        case point
        /// From a first to a last day, which follow.
        case run
        /// First and last day, latest start and earliest end follow.
        case loose
        /// All of several, or one of several: their number follows, and each with its shape.
        case all, one
    }

    static func text(_ documents: ArraySlice<SearchDocument>) -> [UInt8] {
        var (text, last) = (NumberText(), 0)
        for document in documents {
            switch document.time {
            case .none: append(.none, to: &text)
            case .oneOf(let stretches), .allOf(let stretches):
                if stretches.count != 1 {
                    append(document.time.isOneOfSeveral ? .one : .all, to: &text)
                    text.append(stretches.count)
                }
                for stretch in stretches { append(stretch, to: &text, after: &last) }
            }
        }
        return text.bytes
    }

    private static func append(_ shape: Shape, to text: inout NumberText) { text.append(shape.rawValue) }

    private static func append(_ stretch: SearchStretch, to text: inout NumberText, after last: inout Int) {
        let first = within(stretch.earliestStart), end = max(first, within(stretch.latestEnd))
        let latestStart = min(max(within(stretch.latestStart), first), end)
        let earliestEnd = min(max(within(stretch.earliestEnd), first), end)
        let shape: Shape =
            if latestStart == end, earliestEnd == first {
                .point
            } else if latestStart == first, earliestEnd == end { .run } else { .loose }
        append(shape, to: &text)
        text.append(positive(first - last))
        text.append(end - first)
        if shape == .loose {
            text.append(latestStart - first)
            text.append(earliestEnd - first)
        }
        last = first
    }

    private static func within(_ day: Int) -> Int { min(max(day, -horizon), horizon) }

    /// Even numbers for what is not negative, odd ones for what is.
    private static func positive(_ number: Int) -> Int { number < 0 ? -number * 2 - 1 : number * 2 }
}

extension SearchTime {
    fileprivate var isOneOfSeveral: Bool {
        switch self {
        case .oneOf: true
        case .none, .allOf: false
        }
    }
}
