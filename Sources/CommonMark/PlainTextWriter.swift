/// Writes a tree as one line of text.
struct PlainTextWriter {
    private(set) var output: [UInt8] = []
    /// Whether a space is due before the next word.
    private var needsSpace = false
    /// Whether what comes next stood after a citation, where a full stop belongs to the word before.
    private var isAfterCitation = false

    mutating func write(_ node: MarkdownNode, isEntering: Bool) {
        switch node.kind {
        case .text, .codeSpan, .code: put(node.literal)
        case .softBreak, .lineBreak: needsSpace = true
        case .citationGroup: isAfterCitation = true
        case .document, .quote, .list, .item, .paragraph, .heading, .thematicBreak, .html:
            needsSpace = true
            isAfterCitation = false
        case .emphasis, .strong, .link, .image, .htmlSpan: return
        }
        if node.kind == .code { needsSpace = true }
    }

    private mutating func put(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            guard byte > 0x20, byte != 0x7F else {
                needsSpace = true
                continue
            }
            let closes = isAfterCitation && ".,;:!?)".utf8.contains(byte)
            if needsSpace, !output.isEmpty, !closes { output.append(0x20) }
            needsSpace = false
            isAfterCitation = false
            output.append(byte)
        }
    }
}
