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

    /// The link of a name; `nil` where it has none.
    func href(_ link: PageLink) -> String? { link.target.flatMap { href($0) } }
}
