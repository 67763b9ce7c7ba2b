import Dateline
import SystemFiles

/// The files that this program consists of: itself and the libraries that it was started with.
enum ProgramFiles {
    /// A digest of their content; `nil` where they cannot be read, as after an update under a running program.
    static var digest: ContentDigest? {
        guard let maps = try? RegularFile.read("/proc/self/maps", limit: 16 << 20) else { return nil }
        var digests: [UInt8] = []
        for path in paths(in: String(decoding: maps, as: UTF8.self)) {
            guard let bytes = try? RegularFile.read(path, limit: 1 << 30, followsLinks: true) else { return nil }
            digests += ContentDigest(of: bytes).hexadecimal.utf8
        }
        return ContentDigest(of: digests)
    }

    /// The files from which code runs, each once, by the table of what is mapped into a process (`proc(5)`).
    static func paths(in maps: String) -> [String] {
        let found = maps.split(separator: "\n").compactMap { line -> String? in
            guard let slash = line.firstIndex(of: "/") else { return nil }
            let fields = line[..<slash].split(separator: " ")
            return fields.count == 5 && fields[1].contains("x") ? String(line[slash...]) : nil
        }
        return Set(found).sorted()
    }
}
