/// Writes single values of YAML 1.1, with quotes where YAML needs them and nowhere else.
package enum YAMLScalar {
    /// Where a value stands: alone on its line, or between brackets.
    package enum Surroundings: Hashable, Sendable {
        case block, flow
    }

    /// A word of the format: dates and ids need no quotes, whatever type YAML might give them.
    package static func word(_ text: String, in surroundings: Surroundings) -> String {
        mayBePlain(text, in: surroundings) && text.lowercased() != "null" ? text : quoted(text)
    }

    /// Text of people: quoted also where YAML 1.1 would read a number, a truth, a day or nothing.
    package static func text(_ text: String, in surroundings: Surroundings) -> String {
        mayBePlain(text, in: surroundings) && !isTyped(text) ? text : quoted(text)
    }

    /// Text in double quotes, with what is not printable escaped (YAML 1.1, section 5.6).
    package static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default:
                if isPrintable(scalar) {
                    quoted.unicodeScalars.append(scalar)
                } else {
                    quoted += escape(scalar)
                }
            }
        }
        return quoted + "\""
    }

    /// Whether every character may stand in a block scalar.
    package static func isPrintable(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
        return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
    }

    /// Whether YAML reads the text back as it is without quotes (YAML 1.1, section 9.1.3).
    private static func mayBePlain(_ text: String, in surroundings: Surroundings) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, text.unicodeScalars.allSatisfy(isPrintable) else {
            return false
        }
        if first == 0x20 || last == 0x20 || last == UInt8(ascii: ":") { return false }
        if "-?:,[]{}#&*!|>'\"%@`=~<".utf8.contains(first) { return false }
        if text.hasPrefix("---") || text.hasPrefix("...") || text.hasPrefix("..") { return false }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "#"), previous == 0x20 { return false }
            if byte == 0x20, previous == UInt8(ascii: ":") { return false }
            if surroundings == .flow, ",[]{}".utf8.contains(byte) { return false }
            if surroundings == .flow, byte == UInt8(ascii: "?") { return false }
            previous = byte
        }
        return true
    }

    /// Whether YAML 1.1 gives the plain text a type other than text.
    private static func isTyped(_ text: String) -> Bool {
        let lower = text.lowercased()
        if ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "-.inf", "+.inf"].contains(
            lower)
        {
            return true
        }
        guard let first = text.utf8.first, "0123456789+-.".utf8.contains(first) else { return false }
        return text.utf8.allSatisfy { "0123456789+-._:eExXoOabcdefABCDEFTZ ".utf8.contains($0) }
    }
}
