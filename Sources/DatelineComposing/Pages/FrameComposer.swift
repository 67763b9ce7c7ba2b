import DatelineChronology
import DatelineModel

/// Composes what stands around the content of a page: the frame of the site, and what the page says of itself.
struct FrameComposer: Composer {
    let scope: PageScope
    let heading: PageMetadata
    /// What all that the page shows obliges it to.
    let obligation: Obligation

    private var route: Route { scope.place.route }
    private var isOnSite: Bool { scope.place.form == .site }

    /// What the page says of itself.
    var head: PageHead {
        PageHead(
            title: heading.title, summary: heading.summary.plain, kind: heading.kind, marking: obligation.marking,
            updated: (obligation.known?.date).map { DateText(known: $0) }, path: route.path,
            canonical: disclosure.settings.baseURL.map(route.absolute(below:)),
            markdown: has(.markdown) ? route.relative(to: route, .markdown) : nil,
            json: has(.json) ? route.relative(to: route, .json) : nil, feeds: feeds, downloads: downloads,
            structuredData: isOnSite ? StructuredData(of: self).markup : nil, trail: heading.trail,
            previous: heading.previous, next: heading.next)
    }

    /// The frame of the site, in the section that the page belongs to.
    var site: SiteFrame {
        let settings = disclosure.settings
        return SiteFrame(
            title: settings.title, publisher: settings.publisher, summary: settings.summary,
            recordLanguage: scope.recordLanguage, asOf: disclosure.asOf.map { DateText($0) },
            isStandalone: !isOnSite, isForEverybody: disclosure.ceiling == .clear,
            home: PageLink(text: settings.title, target: address(of: PageID.home.route)),
            stylesheet: asset("/assets/dateline.css"), script: asset("/assets/search.js"),
            timelineScript: asset("/assets/timeline.js"), search: page(.search), index: page(.index),
            navigation: navigation)
    }

    /// Whether a form of the page lies beside it.
    private func has(_ form: SiteContents.FilesBeside) -> Bool { isOnSite && edition.contents.beside.contains(form) }

    /// The address of a page that a site may leave out.
    private func page(_ subject: PageID) -> String? {
        edition.hasPage(on: subject) ? asset(subject.route.path) : nil
    }

    /// The address of a page of the frame, also on that page itself.
    private func address(of route: Route) -> LinkTarget? { scope.place.href(route).map(LinkTarget.address) }

    /// The address of a file that a page of the site uses; none on a page that travels alone.
    private func asset(_ path: String) -> String? { isOnSite ? scope.place.href(Route(path: path)) : nil }

    private var navigation: [NavigationLink] {
        edition.sections.compactMap { text, subject in
            address(of: subject.route).map { address in
                NavigationLink(text: text, href: address, isCurrent: subject == heading.section)
            }
        }
    }

    /// The feeds of the page's subject, then those of the site; none on a page that travels alone.
    private var feeds: [FileLink] {
        guard isOnSite, heading.kind != .notFound else { return [] }
        let own = heading.subject.map { links(beside: $0, title: heading.title) { $0.feed != nil } } ?? []
        return own + links(beside: .home, title: disclosure.settings.title) { $0.feed != nil }
    }

    /// The files that lie beside the page, and on the page about the publication those with all of it.
    private var downloads: [FileLink] {
        guard isOnSite, let subject = heading.subject else { return [] }
        let beside = links(beside: subject, title: nil) { _ in true }
        guard subject == .about else { return beside }
        return beside
            + DataFile.files(of: edition.contents).compactMap { file in
                scope.place.href(file.route).map {
                    FileLink(text: file.name, href: .address($0), mediaType: file.mediaType)
                }
            }
    }

    private func links(
        beside subject: PageID, title: String?, where isWanted: (Attachment) -> Bool
    ) -> [FileLink] {
        edition.attachments(of: subject).filter(isWanted).compactMap { file in
            scope.place.href(file.route(beside: subject.route)).map { href in
                FileLink(
                    text: title.map { "\($0): \(file.name)" } ?? file.name, href: .address(href),
                    mediaType: file.mediaType)
            }
        }
    }
}

extension PageScope {
    /// The page of a content: folded, so that the numbers of its sources and its marking are known, and framed.
    func page<Content: PageContent>(
        _ heading: PageMetadata, _ content: Content, as description: PageDescription<Content>
    ) -> Page {
        var fold = PageFold(at: place)
        fold.note(content.obligation)
        fold.note(heading.summary.wholeObligation)
        let values = Content.fields.values(of: content, &fold)
        let heading = heading.withoutStricterNeighbours(than: fold.obligation.marking)
        let sources = fold.sources.compactMap { disclosure.source($0) }
            .map { self.sources.row($0, isNumbered: true) }
        for source in sources { fold.note(source.wholeObligation) }
        let frame = FrameComposer(scope: self, heading: heading, obligation: fold.obligation)
        let value = FramedContent(
            description: description, place: place, site: frame.site, head: frame.head, sources: sources,
            content: content, addresses: fold.addresses)
        return Page(
            route: place.route, template: Content.template, title: heading.title, summary: heading.summary.plain,
            marking: fold.obligation.marking, updated: fold.obligation.known?.date, news: heading.news,
            kind: heading.kind, model: description.model(value, of: values, &fold), value: value)
    }
}
