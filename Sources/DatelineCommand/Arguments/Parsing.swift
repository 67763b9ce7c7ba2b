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

    @Sendable static func day(_ text: String) throws -> CalendarDay {
        if let day = CalendarDay(text) { return day }
        throw ValidationError("'\(text)' is not a day; write it like 2017-12-01")
    }

    @Sendable static func week(_ text: String) throws -> ISOWeek {
        do {
            return try ISOWeek(parsing: text)
        } catch {
            let remedy = error.remedy.map { "; \($0)" } ?? ""
            throw ValidationError("'\(text)' is not an ISO week: \(error.reason)\(remedy)")
        }
    }

    @Sendable static func country(_ text: String) throws -> Country {
        if let country = Country(code: text.uppercased()) { return country }
        let suggestion = Country.named(text).map { "; write \($0.code)" } ?? ""
        throw ValidationError("'\(text)' is not an ISO 3166-1 code\(suggestion)")
    }

    @Sendable static func id<Thing: Noun>(_ text: String) throws -> ID<Thing> {
        if let id = ID<Thing>(text) { return id }
        throw ValidationError("'\(text)' is not an id; ids are lower-case words with hyphens, techniques like T1486")
    }
}
