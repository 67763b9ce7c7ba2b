/// The place of a page or an asset on the site, as a path from its root: `/actors/apt37/`.
///
/// Pages link to one another by relative paths, so that a site works below any address and straight from a disk.
public struct Route: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// A form in which a page is published.
    public enum FileKind: String, Hashable, Sendable, CaseIterable {
        case html, markdown, json

        /// The ending of the file's name, without a dot.
        public var fileExtension: String {
            switch self {
            case .html: "html"
            case .markdown: "md"
            case .json: "json"
            }
        }
    }

    /// The page for addresses that lead nowhere.
    static let notFound = Route(path: "/404.html")

    /// The path from the root of the site: with a slash at its end for a page in a folder of its own.
    public let path: String

    /// A route from its path; a slash at the beginning is added where it is missing.
    public init(path: String) {
        self.path = path.hasPrefix("/") ? path : "/" + path
    }

    /// The file in which the page is kept, from the root of the site: `actors/apt37/index.html`.
    ///
    /// A route that names a file, such as `/404.html`, gives that name with the ending of the kind.
    public func fileName(_ kind: FileKind) -> String {
        if path.hasSuffix("/") { return path.dropFirst() + "index." + kind.fileExtension }
        let name = path.dropFirst()
        guard name.hasSuffix(".html") else { return String(name) }
        return name.dropLast("html".count) + kind.fileExtension
    }

    /// This route's file as a link on the page at another route: `../../actors/apt37/index.html`.
    ///
    /// The file is named, because a folder opened from a disk shows its files and not its page.
    public func relative(to other: Route, _ kind: FileKind = .html) -> String {
        let (target, page) = (fileName(kind), other.fileName(.html))
        let shared = Self.lengthOfSharedFolders(target.utf8, page.utf8)
        let steps = page.utf8.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
        let rest = target[target.utf8.index(target.startIndex, offsetBy: shared)...]
        return String(repeating: "../", count: steps) + rest
    }

    /// The length of the folders that two paths begin with, their last slash included.
    private static func lengthOfSharedFolders(_ one: String.UTF8View, _ other: String.UTF8View) -> Int {
        var length = 0
        for (place, pair) in zip(one, other).enumerated() {
            guard pair.0 == pair.1 else { break }
            if pair.0 == UInt8(ascii: "/") { length = place + 1 }
        }
        return length
    }

    /// The address of the route below a base address that ends with a slash.
    public func absolute(below base: String) -> String {
        (base.hasSuffix("/") ? base : base + "/") + path.dropFirst()
    }

    /// The path.
    public var description: String { path }

    /// Routes are in the order of their paths.
    public static func < (first: Route, second: Route) -> Bool { first.path < second.path }
}
