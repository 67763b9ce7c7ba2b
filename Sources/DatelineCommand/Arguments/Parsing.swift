import ArgumentParser
import Dateline

/// Arguments that are more than text, with errors that say what to write.
enum Parsing {
    @Sendable static func marking(_ text: String) throws -> Marking {
        if let marking = Marking(label: text) { return marking }
        let labels = Marking.allCases.map(\.label).joined(separator: ", ")
        let suggestion = Marking.probablyMeant(by: text).map { "write \($0.label)" } ?? "write one of \(labels)"
        throw ValidationError("'\(text)' is not a TLP 2.0 label; \(suggestion)")
    }

    /// Kinds of pages, with commas between them.
    @Sendable static func pages(_ text: String) throws -> [SiteContents.Pages] {
        let words = SiteContents.Pages.allCases.map(\.rawValue)
        return try text.split(separator: ",").map { part in
            let word = part.split(whereSeparator: \.isWhitespace).joined().lowercased()
            if let pages = SiteContents.Pages(rawValue: word) { return pages }
            let remedy = EditDistance.nearest(to: word, among: words).map { "write \($0)" }
            throw ValidationError(
                "'\(word)' is no kind of page; \(remedy ?? "the kinds are \(words.joined(separator: ", "))")")
        }
    }

    /// What can be listed, in the singular too.
    @Sendable static func list(_ text: String) throws -> Listing.Subject {
        let word = text.lowercased(), words = Listing.Subject.allCases.map(\.rawValue)
        if let subject = Listing.Subject(rawValue: word) ?? Listing.Subject(rawValue: word + "s") { return subject }
        let terms: Set = ["countries", "country", "regions", "region", "sectors", "sector", "malware", "techniques"]
        let near = terms.contains(word) || word == "technique" ? "terms" : EditDistance.nearest(to: word, among: words)
        throw ValidationError(
            "there is no list '\(text)'; \(near.map { "write 'dateline list \($0)'" } ?? "the lists are \(words.joined(separator: ", "))")"
        )
    }

    @Sendable static func day(_ text: String) throws -> CalendarDay {
        if let day = CalendarDay(text) { return day }
        throw ValidationError("'\(text)' is not a day; \(dayRemedy(text))")
    }

    /// What to write for a day: the first and the last of what was written, where that is a month or a year.
    private static func dayRemedy(_ text: String) -> String {
        do throws(EDTFError) {
            guard let days = try EDTFDate(parsing: text).bounds.days else { return "write it like 2017-12-01" }
            return "write its first day, \(days.lowerBound), or its last, \(days.upperBound)"
        } catch {
            return error.remedy ?? "write it like 2017-12-01"
        }
    }

    @Sendable static func country(_ text: String) throws -> Country {
        if let country = Country.named(text) { return country }
        let several = Country.several(named: text)
        if !several.isEmpty {
            let codes = several.map { "\($0.code) for \($0.name)" }.joined(separator: ", ")
            throw ValidationError("'\(text)' is the name of several countries; write \(codes)")
        }
        let near = EditDistance.nearest(to: text, among: Country.all.map(\.name)).flatMap { Country.named($0) }
        let suggestion = near.map { "write \($0.code) for \($0.name)" } ?? "write a code of two letters, such as KR"
        throw ValidationError("'\(text)' is neither a code of ISO 3166-1 nor the name of a country; \(suggestion)")
    }
}
