internal import DatelineModel
internal import DatelineReading

/// Reads JSON lists element by element: only one is in memory, and a broken one does not affect the others.
///
/// Accepts an object with the list under a key, the bare list, a single element, and any sequence of these, as in JSON
/// Lines (one element a line) and concatenated files.
struct ListReader {
    /// What reading a file yields.
    enum Finding {
        case element(LocatedNode)
        /// Something in place of an element that is invalid JSON or not an element.
        case unreadable
        /// The end of a list or of a single element, with the other fields of the object around the list.
        case end(surroundings: [LocatedNode.Entry])
    }

    /// What a reader expects, for its messages when it finds something else.
    struct Expectation: Sendable {
        /// The key of the list in its object: `objects`.
        let key: String
        /// What the file should be: `a STIX bundle`.
        let kind: String
        /// The fault of a file that is something else.
        let fault: DiagnosticID
        /// What to give instead.
        let remedy: String
        /// Whether an object without a list is itself an element; `nil` if elements only occur in lists.
        var isElement: (@Sendable (LocatedNode) -> Bool)?
    }

    let file: String
    let bytes: UnsafeRawBufferPointer
    let expectation: Expectation
    var faults = FirstDiagnostics()
    private var elements: ListElements
    /// The other fields of the object around the list.
    private var surroundings: [LocatedNode.Entry] = []
    /// Whether the current value is the first in the file.
    private var isFirst = true
    /// How deeply lists may be nested: a hostile file could nest millions.
    private static let deepest = 4

    init(_ bytes: UnsafeRawBufferPointer, file: String, _ expectation: Expectation) {
        self.file = file
        self.bytes = bytes
        self.expectation = expectation
        elements = ListElements(bytes)
    }

    /// What is wrong with the file.
    var diagnostics: [Diagnostic] { faults.all }

    mutating func read(_ body: (Finding) -> Void) {
        if let fault = ForeignEncoding.fault(in: bytes, file: file) { return report(fault) }
        guard passWhatStandsBefore(body) else { return refuseWhole() }
        while let byte = elements.nextBetweenValues() {
            switch byte {
            case UInt8(ascii: "{"): readTop(0, body)
            case UInt8(ascii: "["): readArray(0, body)
            default:
                passStray(byte, body)
                continue
            }
            end(body)
            isFirst = false
        }
    }

    /// Skips to the first value; `false` if the file has none, or is markup.
    private mutating func passWhatStandsBefore(_ body: (Finding) -> Void) -> Bool {
        guard let byte = elements.nextBetweenValues(), byte != UInt8(ascii: "<") else { return false }
        if [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ",")].contains(byte) { return true }
        guard let value = elements.nextLineWithValue() else { return false }
        passStray(byte, body)
        elements = value
        return true
    }

    private mutating func passStray(_ byte: UInt8, _ body: (Finding) -> Void) {
        let start = elements.here
        switch byte {
        case UInt8(ascii: ","):
            _ = elements.take(byte)
            syntax("a comma stands here outside any list", at: start, help: "remove it, or put '[' and ']' round all")
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            _ = elements.take(byte)
            syntax("this bracket closes nothing", at: start, help: "remove it")
        default:
            let text = ShownText.line(String(decoding: bytes[elements.stray().range].prefix(400), as: UTF8.self))
            syntax("'\(ShownText.cut(text, to: 60))' is no JSON object", at: start, help: "remove it")
            body(.unreadable)
        }
    }

    private mutating func end(_ body: (Finding) -> Void) {
        body(.end(surroundings: surroundings))
        surroundings = []
    }

    private mutating func readTop(_ depth: Int, _ body: (Finding) -> Void) {
        let start = elements
        let faultsBefore = faults
        var hasList = false
        _ = elements.take(UInt8(ascii: "{"))
        while elements.next() == UInt8(ascii: "\"") {
            let key = elements.value()
            guard elements.take(UInt8(ascii: ":")) else { break }
            if !hasList, isTheKey(key), elements.next() == UInt8(ascii: "[") {
                hasList = true
                readArray(depth, body)
            } else {
                keep(key, elements.value())
            }
            if !elements.take(UInt8(ascii: ",")) { break }
        }
        if hasList { return finish(start.here) }
        elements = start
        faults = faultsBefore
        surroundings = []
        readSingleElement(body)
    }

    private func isTheKey(_ key: ListElements.Piece) -> Bool {
        bytes[key.range].elementsEqual("\"\(expectation.key)\"".utf8)
    }

    /// Keeps a field beside the list. These are short: a sentence at most.
    private mutating func keep(_ key: ListElements.Piece, _ value: ListElements.Piece) {
        guard value.range.count < 65_536, let (name, _) = node(key), let (value, _) = node(value) else { return }
        surroundings.append(LocatedNode.Entry(key: name, value: value))
    }

    /// Reads the end of the object: after the list only its closing bracket may follow.
    private mutating func finish(_ start: ListElements.Piece) {
        if elements.take(UInt8(ascii: "}")) { return }
        syntax("the object that begins in line \(start.line) has no end", at: elements.here)
        if let byte = elements.next(), byte != UInt8(ascii: "{") { elements.recover() }
    }

    private mutating func readSingleElement(_ body: (Finding) -> Void) {
        let piece = elements.value()
        guard let (element, isSound) = node(piece) else { return body(.unreadable) }
        if expectation.isElement?(element) ?? false { return body(isSound ? .element(element) : .unreadable) }
        let reason = "it has no list '\(expectation.key)'"
        if let unread = UnreadFormat(of: element) {
            let isWhole = isFirst && elements.nextBetweenValues() == nil
            refuse(unread, isWhole: isWhole, at: piece)
            return isWhole ? () : body(.unreadable)
        }
        let other = KnownFormat(of: element).map { "try 'dateline import \($0.rawValue)'" }
        if isFirst, elements.nextBetweenValues() == nil { return refuse(reason, at: piece, help: other) }
        // Among others, the import itself reports an element that lacks something.
        if other == nil, expectation.isElement != nil { return body(isSound ? .element(element) : .unreadable) }
        refuseValue(reason, at: piece, help: other)
        body(.unreadable)
    }

    private mutating func readArray(_ depth: Int, _ body: (Finding) -> Void) {
        _ = elements.take(UInt8(ascii: "["))
        if elements.take(UInt8(ascii: "]")) { return }
        while let byte = elements.next() {
            if byte == UInt8(ascii: "]") {
                syntax("nothing follows the comma before this", at: elements.here)
                _ = elements.take(byte)
                return
            }
            readElement(depth, body)
            if elements.take(UInt8(ascii: ",")) { continue }
            if elements.take(UInt8(ascii: "]")) { return }
            syntax("',' or ']' is expected here", at: elements.here)
            elements.recover()
            if elements.take(UInt8(ascii: "]")) { return }
        }
        syntax("the list has no end", at: elements.here)
    }

    /// Reads an element. One that contains a list itself, such as a bundle in a list, is read element by element.
    private mutating func readElement(_ depth: Int, _ body: (Finding) -> Void) {
        let start = elements
        let faultsBefore = faults
        let read = node(elements.value())
        if depth < Self.deepest, holdsList(read, at: start) {
            faults = faultsBefore
            let outer = surroundings
            surroundings = []
            end(body)
            elements = start
            readTop(depth + 1, body)
            end(body)
            surroundings = outer
        } else if let (node, isSound) = read, isSound {
            body(.element(node))
        } else {
            body(.unreadable)
        }
    }

    /// Whether an object is not an element but contains a list of them. If it is invalid, its keys alone decide.
    private func holdsList(_ read: (node: LocatedNode, isSound: Bool)?, at start: ListElements) -> Bool {
        if let read, read.isSound {
            return read.node[expectation.key]?.elements != nil && !(expectation.isElement?(read.node) ?? false)
        }
        var ahead = start
        guard ahead.take(UInt8(ascii: "{")) else { return false }
        while ahead.next() == UInt8(ascii: "\"") {
            let key = ahead.value()
            guard ahead.take(UInt8(ascii: ":")) else { return false }
            if isTheKey(key) { return ahead.next() == UInt8(ascii: "[") }
            _ = ahead.value()
            guard ahead.take(UInt8(ascii: ",")) else { return false }
        }
        return false
    }
}
