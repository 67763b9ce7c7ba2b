/// Names that carry an id of MITRE ATT&CK, as its galaxies write them: `APT1 - G0006`.
enum ATTACKNames {
    /// A name without the id behind it, and that id.
    static func divided(_ value: String) -> (name: String, id: String?) {
        guard let divide = value[...].lastRange(of: " - ") else { return (value, nil) }
        let ending = value[divide.upperBound...]
        let digits = ending.dropFirst().prefix { $0.isASCIIDigit }
        guard let letter = ending.first, "GSTC".contains(letter), digits.count == 4,
            ending.dropFirst(5).isEmpty || ending.dropFirst(5).first == "."
        else { return (value, nil) }
        return (String(value[..<divide.lowerBound]), String(ending))
    }

    /// Whether a text is the id of a group: `G0007`.
    static func isGroupID(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "G") && text.utf8.count == 5
            && text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
