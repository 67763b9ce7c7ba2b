import Glibc
import SystemFiles

/// The name of a file in a folder, byte by byte as the system has it.
///
/// Names of files that are not ours may be anything but `/` and NUL, valid UTF-8 or not.
struct FileName: Hashable, Comparable, Sendable {
    let bytes: [UInt8]

    init(_ name: some StringProtocol) { bytes = Array(name.utf8) }
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// For messages; bytes that are not UTF-8 are shown as U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// With the NUL that C needs.
    var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

    static func < (first: FileName, second: FileName) -> Bool {
        first.bytes.lexicographicallyPrecedes(second.bytes)
    }
}

/// A path within a site, as its names one after the other.
struct InnerPath: Hashable, Sendable {
    let bytes: [UInt8]

    static let top = InnerPath(bytes: [])

    init(_ path: some StringProtocol) { bytes = Array(path.utf8) }
    private init(bytes: [UInt8]) { self.bytes = bytes }

    func appending(_ name: FileName) -> InnerPath {
        InnerPath(bytes: bytes.isEmpty ? name.bytes : bytes + [UInt8(ascii: "/")] + name.bytes)
    }

    var names: [FileName] { bytes.split(separator: UInt8(ascii: "/")).map { FileName(bytes: Array($0)) } }

    /// The folder in which it lies.
    var parent: InnerPath {
        InnerPath(bytes: bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? [])
    }

    /// For messages.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A path of the file system without symbolic links, `.` and `..`.
enum ResolvedPath {
    /// The same path in absolute form, or `nil` where it does not exist.
    static func of(_ path: String) -> String? { RealPath.of(path) }

    /// Makes the folders of a path that are not there yet.
    static func makeFolders(_ path: String) throws(SystemFailure) {
        if path.isEmpty || of(path) != nil { return }
        var parent = path[...]
        while parent.count > 1, parent.last == "/" { parent.removeLast() }
        parent = parent.lastIndex(of: "/").map { parent[..<$0] } ?? ""
        try makeFolders(String(parent))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemFailure("make the folder", path) }
    }
}
