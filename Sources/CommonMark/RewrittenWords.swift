extension MarkdownDocument {
    /// The text with its words written otherwise, in all its forms: in text and code, and never where a link goes.
    ///
    /// The text of a link stays where it is the address of the link, as in `<https://example.org>`.
    ///
    /// - Parameter rewrite: Gets texts of one word and more, and gives back what stands in their places.
    public func rewritingWords(_ rewrite: (String) -> String) -> MarkdownDocument {
        var copy = self
        for place in copy.tree.rewritableTexts {
            let entry = copy.tree.entries[place]
            let literal = copy.tree.bytes[Int(entry.start)..<Int(entry.start + entry.count)]
            let text = String(decoding: literal.prefix { $0 != 0 }, as: UTF8.self)
            let written = rewrite(text)
            guard written != text else { continue }
            let whole = Array(written.utf8) + literal.dropFirst(text.utf8.count)
            copy.tree.entries[place].start = UInt32(copy.tree.bytes.count)
            copy.tree.entries[place].count = UInt32(whole.count)
            copy.tree.bytes += whole
        }
        copy.changes = WordsOfSource(of: self).changes(rewrite)
        return copy
    }
}

extension MarkdownTree {
    /// The indices of texts and code, without the texts of links that are the addresses themselves.
    fileprivate var rewritableTexts: [Int] {
        var found: [Int] = []
        var destinations: [ArraySlice<UInt8>] = []
        walk { node, isEntering in
            switch node.kind {
            case .link: if isEntering { destinations.append(node.destination) } else { destinations.removeLast() }
            case .text, .codeSpan, .code:
                if !(destinations.last.map { $0.names(node.literal) } ?? false) { found.append(node.index) }
            case .document, .quote, .list, .item, .html, .paragraph, .heading, .thematicBreak, .softBreak, .lineBreak,
                .htmlSpan, .citationGroup, .emphasis, .strong, .image:
                return
            }
        }
        return found
    }
}

extension ArraySlice<UInt8> {
    /// Whether the address of a link is a text, as it is or as an address of mail.
    fileprivate func names(_ text: ArraySlice<UInt8>) -> Bool {
        self == text || elementsEqual(Array("mailto:".utf8) + text)
    }
}

/// The words of an author's text, to be written otherwise in Markdown; addresses of links are none of them.
private struct WordsOfSource {
    private let bytes: ArraySlice<UInt8>
    private let destinations: Set<ArraySlice<UInt8>>
    /// What stays as it is, in its order.
    private var kept: [Range<Int>] = []

    init(of document: MarkdownDocument) {
        bytes = document.tree.bytes[..<document.sourceCount]
        var destinations: Set<ArraySlice<UInt8>> = []
        document.tree.walk { node, isEntering in
            if isEntering, node.kind == .link || node.kind == .image { destinations.insert(node.destination) }
        }
        self.destinations = destinations
        findAddresses()
        kept += document.groups.map(\.range)
        kept.sort { $0.lowerBound < $1.lowerBound }
    }

    /// The words that are written otherwise.
    func changes(_ rewrite: (String) -> String) -> [SourceChange] {
        var changes: [SourceChange] = []
        var kept = kept[...]
        var offset = 0
        while offset < bytes.count {
            if let first = kept.first, first.lowerBound <= offset {
                offset = max(offset, first.upperBound)
                kept = kept.dropFirst()
                continue
            }
            let end = kept.first?.lowerBound ?? bytes.count
            let word = bytes[offset..<end].prefix { !Self.divides($0) }
            let text = String(decoding: word, as: UTF8.self)
            let written = rewrite(text)
            if written != text { changes.append(SourceChange(range: word.indices, text: written)) }
            offset = min(word.endIndex + 1, max(end, word.endIndex))
        }
        return changes
    }

    /// White space, and the marks of emphasis and code that can stand at a word and are hardly ever in an address.
    private static func divides(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2A || byte == 0x60 }

    /// Finds the addresses in `](…)`, `]: …` and `<…>` that the text has links to.
    private mutating func findAddresses() {
        var offset = 0
        while offset + 1 < bytes.count {
            defer { offset += 1 }
            if bytes[offset] == UInt8(ascii: "<") {
                keep(bytes[(offset + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }, behindText: false)
            } else if bytes[offset] == UInt8(ascii: "]") {
                let isDefinition = bytes[offset + 1] == UInt8(ascii: ":")
                guard isDefinition || bytes[offset + 1] == UInt8(ascii: "(") else { continue }
                keep(address(from: offset + 2), behindText: !isDefinition)
            }
        }
    }

    /// The address that begins behind white space, with or without `<` and `>` round it.
    private func address(from start: Int) -> ArraySlice<UInt8> {
        let rest = bytes[start...].drop { $0 <= 0x20 }
        if rest.first == UInt8(ascii: "<") { return rest.dropFirst().prefix { $0 >= 0x20 && $0 != UInt8(ascii: ">") } }
        var depth = 0
        return rest.prefix { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            return byte > 0x20 && depth >= 0
        }
    }

    /// Keeps an address, and the text of its link where that is the same.
    private mutating func keep(_ address: ArraySlice<UInt8>, behindText: Bool) {
        let isWrittenOtherwise = address.contains(UInt8(ascii: "\\")) || address.contains(UInt8(ascii: "&"))
        let mail = Array("mailto:".utf8) + address
        guard !address.isEmpty else { return }
        guard destinations.contains(address) || destinations.contains(mail[...]) || isWrittenOtherwise else { return }
        kept.append(address.indices)
        guard behindText else { return }
        let textEnd = address.startIndex - 2
        let textStart = textEnd - address.count
        guard textStart >= 1, bytes[textStart - 1] == UInt8(ascii: "["), bytes[textStart..<textEnd] == address else {
            return
        }
        kept.append(textStart..<textEnd)
    }
}
