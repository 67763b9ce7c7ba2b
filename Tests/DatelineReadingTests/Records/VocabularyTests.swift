import DatelineModel
import Testing

@testable import DatelineReading

struct VocabularyTests {
    private func read(_ text: String) throws -> Reading { try TemporaryCasebook.read([("vocabulary.yaml", text)]) }

    @Test func namesOrganisationsAndTerms() throws {
        let reading = try read(
            """
            organisations:
              fireeye: { name: FireEye, kind: company, country: US, url: https://example.org/, description: A company. }
            sectors: { shipping: Shipping }
            regions: { far-north: Far North }
            malware: { wannacry: { name: WannaCry, attack: S0366 }, dogcall: DOGCALL }
            techniques: { T1486: Data Encrypted for Impact }
            """)
        #expect(reading.diagnostics == [])
        let vocabulary = reading.casebook.vocabulary
        var fireeye = VocabularyTerm(name: "FireEye")
        fireeye.kind = "company"
        fireeye.country = Country(code: "US")
        fireeye.url = "https://example.org/"
        fireeye.summary = "A company."
        #expect(Array(vocabulary.organisations.values) == [fireeye])
        #expect(
            vocabulary.malware.map { "\($0.key): \($0.value.name)" }.sorted() == [
                "dogcall: DOGCALL", "wannacry: WannaCry",
            ])
        #expect(vocabulary.techniques.values.map(\.name) == ["Data Encrypted for Impact"])
    }

    @Test func addsToTheCommonSectorsAndRegions() throws {
        let vocabulary = try read("sectors: { shipping: Shipping, healthcare: Health }\n").casebook.vocabulary
        #expect(vocabulary.sectors.count == Vocabulary().sectors.count + 1)
        #expect(ID<Sector>("healthcare").flatMap { vocabulary.sectors[$0]?.name } == "Health")
    }

    @Test func leavesFaultyTermsOut() throws {
        let reading = try read("malware: { WannaCry: WannaCry, dogcall: { nam: DOGCALL }, karae: KARAE }\n")
        #expect(reading.casebook.vocabulary.malware.keys.map(\.text) == ["karae"])
        #expect(reading.diagnostics.map(\.id) == [.idSpelling, .missingField, .unknownField])
    }

    @Test func missesNothingWhereItCouldNotBeReadAsAWhole() throws {
        let reading = try TemporaryCasebook.read([
            ("vocabulary.yaml", "malware: { wannacry: [\n"),
            ("incidents/a.md", "---\ntype: incident\ntitle: A\ndate: 2017\nmalware: [wannacry]\n---\n"),
        ])
        #expect(reading.diagnostics.map(\.id) == [.yamlSyntax])
    }
}
