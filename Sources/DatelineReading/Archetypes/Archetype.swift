import DatelineModel
public import EDTF
internal import Glibc
internal import TextForms

/// A new record to fill in: the required fields, and the optional ones as comments.
public struct Archetype: Hashable, Sendable {
    /// What kind of record it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case incident, actor, source
    }

    /// The path of the file within the casebook's folder.
    public let path: String
    /// The text of the file.
    public let text: String

    /// A record with a title or name; `nil` where no id can be made from it.
    ///
    /// - Parameters:
    ///   - kind: What kind of record it is.
    ///   - name: The title of an incident or a source, the name of an actor.
    ///   - day: The day on which it enters the casebook.
    ///   - folder: The casebook's folder; if it has a schema of records, the record points editors to it.
    public init?(_ kind: Kind, name: String, on day: CalendarDay, in folder: String? = nil) {
        let slug = Slug.makeOfWholeWords(from: name)
        guard Slug.isValid(slug) else { return nil }
        let quoted = Self.quoted(name)
        switch kind {
        case .incident:
            path = "incidents/\(day.year)/\(slug).md"
            text = Self.frontMatter(
                EditorSchema.record.line(inFileAt: path, of: folder), Self.incident(quoted, on: day))
        case .actor:
            path = "actors/\(slug).md"
            text = Self.frontMatter(EditorSchema.record.line(inFileAt: path, of: folder), Self.actor(quoted, on: day))
        case .source:
            path = "sources/\(slug).yaml"
            text = EditorSchema.record.line(inFileAt: path, of: folder) + Self.source(quoted, on: day)
        }
    }

    /// Writes the record into a casebook's folder; throws if its file exists already.
    public func write(to folder: String) throws(NewFileError) {
        try NewFile(path: path, text: text).write(to: folder)
    }

    /// The fields between two lines `---`, the editors' line first.
    private static func frontMatter(_ line: String, _ fields: String) -> String { "---\n\(line)\(fields)---\n" }

    /// A name as a YAML scalar that is read as text whatever it contains.
    static func quoted(_ name: String) -> String {
        let shown = name.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
        return YAMLScalar.quoted(shown.joined())
    }
}

/// The schemas of a casebook, which editors find by a comment in each file.
enum EditorSchema: String {
    case record, casebook, vocabulary

    private var path: String { "schema/\(rawValue).json" }

    /// The first line of a file: a comment that tells the YAML language server where the schema is. Empty where the
    /// schema is missing.
    func line(inFileAt file: String, amongSchemas schemas: [String]) -> String {
        guard schemas.contains(path) else { return "" }
        let depth = file.count { $0 == "/" }
        return "# yaml-language-server: $schema=\(String(repeating: "../", count: depth))\(path)\n"
    }

    /// The same, for a file in a casebook's folder.
    func line(inFileAt file: String, of folder: String?) -> String {
        guard let folder, access(folder + "/" + path, R_OK) == 0 else { return "" }
        return line(inFileAt: file, amongSchemas: [path])
    }
}

extension Archetype {
    static func incident(_ title: String, on day: CalendarDay) -> String {
        """
        type: incident            # or activity, statement, disclosure, response
        title: \(title)
        date: \(day)          # as exactly as is known and no more: 2017-05, 2012/.., 2015~, 2017-05-12/2017-05-15
        recorded: \(day)
        status: draft             # take this line out when the record is ready
        # targets:
        #   - { sector: healthcare, country: GB, source: report-2017 }
        # attribution:
        #   - { to: apt37, by: fireeye, said: 2018-02-20, confidence: high, source: report-2017 }
        # claims:
        #   - { id: cost, text: What is claimed in one sentence., by: fireeye, said: 2018-02-20, source: report-2017 }
        # sources: [report-2017]

        """
    }

    static func actor(_ name: String, on day: CalendarDay) -> String {
        """
        type: actor
        name: \(name)
        kind: intrusion-set       # or threat-actor, state, unit, persona
        recorded: \(day)
        status: draft             # take this line out when the record is ready
        # named: { by: fireeye, said: 2018-02-20, source: report-2018 }
        # active: { start: "[..2012]", end: "..", by: fireeye, source: report-2018 }    # since at least 2012
        # aliases:
        #   - { name: Reaper, overlap: same, by: fireeye, said: 2018-02-20, source: report-2018 }
        # relations:
        #   - { kind: works-for, to: dprk, by: fireeye, said: 2018-02-20, source: report-2018 }

        """
    }

    static func source(_ title: String, on day: CalendarDay) -> String {
        """
        type: source
        title: \(title)
        publisher: Not yet known  # an organisation of vocabulary.yaml, or a name
        # retrieved: \(day)
        # published: 2018-02-20   # as exactly as is known
        # url: https://example.org/report
        # kind: report            # or news, advisory, statement, indictment, database, paper, post, book
        # reliability: B          # Admiralty code, A to F

        """
    }
}
