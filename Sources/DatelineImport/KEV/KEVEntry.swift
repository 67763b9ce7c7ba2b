internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// One entry of the catalogue of Known Exploited Vulnerabilities that CISA keeps.
struct KEVEntry: Sendable {
    /// Whether the vulnerability is known from ransomware campaigns; CISA writes `Known` and `Unknown`.
    enum RansomUse: Hashable, Sendable {
        case known, unknown, notGiven
        case unreadable(String)
    }

    let id: ID<Vulnerability>
    let name: String
    let added: CalendarDay
    let due: CalendarDay?
    /// What stands in the place of the day by which agencies are to act, where that is no day.
    let unreadableDue: String?
    let product: String
    let summary: String?
    let action: String?
    let ransomUse: RansomUse
    let weaknesses: [String]
    let notes: AddressesInText
    /// The fields that the catalogue has had not when this was written, and that say something.
    let otherFields: [String]
    /// Those of such fields in which a label of TLP stands.
    let labelledFields: [String]
    /// The labels of TLP that somebody added to it.
    private(set) var labels: [EmbeddedLabels.Found]
    let place: TextPlace
    /// The day of the catalogue in which the entry stands.
    var released: CalendarDay?
    /// The day of the first catalogue of the input in which the use in ransomware campaigns stands.
    var ransomUseReleased: CalendarDay?

    /// Takes an entry by its fields.
    init?(at place: TextPlace, _ fields: KEVFields, released: CalendarDay? = nil) {
        func line(_ name: String) -> String? {
            fields[name].first.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let id = line("cveID").flatMap({ ID<Vulnerability>($0.uppercased()) }),
            let added = line("dateAdded").flatMap({ CalendarDay($0) })
        else { return nil }
        self.id = id
        self.added = added
        self.place = place
        name = line("vulnerabilityName") ?? id.text
        due = line("dueDate").flatMap { CalendarDay($0) }
        unreadableDue = due == nil ? line("dueDate") : nil
        let words = [line("vendorProject"), line("product")].compactMap(\.self)
        product = words.count == 2 && words[0] == words[1] ? words[0] : words.joined(separator: " ")
        summary = line("shortDescription")
        action = line("requiredAction")
        ransomUse = Self.ransomUse(line("knownRansomwareCampaignUse"))
        weaknesses = fields["cwes"].flatMap { $0.split { $0 == "," || $0 == " " } }.map(String.init)
        notes = AddressesInText(fields["notes"].joined(separator: "\n"))
        labels = fields.labels
        let others = fields.names.filter { !Self.known.contains($0) }
        labelledFields = others.filter(fields.isLabelled).map { ShownText.line($0) }
        otherFields = others.filter { !fields.isLabelled($0) }.map { ShownText.line($0) }
        self.released = released
        ransomUseReleased = ransomUse == .known ? released : nil
    }

    var isUsedForRansom: Bool { ransomUse == .known }

    /// Takes the labels of another version of the entry too: what one catalogue marks, another does not free.
    mutating func heedLabels(of other: KEVEntry) {
        let known = Set(labels.map(\.text))
        labels += other.labels.filter { !known.contains($0.text) }
    }

    private static func ransomUse(_ text: String?) -> RansomUse {
        switch text?.lowercased() {
        case nil: .notGiven
        case "known": .known
        case "unknown": .unknown
        default: .unreadable(text ?? "")
        }
    }

    private static let known: Set = [
        "cveID", "vendorProject", "product", "vulnerabilityName", "dateAdded", "shortDescription", "requiredAction",
        "dueDate", "knownRansomwareCampaignUse", "notes", "cwes",
    ]
}
