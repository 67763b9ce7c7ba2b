import Testing

/// A test that did not run says so: the report of a run lists what was left out, and why.
@Suite struct SuiteRules {
    private let suites = SourceTree.tests.all.filter {
        $0.module != "ArchitectureTests" && $0.code.contains("@Test")
    }

    /// A test that returns early has passed, for all that anybody can see.
    @Test func noTestPassesWhereItDidNotRun() {
        let silent = suites.filter { $0.code.contains(/return print\(|guard let python\b/) }
        #expect(silent.map(\.path) == [])
    }

    /// How tests ask for what may not be there.
    private static var needs: Regex<Substring> {
        /(?:Judges|Jinja|TestMaterial|SchemaJudge)\.python|PythonOracle|Python\.name|\.isThere|\.isPresent|\.haveShared/
    }

    /// Python, its packages and the material that several programs share are not on every machine.
    @Test func whatNeedsPythonOrSharedMaterialIsDisabledWithItsReason() {
        let needing = suites.filter { $0.code.contains(Self.needs) }
        #expect(needing.count >= 15)
        let unsaid = needing.filter { !$0.code.contains(".enabled(if:") }
        #expect(unsaid.map(\.path) == [])
    }
}
