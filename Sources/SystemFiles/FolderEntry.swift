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
