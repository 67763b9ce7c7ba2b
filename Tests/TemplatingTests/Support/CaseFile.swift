import Foundation
import Templating

/// The cases of a file: templates between lines of `----`, and lines that begin with `@`.
///
/// `@data {...}` holds for its case and those after it; `@template name` begins a further template of its case;
/// `@options trim_blocks` holds for its case; after `@lines` each line is a case of its own.
enum CaseFile {
    static func cases(in folder: URL) throws -> [OracleCase] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "cases" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        return try files.flatMap { file in
            try cases(in: try String(contentsOf: file, encoding: .utf8), name: file.lastPathComponent)
        }
    }

    static func cases(in text: String, name: String) throws -> [OracleCase] {
        var data = "{}"
        var cases: [OracleCase] = []
        var current = OracleCase(label: "", templates: [("main", "")], main: "main", data: data, escapes: true)
        var lines: [Substring] = []
        var eachLine = false
        func finishTemplate() {
            current.templates[current.templates.count - 1].text = lines.joined(separator: "\n")
            lines = []
        }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line == "@lines" {
                eachLine = true
            } else if line == "----" || (eachLine && !line.hasPrefix("@")) {
                if eachLine {
                    lines = [line]
                    current.label = "\(name):\(number + 1)"
                }
                finishTemplate()
                current.data = data
                if current.templates != [("main", "")] { cases.append(current) }
                current = OracleCase(
                    label: "\(name):\(number + 2)", templates: [("main", "")], main: "main", data: data, escapes: true)
            } else if line.hasPrefix("@data ") {
                data = String(line.dropFirst(6))
            } else if line.hasPrefix("@options ") {
                current.options = line.dropFirst(9).split(separator: " ").map(String.init)
            } else if line.hasPrefix("@template ") {
                finishTemplate()
                current.templates.append((String(line.dropFirst(10)), ""))
            } else if !line.hasPrefix("@#") {
                lines.append(line)
            }
        }
        return cases
    }
}

private func != (left: [(name: String, text: String)], right: [(name: String, text: String)]) -> Bool {
    left.count != right.count || zip(left, right).contains { $0.name != $1.name || $0.text != $1.text }
}
