/// A JSON value to be written, with its members in the order in which they were given.
indirect enum ReportJSON {
    case string(String)
    case number(Int)
    case list([ReportJSON])
    case object([(String, ReportJSON?)])

    /// The value on several lines, each level indented by two spaces.
    func written(indent: Int = 0) -> String {
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .string(let text): return Self.quoted(text)
        case .number(let number): return String(number)
        case .list(let values):
            guard !values.isEmpty else { return "[]" }
            return "[\n" + values.map { inner + $0.written(indent: indent + 2) }.joined(separator: ",\n")
                + "\n\(outer)]"
        case .object(let members):
            let written = members.compactMap { name, value in
                value.map { "\(inner)\(Self.quoted(name)): \($0.written(indent: indent + 2))" }
            }
            return written.isEmpty ? "{}" : "{\n" + written.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    /// A text in quotes; control characters and those that reorder text are escaped (RFC 8259, section 7).
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default:
                if LineText.isHidden(scalar), scalar.value <= 0xFFFF {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
