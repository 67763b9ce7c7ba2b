import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

/// What was not disclosed is on no page, and pages carry the highest marking of what they show.
@Suite struct DisclosureTests {
    /// The small casebook with an incident, a claim and an alias above TLP:CLEAR, all with a word to look for.
    private func markedCasebook() throws -> SmallCasebook {
        var casebook = try SmallCasebook()
        var secret = Incident(
            id: try id("canary-incident"), kind: .incident, title: "Canary incident", date: try date("2018-02-21"))
        secret.metadata.marking = .amber
        secret.targets = [Target(sector: ID("water"), country: Country(code: "NL"), provenance: Provenance())]
        secret.attributions = [Attribution(to: .actor(try id("heron")), provenance: try provenance(by: "Canary"))]
        casebook.incidents.append(secret)
        casebook.incidents[0].claims.append(
            Claim(id: "canary", text: "Canary claim.", provenance: try provenance(by: "Canary", marking: .amber)))
        casebook.actors[0].aliases.append(
            Alias(name: "Canary bird", provenance: try provenance(by: "Canary", marking: .amber)))
        return casebook
    }

    private func texts(_ edition: Edition) throws -> [String: String] {
        var texts: [String: String] = [:]
        for subject in edition.subjects {
            for ending in ["html", "md"] {
                texts["\(subject).\(ending)"] = try PageTemplates.text(of: edition.page(subject), ending)
            }
        }
        return texts
    }

    @Test func pagesAreThoseOfACasebookThatNeverHadMore() throws {
        let marked = try texts(try markedCasebook().edition(at: .clear))
        let plain = try texts(try SmallCasebook().edition(at: .clear))
        #expect(marked == plain)
        for (name, text) in marked { #expect(!text.lowercased().contains("canary"), "\(name)") }
    }

    @Test func pagesCarryTheHighestMarkingOfWhatTheyShow() throws {
        let edition = try markedCasebook().edition(at: .red)
        let markings: [(PageID, Marking)] = [
            (.incident(try id("canary-incident")), .amber), (.incident(try id("outbreak")), .amber),
            (.actor(try id("heron")), .amber), (.actor(try id("stork")), .amber), (.home, .amber), (.timeline, .amber),
            (.week(try ISOWeek(parsing: "2017-W20")), .amber), (.source(try id("gamma-2018")), .clear),
            (.about, .clear), (.sectors, .amber), (.search, .amber), (.index, .amber),
        ]
        for (subject, marking) in markings {
            #expect(try #require(edition.page(subject)).marking == marking, "\(subject)")
        }
    }

    @Test func whateverNamesSomethingStrictIsAsStrict() throws {
        let edition = try markedCasebook().edition(at: .red)
        for subject in edition.subjects {
            let page = try #require(edition.page(subject))
            let html = try PageTemplates.text(of: page, "html")
            if html.lowercased().contains("canary") { #expect(page.marking == .amber, "\(subject)") }
        }
    }

    /// Each statement of each record in turn is the strictest thing of the casebook: no page shows it and is less strict.
    @Test func whateverShowsAStatementIsAsStrictAsTheStatement() throws {
        let casebook = try FullCasebook.make().withEachStatementNamed()
        let edition = casebook.edition(at: .red)
        let texts = edition.subjects.map { subject in
            (subject, edition.page(subject).map { String(decoding: $0.json, as: UTF8.self) } ?? "")
        }
        for statement in 1...casebook.statementCount {
            let subjects = texts.filter { $0.1.contains("Canary \(statement).") }.map(\.0)
            #expect(!subjects.isEmpty, "statement \(statement) is on no page")
            let strict = casebook.withStrictStatement(statement).edition(at: .red)
            for subject in subjects {
                #expect(strict.page(subject)?.marking == .red, "statement \(statement) on \(subject)")
            }
        }
    }

    @Test func anEarlierDayShowsNothingThatBecameKnownLater() throws {
        let edition = try SmallCasebook().edition(asOf: CalendarDay("2017-12-01"))
        #expect(edition.page(.actor(try id("heron"))) == nil)
        for (name, text) in try texts(edition) {
            for word in ["Heron", "Grey Bird", "Alpha", "Gamma", "2018"] {
                #expect(!text.contains(word), "\(name): \(word)")
            }
        }
    }

    @Test func aBuildAboveClearIsKeptOutOfSearchEnginesOnEveryPage() throws {
        let strict = try SmallCasebook().edition(at: .green)
        for subject in strict.subjects {
            #expect(try PageTemplates.text(of: strict.page(subject), "html").contains("noindex"), "\(subject)")
        }
        let free = try SmallCasebook().edition(at: .clear)
        for subject in free.subjects where subject != .notFound {
            #expect(try !PageTemplates.text(of: free.page(subject), "html").contains("noindex"), "\(subject)")
        }
    }
}

extension SmallCasebook {
    /// How many statements its records have.
    fileprivate var statementCount: Int {
        incidents.map(\.provenances.count).reduce(0, +) + actors.map(\.provenances.count).reduce(0, +)
    }

    /// The casebook with another speaker for each statement, told apart by a number.
    fileprivate func withEachStatementNamed() -> SmallCasebook {
        changed { $0.by = .named("Canary \($1).") }
    }

    /// The casebook with one statement that is stricter than all others.
    fileprivate func withStrictStatement(_ number: Int) -> SmallCasebook {
        changed { if $1 == number { $0.marking = .red } }
    }

    /// The casebook with its statements changed, which are numbered from 1.
    private func changed(_ change: (inout Provenance, Int) -> Void) -> SmallCasebook {
        var copy = self
        var number = 0
        func changeNext(_ provenance: inout Provenance) {
            number += 1
            change(&provenance, number)
        }
        for place in copy.incidents.indices { copy.incidents[place].changeEveryProvenance(changeNext) }
        for place in copy.actors.indices { copy.actors[place].changeEveryProvenance(changeNext) }
        return copy
    }
}
