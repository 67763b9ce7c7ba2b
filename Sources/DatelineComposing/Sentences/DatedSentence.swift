import DatelineChronology
import EDTF

/// A sentence with the date it begins with, so that sentences in a row do not repeat it.
struct DatedSentence {
    /// What the sentence begins with.
    enum Opening: Equatable {
        /// The date on which it was said or became known: `On 20 February 2018`.
        case on(EDTFDate)
        /// The date on which it became known, where nobody says when it was said.
        case becameKnown(EDTFDate)
        /// The first and the last of the dates on which it was said, which are not all days.
        case over(EDTFDate, EDTFDate)
        case notKnown

        /// The words at the beginning.
        var words: String {
            switch self {
            case .on(let date): date.phrase.capitalizedFirst
            case .becameKnown(let date): "As became known \(date.phrase),"
            case .over(let first, let last): "Between \(first.prose) and \(last.prose)"
            case .notKnown: "At a time not known"
            }
        }

        /// The words after a sentence with the same opening: a day is the same day, anything else is said again.
        func words(after previous: Opening?) -> String {
            guard self == previous else { return words }
            switch self {
            case .on(let date): return date.day != nil && !date.isUncertain ? "On the same day" : words
            case .becameKnown, .over, .notKnown: return words
            }
        }
    }

    let opening: Opening
    let body: RichText
    let judgement: RichText
    let record: RecordReference
    let marks: RichText

    /// The sentences in a row.
    static func joined(_ lines: [DatedSentence]) -> [RichText] {
        var previous: Opening?
        return lines.map { line in
            let words = line.opening.words(after: previous)
            previous = line.opening
            return "\(words) \(line.body).\(line.marks)\(line.judgement)"
        }
    }
}
