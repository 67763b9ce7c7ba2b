/// When each document may have happened, for the filter by period.
///
/// Two numbers a document: the first day as the step from the document before, and the length up to the last day. A
/// zero stands for a bound that is open or not known, which no period can exclude.
enum SearchDays {
    /// Some 27,000 years from now, in either direction: a script computes with 32 bits.
    private static let horizon = 10_000_000

    static func text(_ documents: ArraySlice<SearchDocument>) -> [UInt8] {
        var (text, last) = (NumberText(), 0)
        for document in documents {
            let earliest = document.earliest.map(within)
            let latest = document.latest.map { max(within($0), earliest ?? -horizon) }
            if let earliest {
                text.append(positive(earliest - last) + 1)
                last = earliest
            } else {
                text.append(0)
            }
            text.append(latest.map { positive($0 - last) + 1 } ?? 0)
        }
        return text.bytes
    }

    private static func within(_ day: Int) -> Int { min(max(day, -horizon), horizon) }

    /// Even numbers for what is not negative, odd ones for what is.
    private static func positive(_ number: Int) -> Int { number < 0 ? -number * 2 - 1 : number * 2 }
}
