internal import DatelineModel

/// What becomes of what stands in the entries of a catalogue.
extension KEVEntry {
    /// Counts the parts of the entry.
    func count(in parts: inout ImportCounts) {
        for place in notes.addresses.indices {
            let outcome: Outcome =
                place == 0
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

    /// What of the entry cannot be read.
    var diagnostics: [Diagnostic] {
        var found: [Diagnostic] = []
        if let unreadableDue {
            found.append(
                Diagnostic(
                    .warning, .importDate, "'\(ShownText.cut(unreadableDue, to: 60))' in 'dueDate' is no day",
                    at: place,
                    help: "write '2022-05-03'"))
        }
        if case .unreadable(let text) = ransomUse {
            found.append(
                Diagnostic(
                    .warning, .importObject,
                    "'\(ShownText.cut(text, to: 60))' in 'knownRansomwareCampaignUse' is neither 'Known' nor 'Unknown'",
                    at: place, help: "write 'Known' or 'Unknown'"))
        }
        return found
    }
}
