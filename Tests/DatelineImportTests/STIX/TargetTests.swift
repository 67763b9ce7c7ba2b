import DatelineImport
import DatelineModel
import Testing

@Suite struct TargetTests {
    private func targets(_ type: String, _ fields: String, _ more: String...) throws -> [String] {
        let objects =
            [
                Bundle.object("campaign", "c", #""name": "X""#), Bundle.object(type, "v", fields),
                Bundle.relationship("1", "campaign--c", "targets", "\(type)--v"),
            ] + more
        let incident = try only(Bundle.read([("test.json", Bundle.bundle(objects))]).casebook.incidents)
        return incident.targets.map { target in
            [target.sector?.text, target.country?.code, target.region?.text, target.name].map { $0 ?? "-" }.joined(
                separator: " ")
        }
    }

    @Test func areOneWhereSectorAndCountryBelongTogether() throws {
        #expect(
            try targets("identity", #""name": "Gotham Bank", "sectors": ["financial-services"], "country": "US""#)
                == ["finance US - Gotham Bank"])
    }

    @Test func areSeveralWhereNothingSaysWhatBelongsTogether() throws {
        #expect(
            try targets(
                "identity",
                #""name": "Identity (Campaign 1)", "sectors": ["energy", "defence"], "x_cta_country": ["KR", "JP"]"#)
                == ["- JP - -", "- KR - -", "defence - - -", "energy - - -"])
    }

    @Test func takeTheCountryOfAPlaceOrTheRegion() throws {
        #expect(try targets("location", #""country": "KR", "city": "Seoul""#) == ["- KR - Seoul"])
        #expect(try targets("location", #""region": "eastern-asia""#) == ["- - east-asia -"])
        #expect(try targets("location", #""region": "western-africa""#) == ["- - western-africa -"])
        #expect(
            try targets(
                "identity", #""name": "A Ministry""#, Bundle.object("location", "l", #""country": "VN""#),
                Bundle.relationship("2", "identity--v", "located-at", "location--l")) == ["- VN - A Ministry"])
    }

    @Test func comeFromSightingsToo() throws {
        let result = Bundle.imported(
            Bundle.object("threat-actor", "a", #""name": "X""#), Bundle.object("identity", "v", #""name": "Victim""#),
            Bundle.object("indicator", "a"),
            Bundle.object(
                "sighting", "1", #""sighting_of_ref": "threat-actor--a", "where_sighted_refs": ["identity--v"]"#),
            Bundle.object("sighting", "2", #""sighting_of_ref": "indicator--a", "where_sighted_refs": ["identity--v"]"#)
        )
        #expect(try only(result.casebook.actors).targets.map(\.name) == ["Victim"])
        #expect(result.summary.row("sighting")?.usedCount == 1)
        #expect(result.summary.row("sighting")?.skipped.map(\.what) == ["about nothing that is used"])
    }
}
