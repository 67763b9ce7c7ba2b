import Glibc
import Synchronization
import SystemFiles

/// Folders under the eye of inotify, the way in which Linux tells of changes. The only place that calls it.
final class WatchedFolders: Sendable {
    private static let mask =
        UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) | UInt32(IN_ONLYDIR)

    private let descriptor: Int32
    private let folders: [String]
    private let ignored: Set<String>
    /// The folders by the numbers that the system has given to their watches.
    private let paths = Mutex<[Int32: String]>([:])

    /// Throws `PreviewError.cannotWatch` where the system refuses, above all for want of watches.
    init(_ folders: [String], ignoring: [String]) throws(PreviewError) {
        self.folders = folders.map(Self.resolved)
        ignored = Set(ignoring.map(Self.resolved))
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw .cannotWatch(folders.first ?? "", code: errno) }
        for folder in self.folders { try watch(folder) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether anything that counts has changed since the last look. New folders are watched from here on.
    func haveChanged() -> Bool {
        var hasChanged = false
        while let events = read() {
            for event in events { hasChanged = counts(event) || hasChanged }
        }
        return hasChanged
    }

    private struct Event {
        let watch: Int32
        let mask: UInt32
        let name: String

        func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
    }

    private func counts(_ event: Event) -> Bool {
        if event.has(IN_Q_OVERFLOW) {
            // What happened is lost; folders may be new.
            for folder in folders { try? watch(folder) }
            return true
        }
        if event.has(IN_IGNORED) {
            paths.withLock { $0[event.watch] = nil }
            return false
        }
        guard let folder = paths.withLock({ $0[event.watch] }), !event.name.isEmpty else { return false }
        let path = folder + "/" + event.name
        guard isWatched(event.name, path) else { return false }
        if event.has(IN_ISDIR), event.has(IN_CREATE | IN_MOVED_TO) { try? watch(path) }
        return true
    }

    private func isWatched(_ name: String, _ path: String) -> Bool {
        !name.hasPrefix(".") && !name.hasSuffix("~") && !ignored.contains(path)
    }

    /// Watches a folder and those in it. A symbolic link in it is not followed.
    private func watch(_ folder: String) throws(PreviewError) {
        let number = inotify_add_watch(descriptor, folder, Self.mask)
        guard number >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return }
            throw .cannotWatch(folder, code: errno)
        }
        paths.withLock { $0[number] = folder }
        for entry in (try? FolderListing.entries(ofFolderAt: folder)) ?? [] {
            let name = entry.name
            let path = folder + "/" + name
            var status = stat()
            guard isWatched(name, path), lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
            try watch(path)
        }
    }

    /// The events that are waiting; `nil` where there are none.
    private func read() -> [Event]? {
        withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 else { return nil }
            let head = MemoryLayout<inotify_event>.size
            var (events, start) = ([Event](), 0)
            while start + head <= count {
                let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                let name = buffer[(start + head)..<min(count, start + head + Int(event.len))].prefix { $0 != 0 }
                events.append(Event(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
                start += head + Int(event.len)
            }
            return events
        }
    }

    /// The path without symbolic links; the last name may be missing.
    private static func resolved(_ path: String) -> String {
        if let resolved = RealPath.of(path) { return resolved }
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return path }
        return resolved(String(path[..<slash])) + path[slash...]
    }
}

/// Tells when something in some folders has changed.
///
/// An editor writes a file in several steps, and a checkout touches hundreds. So changes are collected until it has
/// been quiet for a moment, and told as one.
public struct FolderWatch: Sendable {
    /// How often is looked, in milliseconds.
    private static let beat = 10
    /// How many looks without a change make it quiet.
    private static let quiet = 2
    /// How many looks a burst of changes may go on before it is told all the same.
    private static let patience = 100

    private let watched: WatchedFolders

    /// A watch over folders and all that is in them, from now on.
    ///
    /// - Parameter ignoring: folders that are left out, such as the one that the site is published into. Whatever has
    ///   a name that begins with a full stop or ends in `~` is left out too: editors put their copies there.
    public init(over folders: [String], ignoring: [String] = []) throws(PreviewError) {
        watched = try WatchedFolders(folders, ignoring: ignoring)
    }

    /// The changes: an element for each burst of them. Ending the iteration ends the watch.
    public var changes: AsyncStream<Void> {
        // Changes that come while the last one is being dealt with are one more, however many.
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
            let looking = Task {
                var (burst, silence) = (0, 0)
                while (try? await Task.sleep(for: .milliseconds(Self.beat))) != nil {
                    let hasChanged = watched.haveChanged()
                    guard burst > 0 || hasChanged else { continue }
                    burst += 1
                    silence = hasChanged ? 0 : silence + 1
                    guard silence >= Self.quiet || burst >= Self.patience else { continue }
                    stream.yield()
                    (burst, silence) = (0, 0)
                }
                stream.finish()
            }
            stream.onTermination = { _ in looking.cancel() }
        }
    }
}
