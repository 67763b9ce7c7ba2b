/// Text inside XML (XML 1.0, fifth edition), where some characters may not stand at all.
package enum XMLEscaping {
    /// The text for an element or an attribute with double quotes; what no document may have becomes U+FFFD.
    package static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            // A parser turns these into line feeds unless they are written as numbers.
            case "\r": escaped += "&#13;".unicodeScalars
            case "\t", "\n": escaped.append(scalar)
            case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default:
                if let reference = UInt8(exactly: scalar.value).flatMap({ HTMLEscaping.reference(for: $0) }) {
                    escaped += reference.description.unicodeScalars
                } else {
                    escaped.append(scalar)
                }
            }
        }
        return String(escaped)
    }
}
