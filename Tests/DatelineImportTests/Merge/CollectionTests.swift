import DatelineModel
import EDTF
import Testing

@testable import DatelineImport

/// A format that names its collection has its records known when they are imported again.
@Suite struct CollectionTests {
    private func casebook(_ id: String, _ title: String) throws -> Casebook {
        var incident = Incident(
            id: try #require(ID<Incident>(id)), kind: .incident, title: title, date: .year(2018))
        incident.metadata.foreignIDs = ["diary": "7"]
        return Casebook(settings: Settings(title: "Diary"), incidents: [incident], actors: [], sources: [])
    }

    @Test(arguments: [("diary", "began"), (nil, "entry")])
    func aRecordIsKnownByItsIDInTheCollection(_ collection: String?, _ id: String) throws {
        let imported = try casebook("entry", "It began, it is said")
        let result = ImportResult(
            casebook: imported, summary: ImportSummary(rows: [], files: 1, casebook: imported.counts),
            collection: collection, diagnostics: [])
        let merge = CasebookMerge(of: result, into: try casebook("began", "It began"))
        #expect(merge.casebook().incidents.map(\.id.text) == [id])
    }
}
