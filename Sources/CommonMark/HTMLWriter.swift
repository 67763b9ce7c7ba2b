internal import TextForms

/// Writes a tree as HTML, in the form of CommonMark's examples.
///
/// Only tags named in this file and what a page gives for its citations are ever written, so nothing an author writes
/// can become a tag, an attribute or a comment.
struct HTMLWriter {
    private(set) var output: [UInt8] = []

    private let options: MarkdownHTMLOptions
    private let groups: [PlacedCitationGroup]
    /// How many images are open; within one, only text is written.
    private var imageDepth = 0
    /// For each open link, whether its tag was written.
    private var shownLinks: [Bool] = []
    /// The plain text of an open heading and where its content begins, when headings have ids.
    private var heading: OpenHeading?
    private var slugs = HeadingSlugs()

    private struct OpenHeading {
        let level: Int
        let contentStart: Int
        var text = PlainTextWriter()
    }

    init(options: MarkdownHTMLOptions, groups: [PlacedCitationGroup], capacity: Int) {
        self.options = options
        self.groups = groups
        output.reserveCapacity(capacity)
    }

    mutating func write(_ node: MarkdownNode, isEntering: Bool) {
        heading?.text.write(node, isEntering: isEntering)
        switch node.kind {
        case .text: output.appendEscaped(node.literal)
        case .softBreak: output.append(imageDepth > 0 ? 0x20 : 0x0A)
        case .lineBreak: put(imageDepth > 0 ? " " : "<br />\n")
        case .codeSpan: writeCodeSpan(node)
        case .citationGroup: writeCitations(node)
        case .emphasis: putTag(isEntering ? "<em>" : "</em>")
        case .strong: putTag(isEntering ? "<strong>" : "</strong>")
        case .link: writeLink(node, isEntering)
        case .image: imageDepth += isEntering ? 1 : -1
        case .htmlSpan, .html, .document: return
        case .paragraph: writeParagraph(node, isEntering)
        case .heading: writeHeading(node, isEntering)
        case .quote: putBlock(isEntering ? "<blockquote>\n" : "</blockquote>\n")
        case .list: writeList(node, isEntering)
        case .item: writeItem(isEntering)
        case .code: writeCode(node)
        case .thematicBreak: putBlock("<hr />\n")
        }
    }

    private mutating func writeParagraph(_ node: MarkdownNode, _ isEntering: Bool) {
        guard !node.isInTightList else { return }
        if isEntering { putBlock("<p>") } else { put("</p>\n") }
    }

    private mutating func writeList(_ node: MarkdownNode, _ isEntering: Bool) {
        guard node.isOrderedList else {
            putBlock(isEntering ? "<ul>\n" : "</ul>\n")
            return
        }
        guard isEntering else { return putBlock("</ol>\n") }
        putBlock(node.listStart == 1 ? "<ol>\n" : "<ol start=\"\(node.listStart)\">\n")
    }

    private mutating func writeItem(_ isEntering: Bool) {
        if isEntering { putBlock("<li>") } else { put("</li>\n") }
    }

    private mutating func writeHeading(_ node: MarkdownNode, _ isEntering: Bool) {
        let level = min(max(node.headingLevel + options.headingShift, 1), 6)
        guard !isEntering else {
            putBlock("<h\(level)")
            heading = OpenHeading(level: level, contentStart: output.count)
            return
        }
        var attribute: [UInt8] = [UInt8(ascii: ">")]
        if case .prefix(let prefix) = options.headingIDs, let heading {
            let text = String(decoding: heading.text.output, as: UTF8.self)
            attribute = Array(" id=\"".utf8)
            attribute.appendEscaped(Array((prefix + slugs.slug(for: text)).utf8))
            attribute += "\">".utf8
        }
        if let heading { output.insert(contentsOf: attribute, at: heading.contentStart) }
        heading = nil
        put("</h\(level)>\n")
    }

    private mutating func writeCode(_ node: MarkdownNode) {
        putBlock("<pre><code")
        let language = node.fenceInfo.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        if !language.isEmpty {
            put(" class=\"language-")
            output.appendEscaped(language)
            put("\"")
        }
        put(">")
        output.appendEscaped(node.literal)
        put("</code></pre>\n")
    }

    private mutating func writeCodeSpan(_ node: MarkdownNode) {
        putTag("<code>")
        output.appendEscaped(node.literal)
        putTag("</code>")
    }

    private mutating func writeCitations(_ node: MarkdownNode) {
        let placed = groups[node.groupIndex]
        if !placed.isInsideLink, let html = options.citation(placed.group) {
            put(html)
        } else {
            output.appendEscaped(Array(placed.group.text.utf8))
        }
    }

    private mutating func writeLink(_ node: MarkdownNode, _ isEntering: Bool) {
        guard imageDepth == 0 else { return }
        guard isEntering else {
            if shownLinks.popLast() == true { put("</a>") }
            return
        }
        let destination = shownDestination(String(decoding: node.destination, as: UTF8.self))
        shownLinks.append(destination != nil)
        guard let destination else { return }
        put("<a href=\"")
        output.appendDestination(destination.utf8)
        if !node.title.isEmpty {
            put("\" title=\"")
            output.appendEscaped(node.title)
        }
        put("\">")
    }

    private func shownDestination(_ destination: String) -> String? {
        guard !LinkPolicy.isForbidden(destination) else { return nil }
        switch options.link(destination) {
        case .allow: return destination
        case .rewrite(let other): return LinkPolicy.isForbidden(other) ? nil : other
        case .refuse: return nil
        }
    }

    /// A tag within a line, left out within an image.
    private mutating func putTag(_ tag: StaticString) {
        guard imageDepth == 0 else { return }
        put(tag)
    }

    /// A tag that begins a line.
    private mutating func putBlock(_ tag: String) {
        if let last = output.last, last != 0x0A { output.append(0x0A) }
        put(tag)
    }

    private mutating func put(_ text: String) {
        output.append(contentsOf: text.utf8)
    }

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }
}

extension [UInt8] {
    /// Appends the destination of a link for use in a quoted attribute.
    ///
    /// What may not stand in an address is percent-encoded, the author's own percent signs are kept.
    mutating func appendDestination(_ bytes: some Collection<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
            case _ where byte.isASCIIAlphanumeric || Self.addressPunctuation.contains(byte): append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(Self.hexadecimal(byte >> 4))
                append(Self.hexadecimal(byte & 15))
            }
        }
    }

    private static var addressPunctuation: String.UTF8View { "-_.+!*(),%#@?=;:/$~".utf8 }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}
