import DatelinePublishing
import Foundation
import Glibc
import Testing

/// Whatever fails, the old site is as it was and nothing is left beside it.
@Suite struct FailureTests {
    struct PageFailure: Error, CustomStringConvertible {
        let description: String
    }

    @Test("a page that cannot be made fails the whole; of several the first is named", arguments: [1, 2, 4])
    func productionFails(jobs: Int) throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("site"))
        let message = words { () throws(PublishError) in
            _ = try SiteWriter(folder: folder("site"), options: WriterOptions(home: nil)).write(count: 1000, jobs: jobs)
            {
                if $0 == 130 || $0 > 190 { throw PageFailure(description: "page \($0) has a fault") }
                return try SampleSite(version: 2).files($0)
            }
        }
        #expect(message == "page 130 has a fault")
        #expect(try SiteTree(folder("site")) == SampleSite(version: 1).tree)
        #expect(try folder.names() == ["site"])
    }

    @Test("pages that need all others may fail too")
    func conclusionFails() throws {
        let folder = try TemporaryFolder()
        try publish(["a": "1"], into: folder("site"))
        let message = words { () throws(PublishError) in
            _ = try SiteWriter(folder: folder("site"), options: WriterOptions(home: nil)).write(count: 0, jobs: 1) {
                _ in
                []
            } last: { _ in
                [{ throw PageFailure(description: "no feed") }]
            }
        }
        #expect(message == "no feed")
        #expect(try folder.read("site/a") == "1")
    }

    @Test("a disk that takes no more: a clear message, the old site untouched")
    func diskIsFull() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        try SampleSite(version: 1).publish(into: folder("site"))
        await #expect(processExitsWith: .success) { [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let message = words { () throws(PublishError) in
                try publish(["big": String(repeating: "x", count: 10_000)], into: path + "/site")
            }
            #expect(message == "cannot write '\(path)/.site.dateline/new/big': the file is too large")
        }
        #expect(try SiteTree(folder("site")) == SampleSite(version: 1).tree)
        #expect(try folder.names() == ["site"])
    }

    @Test("too few open files: a clear message, the old site untouched")
    func tooFewFiles() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        try SampleSite(version: 1).publish(into: folder("site"))
        await #expect(processExitsWith: .success) { [path = path as String] in
            var limit = rlimit(rlim_cur: 3, rlim_max: 3)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            let message = words { () throws(PublishError) in try SampleSite(version: 2).publish(into: path + "/site") }
            #expect(message?.hasSuffix("too many files are open") == true)
        }
        #expect(try SiteTree(folder("site")) == SampleSite(version: 1).tree)
    }

    @Test("a parent folder that is not ours to write in: a clear message and a remedy", .enabled(if: geteuid() == 0))
    func parentIsNotWritable() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        try SampleSite(version: 1).publish(into: folder("site"))
        chmod(path, 0o755)
        await #expect(processExitsWith: .success) { [path = path as String] in
            setgid(65534)
            setuid(65534)
            do throws(PublishError) {
                try SampleSite(version: 2).publish(into: path + "/site")
                Issue.record("published")
            } catch {
                #expect(error.description == "cannot make the folder '\(path)/.site.dateline': permission denied")
                #expect(
                    error.help == "name a folder whose parent folder you may write in: dateline publish -o public")
            }
        }
        #expect(try SiteTree(folder("site")) == SampleSite(version: 1).tree)
    }
}
