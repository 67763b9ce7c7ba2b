import Foundation

/// Writes `EmbeddedFiles.swift`: the name and text of every file below a folder, in the order of their names.
@main
struct EmbedTemplates {
    /// More hash marks than any template or style sheet has in a row.
    static let delimiter = "########"

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: embed-templates FOLDER OUTPUT\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        var text = """
            /// The files of the folder `Resources`, by their paths in it.
            let embeddedFiles: [(name: String, text: String)] = [

            """
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted() {
            let file = folder.appending(path: name)
            guard !file.lastPathComponent.hasPrefix("."),
                try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
            else { continue }
            let content = try String(contentsOf: file, encoding: .utf8)
            text += "(name: \"\(name)\", text: \(delimiter)\"\"\"\n\(content)\n\"\"\"\(delimiter)),\n"
        }
        text += "]\n"
        try Data(text.utf8).write(to: URL(filePath: arguments[2]))
    }
}
