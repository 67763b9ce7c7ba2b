import Glibc

extension Folder {
    /// How a rename treats what is there already.
    private enum Manner: UInt32 {
        // The values of RENAME_NOREPLACE and RENAME_EXCHANGE in the Linux headers.
        case ontoNothing = 1
        case exchange = 2
    }

    private typealias Call =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// `renameat2`, which the C library has but its Swift module does not show; `nil` in one that lacks it.
    private static let renameat2: Call? = {
        guard let library = dlopen(nil, RTLD_NOW), let symbol = dlsym(library, "renameat2") else { return nil }
        return unsafeBitCast(symbol, to: Call.self)
    }()

    /// Lets two names change what they name, in one step that no reader can fall into.
    ///
    /// - Returns: whether it was done; `false` where the file system or the kernel does not know how.
    func exchange(_ name: FileName, with otherName: FileName, in other: Folder) throws(SystemFailure) -> Bool {
        if rename(name, to: otherName, in: other, .exchange) { return true }
        if errno == EINVAL || errno == ENOSYS { return false }
        throw SystemFailure("exchange", other.path(of: otherName))
    }

    /// Moves a file or folder to where there is nothing yet.
    ///
    /// - Returns: whether it was done; `false` where something is there.
    func move(_ name: FileName, ontoNothing otherName: FileName, in other: Folder) throws(SystemFailure) -> Bool {
        if rename(name, to: otherName, in: other, .ontoNothing) { return true }
        if errno == EEXIST || errno == ENOTEMPTY { return false }
        guard errno == EINVAL || errno == ENOSYS else { throw SystemFailure("move", path(of: name)) }
        // Without the kernel's help there is a moment between the look and the move; the lock keeps other runs out.
        guard try other.status(of: otherName) == nil else { return false }
        try move(name, to: otherName, in: other)
        return true
    }

    /// Moves a file or folder, in place of a file or an empty folder that may be there.
    func move(_ name: FileName, to otherName: FileName, in other: Folder) throws(SystemFailure) {
        guard renameat(number, name.terminated, other.number, otherName.terminated) == 0 else {
            throw SystemFailure("move", path(of: name))
        }
    }

    private func rename(_ name: FileName, to otherName: FileName, in other: Folder, _ manner: Manner) -> Bool {
        guard let call = Self.renameat2 else {
            errno = ENOSYS
            return false
        }
        return call(number, name.terminated, other.number, otherName.terminated, manner.rawValue) == 0
    }
}
