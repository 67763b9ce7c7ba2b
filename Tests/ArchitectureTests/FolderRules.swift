import Testing

/// The folders of a module can be read one after the other: none uses one that uses it.
@Suite struct FolderRules {
    private static let uses = SourceTree.sources.modules.map { module in
        (module: module, uses: FolderUses(of: SourceTree.sources.files(of: module)))
    }

    /// Pairs of folders that use each other. Those of other modules are to be mended; until then none is added.
    ///
    /// In DatelineComposing an edition hands out its pages, which look into it, and keeps the parts that its pages share.
    private static let known: [String: Set<Set<String>>] = [
        "DatelineComposing": [["Edition", "Pages"], ["Edition", "Parts"]]
    ]

    @Test func noTwoFoldersUseEachOther() {
        for (module, uses) in Self.uses {
            let pairs = uses.pairs.subtracting(Self.known[module] ?? [])
            #expect(pairs.map { $0.sorted() }.sorted { $0[0] < $1[0] } == [], "\(module)")
        }
    }

    @Test func noFolderUsesItselfByWayOfOthers() {
        for (module, uses) in Self.uses {
            #expect(uses.without(Self.known[module] ?? []).inCircles == [], "\(module)")
        }
    }
}

/// Which folders of a module name types that stand at the top of a file of another.
private struct FolderUses {
    private(set) var uses: [String: Set<String>] = [:]

    init(of files: [SourceTree.File]) {
        var homes: [String: String] = [:]
        for file in files {
            for type in TypeDeclaration.all(in: file) where !type.isExtension {
                homes[type.name] = Self.folder(of: file)
            }
        }
        for file in files {
            let folder = Self.folder(of: file)
            // What follows a full stop is a member, such as a type within a type.
            let names = Set(file.codeWithoutTexts.matches(of: /(?:^|[^.\w])([A-Z]\w*)/).map { String($0.1) })
            uses[folder, default: []].formUnion(names.compactMap { homes[$0] }.filter { $0 != folder })
        }
    }

    /// Pairs that use each other.
    var pairs: Set<Set<String>> {
        var pairs: Set<Set<String>> = []
        for (folder, used) in uses {
            for other in used where uses[other]?.contains(folder) ?? false { pairs.insert([folder, other]) }
        }
        return pairs
    }

    /// The folders that are reached from themselves.
    var inCircles: [String] { uses.keys.filter { reached(from: $0).contains($0) }.sorted() }

    func without(_ pairs: Set<Set<String>>) -> FolderUses {
        var rest = self
        for (folder, used) in uses { rest.uses[folder] = used.filter { !pairs.contains([folder, $0]) } }
        return rest
    }

    private func reached(from folder: String) -> Set<String> {
        var reached: Set<String> = []
        var waiting = uses[folder] ?? []
        while let next = waiting.popFirst() {
            guard reached.insert(next).inserted else { continue }
            waiting.formUnion(uses[next] ?? [])
        }
        return reached
    }

    private static func folder(of file: SourceTree.File) -> String {
        let parts = file.path.split(separator: "/")
        return parts.count > 3 ? String(parts[2]) : "(root)"
    }
}
