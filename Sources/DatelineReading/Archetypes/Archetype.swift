import DatelineModel
public import EDTF
internal import Glibc
internal import TextForms

/// A new record to fill in: what it must have, and what it may have as comments.
public struct Archetype: Hashable, Sendable {
    /// What kind of record it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case incident, actor, source
    }

    /// The path of the file, from the casebook's folder on.
    public let path: String
    /// The text of the file.
    public let text: String

    /// A record with a title or name; `nil` where no id can be made of it.
    ///
    /// - Parameters:
    ///   - kind: What kind of record it is.
    ///   - name: The title of an incident or a source, the name of an actor.
    ///   - day: The day on which it enters the casebook.
    ///   - folder: The casebook's folder; where it has a schema of records, the record tells editors of it.
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

    /// Writes the record into a casebook's folder, where no file of its name may be yet.
    public func write(to folder: String) throws(NewFileError) {
        try NewFile(path: path, text: text).write(to: folder)
    }

    /// The fields between two lines `---`, the editors' line first.
    private static func frontMatter(_ line: String, _ fields: String) -> String { "---\n\(line)\(fields)---\n" }

    /// A name as a YAML scalar that is text whatever is in it.
    static func quoted(_ name: String) -> String {
        let shown = name.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
        return YAMLScalar.quoted(shown.joined())
    }
}

/// The schemas of a casebook that editors look up: a comment in a file says where its schema is.
enum EditorSchema: String {
    case record, casebook, vocabulary

    private var path: String { "schema/\(rawValue).json" }

    /// The comment that the YAML language server reads, as the first line of a file; nothing where the schema is not there.
    func line(inFileAt file: String, amongSchemas schemas: [String]) -> String {
        guard schemas.contains(path) else { return "" }
        let depth = file.count { $0 == "/" }
        return "# yaml-language-server: $schema=\(String(repeating: "../", count: depth))\(path)\n"
    }

    /// The same for a file of a casebook's folder.
    func line(inFileAt file: String, of folder: String?) -> String {
        guard let folder, access(folder + "/" + path, R_OK) == 0 else { return "" }
        return line(inFileAt: file, amongSchemas: [path])
    }
}
