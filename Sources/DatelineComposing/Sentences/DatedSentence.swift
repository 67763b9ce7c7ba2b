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

        /// Whether what begins with it can be told in one sentence with more of the same day.
        var isOneDay: Bool {
            switch self {
            case .on(let date): date.day != nil && !date.isUncertain
            case .becameKnown, .over, .notKnown: false
            }
        }
    }

    let opening: Opening
    let body: RichText
    let judgement: RichText
    let record: RecordReference
    let marks: RichText

    /// The sentences in a row; what was said on one day is one sentence, which says the day once and stands where the
    /// first of it would.
    static func joined(_ lines: [DatedSentence]) -> [RichText] {
        var days: [[DatedSentence]] = []
        for line in lines {
            let day = line.opening.isOneDay ? days.firstIndex { $0.first?.opening == line.opening } : nil
            if let day { days[day].append(line) } else { days.append([line]) }
        }
        return days.map(sentence)
    }

    /// One sentence of what has one opening; references stand with what they belong to, and once where they are the same.
    private static func sentence(_ lines: [DatedSentence]) -> RichText {
        guard let last = lines.last else { return "" }
        var sentence: RichText = "\(last.opening.words) "
        for line in lines.dropLast() {
            sentence += line.body + (line.marks == last.marks ? "" : line.marks) + "; "
        }
        sentence += "\(last.body).\(last.marks)"
        for line in lines { sentence += line.judgement }
        return sentence
    }
}
