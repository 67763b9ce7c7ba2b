/// How much of a file is read; what is longer is no record but a mistake or an attack.
enum FileLimits {
    /// One record, or a list of sources, in bytes.
    static let file = 4 << 20
    /// One line of JSON Lines, in bytes.
    static let line = 4 << 20
    /// A file of JSON Lines, in bytes.
    static let lines = 1 << 30

    /// A size in words: `4 MiB`.
    static func words(_ bytes: Int) -> String {
        bytes >= 1 << 30 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
    }
}
