import DatelineModel
import EDTF

/// A column of a table: its name, and what a row has there.
struct CSVColumn<Row> {
    let name: String
    let value: (Row) -> String

    init(_ name: String, _ value: @escaping (Row) -> String?) {
        self.name = name
        self.value = { value($0) ?? "" }
    }

    /// Several values in one cell, with semicolons between them.
    init(_ name: String, list: @escaping (Row) -> [String]) {
        self.name = name
        value = { row in
            var seen: Set<String> = []
            return CSVText.list(list(row).filter { seen.insert($0).inserted })
        }
    }

    /// A date: as EDTF writes it, and the first and last day that it can mean.
    static func date(_ name: String, _ date: @escaping (Row) -> EDTFDate?) -> [CSVColumn] {
        [
            CSVColumn(name) { date($0)?.description },
            CSVColumn(name + "_earliest") { date($0)?.bounds.earliest.moment?.day.description },
            CSVColumn(name + "_latest") { date($0)?.bounds.latest.moment?.lastDay.description },
        ]
    }

    /// Who says so, when, how sure, on which source.
    static func provenance(
        in disclosure: Disclosure, marking: @escaping (Row) -> Marking, _ provenance: @escaping (Row) -> Provenance
    ) -> [CSVColumn] {
        [CSVColumn("by") { provenance($0).by.map(disclosure.name(of:)) }]
            + date("said") { provenance($0).said } + date("known") { provenance($0).becameKnown } + [
                CSVColumn("confidence") { provenance($0).confidence?.text },
                CSVColumn("likelihood") { provenance($0).likelihood?.text },
                CSVColumn("credibility") { provenance($0).credibility.map { String($0.rawValue) } },
                CSVColumn("words") { provenance($0).words },
                CSVColumn("withdrawn") { provenance($0).withdrawn?.description },
                CSVColumn("marking") { marking($0).label },
                CSVColumn("sources", list: { provenance($0).sources.map(\.text) }),
            ]
    }
}
