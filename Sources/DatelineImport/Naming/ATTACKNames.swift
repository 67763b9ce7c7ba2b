/// Names with an id of MITRE ATT&CK: `APT1 - G0006` in its galaxies, `APT1 (G0006)` elsewhere.
enum ATTACKNames {
    /// Splits a name from the id after it.
    static func divided(_ value: String) -> (name: String, id: String?) {
        for (opening, closing) in [(" - ", ""), (" (", ")")] where value.hasSuffix(closing) {
            guard let divide = value[...].lastRange(of: opening) else { continue }
            let ending = value[divide.upperBound...].dropLast(closing.count)
            if isID(ending) { return (String(value[..<divide.lowerBound]), String(ending)) }
        }
        return (value, nil)
    }

    /// Whether a text is the id of a group: `G0007`.
    static func isGroupID(_ text: String) -> Bool { text.utf8.count == 5 && text.first == "G" && isID(text[...]) }

    /// Whether a text is the id of a campaign: `C0027`.
    static func isCampaignID(_ text: String) -> Bool { text.utf8.count == 5 && text.first == "C" && isID(text[...]) }

    /// Whether a text is the id of a group, software, technique or campaign: `S0154`, `T1059.001`.
    private static func isID(_ text: Substring) -> Bool {
        guard let letter = text.first, "GSTC".contains(letter) else { return false }
        let number = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard let first = number.first, first.count == 4, first.allSatisfy(\.isASCIIDigit) else { return false }
        return number.count == 1
            || number.count == 2 && letter == "T" && number[1].count == 3
                && number[1].allSatisfy(\.isASCIIDigit)
    }
}
