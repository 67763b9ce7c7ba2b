import DatelineChronology
import DatelineModel
import EDTF
import Templating
import Testing

@testable import DatelineComposing

@Suite struct BriefingPageTests {
    private func briefing(_ week: String, of casebook: SmallCasebook) throws -> Page {
        casebook.edition().briefing(of: ReportingPeriod(week: try ISOWeek(parsing: week)))
    }

    private func bottomLine(_ page: Page) -> [String] {
        guard case .list(let sentences) = page.model["bottom_line"] else { return [] }
        return sentences.compactMap { sentence in
            guard case .object(let fields) = sentence else { return nil }
            return fields["plain"].text
        }
    }

    @Test func leadsWithTheWeightiestNewsInSentences() throws {
        let page = try briefing("2018-W08", of: try SmallCasebook())
        #expect(
            bottomLine(page) == [
                "On 20–22 February 2018 Outbreak at *Example* & Sons was attributed to Heron by Alpha and to Stork by Gamma."
                    + " Alpha gives its confidence as high.",
                "On 20 February 2018 Alpha used the name Heron for an intrusion set that it said"
                    + " has been active since at least 2012.",
            ])
        #expect(page.title == "Weekly briefing 2018-W08")
        #expect(page.route.path == "/weeks/2018-W08/")
    }

    @Test func aNewIncidentIsToldWithItsOwnDate() throws {
        let page = try briefing("2017-W20", of: try SmallCasebook())
        #expect(
            bottomLine(page) == [
                "On 20 May 2017 an incident became known, “Outbreak at *Example* & Sons”;"
                    + " Beta said that the outbreak cost millions."
            ])
    }

    @Test func anEmptyWeekIsShortAndHonest() throws {
        let page = try briefing("2016-W01", of: try SmallCasebook())
        #expect(
            bottomLine(page) == [
                "Nothing is known to have happened in the week of 4–10 January 2016, and nothing became known."
            ])
        let text = try PageTemplates.text(of: page, "md")
        #expect(!text.contains("## What became known"))
        #expect(!text.contains("## Actors in focus"))
        #expect(text.contains("## Numbers"))
    }

    @Test func confidenceAndLikelihoodNeverShareASentence() throws {
        var casebook = try SmallCasebook()
        let likely = try #require(LikelihoodScale.icd203.term(for: "likely"))
        for place in casebook.incidents[0].attributions.indices {
            casebook.incidents[0].attributions[place].provenance.confidence = .level(.low)
            casebook.incidents[0].attributions[place].provenance.likelihood = .term(likely, scale: .icd203)
        }
        let edition = casebook.edition()
        for subject in [PageID.incident(try id("outbreak")), .week(try ISOWeek(parsing: "2018-W08"))] {
            let text = try PageTemplates.text(of: edition.page(subject), "md")
            let told = text.components(upTo: "## Scales")
            for sentence in told.split(whereSeparator: { ".\n".contains($0) }) {
                let words = sentence.lowercased()
                #expect(!(words.contains("confidence") && words.contains("likelihood")), "\(sentence)")
            }
        }
    }

    @Test func aJudgementStandsOnceBelowTheBottomLine() throws {
        let text = try PageTemplates.text(of: try briefing("2018-W08", of: try SmallCasebook()), "md")
        let below = try #require(text.split(separator: "## Key judgements").last)
        #expect(below.matches(of: /was attributed to/).count == 1)
        #expect(!below.contains("attributed it to"))
        #expect(!text.contains("not assessed by source"))
        #expect(text.contains("Where a judgement names no confidence, its source gave none."))
    }

    @Test func silenceOnHowSureAnybodyIsIsSaidOnce() throws {
        var casebook = try SmallCasebook()
        for place in casebook.incidents[0].attributions.indices {
            casebook.incidents[0].attributions[place].provenance.confidence = nil
        }
        casebook.actors[0].active = []
        let text = try PageTemplates.text(of: try briefing("2018-W08", of: casebook), "md")
        #expect(text.matches(of: /No source says how sure it is\./).count == 1)
        #expect(!text.contains("onfidence"))
        #expect(!text.contains("## Scales"))
    }

    @Test func aNewIncidentOpensWithItsAccountWhereThatWasKnownByThen() throws {
        var casebook = try SmallCasebook()
        let cited = try PageTemplates.text(of: try briefing("2017-W20", of: casebook), "md")
        #expect(cited.contains("It spread fast. "))
        // What cites a later source was not known by the cut-off.
        casebook.incidents[0].body = Prose(paragraphs: [
            Prose.Paragraph(markdown: "Later, more. [@alpha-2018]", citations: [try id("alpha-2018")])
        ])
        let later = try PageTemplates.text(of: try briefing("2017-W20", of: casebook), "md")
        #expect(!later.contains("Later, more."))
        // What cites nothing goes by the day on which its record was entered.
        casebook.incidents[0].body = Prose(paragraphs: [Prose.Paragraph(markdown: "Uncited.")])
        for (day, isShown) in [("2017-05-21", true), ("2017-05-22", false)] {
            casebook.incidents[0].metadata.recorded = CalendarDay(day)
            let text = try PageTemplates.text(of: try briefing("2017-W20", of: casebook), "md")
            #expect(text.contains("Uncited.") == isShown)
        }
    }

    @Test func neverNamesADayThatNoSourceGave() throws {
        let text = try PageTemplates.text(of: try briefing("2017-W20", of: try SmallCasebook()), "md")
        #expect(text.contains("Incident, May 2017; became known on 20 May 2017."))
        for day in [" 1 May 2017", "31 May 2017", "2017-05-01"] { #expect(!text.contains(day)) }
    }

    @Test func comparesWithTheWeeksBefore() throws {
        let text = try PageTemplates.text(of: try briefing("2018-W08", of: try SmallCasebook()), "md")
        #expect(text.contains("| Attributions made | 2 | 0 | 0.0 |"))
    }
}

extension String {
    /// The text before a line.
    fileprivate func components(upTo line: String) -> String {
        var kept: [Substring] = []
        for part in split(separator: "\n", omittingEmptySubsequences: false) {
            if part == line { break }
            kept.append(part)
        }
        return kept.joined(separator: "\n")
    }
}
