internal import Glibc

/// By what the system tells whether a file is still the one that it was: which file it is, how long it is, and when it
/// was last changed.
///
/// The time of the last change of status, `ctime`, is among it: the system alone sets it, where a time of modification
/// can be set back by anybody.
package struct FileStamp: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let mode: UInt64
    private let size: UInt64
    private let modified: Time
    private let changed: Time

    private struct Time: Hashable, Sendable {
        let seconds: UInt64
        let nanoseconds: UInt64

        init(_ time: timespec) {
            seconds = UInt64(bitPattern: Int64(time.tv_sec))
            nanoseconds = UInt64(bitPattern: Int64(time.tv_nsec))
        }
    }

    /// The stamp of what stands at a path; `nil` where there is nothing.
    ///
    /// - Parameter followsLinks: Whether a symbolic link stands for the file that it leads to.
    package init?(of path: String, followsLinks: Bool = false) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        mode = UInt64(status.st_mode)
        size = UInt64(bitPattern: Int64(status.st_size))
        modified = Time(status.st_mtim)
        changed = Time(status.st_ctim)
    }

    /// Whether the file was last changed long enough ago for a change from now on to get another time.
    package var isSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let changed = Double(changed.seconds) + Double(changed.nanoseconds) / 1e9
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9 - changed > Double(Self.tick) / 1e6
    }

    /// All of it as bytes, for a digest.
    package var bytes: [UInt8] {
        let numbers = [
            device, inode, mode, size, modified.seconds, modified.nanoseconds, changed.seconds, changed.nanoseconds,
        ]
        return numbers.withUnsafeBytes { Array($0) }
    }

    /// Waits until a file that is changed from now on gets another time than one that was changed before.
    ///
    /// File systems take the time from a clock that ticks every few milliseconds: two changes within one tick have the
    /// same time.
    package static func waitForNextTick() { usleep(tick) }

    /// Longer than a tick of any file system's clock, in microseconds.
    private static let tick: UInt32 = 20_000
}
