import Foundation

/// The Swift files below a folder of the package.
struct SourceTree {
    /// One Swift file.
    struct File {
        private static let accessLevels: Set = ["public", "package", "internal", "private", "fileprivate"]
        private static let kinds: Set = ["struct", "enum", "class", "func", "protocol", "typealias", "var", "let"]

        /// The path from the package on.
        let path: String
        /// The text.
        let text: String
        /// The text without the lines that are comments.
        let code: String

        init(path: String, text: String) {
            self.path = path
            self.text = text
            code = text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
                .joined(separator: "\n")
        }

        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
        var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

        /// The code without what stands in texts.
        var codeWithoutTexts: String {
            code.replacing(/"""[\s\S]*?"""/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: "")
        }

        /// The modules that the file imports.
        var imports: [String] {
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"),
                    words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains(String($0)) })
                else { return nil }
                return words.dropFirst(place + 1).first { !Self.kinds.contains(String($0)) }
                    .map { String($0.split(separator: ".").first ?? $0) }
            }
        }
    }

    /// What is built, and what tests it: read once for all tests.
    static let sources = SourceTree(folder: "Sources")
    static let tests = SourceTree(folder: "Tests")

    let all: [File]

    /// The package's folder.
    static let package = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private init(folder: String) {
        let package = Self.package
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: package.appending(path: folder).path())) ?? []
        all = names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            let path = "\(folder)/\(name)"
            guard let text = try? String(contentsOf: package.appending(path: path), encoding: .utf8) else { return nil }
            return File(path: path, text: text)
        }
    }

    var modules: [String] { Set(all.map(\.module)).sorted() }

    func files(of module: String) -> [File] { all.filter { $0.module == module } }

    func files(importing library: String) -> [File] { all.filter { $0.imports.contains(library) } }

    func modules(importing library: String) -> [String] { Set(files(importing: library).map(\.module)).sorted() }

    func imports(of module: String) -> Set<String> { Set(files(of: module).flatMap(\.imports)) }
}
