/// A file of the site: where it lies and what it holds.
public struct OutputFile: Hashable, Sendable {
    /// The path within the site, with `/` between names: `actors/apt37/index.html`.
    public let path: String
    /// The whole content.
    public let bytes: [UInt8]

    /// A file at a path that every common file system and web server takes as it is.
    ///
    /// Throws `PublishError.unfitPath` for any other path; see ``OutputPath``.
    public init(_ path: String, _ bytes: [UInt8]) throws(PublishError) {
        try OutputPath.check(path)
        self.path = path
        self.bytes = bytes
    }

    /// A text file in UTF-8.
    public init(_ path: String, text: String) throws(PublishError) {
        try self.init(path, Array(text.utf8))
    }
}

/// The rule for the paths of published files.
///
/// A site is copied to other machines, put on a stick, unpacked on Windows. So a path must mean the same everywhere:
/// relative, no `.` or `..`, none of the characters and names that Windows reserves, no control or invisible
/// characters, a name of at most 255 bytes and 1,024 for the whole.
public enum OutputPath {
    /// The longest name of a file or folder, in bytes of UTF-8.
    static let longestName = 255
    /// The longest path, in bytes of UTF-8.
    static let longestPath = 1024
    /// The folder at the top of a site that the preview server answers for itself.
    static let previewFolder = ".dateline"

    /// Throws `PublishError.unfitPath` where the path is not portable.
    public static func check(_ path: String) throws(PublishError) {
        if let fault = fault(in: path) { throw .unfitPath(path, why: fault) }
    }

    /// What is wrong with a path, or `nil`.
    static func fault(in path: String) -> String? {
        if path.isEmpty { return "it is empty" }
        if path.utf8.count > longestPath { return "it is longer than \(longestPath) bytes" }
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        if names.first == "" { return "it starts with '/'" }
        if names.first?.lowercased() == previewFolder { return "'\(previewFolder)' is reserved for the preview" }
        for name in names {
            if let fault = fault(inName: name) { return fault }
        }
        return nil
    }

    private static func fault(inName name: Substring) -> String? {
        if name.isEmpty { return "it has an empty name between two '/' or at its end" }
        if name == "." || name == ".." { return "it has the name '\(name)'" }
        if name.utf8.count > longestName { return "it has a name of more than \(longestName) bytes" }
        if name.utf8.last == UInt8(ascii: ".") || name.utf8.last == UInt8(ascii: " ") {
            return "the name '\(name)' ends in a full stop or a space"
        }
        if name.utf8.first == UInt8(ascii: " ") { return "the name '\(name)' starts with a space" }
        if let scalar = name.unicodeScalars.first(where: isUnfit) {
            return "it has the character U+\(fourDigits(scalar)), which not every file system can keep"
        }
        return isReserved(name) ? "the name '\(name)' is reserved on Windows" : nil
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", ":", "*", "?", "\"", "<", ">", "|": true
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
            default: false
            }
        }
    }

    /// `CON`, `NUL.txt`, `com1.html`: Windows opens a device, whatever stands after the first full stop.
    private static func isReserved(_ name: Substring) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased().trimmingTrailingSpaces
        if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(stem) { return true }
        guard stem.hasPrefix("com") || stem.hasPrefix("lpt"), stem.count == 4, let last = stem.last else {
            return false
        }
        return "0123456789¹²³".contains(last)
    }

    private static func fourDigits(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}

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
