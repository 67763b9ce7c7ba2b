import Glibc
import ParallelWork

/// Brings a folder to exactly the files of a site, for its readers in one step.
///
/// Readers see the old site or the new one, also when the program is killed; ``StagingFolder`` says why. A second run at
/// the same time is refused. Whatever in the folder is not ours stays. Equal content gives equal bytes, names and
/// permissions, whatever the number of threads, the clock or the process' mask.
public struct SiteWriter: Sendable {
    private let folder: String
    private let options: WriterOptions

    /// Paths at the top of a site that would make the folder something else.
    private static let reserved: Set<String> = [Manifest.path, PublishedSite.casebookFile]

    /// A writer for this folder; nothing is looked at yet.
    public init(folder: String, options: WriterOptions = WriterOptions()) {
        self.folder = folder
        self.options = options
    }

    /// A piece of work that makes files, called once, on any thread.
    public typealias Piece = @Sendable () throws -> [OutputFile]

    /// Produces the files of each of `count` pieces of work and publishes them.
    ///
    /// - Parameters:
    ///   - count: how many pieces there are: pages, as a rule.
    ///   - jobs: how many threads produce them. The result does not depend on it.
    ///   - produce: the files of one piece, by its number. Called once a piece, from several threads.
    ///   - progress: told how many pieces are done, now and then.
    ///   - last: the pieces that need the whole list: feeds, search index, sitemap.
    /// - Returns: what was done.
    /// - Throws: `PublishError`; the old site is then as it was, unless the case says otherwise.
    public func write(
        count: Int, jobs: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
        produce: @Sendable (Int) throws -> [OutputFile], last: @Sendable (Manifest) throws -> [Piece] = { _ in [] }
    ) throws(PublishError) -> WriteReport {
        let stagingFolder = try StagingFolder(for: OutputFolder(folder, options: options))
        defer { stagingFolder.leave() }
        try Recovery(in: stagingFolder).run()
        let previous = try PublishedSite(in: stagingFolder.output)
        let site = try StagedSite(in: stagingFolder, previous: previous)
        do {
            let placed = try place(
                count: count, jobs: jobs, progress: progress, produce: produce, last: last, in: site)
            let replacement = SiteSwap(of: previous, by: site, placed, in: stagingFolder, jobs: jobs)
            return try replacement.run()
        } catch {
            // Best effort: what is left over, the next run throws away.
            try? stagingFolder.discard(site.root)
            throw error
        }
    }

    private func place(
        count: Int, jobs: Int, progress: @escaping @Sendable (Int) -> Void,
        produce: @Sendable (Int) throws -> [OutputFile], last: @Sendable (Manifest) throws -> [Piece],
        in site: StagedSite
    ) throws(PublishError) -> [StagedSite.Placed] {
        var placed = try withoutActuallyEscaping(produce) { produce throws(PublishError) in
            let pieces = ParallelMap(count: count, progress: progress) { piece throws(PublishError) in
                let files: [OutputFile]
                do { files = try produce(piece) } catch { throw .production(piece: piece, error) }
                return try Self.place(files, in: site)
            }
            return try pieces.run(jobs: jobs).flatMap(\.self)
        }
        try Self.check(placed)
        let pieces: [Piece]
        do { pieces = try last(Manifest(placed.map(\.entry))) } catch { throw .conclusion(error) }
        // Each file is gone from memory before the next piece is begun: tables of all records are large.
        let conclusion = ParallelMap(count: pieces.count, chunk: 1) { number throws(PublishError) in
            let files: [OutputFile]
            do { files = try pieces[number]() } catch { throw .conclusion(error) }
            return try Self.place(files, in: site)
        }
        placed += try conclusion.run(jobs: jobs).flatMap(\.self)
        try Self.check(placed)
        return placed
    }

    private static func place(
        _ files: [OutputFile], in site: StagedSite
    ) throws(PublishError) -> [StagedSite.Placed] {
        var placed: [StagedSite.Placed] = []
        for file in files {
            if reserved.contains(file.path.lowercased()) { throw .reservedPath(file.path) }
            placed.append(try site.place(file))
        }
        return placed
    }

    /// Finds two files at one place, in the order of the pieces and thus always the same two.
    private static func check(_ placed: [StagedSite.Placed]) throws(PublishError) {
        var register = PathCollisions()
        for file in placed { try register.enter(file.entry.path) }
        for file in placed {
            if case .obstructed = file.placement { throw .samePlace(file.entry.path, file.entry.path) }
        }
    }
}

/// Where the publisher must not write.
public struct WriterOptions: Hashable, Sendable {
    /// Folders of casebooks: neither they nor a folder above them is published into. One within them is fine.
    public var casebooks: [String]
    /// The user's home folder: neither it nor a folder above it is published into.
    public var home: String?

    /// Options with the home folder that the environment names.
    public init(casebooks: [String] = [], home: String? = WriterOptions.environmentHome) {
        self.casebooks = casebooks
        self.home = home
    }

    /// The environment's `HOME`, or `nil`.
    public static var environmentHome: String? { getenv("HOME").flatMap { String(validatingCString: $0) } }
}

/// What a publication did.
public struct WriteReport: Hashable, Sendable {
    /// Files that are new or differ from before.
    public let written: Int
    /// Files that stayed as they were.
    public let unchanged: Int
    /// The paths of files that the site no longer has, in the order of their bytes.
    public let removed: [String]
    /// The size of all files of the site in bytes, the manifest included.
    public let totalBytes: Int
    /// What could not be cleared away after publishing; the site itself is complete. The next run tries again.
    public let leftover: SystemFailure?
}

extension WriteReport {
    /// The report of the same publication once more, in which nothing changes.
    public var repeated: WriteReport {
        WriteReport(
            written: 0, unchanged: written + unchanged, removed: [], totalBytes: totalBytes, leftover: nil)
    }
}
