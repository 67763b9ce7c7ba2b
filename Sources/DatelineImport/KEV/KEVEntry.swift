internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// One entry of the catalogue of Known Exploited Vulnerabilities that CISA keeps.
struct KEVEntry: Sendable {
    /// Whether the vulnerability is known to be used in ransomware campaigns; CISA writes `Known` or `Unknown`.
    enum RansomUse: Hashable, Sendable {
        case known, unknown, notGiven
        case unreadable(String)
    }

    let id: ID<Vulnerability>
    let name: String
    let added: CalendarDay
    let due: CalendarDay?
    /// The text given as the due date, if it is not a date.
    let unreadableDue: String?
    let product: String
    let summary: String?
    let action: String?
    let ransomUse: RansomUse
    let weaknesses: [String]
    let notes: AddressesInText
    /// Fields with content that the catalogue did not have when this was written.
    let otherFields: [String]
    /// Those of these fields that hold a TLP label.
    let labelledFields: [String]
    /// The TLP labels that somebody added to it.
    private(set) var labels: [EmbeddedLabels.Found]
    let place: TextPlace
    /// The release date of the entry's catalogue.
    var released: CalendarDay?
    /// The release date of the first catalogue in the input that reports use in ransomware campaigns.
    var ransomUseReleased: CalendarDay?

    /// An entry with these fields.
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

    /// Adds the labels of another version of the entry: what one catalogue restricts stays restricted.
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

/// Accounts for the fields of the entries.
extension KEVEntry {
    /// Counts the parts of the entry.
    func count(in parts: inout ImportCounts) {
        for index in notes.addresses.indices {
            let outcome: Outcome =
                index == 0
                ? .used("address of a vulnerability") : .skipped(.because("the vocabulary has room for one"))
            parts.count("address", outcome)
        }
        for _ in notes.others { parts.count("words in 'notes'", .skipped(.notUsed(nil))) }
        for field in otherFields { parts.count("field '\(ShownText.cut(field, to: 60))'", .skipped(.notUsed(nil))) }
        for field in labelledFields { parts.count("field '\(ShownText.cut(field, to: 60))'", .used("marking")) }
        if due != nil { parts.count("dueDate", .used("words of a claim")) }
        if unreadableDue != nil { parts.count("dueDate", .skipped(.faulty("no day"))) }
        switch ransomUse {
        case .known: parts.count(Self.ransomRow, .used("claim"))
        case .unknown: parts.count(Self.ransomRow, .skipped(.because("says 'Unknown'")))
        case .unreadable: parts.count(Self.ransomRow, .skipped(.faulty("neither 'Known' nor 'Unknown'")))
        case .notGiven: break
        }
    }

    private static let ransomRow = "knownRansomwareCampaignUse"

    /// The diagnostics about values that cannot be read.
    var diagnostics: [Diagnostic] {
        var found: [Diagnostic] = []
        if let unreadableDue {
            found.append(
                Diagnostic(
                    .warning, .importDate, message: "'\(ShownText.cut(unreadableDue, to: 60))' in 'dueDate' is no day",
                    at: place,
                    help: "write '2022-05-03'"))
        }
        if case .unreadable(let text) = ransomUse {
            found.append(
                Diagnostic(
                    .warning, .importObject,
                    message:
                        "'\(ShownText.cut(text, to: 60))' in 'knownRansomwareCampaignUse' is neither 'Known' nor 'Unknown'",
                    at: place, help: "write 'Known' or 'Unknown'"))
        }
        return found
    }
}
