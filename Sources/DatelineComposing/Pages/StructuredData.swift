import DatelineExport
import DatelineModel
import EDTF
import Templating

/// What a page is, in the words of schema.org, as JSON-LD for search engines.
///
/// Only what the page says: no day that is not known to the day, and no address where the site's own is not known.
struct StructuredData {
    private let disclosure: Disclosure
    private let heading: PageMetadata
    private let route: Route
    private let updated: EDTFDate?

    init(of frame: FrameComposer) {
        disclosure = frame.disclosure
        heading = frame.heading
        route = frame.scope.place.route
        updated = frame.obligation.known?.date
    }

    /// The data as text that cannot end the script element in which it stands; `nil` for what was not found.
    var markup: Markup? {
        guard heading.kind != .notFound else { return nil }
        let graph = [thing, breadcrumbs].compactMap(\.self)
        let value = JSONValue.members(["@context": "https://schema.org", "@graph": .array(graph)])
        return Markup(trusted: String(decoding: value.readableBytes, as: UTF8.self))
    }

    private var thing: JSONValue {
        let settings = disclosure.settings
        let isArticle = heading.kind.schemaType.isArticle
        let published = heading.recorded?.description
        let modified = updated.flatMap(Self.exactDay).flatMap { day in published.map { day < $0 } == true ? nil : day }
        let organisation = settings.publisher.map { name in
            JSONValue.members(["@type": "Organization", "name": .string(name)])
        }
        return .members([
            "@type": .string(heading.kind.schemaType.rawValue),
            "url": address(of: route).map(JSONValue.string),
            isArticle ? "headline" : "name": .string(heading.kind == .home ? settings.title : heading.title),
            "description": heading.summary.isEmpty ? nil : .string(heading.summary.plain),
            "inLanguage": .string(LanguageTag.ofPages),
            "datePublished": isArticle ? published.map(JSONValue.string) : nil,
            "dateModified": modified.map(JSONValue.string),
            "publisher": organisation,
            "author": isArticle ? organisation : nil,
            "mainEntity": heading.kind == .actor ? .members(["@type": "Thing", "name": .string(heading.title)]) : nil,
        ])
    }

    /// The way from the front page; only with addresses, which the vocabulary asks for.
    private var breadcrumbs: JSONValue? {
        guard heading.kind != .home, let home = address(of: PageID.home.route) else { return nil }
        var steps: [(String, String?)] = [(disclosure.settings.title, home)]
        if heading.section.route != route, let name = heading.trail.first?.text {
            steps.append((name, address(of: heading.section.route)))
        }
        steps.append((heading.title, address(of: route)))
        let items = steps.enumerated().map { place, step in
            JSONValue.members([
                "@type": "ListItem", "position": .integer(place + 1), "name": .string(step.0),
                "item": step.1.map(JSONValue.string),
            ])
        }
        return .members(["@type": "BreadcrumbList", "itemListElement": .array(items)])
    }

    private func address(of route: Route) -> String? { disclosure.settings.baseURL.map(route.absolute(below:)) }

    /// A day that is known as such; a month or a year is none.
    private static func exactDay(_ date: EDTFDate) -> String? {
        date.isUncertain || date.isApproximate ? nil : date.day?.description
    }
}

/// The types of schema.org that pages are of.
private enum SchemaType: String {
    case webSite = "WebSite"
    case collection = "CollectionPage"
    case news = "NewsArticle"
    case report = "Report"
    case profile = "ProfilePage"
    case about = "AboutPage"
    case page = "WebPage"

    var isArticle: Bool { self == .news || self == .report }
}

extension Page.Kind {
    fileprivate var schemaType: SchemaType {
        switch self {
        case .home: .webSite
        case .briefing: .report
        case .incident: .news
        case .actor: .profile
        case .chronology, .list, .term: .collection
        case .about: .about
        case .source, .search, .notFound: .page
        }
    }
}
