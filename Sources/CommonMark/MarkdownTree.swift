internal import CCmark

/// Owns the tree that libcmark makes of one text; the only file that calls libcmark.
///
/// The tree is edited while a ``MarkdownDocument`` is made and never again, so rendering only reads.
struct MarkdownTree: ~Copyable {
    /// The document node; libcmark stops the process rather than return none.
    private let document: OpaquePointer?

    init(parsing bytes: borrowing [UInt8]) {
        document = bytes.withUnsafeBytes { raw in
            cmark_parse_document(
                raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, CMARK_OPT_VALIDATE_UTF8)
        }
    }

    deinit {
        cmark_node_free(document)
    }

    /// Joins texts that stand side by side, which libcmark leaves apart at every bracket.
    borrowing func joinTexts() {
        cmark_consolidate_text_nodes(document)
    }

    /// The blocks at the top.
    borrowing func forEachBlock(_ visit: (MarkdownNode) -> Void) {
        var block = document.flatMap { MarkdownNode(cmark_node_first_child($0)) }
        while let current = block {
            visit(current)
            block = current.next
        }
    }

    /// Every node in the order of the text; nodes that hold others come again when they end.
    borrowing func walk(_ visit: (MarkdownNode, _ isEntering: Bool) -> Void) {
        guard let document, let iterator = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = MarkdownNode(cmark_iter_get_node(iterator)) else { return }
            visit(node, event == CMARK_EVENT_ENTER)
        }
    }
}

/// A node of a ``MarkdownTree``, good for as long as its tree.
struct MarkdownNode {
    /// The kinds of nodes that libcmark knows.
    enum Kind {
        case document, quote, list, item, code, html, customBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, codeSpan, htmlSpan, citationGroup, emphasis, strong, link, image
    }

    private let pointer: OpaquePointer
    let kind: Kind

    fileprivate init?(_ pointer: OpaquePointer?) {
        guard let pointer, let kind = Kind(cmark_node_get_type(pointer)) else { return nil }
        self.pointer = pointer
        self.kind = kind
    }

    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }

    /// How many nodes this one holds directly.
    var childCount: Int {
        sequence(first: firstChild) { $0?.next }.prefix { $0 != nil }.reduce(0) { count, _ in count + 1 }
    }

    /// Where the node begins by libcmark's count, which is a lower bound for nodes within a paragraph.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }
    var column: Int { Int(cmark_node_get_start_column(pointer)) }
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

    /// Whether the node is a paragraph of a list without blank lines, which has no `<p>` of its own.
    var isInTightList: Bool {
        guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else { return false }
        return cmark_node_get_list_tight(list) != 0
    }

    var literal: MarkdownText { text(cmark_node_get_literal(pointer)) }
    var destination: MarkdownText { text(cmark_node_get_url(pointer)) }
    var title: MarkdownText { text(cmark_node_get_title(pointer)) }
    var fenceInfo: MarkdownText { text(cmark_node_get_fence_info(pointer)) }

    /// The index of a citation group, which is kept in the node that stands for it.
    var groupIndex: Int? {
        kind == .citationGroup ? Int(text(cmark_node_get_on_enter(pointer)).string) : nil
    }

    private func text(_ start: UnsafePointer<CChar>?) -> MarkdownText {
        MarkdownText(start, length: start.map { Int(strlen($0)) } ?? 0)
    }

    func setLiteral(_ bytes: [UInt8]) {
        withCString(bytes) { _ = cmark_node_set_literal(pointer, $0) }
    }

    func setDestination(_ bytes: [UInt8]) {
        withCString(bytes) { _ = cmark_node_set_url(pointer, $0) }
    }

    func setTitle(_ bytes: [UInt8]) {
        withCString(bytes) { _ = cmark_node_set_title(pointer, $0) }
    }

    func setFenceInfo(_ bytes: [UInt8]) {
        withCString(bytes) { _ = cmark_node_set_fence_info(pointer, $0) }
    }

    func insertTextBefore(_ bytes: [UInt8]) {
        guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
        withCString(bytes) { _ = cmark_node_set_literal(text, $0) }
        _ = cmark_node_insert_before(pointer, text)
    }

    func insertCitationGroupBefore(_ index: Int) {
        guard let group = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
        _ = cmark_node_set_on_enter(group, String(index))
        _ = cmark_node_insert_before(pointer, group)
    }

    /// Takes the node and all it holds out of the tree; it must not be used afterwards.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    private func withCString(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?) -> Void) {
        (bytes + [0]).withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
    }
}

extension MarkdownNode.Kind {
    /// In the order of how often they occur, because every node of every page comes through here.
    fileprivate init?(_ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_CODE: self = .codeSpan
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_CUSTOM_INLINE: self = .citationGroup
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
        case CMARK_NODE_CUSTOM_BLOCK: self = .customBlock
        default: return nil
        }
    }
}
