import FoundationEssentials

/// Writes `EmbeddedFiles.swift`: the name and text of every file below a folder, in the order of their names.
@main
struct EmbedTemplates {
    /// More hash marks than any template or style sheet has in a row.
    static let delimiter = "########"

    struct Misuse: Error, CustomStringConvertible {
        let description = "usage: embed-templates FOLDER OUTPUT"
    }

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            throw Misuse()
        }
        let files = FileManager.default
        let folder = arguments[1]
        var text = """
            /// The files of the folder `Resources`, by their paths in it.
            let embeddedFiles: [(name: String, text: String)] = [

            """
        for name in try files.subpathsOfDirectory(atPath: folder).sorted() {
            let file = folder + "/" + name
            guard name.split(separator: "/").last?.hasPrefix(".") == false,
                try files.attributesOfItem(atPath: file)[.type] as? FileAttributeType == .typeRegular
            else { continue }
            let content = try String(contentsOfFile: file, encoding: .utf8)
            text += "(name: \"\(name)\", text: \(delimiter)\"\"\"\n\(content)\n\"\"\"\(delimiter)),\n"
        }
        text += "]\n"
        try Data(text.utf8).write(to: URL(filePath: arguments[2]))
    }
}
