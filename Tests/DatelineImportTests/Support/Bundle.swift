import DatelineImport
import DatelineModel
import Testing

/// Bundles in tests: the objects as JSON, with the ids shortened to `type--name`.
enum Bundle {
    /// What an import makes of the objects of one bundle.
    static func imported(_ objects: String..., options: STIXImportOptions = STIXImportOptions()) -> ImportResult {
        read([("test.json", bundle(objects))], options)
    }

    /// What an import makes of several files.
    static func read(_ files: [(name: String, text: String)], _ options: STIXImportOptions = STIXImportOptions())
        -> ImportResult
    {
        var stix = STIXImport(options)
        for (name, text) in files {
            Array(text.utf8).withUnsafeBytes { stix.read($0, named: name) }
        }
        return stix.finish()
    }

    static func bundle(_ objects: [String]) -> String {
        #"{"type": "bundle", "id": "bundle--1", "objects": ["# + objects.joined(separator: ",\n") + "]}"
    }

    /// An object with a type, the rest of an id, and fields.
    static func object(_ type: String, _ id: String, _ fields: String = "") -> String {
        let created = fields.contains("\"created\"") ? "" : #", "created": "2020-03-05T10:00:00.000Z""#
        let modified = fields.contains("\"modified\"") ? "" : #", "modified": "2021-01-01T00:00:00.000Z""#
        let rest = fields.isEmpty ? "" : ", " + fields
        return #"{"type": "\#(type)", "id": "\#(type)--\#(id)"\#(created)\#(modified)\#(rest)}"#
    }

    static func relationship(_ id: String, _ source: String, _ kind: String, _ target: String, _ fields: String = "")
        -> String
    {
        let ends = #""source_ref": "\#(source)", "relationship_type": "\#(kind)", "target_ref": "\#(target)""#
        return object("relationship", id, ends + (fields.isEmpty ? "" : ", " + fields))
    }
}

/// The single element of a list; a test that finds none or several fails.
func only<T>(_ list: [T], _ location: SourceLocation = #_sourceLocation) throws -> T {
    try #require(list.count == 1, "there are \(list.count)", sourceLocation: location)
    return try #require(list.first, sourceLocation: location)
}
