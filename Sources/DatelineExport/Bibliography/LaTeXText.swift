/// Text that LaTeX prints as it is written.
enum LaTeXText {
    /// The text with every character that LaTeX gives a meaning of its own spelled out.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\\": escaped += "\\textbackslash{}"
            case "~": escaped += "\\textasciitilde{}"
            case "^": escaped += "\\textasciicircum{}"
            // BibTeX and biber count braces whether a backslash stands before them or not.
            case "{": escaped += "\\textbraceleft{}"
            case "}": escaped += "\\textbraceright{}"
            case "&", "%", "$", "#", "_": escaped += "\\\(scalar)"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    /// An address for a field that LaTeX takes literally: braces and backslashes, which would end it, in their escapes.
    static func address(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { address, scalar in
            switch scalar {
            case "{": address += "%7B"
            case "}": address += "%7D"
            case "\\": address += "%5C"
            default: address.unicodeScalars.append(scalar)
            }
        }
    }
}
