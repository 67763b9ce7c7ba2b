import DatelineExport
import DatelineImport
import DatelineModel
import EDTF
import Testing

/// What of a record MISP can hold comes back from `import misp` as it was.
@Suite struct MISPRoundTripTests {
    private func imported(_ lines: String...) throws -> Casebook {
        var misp = MISPImport()
        MISPEvents(of: disclosure(of: lines.joined(separator: "\n"))).bytes.withUnsafeBytes {
            misp.read($0, named: "export.json")
        }
        let result = misp.finish()
        #expect(result.diagnostics.filter { $0.severity > .note } == [])
        for row in result.summary.parts { #expect(row.read == row.usedCount + row.skippedCount, "\(row)") }
        return result.casebook
    }

    private func name(_ party: Party?, _ casebook: Casebook) -> String? {
        switch party {
        case .organisation(let id): casebook.vocabulary.organisations[id]?.name
        case .named(let name): name
        case .actor, nil: nil
        }
    }

    @Test(arguments: [
        "2017-05-12", "2017-05", "2017~", "2017-05-12/2017-05-15", "2012/..", "[..2012]", "2017-21", "201X",
    ])
    func theDate(_ date: String) throws {
        let incident = try #require(try imported(Lines.incident("i1", date: date)).incidents.first)
        #expect(incident.date.description == date)
        #expect(incident.title == "Title of i1" && incident.claims.isEmpty)
    }

    @Test func claimsWithWhoSaysThemWhenAndHowSure() throws {
        let claims = #"""
            "claims":[{"text":"It began with mail.","by":"Kaspersky","said":"2018-03~","confidence":"high","words":"mail; “first”"},
            {"text":"It did not.","by":"Fire; Eye","likelihood":"likely","withdrawn":"2019-01-02"},{"text":"Nobody knows."},
            {"text":"Perhaps.","said":"2018","confidence":{"word":"strong","scale":"FireEye"},"marking":"TLP:AMBER"}]
            """#
        let casebook = try imported(Lines.incident("i1", claims.filter { $0 != "\n" }))
        let back = try #require(casebook.incidents.first?.claims)
        #expect(back.map(\.text) == ["It began with mail.", "It did not.", "Nobody knows.", "Perhaps."])
        #expect(back.map { name($0.provenance.by, casebook) } == ["Kaspersky", "Fire; Eye", nil, nil])
        #expect(back.map { $0.provenance.said?.description } == ["2018-03~", nil, nil, "2018"])
        #expect(back.map { $0.provenance.confidence?.text } == ["high", nil, nil, "strong (FireEye)"])
        #expect(back[0].provenance.words == "mail; “first”")
        #expect(back[1].provenance.likelihood?.text == "likely (ICD 203, 55–80 %)")
        #expect(back[1].provenance.withdrawn?.description == "2019-01-02")
        #expect(back.allSatisfy { $0.provenance.note == nil })
        #expect(casebook.incidents.first?.metadata.marking == .amber)
    }

    @Test func attributionsAndThatSomebodyDoesNotKnow() throws {
        let attributions = #"""
            "attribution":[{"to":"a1","by":"FireEye","said":"2018-02","confidence":"high"},{"to":"a1","by":"Mandiant"},{"to":"unknown","by":"CERT-EU"}]
            """#
        let casebook = try imported(Lines.actor, Lines.incident("i1", attributions))
        let back = try #require(casebook.incidents.first?.attributions)
        #expect(back.map { $0.actorInvolved?.text } == ["apt37", "apt37", nil])
        #expect(back.map { name($0.provenance.by, casebook) } == ["FireEye", "Mandiant", "CERT-EU"])
        #expect(back.map { $0.provenance.confidence?.text } == ["high", nil, nil])
        #expect(casebook.actors.map(\.name) == ["APT37"])
        #expect(casebook.incidents.first?.claims == [])
    }

    @Test func victimsFlawsAndSources() throws {
        let fields = #"""
            "sources":["s1","s2"],"targets":[{"name":"Sony","by":"FBI","said":"2014-12-19"}],"vulnerabilities":[{"id":"CVE-2017-0144","by":"NSA"}]
            """#
        let other =
            #"{"type":"source","id":"s2","title":"Blog","publisher":"ESET","url":"https://www.welivesecurity.com/2017/a"}"#
        let casebook = try imported(Lines.source, other, Lines.incident("i1", fields))
        let incident = try #require(casebook.incidents.first)
        #expect(incident.targets.map(\.name) == ["Sony"])
        #expect(incident.targets.map { name($0.provenance.by, casebook) } == ["FBI"])
        #expect(incident.vulnerabilities.map { name($0.provenance.by, casebook) } == ["NSA"])
        #expect(incident.claims == [])
        let sources = incident.metadata.sources.compactMap { id in casebook.sources.first { $0.id == id } }
        #expect(Set(sources.map(\.url)) == ["https://www.welivesecurity.com/2017/a", nil])
        #expect(sources.contains { $0.title == "FireEye, Report, 20 February 2018" })
        #expect(sources.contains { $0.note == "ESET, Blog" })
    }

    @Test func proseInAnEventThatIsNotForAllKeepsItsMarking() throws {
        let casebook = try imported(Lines.incident("i1", #""marking":"TLP:AMBER","body":"What happened.""#))
        #expect(casebook.incidents.map(\.metadata.marking) == [.amber])
        #expect(casebook.incidents.first?.body.markdown == "What happened.")
    }
}
