/// The declaration of a type at the top of a file, or an extension of one.
struct TypeDeclaration {
    let name: String
    let module: String
    let isExtension: Bool
    let lineCount: Int

    /// What begins in the first column of a line and ends with a bracket in the first column of another.
    static func all(in file: SourceTree.File) -> [TypeDeclaration] {
        let pattern =
            /^(?:@\w+ )?(?:(?:public|package|internal|fileprivate|private|final|indirect) )*(struct|enum|class|protocol|actor|extension) (\w+)/
        var found: [TypeDeclaration] = []
        var start: (line: Int, name: String, isExtension: Bool)?
        for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let match = line.firstMatch(of: pattern) {
                start = (number, String(match.2), match.1 == "extension")
            }
            guard let begun = start, line.hasPrefix("}") || begun.line == number && line.hasSuffix("}") else {
                continue
            }
            found.append(
                TypeDeclaration(
                    name: begun.name, module: file.module, isExtension: begun.isExtension,
                    lineCount: number - begun.line + 1))
            start = nil
        }
        return found
    }
}
