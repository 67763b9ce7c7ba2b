import DatelineImport
import DatelineModel
import Foundation
import Testing

/// What Python counts in the files of an import and in the casebook that came of them.
struct InputCount {
    /// Objects of the input by their type.
    let rows: [String: Int]
    /// Things inside the objects by their name; not every kind is counted.
    let parts: [String: Int]
    /// How many of a kind the casebook can have taken at most.
    let most: [String: Int]
    /// Records and terms by their kind.
    let casebook: [String: Int]

    /// Whether Python can read the casebook that it counts.
    static let canReadYAML =
        TestMaterial.python.map { (try? TestMaterial.output(of: $0, ["-c", "import yaml"])) != nil } ?? false

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Judges/count_input.py").path

    init(of input: Input, made casebook: Casebook) throws {
        let python = try #require(TestMaterial.python)
        let lines = try TestMaterial.withFolder { folder in
            _ = try RecordWriter(folder: folder, replace: false).write(casebook)
            return try TestMaterial.output(of: python, [Self.script, input.format, folder] + input.paths())
        }
        var counts: [Substring: [String: Int]] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false)
            counts[words[0], default: [:]][String(words[1])] = Int(words[2])
        }
        try #require(counts["row"] != nil)
        rows = counts["row"] ?? [:]
        parts = counts["part"] ?? [:]
        most = counts["most"] ?? [:]
        self.casebook = counts["book"] ?? [:]
    }
}

extension InputCount {
    /// The files of one import; for a table, the first is its mapping.
    struct Input: CustomTestStringConvertible, Sendable {
        let format: String
        /// Paths below the folder of the shared material.
        let files: [String]

        var testDescription: String { "\(format): \(files.joined(separator: ", "))" }

        init(_ format: String, _ files: String...) {
            self.format = format
            self.files = files
        }

        private init(format: String, files: [String]) {
            self.format = format
            self.files = files
        }

        func paths() throws -> [String] { try files.map { try TestMaterial.path($0) } }

        func imported() throws -> ImportResult {
            let paths = try paths()
            func result(of kind: some RecordImport, _ paths: [String]) -> ImportResult {
                var records = kind
                for path in paths { records.read(file: path) }
                return records.finish()
            }
            switch format {
            case "stix": return result(of: STIXImport(), paths)
            case "misp": return result(of: MISPImport(ImportOptions()), paths)
            case "galaxy": return result(of: GalaxyImport(ImportOptions()), paths)
            case "kev": return result(of: KEVImport(ImportOptions()), paths)
            case "veris": return result(of: VERISImport(ImportOptions()), paths)
            case "csl": return result(of: CSLImport(ImportOptions()), paths)
            case "jsonl": return result(of: JSONLinesImport(ImportOptions()), paths)
            default:
                let bytes = try [UInt8](Data(contentsOf: URL(filePath: paths[0])))
                let mapping = try #require(CSVMapping.read(bytes, named: paths[0]).mapping)
                return result(of: CSVImport(mapping, ImportOptions()), Array(paths.dropFirst()))
            }
        }

        /// The inputs that once failed, and the real data.
        static let all: [Input] = tables + bundles + others + realData

        private static let tables: [Input] = [
            ("02-country-cells", "mapping", "table"), ("02-csv-date-in-words", "mapping", "table"),
            ("03-csv-date-format-letters", "mapping-a", "table"), ("03-csv-date-format-letters", "mapping-b", "table"),
            ("03-csv-fraction-and-two-formats", "edtf", "fraction"),
            ("03-csv-fraction-and-two-formats", "german", "two-formats"),
            ("04-csv-empty-cells-beyond-header", "mapping", "table"), ("04-csv-sep-line", "mapping", "table"),
            ("04-csv-two-columns-one-name", "mapping", "table"), ("05-csv-end-before-start", "mapping", "table"),
            ("05-csv-unusable-cells-counted-as-used", "mapping", "table"), ("07-tlp-in-csv-tags", "mapping", "table"),
            ("real-02-csv-counts-lie", "mapping", "t"), ("real-03-csv-cap-1000", "mapping", "t"),
            ("real-04-joint-attribution-disputed", "mapping", "t"), ("real-05-csv-title-cut", "mapping", "t"),
            ("real-08-csv-backticks", "mapping", "t"), ("real-15-import-day-as-known", "mapping", "t"),
            ("real-18-python-list-cells", "mapping", "t"), ("real-19-iso-names", "mapping", "t"),
        ].map { folder, mapping, table in
            Input("csv", "faults/\(folder)/\(mapping).yaml", "faults/\(folder)/\(table).csv")
        }

        private static let bundles: [Input] = [
            "05-stix-end-before-start/bundle.json", "07-stix-label-tlp/bundle.json",
            "08-stix-attack-ids-among-aliases/bundle.json", "08-stix-report-without-description/bundle.json",
            "09-stix-epoch-and-5138/bundle.json", "10-pap-makes-red/bundle.json",
            "10-statement-marking-tlp/bundle.json", "real-06-ndjson-silently-lost/two-bundles.json",
            "real-06-ndjson-silently-lost/two.stix.jsonl", "real-07-author-split/b.json",
            "real-10-second-bundle-drops-first/ics.json", "real-10-second-bundle-drops-first/mobile.json",
            "real-13-report-loses-actors/b.json", "real-14-description-cut/b.json", "real-16-vendor-midnight/b.json",
        ].map { Input("stix", "faults/\($0)") }

        private static let others: [Input] = [
            Input(
                "stix", "faults/real-10-second-bundle-drops-first/ics.json",
                "faults/real-10-second-bundle-drops-first/mobile.json"),
            Input("misp", "faults/real-06-ndjson-silently-lost/two.misp.jsonl"),
            Input("misp", "faults/real-12-misp-own-galaxy-actor-lost/e.json"),
            Input("misp", "faults/real-12-misp-own-galaxy-actor-lost/e2.json"),
            Input("misp", "faults/real-09-replace-drops-analyst-edits/v1.json"),
            Input("galaxy", "faults/15-galaxy-countries/threat-actor.json"),
            Input("galaxy", "faults/real-11-surveillance-vendor-threat-actor/c.json"),
            Input("galaxy", "faults/real-11-surveillance-vendor-threat-actor/p.json"),
            Input("veris", "faults/real-06-ndjson-silently-lost/two.veris.jsonl"),
            Input("veris", "faults/11-veris-future-year-and-quote/records.json"),
            Input("veris", "faults/12-veris-one-summary-many-victims/records.json"),
            Input("kev", "faults/13-kev-csv-ransomware-backdated/catalogue.csv"),
            Input("kev", "faults/13-kev-refresh/week-1.json"), Input("kev", "faults/13-kev-refresh/week-3.json"),
            Input("csl", "faults/real-06-ndjson-silently-lost/two.csl.jsonl"),
            Input("csl", "faults/24-csl-open-end-and-seasons/library.json"),
            Input("csl", "faults/24-csl-years-before-christ/library.json"),
            Input("jsonl", "faults/10x-csl-note-marking/records.jsonl"),
            Input("jsonl", "faults/22-names-in-several-spellings/records.jsonl"),
            Input("jsonl", "faults/real-17-diagnostics-flood/a.jsonl"),
        ]

        private static let realData: [Input] =
            [
                Input("stix", "data/attack/dprk-slice.json"), Input("stix", "data/attack/enterprise-attack-18.1.json"),
                Input("kev", "data/kev/known_exploited_vulnerabilities.json"),
                Input("kev", "data/kev/known_exploited_vulnerabilities.csv"),
                Input("galaxy", "data/misp-galaxy/threat-actor.json", "data/misp-galaxy/ransomware.json"),
            ]
            + [
                ("stix", "data/stix-examples/examples/example_json"), ("misp", "data/misp-events/eset"),
                ("misp", "data/misp-events/pymisp"),
            ].compactMap { format, folder in
                guard let files = try? TestMaterial.files(in: folder) else { return nil }
                let names = files.filter { $0.hasSuffix(".json") }.compactMap { $0.split(separator: "/").last }
                return Input(format: format, files: names.map { "\(folder)/\($0)" })
            }
    }
}
