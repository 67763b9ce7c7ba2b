/// A sector of the economy or of society: `healthcare`.
public enum Sector: Identified {}

/// A region that is not a country: `middle-east`.
public enum Region: Identified {}

/// A malware or tool by its id in the vocabulary: `wannacry`.
public enum Malware: Identified {}

/// Somebody who says things or publishes them: `fireeye`.
public enum Organisation: Identified {}

/// An ATT&CK technique: `T1486`, or a sub-technique, `T1566.001`.
public enum Technique: Identified {
    /// A `T`, four digits, and perhaps a dot and three more.
    public static func isID(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, first.utf8.first == UInt8(ascii: "T") else { return false }
        let digits = first.utf8.dropFirst()
        guard digits.count == 4, digits.allSatisfy(isDigit) else { return false }
        return parts.count == 1 || (parts[1].utf8.count == 3 && parts[1].utf8.allSatisfy(isDigit))
    }
}

/// A vulnerability by its CVE number: `CVE-2018-4878`.
public enum Vulnerability: Identified {
    /// `CVE`, a year of four digits and a number of at least four.
    public static func isID(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "CVE" else { return false }
        return parts[1].utf8.count == 4 && (4...19).contains(parts[2].utf8.count)
            && parts[1].utf8.allSatisfy(isDigit) && parts[2].utf8.allSatisfy(isDigit)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
