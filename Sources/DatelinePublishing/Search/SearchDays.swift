import EDTF

/// The times of documents as numbers, for the filter by period.
///
/// A document begins with a number for its shape, which is followed by the days of its stretch: the first as the step
/// from a day that the numbers keep in mind, the others counted from the first. Which day that is, the shape says: most
/// pages tell of days near those of their neighbours, and the others leave it where it is.
struct SearchDays {
    /// Some 27,000 years from now, in either direction: a script computes with 32 bits.
    private static let horizon = 10_000_000
    /// Added to the shape of a stretch whose first day is to be kept in mind.
    private static let kept = 8

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
        /// One day, which follows.
        case day
    }

    private var text = NumberText()
    private var day = 0

    static func text(_ documents: ArraySlice<SearchDocument>) -> [UInt8] {
        var days = SearchDays()
        let starts = documents.flatMap(\.time.stretches).map { within($0.earliestStart) }
        var index = 0
        for document in documents {
            days.begin(document.time)
            for stretch in document.time.stretches {
                index += 1
                days.append(stretch, before: index < starts.count ? starts[index] : nil)
            }
        }
        return days.text.bytes
    }

    /// The days from the first to the last that a time can mean, as far as a script counts; `nil` where it is none.
    static func hull(of time: SearchTime) -> ClosedRange<Int>? {
        let stretches = time.stretches
        guard let first = stretches.map({ within($0.earliestStart) }).min(),
            let last = stretches.map({ max(within($0.earliestStart), within($0.latestEnd)) }).max()
        else { return nil }
        return first...last
    }

    /// Says that there is no time, or how many stretches there are where there is not one.
    private mutating func begin(_ time: SearchTime) {
        switch time {
        case .none: text.append(Shape.none.rawValue)
        case .oneOf(let stretches): begin(.one, stretches.count)
        case .allOf(let stretches): begin(.all, stretches.count)
        }
    }

    private mutating func begin(_ shape: Shape, _ count: Int) {
        guard count != 1 else { return }
        text.append(shape.rawValue)
        text.append(count)
    }

    /// Appends a stretch; the next one's first day decides whether this one's is worth keeping in mind.
    private mutating func append(_ stretch: DayBounds, before next: Int?) {
        let first = Self.within(stretch.earliestStart), end = max(first, Self.within(stretch.latestEnd))
        let latestStart = min(max(Self.within(stretch.latestStart), first), end)
        let earliestEnd = min(max(Self.within(stretch.earliestEnd), first), end)
        let shape = Self.shape(from: first, by: latestStart, notBefore: earliestEnd, to: end)
        let isKept = next.map { abs($0 - first) < abs($0 - day) } ?? false
        text.append(shape.rawValue + (isKept ? Self.kept : 0))
        text.append(Self.positive(first - day))
        if shape != .day { text.append(end - first) }
        if shape == .loose {
            text.append(latestStart - first)
            text.append(earliestEnd - first)
        }
        if isKept { day = first }
    }

    private static func shape(
        from first: Int, by latestStart: Int, notBefore earliestEnd: Int, to end: Int
    ) -> Shape {
        if first == end { return .day }
        if latestStart == end, earliestEnd == first { return .point }
        return latestStart == first && earliestEnd == end ? .run : .loose
    }

    private static func within(_ day: Int) -> Int { min(max(day, -horizon), horizon) }

    /// Even numbers for what is not negative, odd ones for what is.
    private static func positive(_ number: Int) -> Int { number < 0 ? -number * 2 - 1 : number * 2 }
}

extension SearchTime {
    fileprivate var stretches: [DayBounds] {
        switch self {
        case .none: []
        case .oneOf(let stretches), .allOf(let stretches): stretches
        }
    }
}

/// Lists of numbers as short text: five bits a character, the sixth says that more follow.
///
/// A script reads it in a few lines, and it needs no escaping in JSON.
struct NumberText {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: Int) {
        var rest = UInt(bitPattern: max(0, number))
        while rest >= 32 {
            bytes.append(Self.alphabet[Int(rest & 31 | 32)])
            rest >>= 5
        }
        bytes.append(Self.alphabet[Int(rest)])
    }

    /// Ascending numbers as the steps from each to the next.
    static func steps(_ numbers: some Sequence<Int>) -> [UInt8] {
        var (text, last) = (NumberText(), 0)
        for number in numbers {
            text.append(number - last)
            last = number
        }
        return text.bytes
    }
}
