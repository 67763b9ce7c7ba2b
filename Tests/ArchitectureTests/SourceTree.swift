import Foundation

/// The Swift files below a folder of the package.
struct SourceTree {
    /// One Swift file.
    struct File {
        /// The path from the package on.
        let path: String
        /// The text.
        let text: String

        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
        var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

        /// The text without the lines that are comments.
        var code: String {
            text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
                .joined(separator: "\n")
        }

        /// The modules that the file imports.
        var imports: [String] {
            text.matches(of: /(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|enum|class|func|protocol|typealias|var|let)\s+)?(\w+)/)
                .map { String($0.output.1) }
        }
    }

    let all: [File]

    init(folder: String) {
        let package = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: package.appending(path: folder).path())) ?? []
        all = names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            let path = "\(folder)/\(name)"
            return (try? String(contentsOf: package.appending(path: path), encoding: .utf8)).map { File(path: path, text: $0) }
        }
    }

    var modules: [String] { Set(all.map(\.module)).sorted() }

    func files(of module: String) -> [File] { all.filter { $0.module == module } }

    func files(importing library: String) -> [File] { all.filter { $0.imports.contains(library) } }

    func modules(importing library: String) -> [String] { Set(files(importing: library).map(\.module)).sorted() }

    func imports(of module: String) -> Set<String> { Set(files(of: module).flatMap(\.imports)) }
}
