/// The names given so far, to find two that some file system cannot tell apart.
///
/// `Actors/` and `actors/`, or an accented letter written as one character and as two, are two names here and one on
/// other machines; there, one page would overwrite the other.
struct PathCollisions {
    private enum Kind { case file, folder }
    private var known: [String: (spelling: String, kind: Kind)] = [:]

    /// Enters a file and the folders on its way.
    ///
    /// The keys are compared as Swift compares strings, by canonical equivalence, which takes care of the accents.
    mutating func enter(_ path: String) throws(PublishError) {
        try enter(path, as: .file)
        var rest = Substring(path)
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            if try !enter(String(rest), as: .folder) { return }
        }
    }

    /// Whether the name is a new one.
    @discardableResult
    private mutating func enter(_ path: String, as kind: Kind) throws(PublishError) -> Bool {
        let key = path.lowercased()
        guard let there = known[key] else {
            known[key] = (path, kind)
            return true
        }
        guard kind == .folder, there.kind == .folder, there.spelling.utf8.elementsEqual(path.utf8) else {
            throw .samePlace(there.spelling, path)
        }
        return false
    }
}
