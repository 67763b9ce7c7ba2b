import Foundation
import Glibc
import Testing

@testable import SystemFiles

@Suite struct RealPathTests {
    @Test func linksAndDotsAreFollowed() throws {
        let made = FileManager.default.temporaryDirectory.appending(path: "real-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: made + "/a/b", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: made) }
        let folder = try #require(RealPath.of(made))
        symlink("a/b", made + "/link")
        #expect(RealPath.of(made + "/link") == folder + "/a/b")
        #expect(RealPath.of(made + "/a/../link/./..") == folder + "/a")
        #expect(RealPath.of("/..") == "/")
    }

    @Test func whatIsNotThereHasNone() {
        #expect(RealPath.of("/no/such/place") == nil)
        #expect(RealPath.of("") == nil)
    }
}
