import DatelineExport

/// The JSON Schema of what pages show, as `index.json` beside each page and `--format json` print it.
public enum PageSchema {
    /// The schema as a file, in UTF-8.
    public static var bytes: [UInt8] {
        var definitions = PageSchemaDefinitions()
        let pages = PageModels.kinds.compactMap { $0.schema(&definitions) }
        return JSONValue.members([
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A page of a Dateline publication",
            "anyOf": .array(pages), "$defs": .object(definitions.members),
        ]).readableBytes
    }
}
