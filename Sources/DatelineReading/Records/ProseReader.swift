internal import CommonMark
internal import DatelineModel

/// Reads the prose of a record into blocks, each with the sources that it cites.
enum ProseReader {
    /// The prose of a Markdown file, or else that of a field.
    static func read(_ prose: ProseSource?, or field: LocatedNode?, into log: inout RecordLog) -> Prose {
        guard let prose = prose ?? field.flatMap({ ProseSource($0) }) else {
            if let field {
                log.error(
                    .wrongShape, "'body' is text, and this is \(field.shape)", at: log.place(of: field),
                    help: "write 'body: |' and the prose below it, indented")
            }
            return Prose()
        }
        reportHiddenCharacters(in: prose, into: &log)
        reportMerges(in: prose, into: &log)
        do throws(MarkdownError) {
            return try read(prose.trimmed, into: &log)
        } catch {
            log.error(
                .proseTooLong, "\(error)".prefix { $0 != ";" }.description,
                at: prose.place(line: 1, column: 1, in: log.file), help: "divide it into several records")
            return Prose()
        }
    }

    private static func read(_ prose: ProseSource, into log: inout RecordLog) throws(MarkdownError) -> Prose {
        let document = try MarkdownDocument(prose.text)
        let blocks = document.blocks
        let lines = ProseLines(prose.text)
        var paragraphs: [Prose.Paragraph] = []
        var citations = document.citations[...]
        for (index, block) in blocks.enumerated() {
            let first = index == 0 ? 1 : block.firstLine
            let last = index + 1 < blocks.count ? blocks[index + 1].firstLine - 1 : lines.count
            let inside = citations.prefix { $0.line <= last }
            citations = citations.dropFirst(inside.count)
            paragraphs.append(
                Prose.Paragraph(
                    markdown: lines.text(from: first, to: last), citations: sources(of: inside, in: prose, into: &log),
                    place: prose.place(line: first, column: 1, length: 1, in: log.file)))
        }
        for finding in document.findings { report(finding, in: prose, with: lines, into: &log) }
        referToBareMentions(in: prose, into: &log)
        return try Prose(paragraphs: paragraphs, readAs: document)
    }

    /// The sources of some citations, each once; reports a key that cannot be the id of a source.
    private static func sources(
        of citations: ArraySlice<MarkdownCitation>, in prose: ProseSource, into log: inout RecordLog
    ) -> [ID<Source>] {
        var sources: [ID<Source>] = []
        for citation in citations {
            let length = citation.key.utf8.count
            let place = prose.place(line: citation.line, column: citation.column, length: length, in: log.file)
            guard let source = ID<Source>(citation.key) else {
                log.error(
                    .unknownSource, "no source has the id '\(citation.key)'", at: place,
                    help: ID<Source>(slugOf: citation.key).map { "write '[@\($0)]'" })
                continue
            }
            log.refer(to: .source(source), at: place)
            if !sources.contains(source) { sources.append(source) }
        }
        return sources
    }

    private static func referToBareMentions(in prose: ProseSource, into log: inout RecordLog) {
        for mention in BareMention.all(in: prose.text) {
            let length = mention.text.utf8.count
            let place = prose.place(line: mention.line, column: mention.column, length: length, in: log.file)
            log.refer(to: .uncited(mention.text), at: place)
        }
    }

    private static func report(
        _ finding: MarkdownFinding, in prose: ProseSource, with lines: ProseLines, into log: inout RecordLog
    ) {
        let id: DiagnosticID =
            switch finding.kind {
            case .rawHTML: .rawHTML
            case .refusedLink: .refusedLink
            case .image: .proseImage
            case .footnote: .footnote
            case .literalEmphasis: .unreadEmphasis
            case .unreadCitation, .citationInsideLink: .unreadCitation
            }
        let text = Array(finding.text.prefix { $0 != "\n" }.utf8)
        let length = lines.has(text, line: finding.line, column: finding.column) ? text.count : 1
        let place = prose.place(line: finding.line, column: finding.column, length: length, in: log.file)
        log.warn(id, finding.message, at: place, help: finding.remedy)
    }

    /// Reports unfinished merges.
    private static func reportMerges(in prose: ProseSource, into log: inout RecordLog) {
        guard mayHoldMergeMarks(prose.text) else { return }
        for fault in NodeFault.mergeMarks(in: Array(prose.text.utf8)) {
            let place = prose.place(line: fault.place.line, column: 1, length: 7, in: log.file)
            log.error(.mergeMark, fault.message, at: place, help: fault.remedy)
        }
    }

    /// Whether there are seven `<` or seven `>` in a row. Looks at bytes, because comparing characters takes ten times
    /// as long and every record is asked.
    private static func mayHoldMergeMarks(_ text: String) -> Bool {
        var (last, run): (UInt8, Int) = (0, 0)
        for byte in text.utf8 {
            run = byte == last ? run + 1 : 1
            last = byte
            if run == 7, byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { return true }
        }
        return false
    }

    /// Reports NUL, which only broken files contain, other control characters, and those that reverse text.
    private static func reportHiddenCharacters(in prose: ProseSource, into log: inout RecordLog) {
        guard !ProseLines.isPlain(prose.text) else { return }
        var (line, column) = (1, 1)
        var previous: Unicode.Scalar = " "
        for scalar in prose.text.unicodeScalars {
            if previous == "\n" || (previous == "\r" && scalar != "\n") { (line, column) = (line + 1, 1) }
            if LineText.isHidden(scalar) {
                let place = prose.place(line: line, column: column, length: UTF8.width(scalar), in: log.file)
                report(scalar, at: place, into: &log)
            }
            column += UTF8.width(scalar)
            previous = scalar
        }
    }

    private static func report(_ scalar: Unicode.Scalar, at place: TextPlace, into log: inout RecordLog) {
        guard scalar.value != 0 else {
            log.error(.textEncoding, "a NUL byte stands here", at: place, help: "save the file as UTF-8")
            return
        }
        log.error(
            .hiddenCharacter,
            "the prose holds the character \(scalar.codePoint), which hides or reorders text", at: place,
            help: "take the character out")
    }
}
