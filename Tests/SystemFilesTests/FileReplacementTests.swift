import Foundation
import Testing

@testable import SystemFiles

@Suite struct FileReplacementTests {
    @Test func aFileIsPutInPlaceOverAnother() throws {
        try inNewFolder { folder in
            try FileReplacement.put("one".utf8, at: folder + "/page.md")
            try FileReplacement.put("two".utf8, at: folder + "/page.md")
            #expect(try text(folder + "/page.md") == "two")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["page.md"])
        }
    }

    @Test func whoMayReadTheOldFileMayReadTheNew() throws {
        try inNewFolder { folder in
            try FileReplacement.put("one".utf8, at: folder + "/page.md")
            #expect(chmod(folder + "/page.md", 0o640) == 0)
            try FileReplacement.put("two".utf8, at: folder + "/page.md")
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/page.md")
            #expect(attributes[.posixPermissions] as? Int == 0o640)
        }
    }

    @Test func aLinkIsReplacedUnlessItsGoalIsAskedFor() throws {
        try inNewFolder { folder in
            try FileReplacement.put("goal".utf8, at: folder + "/goal.md")
            #expect(symlink("goal.md", folder + "/link.md") == 0)
            try FileReplacement.put("through".utf8, wherePathLeads: folder + "/link.md")
            #expect(try text(folder + "/goal.md") == "through")
            try FileReplacement.put("instead".utf8, at: folder + "/link.md")
            #expect(try text(folder + "/link.md") == "instead")
            #expect(try text(folder + "/goal.md") == "through")
        }
    }

    @Test func aDeviceIsWrittenToAndStays() throws {
        try FileReplacement.put("away".utf8, wherePathLeads: "/dev/null")
        #expect(FileKind.of("/dev/null") == .other)
    }

    @Test func aRefusalNamesThePlaceAndTheReason() throws {
        try inNewFolder { folder in
            let refusal = #expect(throws: SystemRefusal.self) {
                try FileReplacement.put("lost".utf8, at: folder + "/nowhere/page.md")
            }
            #expect(refusal?.path == folder + "/nowhere/page.md")
            #expect(refusal?.reason == "no such file or directory")
            #expect(throws: SystemRefusal.self) { try FileReplacement.put("lost".utf8, wherePathLeads: folder) }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left == [])
        }
    }

    @Test func foldersAreMadeWithThoseOnTheWay() throws {
        try inNewFolder { folder in
            try NewFolders.make(folder + "/a/b/c")
            try NewFolders.make(folder + "/a/b/c")
            #expect(FileKind.of(folder + "/a/b/c") == .folder)
            try FileReplacement.put("file".utf8, at: folder + "/a/file")
            #expect(throws: SystemRefusal.self) { try NewFolders.make(folder + "/a/file/b") }
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func whatIsWrittenIsReadAgain(count: Int) throws {
        try inNewFolder { folder in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try FileReplacement.put(bytes, at: folder + "/bytes")
            #expect(try RegularFile.read(folder + "/bytes", limit: count) == bytes)
            if count > 0 {
                #expect(throws: RegularFile.Fault.tooLarge(limit: count - 1)) {
                    try RegularFile.read(folder + "/bytes", limit: count - 1)
                }
            }
        }
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try RegularFile.read(path, limit: 1 << 20), as: UTF8.self)
    }

    private func inNewFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "replacement-\(UUID().uuidString)").path()
        try NewFolders.make(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try work(folder)
    }
}
