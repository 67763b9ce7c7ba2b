import DatelinePublishing
import Synchronization
import Testing

/// One run at a time.
@Suite struct LockTests {
    @Test("a second run is refused while the first is at work, and welcome afterwards")
    func locks() throws {
        let folder = try TemporaryFolder()
        let site = folder("site")
        let seen = Mutex<[String?]>([])
        try SampleSite(version: 1).publish(into: site, jobs: 1) { number in
            guard number == 50 else { return }
            let message = words { () throws(PublishError) in try SampleSite(version: 2).publish(into: site) }
            seen.withLock { $0.append(message) }
        }
        #expect(seen.withLock { $0 } == ["'\(site)' is locked: another run is publishing into it"])
        #expect(try SiteTree(site) == SampleSite(version: 1).tree)
        try SampleSite(version: 2).publish(into: site)
        #expect(try SiteTree(site) == SampleSite(version: 2).tree)
    }

    @Test("two sites side by side do not lock each other out")
    func locksOneFolder() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("clear"), jobs: 1) { number in
            guard number == 50 else { return }
            _ = words { () throws(PublishError) in try SampleSite(version: 2).publish(into: folder("green")) }
        }
        #expect(try SiteTree(folder("green")) == SampleSite(version: 2).tree)
    }

    @Test("of many runs at once each publishes or says that the folder is locked; the site is whole")
    func concurrentRuns() async throws {
        let folder = try TemporaryFolder()
        let site = folder("site")
        let trees = [try SampleSite(version: 1).tree, try SampleSite(version: 2).tree]
        for _ in 0..<5 {
            let messages = await withTaskGroup(of: String?.self) { group in
                for run in 0..<6 {
                    group.addTask {
                        words { () throws(PublishError) in try SampleSite(version: run % 2 + 1).publish(into: site) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(messages.contains(nil))
            #expect(messages.allSatisfy { $0 == nil || $0 == "'\(site)' is locked: another run is publishing into it" })
            #expect(trees.contains(try SiteTree(site)))
            #expect(try folder.names() == ["site"])
        }
    }

    @Test("a reader meets a whole site at every moment")
    func readers() async throws {
        let folder = try TemporaryFolder()
        let site = folder("site")
        let indexes = Set(try [1, 2].map { try SampleSite(version: $0).tree.entries["index.html"] })
        try SampleSite(version: 1).publish(into: site)
        let flag = Flag()
        let (met, looks) = await withTaskGroup(of: (Set<String?>, Int).self) { group in
            group.addTask {
                var (met, looks): (Set<String?>, Int) = ([], 0)
                while !flag.isUp {
                    met.insert((try? folder.read("site/index.html")).map { "file 644 " + $0 })
                    looks += 1
                }
                return (met, looks)
            }
            group.addTask {
                for run in 0..<20 { _ = try? SampleSite(version: run % 2 + 1).publish(into: site) }
                flag.raise()
                return ([], 0)
            }
            return await group.reduce((Set(), 0)) { ($0.0.union($1.0), $0.1 + $1.1) }
        }
        #expect(looks > 0)
        #expect(met.subtracting(indexes) == [])
    }
}

/// Tells the reader that the writer has ended.
private final class Flag: Sendable {
    private let state = Mutex(false)
    var isUp: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
}
