internal import DatelineModel
internal import DatelineReading

extension ListReader {
    /// Parses a piece, with positions in the whole file, and tells whether it is free of errors.
    mutating func node(_ piece: ListElements.Piece) -> (node: LocatedNode, isSound: Bool)? {
        let (read, faults) = JSONReader.read(bytes[piece.range], startingAtLine: piece.line)
        for fault in faults { report(fault, in: piece) }
        guard let read else { return nil }
        return (read.place.column == 1 && piece.column > 1 ? read.moved(to: piece) : read, faults.isEmpty)
    }

    private mutating func report(_ fault: NodeFault, in piece: ListElements.Piece) {
        let column = fault.place.column + (fault.place.line == piece.line ? piece.column - 1 : 0)
        let place = TextPlace(file: file, line: fault.place.line, column: column, length: fault.place.length)
        report(Diagnostic(.error, fault.diagnosticID, message: fault.message, at: place, help: fault.remedy))
    }

    mutating func report(_ diagnostic: Diagnostic) {
        faults.append(diagnostic)
    }

    mutating func syntax(_ message: String, at piece: ListElements.Piece, help: String? = nil) {
        report(Diagnostic(.error, .jsonSyntax, message: message, at: place(of: piece), help: help))
    }

    /// Reports that nothing in the file can be read, and what format it is in, if recognised.
    mutating func refuseWhole() {
        var start = ListElements(bytes)
        _ = start.nextBetweenValues()
        guard let unread = UnreadFormat(bytes: bytes) else { return refuse("it holds no JSON object", at: start.here) }
        refuse(unread, isWhole: true, at: start.here)
    }

    /// Reports that the file, or one of several values in it, is in a format that no import reads.
    mutating func refuse(_ unread: UnreadFormat, isWhole: Bool, at piece: ListElements.Piece) {
        report(
            Diagnostic(
                .error, expectation.fault,
                message: "\(isWhole ? "'\(file)'" : "the value that begins here") is \(unread.name), which is not read",
                at: place(of: piece), help: unread.remedy))
    }

    /// Reports that the whole file is not what was expected.
    mutating func refuse(_ reason: String, at piece: ListElements.Piece, help: String? = nil) {
        refuse("'\(file)'", reason, at: piece, help: help)
    }

    /// Reports that one of several values in the file is not what was expected.
    mutating func refuseValue(_ reason: String, at piece: ListElements.Piece, help: String? = nil) {
        refuse("the value that begins here", reason, at: piece, help: help)
    }

    private mutating func refuse(_ what: String, _ reason: String, at piece: ListElements.Piece, help: String?) {
        report(
            Diagnostic(
                .error, expectation.fault, message: "\(what) is not \(expectation.kind): \(reason)",
                at: place(of: piece),
                help: help ?? expectation.remedy))
    }

    private func place(of piece: ListElements.Piece) -> TextPlace {
        TextPlace(file: file, line: piece.line, column: piece.column)
    }
}

extension NodeFault {
    /// The id under which a fault of an imported text is reported.
    var diagnosticID: DiagnosticID {
        switch kind {
        case .duplicateKey: .duplicateKey
        case .tooDeep: .nestedTooDeep
        case .invalidUTF8, .notUTF8: .textEncoding
        case .keyIsNotText, .alias, .anchor, .tag, .severalDocuments, .tooLarge, .syntax, .mistake, .mergeMark,
            .cutByComment, .lineSeparator, .empty, .trailingComma, .badEscape, .loneSurrogate, .controlCharacter,
            .badNumber, .notAnArray, .notAnObject, .unterminatedFrontMatter, .tomlFrontMatter:
            .jsonSyntax
        }
    }
}

extension LocatedNode {
    /// The node moved to its position in the whole file. Its inner nodes keep theirs: imports never refer to these.
    fileprivate func moved(to piece: ListElements.Piece) -> LocatedNode {
        LocatedNode(place: NodePlace(line: piece.line, column: piece.column, length: place.length), value: value)
    }
}
