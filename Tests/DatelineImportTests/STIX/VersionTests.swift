import DatelineImport
import DatelineModel
import Testing

/// The same id in several files: the newest `modified` counts, in whatever order the files come.
@Suite struct VersionTests {
    private func actor(_ name: String, _ modified: String) -> String {
        Bundle.object("intrusion-set", "1", #""name": "\#(name)", "modified": "\#(modified)""#)
    }

    @Test func usesTheNewestAndCountsTheOthers() {
        let old = ("old.json", Bundle.bundle([actor("Old", "2020-05-01T00:00:00Z")]))
        let new = ("new.json", Bundle.bundle([actor("New", "2021-05-01T00:00:00Z")]))
        for files in [[old, new], [new, old]] {
            let result = Bundle.read(files)
            #expect(result.casebook.actors.map(\.name) == ["New"])
            #expect(result.summary.row("intrusion-set")?.skipped.map(\.what) == ["older version of the same id"])
            #expect(result.summary.repeatedIDs == 1)
            #expect(result.diagnostics.isEmpty)
        }
    }

    @Test func decidesBetweenContradictionsInAFixedWayAndSaysSo() {
        let one = ("1.json", Bundle.bundle([actor("One", "2020-05-01T00:00:00Z")]))
        let two = ("2.json", Bundle.bundle([actor("Two", "2020-05-01T00:00:00.000Z")]))
        let results = [Bundle.read([one, two]), Bundle.read([two, one])]
        #expect(results[0].casebook.actors.map(\.name) == results[1].casebook.actors.map(\.name))
        #expect(results.allSatisfy { $0.diagnostics.map(\.id) == [.stixVersion] })
        #expect(results[0].summary.row("intrusion-set")?.skipped.map(\.what) == ["same version of the same id again"])
    }

    @Test func takesTheSameObjectTwiceAsOne() {
        let text = Bundle.bundle([actor("One", "2020-05-01T00:00:00Z")])
        let result = Bundle.read([("1.json", text), ("2.json", text)])
        #expect(result.casebook.actors.count == 1)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func leavesOutWhatIsRevokedOrDeprecated() {
        let result = Bundle.imported(
            Bundle.object("intrusion-set", "1", #""name": "A", "revoked": true"#),
            Bundle.object("intrusion-set", "2", #""name": "B", "x_mitre_deprecated": true"#),
            Bundle.object("intrusion-set", "3", #""name": "C", "revoked": false"#),
            Bundle.object("intrusion-set", "4", #""description": "nameless""#))
        #expect(result.casebook.actors.map(\.name) == ["C"])
        #expect(
            Set(result.summary.row("intrusion-set")?.skipped.map(\.what) ?? []) == ["revoked", "deprecated", "no name"])
    }
}
