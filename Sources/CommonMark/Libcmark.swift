internal import CCmark

/// Parses texts with libcmark; the only file that calls it.
enum Libcmark {
    /// Visits every node of a text in its order; nodes that hold others come again when they end.
    ///
    /// The tree of libcmark lives for this call alone, and so do the nodes that are handed on.
    static func walk(_ bytes: [UInt8], _ visit: (ParsedNode, _ isEntering: Bool) -> Void) {
        let document = bytes.withUnsafeBytes { raw in
            cmark_parse_document(
                raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, CMARK_OPT_VALIDATE_UTF8)
        }
        guard let document, let iterator = cmark_iter_new(document) else { return }
        defer {
            cmark_iter_free(iterator)
            cmark_node_free(document)
        }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = ParsedNode(cmark_iter_get_node(iterator)) else { return }
            visit(node, event == CMARK_EVENT_ENTER)
        }
    }
}

/// A node as libcmark has parsed it, good within ``Libcmark/walk(_:_:)``.
struct ParsedNode {
    private let pointer: OpaquePointer
    let kind: MarkdownNode.Kind

    fileprivate init?(_ pointer: OpaquePointer?) {
        guard let pointer, let kind = MarkdownNode.Kind(cmark_node_get_type(pointer)) else { return nil }
        self.pointer = pointer
        self.kind = kind
    }

    /// Where the node stands by libcmark's count, which is a lower bound for nodes within a paragraph.
    var place: ParsedPlace {
        ParsedPlace(
            line: Int32(cmark_node_get_start_line(pointer)), column: Int32(cmark_node_get_start_column(pointer)),
            lastLine: Int32(cmark_node_get_end_line(pointer)))
    }

    /// The level of a heading, or whether a list is numbered, or whether a paragraph needs no `<p>`.
    var detail: UInt8 {
        switch kind {
        case .heading: UInt8(clamping: cmark_node_get_heading_level(pointer))
        case .list: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? 1 : 0
        case .paragraph: isInTightList ? 1 : 0
        case .document, .quote, .item, .code, .html, .thematicBreak, .text, .softBreak, .lineBreak, .codeSpan,
            .htmlSpan, .citationGroup, .emphasis, .strong, .link, .image:
            0
        }
    }

    /// The number that an ordered list begins with.
    var listStart: UInt32 { UInt32(clamping: cmark_node_get_list_start(pointer)) }

    var literal: UnsafeBufferPointer<UInt8> { text(cmark_node_get_literal(pointer)) }
    var destination: UnsafeBufferPointer<UInt8> { text(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { text(cmark_node_get_title(pointer)) }
    var fenceInfo: UnsafeBufferPointer<UInt8> { text(cmark_node_get_fence_info(pointer)) }

    private var isInTightList: Bool {
        guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else { return false }
        return cmark_node_get_list_tight(list) != 0
    }

    private func text(_ start: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let start else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: Int(strlen(start)))
    }
}

extension MarkdownNode.Kind {
    /// In the order of how often they occur, because every node of every text comes through here.
    fileprivate init?(_ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_CODE: self = .codeSpan
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_DOCUMENT: self = .document
        case CMARK_NODE_BLOCK_QUOTE: self = .quote
        case CMARK_NODE_CODE_BLOCK: self = .code
        case CMARK_NODE_HTML_BLOCK: self = .html
        case CMARK_NODE_HTML_INLINE: self = .htmlSpan
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_IMAGE: self = .image
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        default: return nil
        }
    }
}
