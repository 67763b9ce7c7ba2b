internal import Glibc

/// Lists what is in a folder. The only place that calls `readdir`.
package enum FolderListing {
    /// Why a folder could not be listed.
    package struct Failure: Error, Hashable, Sendable {
        /// The number of the system's reason, as in `errno`.
        package let code: Int32
    }

    /// The entries of the folder at a path but for `.` and `..`, in the order of the bytes of their names.
    package static func entries(ofFolderAt path: String) throws(Failure) -> [FolderEntry] {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        return try entries(consuming: descriptor)
    }

    /// The entries of an open folder, which stays open.
    package static func entries(ofFolder descriptor: Int32) throws(Failure) -> [FolderEntry] {
        // A second descriptor, since closing the stream closes the one it was given.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw Failure(code: errno) }
        return try entries(consuming: copy)
    }

    private static func entries(consuming descriptor: Int32) throws(Failure) -> [FolderEntry] {
        guard let stream = fdopendir(descriptor) else {
            let failure = Failure(code: errno)
            close(descriptor)
            throw failure
        }
        defer { closedir(stream) }
        var found: [FolderEntry] = []
        while true {
            errno = 0
            guard let record = readdir(stream) else { break }
            let entry = entry(of: record)
            if entry.bytes != [46], entry.bytes != [46, 46] { found.append(entry) }
        }
        guard errno == 0 else { throw Failure(code: errno) }
        return found.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// What one record says.
    ///
    /// A record is as long as its `d_reclen`: it ends soon after the NUL of the name and not after the 256 bytes that
    /// its declared type has, so that neither the record nor its `d_name` may be copied whole (POSIX.1-2017,
    /// `<dirent.h>`).
    static func entry(of record: UnsafePointer<dirent>) -> FolderEntry {
        let raw = UnsafeRawPointer(record)
        let start = raw + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 19)
        let type = raw.load(fromByteOffset: MemoryLayout<dirent>.offset(of: \.d_type) ?? 18, as: UInt8.self)
        let name = UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
        return FolderEntry(bytes: Array(name), kind: kind(Int(type)))
    }

    private static func kind(_ type: Int) -> FolderEntry.Kind {
        switch type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): .untold
        default: .other
        }
    }
}

/// One name in a folder, and what the file system says at once that it names.
package struct FolderEntry: Hashable, Sendable {
    /// What a name stands for, where the file system tells with the name; a symbolic link is not followed.
    package enum Kind: Hashable, Sendable {
        case file, folder, link, other
        /// Not every file system tells: ask for the status of the file.
        case untold
    }

    /// The name byte by byte as the system has it: anything but `/` and NUL, UTF-8 or not.
    package let bytes: [UInt8]
    /// What it names.
    package let kind: Kind

    /// The name as text; bytes that are not UTF-8 are shown as U+FFFD.
    package var name: String { String(decoding: bytes, as: UTF8.self) }
}

/// What stands at a path, symbolic links followed.
package enum FileKind: Hashable, Sendable {
    case file, folder
    /// A device, a pipe or a socket.
    case other

    /// What stands at a path; `nil` where there is nothing, or nothing that may be looked at.
    package static func of(_ path: String) -> FileKind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Whether this process may run the file at a path.
    package static func mayBeRun(_ path: String) -> Bool { access(path, X_OK) == 0 }
}
