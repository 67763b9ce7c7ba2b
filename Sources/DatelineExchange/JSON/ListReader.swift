internal import DatelineModel
internal import DatelineReading

/// Reads a list of JSON element by element: only one is in memory, and a broken one does not stop the rest.
///
/// Takes an object that has the list under a key, the bare list, or one element alone.
struct ListReader {
    /// What comes out of a list.
    enum Finding {
        case element(LocatedNode)
        /// Something in the place of an element that is no sound JSON.
        case unreadable
    }

    /// What a reader expects, for what it says where it finds something else.
    struct Expectation: Sendable {
        /// The key under which an object has the list: `objects`.
        let key: String
        /// What the file should be: `a STIX bundle`.
        let kind: String
        /// The fault of a file that is something else.
        let fault: DiagnosticID
        /// What to give instead.
        let remedy: String
        /// Whether an object is an element itself, in a file that has no list.
        var isElement: @Sendable (LocatedNode) -> Bool = { _ in false }
    }

    private let file: String
    private let bytes: UnsafeRawBufferPointer
    private let expectation: Expectation
    private var elements: ListElements
    private(set) var diagnostics: [Diagnostic] = []
    /// What the object around the list has besides the list.
    private(set) var surroundings: [LocatedNode.Entry] = []
    /// How many faults of one file are reported; a hostile file could have millions.
    static let mostFaults = 1000

    init(_ bytes: UnsafeRawBufferPointer, file: String, _ expectation: Expectation) {
        self.file = file
        self.bytes = bytes
        self.expectation = expectation
        elements = ListElements(bytes)
    }

    mutating func read(_ body: (Finding) -> Void) {
        if let fault = ForeignEncoding.fault(in: bytes, file: file) { return report(fault) }
        switch elements.next() {
        case UInt8(ascii: "{"): readTop(body)
        case UInt8(ascii: "["): readArray(body)
        default: refuse("it holds no JSON object", at: elements.here)
        }
    }

    /// What stands beside the list under a key.
    func surrounding(_ key: String) -> LocatedNode? { surroundings.first { $0.name == key }?.value }

    /// All elements in their order, for imports that look at a file as a whole; `nil` for one that could not be read.
    mutating func readAll() -> [LocatedNode?] {
        var all: [LocatedNode?] = []
        read { finding in
            switch finding {
            case .element(let node): all.append(node)
            case .unreadable: all.append(nil)
            }
        }
        return all
    }

    private mutating func readTop(_ body: (Finding) -> Void) {
        let start = elements
        var hasList = false
        _ = elements.take(UInt8(ascii: "{"))
        while elements.next() == UInt8(ascii: "\"") {
            let key = elements.value()
            guard elements.take(UInt8(ascii: ":")) else { break }
            if !hasList, isTheKey(key), elements.next() == UInt8(ascii: "[") {
                hasList = true
                readArray(body)
            } else {
                keep(key, elements.value())
            }
            if !elements.take(UInt8(ascii: ",")) { break }
        }
        if hasList { return finish() }
        elements = start
        readSingleElement(body)
    }

    private func isTheKey(_ key: ListElements.Piece) -> Bool {
        bytes[key.range].elementsEqual("\"\(expectation.key)\"".utf8)
    }

    /// Keeps a field beside the list; the largest thing that stands there is a sentence.
    private mutating func keep(_ key: ListElements.Piece, _ value: ListElements.Piece) {
        guard value.range.count < 65_536, let (name, _) = node(key), let (value, _) = node(value) else { return }
        surroundings.append(LocatedNode.Entry(key: name, value: value))
    }

    /// What follows the list must close the object.
    private mutating func finish() {
        guard elements.take(UInt8(ascii: "}")) else {
            return syntax("the object that begins in line 1 has no end", at: elements.here)
        }
        if elements.next() != nil { syntax("the object ended before this", at: elements.here) }
    }

    private mutating func readSingleElement(_ body: (Finding) -> Void) {
        diagnostics = []
        let piece = elements.value()
        guard let (element, isSound) = node(piece) else { return body(.unreadable) }
        guard expectation.isElement(element) else {
            let other = KnownFormat(of: element).map { "try 'dateline import \($0.rawValue)'" }
            return refuse("it has no list '\(expectation.key)'", at: piece, help: other)
        }
        body(isSound ? .element(element) : .unreadable)
    }

    private mutating func readArray(_ body: (Finding) -> Void) {
        _ = elements.take(UInt8(ascii: "["))
        if elements.take(UInt8(ascii: "]")) { return }
        while let byte = elements.next() {
            if byte == UInt8(ascii: "]") {
                syntax("nothing follows the comma before this", at: elements.here)
                _ = elements.take(byte)
                return
            }
            readElement(elements.value(), body)
            if elements.take(UInt8(ascii: ",")) { continue }
            if elements.take(UInt8(ascii: "]")) { return }
            syntax("',' or ']' is expected here", at: elements.here)
            elements.recover()
            if elements.take(UInt8(ascii: "]")) { return }
        }
        syntax("the list has no end", at: elements.here)
    }

    private mutating func readElement(_ piece: ListElements.Piece, _ body: (Finding) -> Void) {
        guard let (node, isSound) = node(piece), isSound else { return body(.unreadable) }
        body(.element(node))
    }
}

extension ListReader {
    /// The JSON of a piece with places in the whole file, and whether it is free of faults.
    private mutating func node(_ piece: ListElements.Piece) -> (LocatedNode, Bool)? {
        let (read, faults) = JSONReader.read(bytes[piece.range], startingAtLine: piece.line)
        for fault in faults { report(fault, in: piece) }
        guard let read else { return nil }
        return (read.place.column == 1 && piece.column > 1 ? read.moved(to: piece) : read, faults.isEmpty)
    }

    private mutating func report(_ fault: NodeFault, in piece: ListElements.Piece) {
        let column = fault.place.column + (fault.place.line == piece.line ? piece.column - 1 : 0)
        let place = TextPlace(file: file, line: fault.place.line, column: column, length: fault.place.length)
        report(Diagnostic(.error, fault.diagnosticID, fault.message, at: place, help: fault.remedy))
    }

    private mutating func report(_ diagnostic: Diagnostic) {
        if diagnostics.count < Self.mostFaults { diagnostics.append(diagnostic) }
    }

    private mutating func syntax(_ message: String, at piece: ListElements.Piece) {
        report(
            Diagnostic(.error, .jsonSyntax, message, at: TextPlace(file: file, line: piece.line, column: piece.column)))
    }

    private mutating func refuse(_ reason: String, at piece: ListElements.Piece, help: String? = nil) {
        report(
            Diagnostic(
                .error, expectation.fault, "'\(file)' is not \(expectation.kind): \(reason)",
                at: TextPlace(file: file, line: piece.line, column: piece.column), help: help ?? expectation.remedy))
    }
}

extension NodeFault {
    /// The id under which a fault of an imported text is reported.
    var diagnosticID: DiagnosticID {
        switch kind {
        case .duplicateKey: .duplicateKey
        case .tooDeep: .nestedTooDeep
        case .invalidUTF8, .notUTF8: .textEncoding
        default: .jsonSyntax
        }
    }
}

extension LocatedNode {
    /// The node with its own place in the whole file; that is the only place that an import points at.
    fileprivate func moved(to piece: ListElements.Piece) -> LocatedNode {
        LocatedNode(place: NodePlace(line: piece.line, column: piece.column, length: place.length), value: value)
    }
}
