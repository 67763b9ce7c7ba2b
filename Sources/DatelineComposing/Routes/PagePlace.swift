/// Whether a page is one of a site or travels alone.
public enum PageForm: Hashable, Sendable {
    /// A page of the site, which links to the others by relative paths.
    case site
    /// A page by itself, which brings its style sheet along and links by full addresses, or not at all.
    case standalone
}

/// What a link leads to, wherever the page stands that shows it.
enum LinkTarget: Hashable, Sendable {
    /// A page of the site, or a part of it by its id.
    case page(Route, part: String? = nil)
    /// A part of the page itself, by its id.
    case part(String)
    /// An address as it is.
    case address(String)
}

/// Where a page stands, and how it leads to the others.
struct PagePlace: Sendable {
    let route: Route
    let form: PageForm
    private let linking: Linking

    init(_ route: Route, as form: PageForm, baseURL: String?) {
        self.route = route
        self.form = form
        linking =
            switch form {
            case .site: .onSite(route, baseURL: baseURL)
            case .standalone: .alone(baseURL: baseURL)
            }
    }

    /// The link to a route; `nil` where there is no site to go to.
    func href(_ route: Route) -> String? { linking.href(to: route) }

    /// The link to a target; `nil` where there is no site to go to, and on the very page that it would lead to.
    func href(_ target: LinkTarget) -> String? {
        switch target {
        case .page(let route, let part?): href(route).map { "\($0)#\(part)" }
        case .page(let route, nil): route == self.route ? nil : href(route)
        case .part(let id): "#" + id
        case .address(let address): address
        }
    }
}
