import DatelinePublishing
import Foundation

/// The page's search script, run by node over the files of an index, with as much of a browser as it asks for.
struct SearchScript {
    /// What one query gave, and what it had to load for it.
    struct Certainty: Decodable, Equatable {
        struct Hit: Decodable, Equatable {
            let route: String
            /// 3 in the period, 2 partly, 1 possibly; `nil` without a period.
            let answer: Int?
        }
        /// `nil` where nothing was asked.
        let hits: [Hit]?
        /// What the script tells beside the hits.
        let remarks: [String]
        /// Names that may have been meant where nothing was found.
        let near: [String]
        /// The files of the index, in the order of loading.
        let loaded: [String]
    }

    private let folder: TemporaryFolder

    /// Where `node` is, or `nil`.
    static let node = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { $0 + "/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    private static var engine: URL {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appending(path: "Templates/Resources/assets/search-engine.js")
    }

    init(_ index: SearchIndex) throws {
        folder = try TemporaryFolder()
        for file in try index.files { try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path) }
        try folder.write(String(contentsOf: Self.engine, encoding: .utf8), to: "assets/search-engine.js")
        try folder.write(Self.harness, to: "harness.js")
    }

    /// The answers to queries, each asked of a page that was just opened.
    func answers(to queries: [[String: String]]) throws -> [Certainty] {
        try JSONDecoder().decode([Certainty].self, from: run("search", JSONEncoder().encode(queries)))
    }

    /// The tokens that the script finds in texts.
    func tokens(of texts: [String]) throws -> [[String]] {
        try JSONDecoder().decode([[String]].self, from: run("tokens", JSONEncoder().encode(texts)))
    }

    private func run(_ verb: String, _ input: Data) throws -> Data {
        try input.write(to: URL(filePath: folder("input.json")))
        let process = Process()
        process.executableURL = URL(filePath: String(Self.node ?? "/usr/bin/node"))
        process.arguments = [folder("harness.js"), verb]
        process.currentDirectoryURL = URL(filePath: folder.path)
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: URL(filePath: folder("output.json")))
    }

    private static let harness = #"""
        const fs = require("fs"), vm = require("vm"), { pathToFileURL, fileURLToPath } = require("url");
        const open = () => {
          const loaded = [];
          const run = (url) => { page.document.currentScript = { src: url }; vm.runInContext(fs.readFileSync(fileURLToPath(url), "utf8"), page); };
          const page = { URL, document: {
            createElement: () => ({ remove() {} }),
            head: { append(script) { setImmediate(() => {
              loaded.push(script.src.split("/").pop());
              try { run(script.src); } catch { return script.onerror(); }
              script.onload();
            }); } },
          } };
          page.window = page;
          vm.createContext(page);
          run(pathToFileURL("assets/search-engine.js").href);
          return { dateline: page.dateline, loaded };
        };
        (async () => {
          const input = JSON.parse(fs.readFileSync("input.json", "utf8")), output = [];
          const one = open();
          if (process.argv[2] === "tokens") {
            await one.dateline.open();
            for (const text of input) output.push(one.dateline.tokens(text).map(([token]) => token));
          } else for (const query of input) {
            const { dateline, loaded } = open(), { hits: found, remarks, near } = await dateline.search(query), hits = [];
            const early = loaded.length;
            for (const [place, hit] of (found ?? []).entries()) {
              if (place === 10) loaded.push("rest");
              hits.push({ route: (await dateline.shown(hit))[0], answer: hit.answer });
            }
            output.push({ hits: found && hits, remarks, near, loaded: loaded.includes("rest") ? loaded.slice(0, loaded.indexOf("rest")) : loaded });
          }
          fs.writeFileSync("output.json", JSON.stringify(output));
        })();
        """#
}
