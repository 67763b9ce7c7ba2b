internal import Glibc

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
