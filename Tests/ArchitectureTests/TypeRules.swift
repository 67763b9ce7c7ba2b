import Testing

/// Types that can be told apart and taken in.
@Suite struct TypeRules {
    private let declarations = SourceTree.sources.all.flatMap { file in
        TypeDeclaration.all(in: file)
    }

    @Test func noTwoModulesHaveATypeOfOneName() {
        let modules = Dictionary(grouping: declarations.filter { !$0.isExtension }, by: \.name)
            .mapValues { Set($0.map(\.module)) }
        #expect(modules.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    /// What one has to know of a type is all its files together, however short each of them is.
    ///
    /// Those that are larger are to be divided into values; until then none of them grows.
    @Test func noTypeIsLongerThanSixHundredLinesInAllItsFiles() {
        // Its extensions declare values, each by itself, and nothing that one has to know of the type.
        let types = declarations.filter { $0.name != "DiagnosticID" }
        let lines = Dictionary(grouping: types, by: { "\($0.module).\($0.name)" })
            .mapValues { $0.map(\.lineCount).reduce(0, +) }
        let long = lines.filter { $0.value > 600 }
        #expect(long.map { "\($0.key): \($0.value)" }.sorted() == [])
    }
}
