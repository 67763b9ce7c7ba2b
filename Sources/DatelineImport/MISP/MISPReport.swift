internal import DatelineModel
internal import DatelineReading

/// A report of an event: prose in Markdown with a name.
struct MISPReport: Sendable {
    /// The key of the source that represents it, if it is stricter than the event.
    let key: String
    let name: String?
    let content: String
    let restriction: MISPRestriction

    /// The reports of an event, without deleted and unreadable ones.
    static func all(in event: LocatedNode, uuid: String) -> [MISPReport] {
        (event["EventReport"]?.elements ?? []).enumerated().compactMap { index, node in
            guard !MISPAttribute.isDeleted(node), let content = node["content"]?.text, !content.isEmpty else {
                return nil
            }
            let name = node["name"]?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
            return MISPReport(
                key: "\(uuid)/report/\(index)", name: name, content: content, restriction: MISPRestriction(node))
        }
    }
}

extension EventIncident {
    /// The record's prose: the event's reports one after the other, each under its name.
    ///
    /// Prose has the marking of its record. A stricter report is quoted as a whole from a source of its own, and is
    /// withheld with that source.
    mutating func prose() -> Prose {
        countUnreadReports()
        var prose = Prose()
        for report in event.reports {
            let paragraphs = paragraphs(report)
            if let source = context.sources.own[report.key] {
                prose.paragraphs.append(Self.quotation(of: paragraphs, from: source.id))
                importCounts.count("event report", .used("prose from a stricter source"))
            } else {
                prose.paragraphs += paragraphs
                importCounts.count("event report", .used("prose"))
            }
        }
        return prose
    }

    private func paragraphs(_ report: MISPReport) -> [Prose.Paragraph] {
        var writer = RecordProse { _ in nil }
        let text = MISPReferences.resolved(report.content, values(in: report))
        let paragraphs = writer.prose(ProsePieces(text) { _ in false }).paragraphs
        // Our own export names a report after the record.
        let name = event.isOurExport && report.name == event.info ? nil : report.name
        let heading = name.map { Prose.Paragraph(markdown: "## " + PlainText.markdown($0)) }
        return [heading].compactMap(\.self) + paragraphs
    }

    /// The citation comes first: after the report, an unclosed code block would swallow it.
    private static func quotation(of paragraphs: [Prose.Paragraph], from source: ID<Source>) -> Prose.Paragraph {
        let markdown = ["From [@\(source)]:"] + paragraphs.map(\.markdown)
        let lines = markdown.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
        return Prose.Paragraph(
            markdown: lines.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n"), citations: [source])
    }

    private mutating func countUnreadReports() {
        let nodes = event.list("EventReport")
        let deleted = nodes.count(where: MISPAttribute.isDeleted)
        for index in 0..<(nodes.count - event.reports.count) {
            importCounts.count("event report", .skipped(index < deleted ? .because("deleted") : .unreadable))
        }
    }

    /// The values to which a report's references may resolve, by attribute uuid, without those stricter than the
    /// report.
    private func values(in report: MISPReport) -> [String: String] {
        guard report.content.contains("@") else { return [:] }
        let markings = context.markings
        let ceiling = markings.marking(of: report.restriction, in: event) ?? .clear
        var values: [String: String] = [:]
        for attribute in event.attributes {
            guard let uuid = attribute.uuid, markings.marking(of: attribute.restriction, in: event) ?? .clear <= ceiling
            else { continue }
            values[uuid] = ShownText.line(attribute.value)
        }
        return values
    }
}

/// References in the Markdown of event reports: `@[attribute](uuid)`, `@![attribute](uuid)`, `@[tag](name)`.
enum MISPReferences {
    /// The text with each reference replaced by its value as code, or by its own text if the value is unknown.
    static func resolved(_ text: String, _ values: [String: String]) -> String {
        guard text.contains("@[") || text.contains("@![") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "@"), let (kind, name, end) = reference(in: bytes, at: offset) {
                let shown = kind == "tag" ? name : values[name.lowercased()] ?? "\(kind) \(name)"
                result += MarkdownEscapes.codeSpan(shown).utf8
                offset = end
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reference(in bytes: [UInt8], at start: Int) -> (kind: String, name: String, end: Int)? {
        var open = start + 1
        if open < bytes.count, bytes[open] == UInt8(ascii: "!") { open += 1 }
        guard open < bytes.count, bytes[open] == UInt8(ascii: "["),
            let close = bytes[open...].prefix(40).firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: "("),
            let end = bytes[close...].prefix(300).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let kind = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
        return (kind, String(decoding: bytes[(close + 2)..<end], as: UTF8.self), end + 1)
    }
}
