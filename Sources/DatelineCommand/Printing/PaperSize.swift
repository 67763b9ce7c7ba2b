import ArgumentParser

/// The paper that a briefing is printed on (ISO 216 and ANSI/ASME Y14.1).
enum PaperSize: String, ExpressibleByArgument, CaseIterable {
    case a4, letter

    /// A page that stands by itself, told which paper it is printed on: programs that make PDF follow its style sheet.
    ///
    /// The page as it is read names no paper, so that a browser prints it on its reader's own.
    func fit(_ html: [UInt8]) -> [UInt8] {
        let style = Array("<style>@page { size: \(cssName) portrait }</style>\n".utf8)
        let end = html.firstRange(of: Array("</head>".utf8))?.lowerBound ?? html.endIndex
        return html[..<end] + style + html[end...]
    }

    private var cssName: String {
        switch self {
        case .a4: "A4"
        case .letter: "letter"
        }
    }
}
