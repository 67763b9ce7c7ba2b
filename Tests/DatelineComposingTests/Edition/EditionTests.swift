import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

@Suite struct EditionTests {
    /// Single subjects and the list of all are asked of by different pages, and must not differ.
    @Test func aSubjectHasAPageWhereItIsListed() throws {
        for edition in [try FullCasebook.make().edition(at: .red), try SmallCasebook.large(700)] {
            for subject in edition.subjects {
                #expect(edition.hasPage(on: subject), "\(subject.route)")
                #expect(edition.page(subject) != nil, "\(subject.route)")
            }
            #expect(Set(edition.subjects).count == edition.subjects.count)
        }
    }

    @Test func whatIsNotListedHasNoPage() throws {
        let edition = try SmallCasebook.large(700)
        let all = IncidentList.all
        let absent: [PageID] = try [
            .year(1066), .week(ISOWeek(parsing: "1999-W01")), .incident(id("nothing")), .actor(id("nobody")),
            .country(#require(Country(code: "AQ"))), .region(id("moon")), .sector(id("toys")), .malware(id("none")),
            .technique(id("T9999")), .source(id("unread")), .initial(Initial(of: "Heron")),
            .part(ListPart(list: all, year: 2017, month: nil)), .part(ListPart(list: all, year: 2017, month: 4)),
            .part(ListPart(list: .actor(id("heron")), year: 2017, month: nil)),
            .sourcesOf(SourceListPart(year: 2017, month: nil)),
        ]
        for subject in absent {
            #expect(!edition.hasPage(on: subject), "\(subject.route)")
            #expect(!edition.subjects.contains(subject), "\(subject.route)")
        }
    }

    @Test func aSiteWithoutAKindOfPageHasNoneOfIt() throws {
        var casebook = try SmallCasebook()
        casebook.settings.publish.pages = [.weeks]
        let edition = casebook.edition()
        #expect(edition.subjects.allSatisfy { [nil, .weeks].contains($0.siteContent) })
        #expect(!edition.hasPage(on: .incidents))
        #expect(edition.sections.map(\.text) == ["Briefings", "About"])
    }
}
