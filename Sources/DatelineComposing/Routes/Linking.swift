/// How a page refers to the others.
enum Linking: Hashable, Sendable {
    /// By relative paths, as a page of the site.
    case relative(from: Route)
    /// By full addresses below a base, as a page that travels alone.
    case absolute(base: String)
    /// By root-relative paths, as a page that is shown at any address: the one for what was not found.
    case rooted(path: String)
    /// Not at all: there is no site to go to.
    case none

    /// The link to a route; `nil` where there is none.
    func href(to route: Route) -> String? {
        switch self {
        case .relative(let page): route.relative(to: page)
        case .absolute(let base): route.absolute(below: base)
        case .rooted(let path): route.absolute(below: path)
        case .none: nil
        }
    }

    /// The linking of a page of the site.
    static func onSite(_ route: Route, baseURL: String?) -> Linking {
        guard route == .notFound, let baseURL, let path = rootPath(of: baseURL) else {
            return .relative(from: route)
        }
        return .rooted(path: path)
    }

    /// The linking of a page that stands alone.
    static func alone(baseURL: String?) -> Linking {
        baseURL.map(Linking.absolute) ?? .none
    }

    /// The path of an address: `/x/` of `https://example.org/x/`.
    private static func rootPath(of address: String) -> String? {
        let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        let path = parts.count > 3 ? "/" + parts[3] : "/"
        return path.hasSuffix("/") ? path : path + "/"
    }
}
