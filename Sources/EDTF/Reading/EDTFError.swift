/// Why a text is not an EDTF date, where, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable {
    /// Where the fault begins, in UTF-8 bytes from the beginning of the text.
    public var offset: Int

    /// How many UTF-8 bytes the fault covers; 0 where something is missing.
    public var length: Int

    /// What is wrong: `a month is 01 to 12`.
    public var reason: String

    /// What can be typed instead: `write '2017-05' for May 2017, '2017' for the year alone`.
    public var remedy: String? {
        get { suggestion?.remedy }
        set { suggestion = newValue.map(EDTFSuggestion.advice) }
    }

    /// The remedy, with the dates that are proposed in it.
    package var suggestion: EDTFSuggestion?

    /// A refusal of the bytes at an offset.
    public init(offset: Int, length: Int, reason: String, remedy: String? = nil) {
        self.offset = offset
        self.length = length
        self.reason = reason
        suggestion = remedy.map(EDTFSuggestion.advice)
    }

    /// A refusal of the bytes at an offset, with what may have been meant.
    init(offset: Int, length: Int, reason: String, suggestion: EDTFSuggestion?) {
        self.init(offset: offset, length: length, reason: reason)
        self.suggestion = suggestion
    }
}

extension EDTFError: CustomStringConvertible {
    /// The reason and, after a semicolon, the remedy.
    public var description: String {
        remedy.map { "\(reason); \($0)" } ?? reason
    }
}

/// What to write instead of a text that is no EDTF date.
package enum EDTFSuggestion: Hashable, Sendable {
    /// The dates that the writer may have meant, the likeliest first.
    case dates([EDTFProposal])
    /// What can be said where no date is understood: the year that the text has in it, the part that is missing.
    case advice(String)
    /// There is no date in the text.
    case nothingKnown
    /// Nothing can be said of this text but how dates are written.
    case forms

    /// What can be typed: `write '2021-05' for the month, '2021-05-0X' for its first nine days`.
    package var remedy: String { remedy { "'\($0)'" } }

    /// What can be typed where a date is typed in a way of its own, as one that needs quotes is in YAML.
    package func remedy(typing date: (EDTFDate) -> String) -> String {
        switch self {
        case .dates(let proposals): "write " + proposals.map { $0.description(typing: date) }.joined(separator: ", ")
        case .advice(let words): words
        case .nothingKnown:
            // A record's own date has to be there, and so cannot be left out; `XXXX` says that nothing is known.
            ["write 'XXXX' for a date of which nothing is known", Self.earlier.map { $0.description(typing: date) }]
                .compactMap(\.self).joined(separator: ", ") + ", or leave out a field that need not be there"
        case .forms: "write '2017' for a year, '2017-05' for a month, '2017-05-12' for a day"
        }
    }

    private static let earlier = EDTFProposal("[..2018]", for: "2018 or earlier")
}

/// A date that the writer of a text may have meant.
package struct EDTFProposal: Hashable, Sendable {
    /// The date.
    package let date: EDTFDate
    /// What the date stands for, where that tells it apart: `the month`.
    package let words: String?

    init(_ date: EDTFDate, for words: String? = nil) {
        self.date = date
        self.words = words
    }

    /// Nil where the text cannot be read.
    init?(_ text: String, for words: String? = nil) {
        guard let form = try? EDTFDate.Form.read(text.utf8.span) else { return nil }
        self.init(EDTFDate(form: form), for: words)
    }
}

extension EDTFProposal {
    /// `'2021-05' for the month`.
    fileprivate func description(typing date: (EDTFDate) -> String) -> String {
        date(self.date) + (words.map { " for \($0)" } ?? "")
    }
}

extension EDTFDate {
    /// What a text may mean that need not be EDTF: `late 2019`, `Mar-May 2021`, `20170512`.
    package static func meant(by text: String) -> EDTFSuggestion {
        do throws(EDTFError) {
            return .dates([EDTFProposal(try EDTFDate(parsing: text))])
        } catch {
            return error.suggestion ?? .forms
        }
    }
}
