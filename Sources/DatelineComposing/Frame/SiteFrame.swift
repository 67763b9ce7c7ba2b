import DatelineModel
import Templating

/// What all pages of a site have in common.
struct SiteFrame: Sendable {
    let title: String
    let publisher: String?
    let summary: String?
    let recordLanguage: Markup
    let asOf: DateText?
    let isStandalone: Bool
    let isForEverybody: Bool
    let home: PageLink
    let stylesheet: String?
    let script: String?
    let timelineScript: String?
    let search: String?
    let index: String?
    let navigation: [NavigationLink]
}

extension SiteFrame: ModelRecord {
    static let fields = RecordDescription<SiteFrame>(
        "Site",
        [
            .init("title", "The title of the publication.") { $0.title },
            .init("publisher", "Who publishes it.") { $0.publisher },
            .init("summary", "One sentence on it.") { $0.summary },
            .init("language", "The language of the words of pages, a BCP 47 tag.") { _ in LanguageTag.ofPages },
            .init("record_lang", "The attribute `lang` for texts of records, where they are in another language.") {
                $0.recordLanguage
            },
            .init("as_of", "The day whose knowledge is shown; none where it is all that is known.") { $0.asOf },
            .init("is_standalone", "Whether the page travels alone, with its style sheet in it.", for: .frame) {
                $0.isStandalone
            },
            .init(
                "is_for_everybody", "Whether search engines may list it: nothing in it may be above TLP:CLEAR.",
                for: .frame
            ) {
                $0.isForEverybody
            },
            .init("home", "The link to the front page.", for: .frame) { $0.home },
            .init("stylesheet", "The address of the style sheet.", for: .frame) { $0.stylesheet },
            .init("script", "The address of the script of the search page.", for: .frame) { $0.script },
            .init("timeline_script", "The address of the script that zooms and filters drawings.", for: .frame) {
                $0.timelineScript
            },
            .init("search", "The address of the search page, which takes a query as `q`.") { $0.search },
            .init("index", "The address of the index of all names.") { $0.index },
            .init("navigation", "The links to the main pages.", for: .frame) { $0.navigation },
        ])
}

/// A link of the main navigation.
struct NavigationLink: Sendable {
    let text: String
    let href: LinkTarget
    let isCurrent: Bool
}

extension NavigationLink: ModelRecord {
    static let fields = RecordDescription<NavigationLink>(
        "NavigationLink",
        [
            .init("text", "The words.") { $0.text },
            .init("href", "The link.") { $0.href },
            .init("is_current", "Whether it leads to this page, or to the list that this page belongs to.") {
                $0.isCurrent
            },
        ])
}
