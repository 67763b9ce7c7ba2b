internal import DatelineModel
internal import DatelineReading

/// Reads a bundle object by object: only one is in memory, and a broken one does not stop the rest.
///
/// Takes a bundle of STIX 2.0 or 2.1, a TAXII envelope (an object with `objects`), a bare array of objects, or one object.
struct STIXBundleReader {
    /// What comes out of a bundle.
    enum Finding {
        case object(STIXObject)
        /// Something in the place of an object that cannot be taken for one.
        case unreadable
    }

    private let file: String
    private let bytes: UnsafeRawBufferPointer
    private var elements: BundleElements
    private(set) var diagnostics: [Diagnostic] = []
    /// How many faults of one file are reported; a hostile file could have millions.
    static let mostFaults = 1000

    init(_ bytes: UnsafeRawBufferPointer, file: String) {
        self.file = file
        self.bytes = bytes
        elements = BundleElements(bytes)
    }

    mutating func read(_ body: (Finding) -> Void) {
        switch elements.next() {
        case UInt8(ascii: "{"): readTop(body)
        case UInt8(ascii: "["): readArray(body)
        default: refuse("'\(file)' is not a STIX bundle: it holds no JSON object", at: elements.here)
        }
    }

    private mutating func readTop(_ body: (Finding) -> Void) {
        let start = elements
        var hasObjects = false
        _ = elements.take(UInt8(ascii: "{"))
        while elements.next() == UInt8(ascii: "\"") {
            let key = elements.value()
            guard elements.take(UInt8(ascii: ":")) else { break }
            if !hasObjects, isObjects(key), elements.next() == UInt8(ascii: "[") {
                hasObjects = true
                readArray(body)
            } else {
                let value = elements.value()
                if hasObjects { _ = node(value) }
            }
            if !elements.take(UInt8(ascii: ",")) { break }
        }
        if hasObjects { return finish() }
        elements = start
        readSingleObject(body)
    }

    private func isObjects(_ key: BundleElements.Piece) -> Bool {
        bytes[key.range].elementsEqual("\"objects\"".utf8)
    }

    /// What follows the array must close the bundle.
    private mutating func finish() {
        guard elements.take(UInt8(ascii: "}")) else {
            return syntax("the bundle that begins in line 1 has no end", at: elements.here)
        }
        if elements.next() != nil { syntax("the bundle ended before this", at: elements.here) }
    }

    private mutating func readSingleObject(_ body: (Finding) -> Void) {
        let piece = elements.value()
        guard let (object, _) = node(piece) else { return body(.unreadable) }
        if object["type"]?.text == "bundle" { return }
        guard object["type"] != nil, object["id"] != nil else {
            return refuse("'\(file)' is not a STIX bundle: it has no 'objects'", at: piece)
        }
        take(object, body)
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
        syntax("the list of objects has no end", at: elements.here)
    }

    private mutating func readElement(_ piece: BundleElements.Piece, _ body: (Finding) -> Void) {
        guard let (node, isSound) = node(piece) else { return body(.unreadable) }
        if isSound { take(node, body) } else { body(.unreadable) }
    }

    private mutating func take(_ node: LocatedNode, _ body: (Finding) -> Void) {
        if let object = STIXObject(node, file: file) { return body(.object(object)) }
        let help = "give it a 'type' and an 'id' such as 'campaign--<uuid>'"
        report(
            Diagnostic(
                .error, .stixObject, "this is not a STIX object: 'type' or 'id' is missing or no text",
                at: TextPlace(file: file, line: node.place.line, column: node.place.column), help: help))
        body(.unreadable)
    }
}

extension STIXBundleReader {
    /// The JSON of a piece with places in the whole file, and whether it is free of faults.
    private mutating func node(_ piece: BundleElements.Piece) -> (LocatedNode, Bool)? {
        let (read, faults) = JSONReader.read(bytes[piece.range], startingAtLine: piece.line)
        for fault in faults { report(fault, in: piece) }
        guard let read else { return nil }
        return (read.place.column == 1 && piece.column > 1 ? read.moved(to: piece) : read, faults.isEmpty)
    }

    private mutating func report(_ fault: NodeFault, in piece: BundleElements.Piece) {
        let column = fault.place.column + (fault.place.line == piece.line ? piece.column - 1 : 0)
        let id: DiagnosticID =
            switch fault.kind {
            case .duplicateKey: .duplicateKey
            case .tooDeep: .nestedTooDeep
            case .invalidUTF8, .notUTF8: .textEncoding
            default: .jsonSyntax
            }
        report(
            Diagnostic(
                .error, id, fault.message,
                at: TextPlace(file: file, line: fault.place.line, column: column, length: fault.place.length),
                help: fault.remedy))
    }

    private mutating func report(_ diagnostic: Diagnostic) {
        if diagnostics.count < Self.mostFaults { diagnostics.append(diagnostic) }
    }

    private mutating func syntax(_ message: String, at piece: BundleElements.Piece) {
        report(
            Diagnostic(.error, .jsonSyntax, message, at: TextPlace(file: file, line: piece.line, column: piece.column)))
    }

    private mutating func refuse(_ message: String, at piece: BundleElements.Piece) {
        report(
            Diagnostic(
                .error, .stixBundle, message, at: TextPlace(file: file, line: piece.line, column: piece.column),
                help: "give a STIX 2.0 or 2.1 bundle: '{\"type\": \"bundle\", \"objects\": [ ... ]}'"))
    }
}

extension LocatedNode {
    /// The node with its own place in the whole file; that is the only place that an import points at.
    fileprivate func moved(to piece: BundleElements.Piece) -> LocatedNode {
        LocatedNode(place: NodePlace(line: piece.line, column: piece.column, length: place.length), value: value)
    }
}
