/// Finds the places of libyaml's events in the file.
struct YAMLPlaces {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let characters: CharacterOffsets
    private let lines: LineTable

    init(_ bytes: UnsafeBufferPointer<UInt8>, startingAtLine line: Int) {
        self.bytes = bytes
        characters = CharacterOffsets(bytes)
        lines = LineTable(bytes, startingAtLine: line)
    }

    /// The place of an event: that of a quoted text without its quotes, that of a collection's first character.
    func place(of event: YAMLEvent) -> NodePlace {
        let end = characters.offset(ofCharacter: event.end, in: bytes)
        let start = min(afterMarks(of: event), end)
        guard case .scalar(_, let style) = event.kind else {
            return character(at: start)
        }
        switch style {
        case .literal, .folded: return blockPlace(header: start, end: end)
        case .quoted where end - start >= 2:
            return lines.place(start + 1..<end - 1, in: bytes)
        case .plain, .quoted, .jsonNumber, .jsonBool, .jsonNull, .lost: return lines.place(start..<end, in: bytes)
        }
    }

    /// The place of a mark: an alias, an anchor or a tag, up to the next white space.
    func markPlace(of event: YAMLEvent) -> NodePlace {
        let start = characters.offset(ofCharacter: event.start, in: bytes)
        let mark = bytes[start...].prefix { $0 > 0x20 && !",]}".utf8.contains($0) }
        return lines.place(start..<mark.endIndex, in: bytes)
    }

    /// Where an event begins after its anchor and tag.
    private func afterMarks(of event: YAMLEvent) -> Int {
        var start = characters.offset(ofCharacter: event.start, in: bytes)
        guard event.hasAnchor || event.hasTag else { return start }
        while start < bytes.count, bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!") {
            start = bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count
            start = bytes[start...].firstIndex { $0 > 0x20 } ?? bytes.count
        }
        return start
    }

    /// The place of the character at an offset, or that of the end.
    private func character(at start: Int) -> NodePlace {
        var end = min(start + 1, bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return lines.place(min(start, end)..<end, in: bytes)
    }

    /// The place of a range of bytes.
    func place(_ range: Range<Int>) -> NodePlace {
        lines.place(range, in: bytes)
    }

    func place(of problem: YAMLProblem) -> NodePlace { character(at: offset(of: problem)) }

    /// The offset of a problem, or that of the end.
    func offset(of problem: YAMLProblem) -> Int {
        problem.isByteOffset
            ? min(problem.offset, bytes.count) : characters.offset(ofCharacter: problem.offset, in: bytes)
    }

    /// The offset after an event.
    func end(of event: YAMLEvent) -> Int { characters.offset(ofCharacter: event.end, in: bytes) }

    /// A comment right after an offset that looks like a part of the text: ` #1`, ` #OpIsrael`.
    func comment(behind offset: Int) -> (place: NodePlace, text: String)? {
        var mark = offset
        while mark < bytes.count, bytes[mark] == 0x20 || bytes[mark] == 0x09 { mark += 1 }
        guard mark > offset, mark + 1 < bytes.count, bytes[mark] == UInt8(ascii: "#"),
            bytes[mark + 1] > 0x20, !"#!-=*".utf8.contains(bytes[mark + 1])
        else { return nil }
        let rest = bytes[offset...].prefix { $0 != 0x0A && $0 != 0x0D }
        return (lines.place(mark..<mark + 1, in: bytes), String(decoding: rest, as: UTF8.self))
    }

    /// The slip because of which a line that begins with a plain text is not what it looks like.
    func slip(of event: YAMLEvent) -> NodeFault? {
        let start = characters.offset(ofCharacter: event.start, in: bytes)
        guard start < bytes.count, bytes[start] >= 0x80 else { return nil }
        let lineStart = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        guard bytes[lineStart..<start].allSatisfy({ $0 == 0x20 }) else { return nil }
        let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        let line = YAMLLine(bytes[lineStart..<end], at: lineStart)
        guard let mistake = YAMLMistake.foreignSpace(in: line) ?? YAMLMistake.foreignDash(in: line) else { return nil }
        return NodeFault(.mistake(mistake), at: mistake.range.map(place) ?? place(of: event))
    }

    /// The byte at which the reader stopped.
    func byte(at problem: YAMLProblem) -> UInt8? {
        let start = characters.offset(ofCharacter: problem.offset, in: bytes)
        return !problem.isByteOffset && start < bytes.count ? bytes[start] : nil
    }

    /// The line after the header, at the column where the first line that is not blank begins.
    private func blockPlace(header: Int, end: Int) -> NodePlace {
        guard let start = lines.nextLine(after: header), start <= end else {
            return lines.place(header..<min(header + 1, bytes.count), in: bytes)
        }
        var line = start
        while true {
            let text = bytes[line..<max(end, line)].prefix { $0 != 0x0A && $0 != 0x0D }
            let indent = text.prefix { $0 == 0x20 }.count
            if indent < text.count || lines.nextLine(after: line).map({ $0 >= end }) ?? true {
                let first = lines.place(start..<start, in: bytes)
                return NodePlace(
                    line: first.line, column: indent + 1, length: line == start ? text.count - indent : 0)
            }
            line = lines.nextLine(after: line) ?? end
        }
    }
}
