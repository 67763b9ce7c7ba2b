import DatelineChronology
import Testing

/// The sources of a page, numbered as the page refers to them.
@Suite struct NumberingSources {
    @Test func inTheOrderOfTheFirstReference() throws {
        var numbered = NumberedSources()
        let (one, two) = (try source("b-report"), try source("a-report"))
        #expect([numbered.number(of: one), numbered.number(of: two), numbered.number(of: one)] == [1, 2, 1])
        #expect(numbered.ids == [one, two])
    }

    @Test func aSourceThatIsNotReferredToHasNoNumber() throws {
        var numbered = NumberedSources()
        #expect(numbered.existingNumber(of: try source("report")) == nil)
        #expect(numbered.ids.isEmpty)
        _ = numbered.number(of: try source("report"))
        #expect(numbered.existingNumber(of: try source("report")) == 1)
    }
}
