import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

/// A casebook that has something of everything, so that every part of every page is shown once.
enum FullCasebook {
    static func make() throws -> SmallCasebook {
        var casebook = try SmallCasebook()
        casebook.settings.publisher = "The publisher"
        casebook.settings.summary = "A casebook with something of everything."
        casebook.settings.baseURL = "https://example.org/x/"
        casebook.sources[0].reliability = .b
        casebook.sources[0].authors = ["A. Writer", "B. Writer"]
        casebook.sources[0].archived = "https://archive.example.org/1"
        casebook.sources[0].retrieved = CalendarDay("2018-03-01")
        casebook.sources[0].language = "ko"
        casebook.sources[0].note = "A note."
        casebook.sources[0].kind = .report
        try fill(&casebook.actors[0])
        try fill(&casebook.incidents[0])
        casebook.incidents += try others()
        return casebook
    }

    private static func fill(_ actor: inout Actor) throws {
        let said = try provenance(by: "Alpha", said: "2018-02-20", sources: ["alpha-2018"], confidence: .disputed)
        actor.relations = [ActorRelation(kind: .overlaps, to: try id("stork"), provenance: said)]
        actor.malware = [Usage(id: try id("quill"), provenance: said)]
        actor.techniques = [Usage(id: try id("T1566.001"), provenance: said)]
        actor.targets = [Target(sector: ID("media"), region: ID("east-asia"), provenance: said)]
        actor.claims = [Claim(text: "It is large.", provenance: said)]
        actor.body = Prose(paragraphs: [Prose.Paragraph(markdown: "# Head\n\nSee [home](/) and [x](/no/page/).")])
        actor.metadata.foreignIDs = ["attack": "G0001", "other": "77"]
        actor.metadata.tags = ["tag"]
    }

    private static func fill(_ incident: inout Incident) throws {
        let said = try provenance(by: "Beta", said: "2017-05-20", sources: ["beta-2017"])
        incident.malware = [Usage(id: try id("quill"), provenance: said)]
        incident.techniques = [Usage(id: try id("T1486"), provenance: said)]
        incident.vulnerabilities = [Usage(id: try id("CVE-2017-0144"), provenance: said)]
        incident.related = [try id("seizure")]
        incident.metadata.recorded = CalendarDay("2018-03-01")
        var withdrawn = try provenance(by: "Beta", said: "2017-05-20", sources: ["beta-2017"])
        withdrawn.withdrawn = try date("2017-06-01")
        withdrawn.supersededBy = "cost"
        withdrawn.words = "quoted words"
        withdrawn.note = "A note."
        withdrawn.credibility = .doubtful
        withdrawn.likelihood = .word("perhaps", scale: "Beta")
        incident.claims.append(Claim(id: "count", text: "It hit 12 firms.", provenance: withdrawn))
        incident.attributions.append(
            Attribution(
                to: .unknown, provenance: try provenance(by: "Beta", said: "2017-05-21", sources: ["beta-2017"])))
    }

    /// One record for each kind of date and event, one of them strictly marked.
    private static func others() throws -> [Incident] {
        let dates = [
            "2012/..", "2015~", "2016?", "[2016-03-04,2016-03-09]", "2017-05-12/2017-05-15", "2010s", "201X",
            "2017-05-12/", "2018-02-21",
        ]
        var incidents: [Incident] = []
        for (place, text) in dates.enumerated() {
            guard let date = try? EDTFDate(parsing: text) else { continue }
            let kind = Incident.Kind.allCases[place % Incident.Kind.allCases.count]
            var incident = Incident(id: try id("event-\(place)"), kind: kind, title: "Event \(place)", date: date)
            incident.metadata.sources = [try id("gamma-2018")]
            incidents.append(incident)
        }
        var seizure = Incident(
            id: try id("seizure"), kind: .response, title: "Seizure", date: try date("2018-02-22"))
        seizure.metadata.marking = .amberStrict
        seizure.metadata.recorded = CalendarDay("2018-02-23")
        return incidents + [seizure]
    }
}
