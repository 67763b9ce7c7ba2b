public import DatelineModel
public import EDTF

/// What a page of the site is about.
public enum PageID: Hashable, Sendable {
    case home
    case timeline
    case year(Int)
    case weeks
    case week(ISOWeek)
    case incidents
    case incident(ID<Incident>)
    case actors
    case actor(ID<Actor>)
    case countries
    case country(Country)
    case region(ID<Region>)
    case sectors
    case sector(ID<Sector>)
    case malwareList
    case malware(ID<Malware>)
    case techniques
    case technique(ID<Technique>)
    case sources
    case source(ID<Source>)
    case about
    case search
    case index
    case initial(Initial)
    case notFound

    /// Where the page is.
    public var route: Route {
        switch self {
        case .home: Route(path: "/")
        case .timeline: Route(path: "/timeline/")
        case .year(let year): Route(path: "/years/\(year)/")
        case .weeks: Route(path: "/weeks/")
        case .week(let week): Route(path: "/weeks/\(week)/")
        case .incidents: Route(path: "/incidents/")
        case .incident(let id): Route(path: "/incidents/\(id)/")
        case .actors: Route(path: "/actors/")
        case .actor(let id): Route(path: "/actors/\(id)/")
        case .countries: Route(path: "/countries/")
        case .country(let country): Route(path: "/countries/\(country.slug)/")
        case .region(let id): Route(path: "/regions/\(id)/")
        case .sectors: Route(path: "/sectors/")
        case .sector(let id): Route(path: "/sectors/\(id)/")
        case .malwareList: Route(path: "/malware/")
        case .malware(let id): Route(path: "/malware/\(id)/")
        case .techniques: Route(path: "/techniques/")
        case .technique(let id): Route(path: "/techniques/\(id)/")
        case .sources: Route(path: "/sources/")
        case .source(let id): Route(path: "/sources/\(id)/")
        case .about: Route(path: "/about/")
        case .search: Route(path: "/search/")
        case .index: Route(path: "/index/")
        case .initial(let initial): Route(path: "/index/\(initial.slug)/")
        case .notFound: Route(path: "/404.html")
        }
    }
}
