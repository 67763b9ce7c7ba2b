import DatelineModel
import Testing

@testable import DatelineReading

struct LeftoverFileTests {
    @Test(arguments: [
        "#gate.md#", ".#gate.md", "gate.md~", ".gate.md.swp", "gate.md.swp", "4913", "5036", "Thumbs.db", "thumbs.db",
        "desktop.ini", "Desktop.ini", ".DS_Store", "~$gate.docx", "~$ate.md", "gate.md.tmp", "gate.md.tmp.123.456",
        "gate.md.sb-4f2a1b-c3", ".~lock.gate.md#", "gate.md.bak", "gate.md___jb_tmp___", "@eaDir", "Icon\r",
        ".goutputstream-ABC", ".syncthing.gate.md.tmp", "gate.md.part", "._gate.md", ".nfs0001",
    ])
    func whatEditorsAndSystemsKeepIsPassedOver(name: String) throws {
        #expect(LeftoverFile.isPassedOver(name))
        let casebook = try TemporaryCasebook([("incidents/\(name)", "x")])
        #expect(casebook.read().diagnostics == [])
    }

    @Test(arguments: ["gate.md", "wannacry.yaml", "notes.txt", "2017.md", "tmp.md", "a-b.jsonl", "49130.md"])
    func othersAreNot(name: String) {
        #expect(!LeftoverFile.isPassedOver(name))
        #expect(LeftoverFile.original(of: name, among: []) == nil)
    }

    @Test(arguments: [
        "gate (conflicted copy 2018-02-21).md", "gate (Jane's conflicted copy 2018-02-21).md",
        "gate (conflicted copy 2018-02-21 101500).md", "gate (SFConflict jane 2018-02-21-10-15-00).md",
        "gate (Jane's Konfliktkopie 2018-02-21).md", "gate.sync-conflict-20180221-101500-ABC1234.md",
        "gate_conflict-20180221-101500.md", "gate_LOCAL_77.md", "gate_BASE_77.md", "gate_REMOTE_77.md",
        "gate_BACKUP_77.md", "gate.LOCAL.77.md", "gate.md.orig", "gate.md.mine", "gate.md.r42",
    ])
    func copiesOfSyncProgramsAndMergesAreTold(name: String) throws {
        #expect(LeftoverFile.original(of: name, among: []) == "gate.md")
        let record = "---\ntype: incident\ntitle: X\ndate: 2018\n---\n"
        let reading = try TemporaryCasebook.read([("incidents/gate.md", record), ("incidents/\(name)", record)])
        #expect(reading.diagnostics.map(\.id) == [.leftoverCopy])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(
            reading.diagnostics.map(\.help)
                == ["take over into 'incidents/gate.md' what only the copy has, then delete the copy"])
        #expect(reading.casebook.incidents.map(\.id.text) == ["gate"])
    }

    @Test(arguments: [
        "gate (1).md", "gate 2.md", "gate - Copy.md", "gate copy.md", "Copy of gate.md", "gate-DESKTOP-4F2A.md",
    ])
    func othersAreCopiesWhereTheFileIsThere(name: String) throws {
        #expect(LeftoverFile.original(of: name, among: ["gate.md"]) == "gate.md")
        #expect(LeftoverFile.original(of: name, among: []) == nil)
    }

    @Test func aCopyOfWhatIsNotThereIsRenamed() throws {
        let record = "---\ntype: incident\ntitle: X\ndate: 2018\n---\n"
        let reading = try TemporaryCasebook.read([("incidents/gate (conflicted copy).md", record)])
        #expect(reading.diagnostics.map(\.help) == ["rename it to 'incidents/gate.md', which is not there"])
    }

    @Test func whatIsAnIDIsNoCopy() {
        for name in ["russia-conflict.md", "gate-conflict-2018.md", "gate-2.md", "copy-of-gate.md"] {
            #expect(LeftoverFile.original(of: name, among: ["gate.md", "russia.md"]) == nil)
        }
    }
}
