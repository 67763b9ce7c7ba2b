import DatelineExchange
import Foundation
import Testing

/// What the summaries of imports say was read, counted again by a program in Python that knows nothing of Dateline.
@Suite(
    .enabled(if: TestMaterial.isThere, TestMaterial.absence),
    .enabled(if: TestMaterial.python != nil, TestMaterial.pythonAbsence))
struct SummaryCountTests {
    private static let script = """
        import collections, csv, io, json, sys
        kind, path = sys.argv[1:3]
        text = open(path, encoding='utf-8-sig').read()
        rows = collections.Counter()
        def documents():
            start, decoder = 0, json.JSONDecoder()
            while text[start:].strip():
                while text[start].isspace(): start += 1
                document, start = decoder.raw_decode(text, start)
                yield document
        def elements(key):
            for document in documents():
                if isinstance(document, list): yield from document
                else: yield from document.get(key, [document])
        if kind == 'stix':
            for thing in elements('objects'): rows[thing['type']] += 1
        elif kind == 'misp':
            for thing in elements('response'): rows['event'] += 1
        elif kind == 'galaxy':
            for document in documents(): rows[document['type']] += len(document['values'])
        elif kind == 'veris':
            for thing in elements('incidents'): rows['incident'] += 1
        elif kind == 'kev' and path.endswith('.json'):
            for thing in elements('vulnerabilities'): rows['entry'] += 1
        else:
            table = [row for row in csv.reader(io.StringIO(text)) if any(cell.strip() for cell in row)]
            rows['entry' if kind == 'kev' else 'row'] = len(table) - 1
            for row in table[1:] if kind == 'csv' else []:
                for name, cell in zip(table[0], row):
                    if cell.strip(): rows['column ' + name] += 1
        for name, count in rows.items(): print(name, count, sep='\\t')
        """

    /// What Python counts in a file.
    private func counted(_ kind: String, _ path: String) throws -> [String: Int] {
        let python = try #require(TestMaterial.python)
        let lines = try TestMaterial.output(of: python, ["-c", Self.script, kind, path]).split(separator: "\n")
        return Dictionary(
            uniqueKeysWithValues: lines.map { line in
                let parts = line.split(separator: "\t")
                return (String(parts[0]), Int(parts[1]) ?? -1)
            })
    }

    private func check(_ records: some RecordImport, _ kind: String, _ path: String) throws {
        var records = records
        records.read(file: path)
        let summary = records.finish().summary
        for row in summary.rows + summary.parts {
            #expect(row.read == row.usedCount + row.skippedCount, "\(path): \(row)")
        }
        let rows = kind == "csv" ? summary.rows + summary.parts : summary.rows
        #expect(try Dictionary(uniqueKeysWithValues: rows.map { ($0.type, $0.read) }) == counted(kind, path), "\(path)")
    }

    @Test(arguments: [
        "05-stix-end-before-start/bundle.json", "07-stix-label-tlp/bundle.json",
        "08-stix-attack-ids-among-aliases/bundle.json", "08-stix-report-without-description/bundle.json",
        "09-stix-epoch-and-5138/bundle.json", "10-pap-makes-red/bundle.json", "10-statement-marking-tlp/bundle.json",
        "real-16-vendor-midnight/b.json",
    ])
    func bundlesOfSTIX(name: String) throws {
        try check(STIXImport(), "stix", TestMaterial.path("faults/" + name))
    }

    @Test func examplesOfSTIX() throws {
        let files = try TestMaterial.files(in: "data/stix-examples/examples/example_json").filter {
            $0.hasSuffix(".json")
        }
        #expect(!files.isEmpty)
        for path in files { try check(STIXImport(), "stix", path) }
    }

    @Test func eventsOfMISP() throws {
        let files = try TestMaterial.files(in: "data/misp-events/eset").filter { $0.hasSuffix(".json") }
        #expect(!files.isEmpty)
        for path in files { try check(MISPImport(), "misp", path) }
    }

    @Test(arguments: ["country", "ransomware", "region", "sector", "target-information", "threat-actor"])
    func galaxiesOfMISP(name: String) throws {
        try check(GalaxyImport(), "galaxy", TestMaterial.path("data/misp-galaxy/\(name).json"))
    }

    @Test(arguments: ["known_exploited_vulnerabilities.json", "known_exploited_vulnerabilities.csv"])
    func knownExploitedVulnerabilities(name: String) throws {
        try check(KEVImport(), "kev", TestMaterial.path("data/kev/" + name))
    }

    @Test(arguments: ["11-veris-future-year-and-quote", "12-veris-one-summary-many-victims"])
    func recordsOfVERIS(folder: String) throws {
        try check(VERISImport(), "veris", TestMaterial.path("faults/\(folder)/records.json"))
    }

    @Test(arguments: [
        ("02-csv-date-in-words", "table.csv", "mapping.yaml"), ("05-csv-end-before-start", "table.csv", "mapping.yaml"),
        ("05-csv-unusable-cells-counted-as-used", "table.csv", "mapping.yaml"),
        ("03-csv-fraction-and-two-formats", "two-formats.csv", "german.yaml"),
        ("real-02-csv-counts-lie", "t.csv", "mapping.yaml"), ("real-03-csv-cap-1000", "t.csv", "mapping.yaml"),
        ("real-18-python-list-cells", "t.csv", "mapping.yaml"), ("real-19-iso-names", "t.csv", "mapping.yaml"),
    ])
    func tables(folder: String, table: String, mapping: String) throws {
        let bytes = try Data(contentsOf: URL(filePath: TestMaterial.path("faults/\(folder)/\(mapping)")))
        let read = try #require(CSVMapping.read([UInt8](bytes), named: mapping).mapping)
        try check(CSVImport(read), "csv", TestMaterial.path("faults/\(folder)/\(table)"))
    }
}
