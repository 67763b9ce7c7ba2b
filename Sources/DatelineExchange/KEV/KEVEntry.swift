internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// One entry of the catalogue of Known Exploited Vulnerabilities that CISA keeps.
struct KEVEntry: Sendable {
    let id: ID<Vulnerability>
    let name: String
    let added: CalendarDay
    let due: CalendarDay?
    let product: String
    let summary: String?
    let action: String?
    let isUsedForRansom: Bool
    let weaknesses: [String]
    let addresses: [String]
    /// The labels of TLP that somebody added to it.
    let labels: [EmbeddedLabels.Found]
    let place: TextPlace

    /// Takes an entry by its fields' names, which are the same in JSON and in CSV.
    init?(at place: TextPlace, _ field: (String) -> [String]) {
        func line(_ name: String) -> String? {
            field(name).first.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let id = line("cveID").flatMap({ ID<Vulnerability>($0.uppercased()) }),
            let added = line("dateAdded").flatMap({ CalendarDay($0) })
        else { return nil }
        self.id = id
        self.added = added
        self.place = place
        name = line("vulnerabilityName") ?? id.text
        due = line("dueDate").flatMap { CalendarDay($0) }
        let words = [line("vendorProject"), line("product")].compactMap(\.self)
        product = words.count == 2 && words[0] == words[1] ? words[0] : words.joined(separator: " ")
        summary = line("shortDescription")
        action = line("requiredAction")
        isUsedForRansom = line("knownRansomwareCampaignUse")?.lowercased() == "known"
        weaknesses = field("cwes").flatMap { $0.split { $0 == "," || $0 == " " } }.map(String.init)
        addresses = Self.addresses(in: line("notes") ?? "")
        labels =
            ["tlp", "TLP"].flatMap(field).filter { !$0.isEmpty }.map { ($0, TLPLabel.labels(ofField: $0)) }
            + ["tags", "labels", "marking"].flatMap(field).flatMap(EmbeddedLabels.labelled)
    }

    /// The addresses in a text; a comma may be part of one, and divides where another begins behind it.
    private static func addresses(in text: String) -> [String] {
        text.replacing(/,(?=https?:)/, with: " ").split { $0 == " " || $0 == ";" }.map(String.init)
            .filter { WebAddress($0) != nil }
    }
}
