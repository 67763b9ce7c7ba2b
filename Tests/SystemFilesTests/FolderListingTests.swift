import Foundation
import Glibc
import Testing

@testable import SystemFiles

@Suite struct FolderListingTests {
    /// A folder of its own for each test.
    private func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "listing-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    @Test func namesComeInTheOrderOfTheirBytesWithWhatTheyName() throws {
        let entries = try withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/b", withIntermediateDirectories: false)
            try Data().write(to: URL(filePath: folder + "/ä"))
            try Data().write(to: URL(filePath: folder + "/Z"))
            symlink("nowhere", folder + "/a")
            mkfifo(folder + "/c", 0o600)
            return try FolderListing.entries(ofFolderAt: folder)
        }
        #expect(entries.map(\.name) == ["Z", "a", "b", "c", "ä"])
        #expect(entries.map(\.kind) == [.file, .link, .folder, .other, .file])
    }

    @Test func namesOfEveryLengthAreWholeHoweverManyThereAre() throws {
        let names = (1...255).map { String(repeating: "n", count: $0) } + (0..<1_000).map { "file-\($0)" }
        let listed = try withFolder { folder in
            for name in names { close(open(folder + "/" + name, O_CREAT | O_WRONLY, 0o600)) }
            return try FolderListing.entries(ofFolderAt: folder).map(\.name)
        }
        #expect(listed == names.sorted())
    }

    @Test func bytesThatAreNotUTF8AreKept() throws {
        let listed = try withFolder { folder in
            let path = Array(folder.utf8) + [0x2F, 0xE9, 0x2E, 0xFF, 0]
            path.withUnsafeBytes { raw in
                guard let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
                close(open(start, O_CREAT | O_WRONLY, 0o600))
            }
            return try FolderListing.entries(ofFolderAt: folder)
        }
        #expect(listed.map(\.bytes) == [[0xE9, 0x2E, 0xFF]])
        #expect(listed.map(\.name) == ["\u{FFFD}.\u{FFFD}"])
    }

    @Test func aFolderThatIsOpenStaysOpen() throws {
        try withFolder { folder in
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
            defer { close(descriptor) }
            close(open(folder + "/one", O_CREAT | O_WRONLY, 0o600))
            let lists = try (0..<2).map { _ in try FolderListing.entries(ofFolder: descriptor).map(\.name) }
            #expect(lists == [["one"], ["one"]])
        }
    }

    @Test func whyAFolderCannotBeListedIsTold() throws {
        #expect(throws: FolderListing.Failure(code: ENOENT)) { try FolderListing.entries(ofFolderAt: "/no/such") }
        #expect(throws: FolderListing.Failure(code: ENOTDIR)) { try FolderListing.entries(ofFolderAt: "/dev/null") }
        #expect(throws: FolderListing.Failure(code: EBADF)) { try FolderListing.entries(ofFolder: -1) }
    }

    /// The record lies at the very end of the last page that may be read, as long as its `d_reclen` and no longer.
    @Test(arguments: [1, 4, 40, 255])
    func nothingBehindARecordIsRead(length: Int) throws {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let memory = try #require(
            mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
        defer { munmap(memory, 2 * page) }
        try #require(mprotect(memory + page, page, PROT_NONE) == 0)
        let nameOffset = try #require(MemoryLayout<dirent>.offset(of: \.d_name))
        let typeOffset = try #require(MemoryLayout<dirent>.offset(of: \.d_type))
        let size = (nameOffset + length + 1 + 7) / 8 * 8
        let start = memory + page - size
        for place in 0..<length {
            start.storeBytes(of: UInt8(ascii: "x"), toByteOffset: nameOffset + place, as: UInt8.self)
        }
        start.storeBytes(of: UInt8(DT_REG), toByteOffset: typeOffset, as: UInt8.self)
        let entry = FolderListing.entry(of: UnsafeRawPointer(start).assumingMemoryBound(to: dirent.self))
        #expect(entry.name == String(repeating: "x", count: length))
        #expect(entry.kind == .file)
    }
}
