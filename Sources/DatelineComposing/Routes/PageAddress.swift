import Templating

/// An address as a page writes it, in each form of output.
struct PageAddress: Hashable, Sendable {
    /// The address as it is.
    let href: String
    /// The address within quotes in HTML.
    let html: String
    /// The address within round brackets in Markdown.
    let markdown: String

    init(_ href: String) {
        self.href = href
        html = TextEscaping.html(href)
        markdown = MarkdownAddress.text(of: href)
    }
}

/// The target of a link in Markdown.
enum MarkdownAddress {
    /// An address for the round brackets of a Markdown link.
    static func text(of address: String) -> String {
        var output = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case " ": output += "%20"
            case "(": output += "%28"
            case ")": output += "%29"
            case "<": output += "%3C"
            case ">": output += "%3E"
            case "\\": output += "%5C"
            case "\n", "\r", "\t": continue
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
