import DatelineModel

extension Edition {
    /// The index: all names, or where they are many, the letters with a page each.
    func indexPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.index.route, form)
        draft.show(nameIndex)
        let content = IndexContent(
            initials: draft.initialLinks(on: .index),
            letters: nameIndex.isDivided ? [] : nameIndex.initials.map { draft.indexLetter($0) },
            count: nameIndex.count, isDivided: nameIndex.isDivided)
        let heading = PageMetadata(
            title: "Index", summary: "\(English.count(nameIndex.count, "name").capitalizedFirst), aliases too.",
            kind: .list, section: .index)
        return draft.page(heading, content, as: PageModels.index)
    }

    /// The names that begin with one letter.
    func initialPage(_ initial: Initial, _ form: PageForm) -> Page {
        let subject = PageID.initial(initial)
        var draft = PageBuilder(self, subject.route, form)
        let letter = draft.indexLetter(initial)
        let content = IndexContent(
            initials: draft.initialLinks(on: subject), letters: [letter], count: letter.entries.count, isDivided: true)
        let heading = PageMetadata(
            title: "Index: \(initial.text)",
            summary: "\(English.count(content.count, "name").capitalizedFirst), aliases too.", kind: .list,
            section: .index, trail: [draft.link("Index", .index)])
        return draft.page(heading, content, as: PageModels.index)
    }

    /// The page on which the script searches; it leads to the index for who has no scripts.
    func searchPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.search.route, form)
        draft.show(nameIndex)
        let content = SearchContent(
            index: draft.link("Index", .index), initials: draft.initialLinks(on: .search), count: nameIndex.count)
        let heading = PageMetadata(
            title: "Search", summary: "Words, names, codes, places and periods, in all that is published.",
            kind: .search, section: .search)
        return draft.page(heading, content, as: PageModels.search)
    }
}

extension PageBuilder {
    /// Takes note of all that is counted in the index, and that its letters tell of.
    fileprivate mutating func show(_ index: NameIndex) {
        for thing in index.entries.values.joined().flatMap(\.things) { _ = target(thing) }
    }

    /// The links to the letters: on the index itself, to the parts of the page.
    fileprivate func initialLinks(on subject: PageID) -> [InitialLink] {
        let index = edition.nameIndex
        return index.initials.map { initial in
            let part = "#" + Self.part(of: initial)
            let whole = subject == .index ? part : href(.index).map { $0 + part }
            return InitialLink(
                text: initial.text, href: index.isDivided ? href(.initial(initial)) : whole,
                count: index.entries[initial]?.count ?? 0, isCurrent: subject == .initial(initial))
        }
    }

    fileprivate mutating func indexLetter(_ initial: Initial) -> IndexLetter {
        let entries = (edition.nameIndex.entries[initial] ?? []).map { entry in
            let links = entry.things.map { target($0) }.uniqued.sorted { $0.sortKey < $1.sortKey }
            return IndexEntry(name: entry.name, links: links)
        }
        return IndexLetter(letter: initial.text, id: Self.part(of: initial), entries: entries)
    }

    private static func part(of initial: Initial) -> String { "letter-" + initial.slug }

    private mutating func target(_ thing: NameIndex.Thing) -> IndexTarget {
        switch thing {
        case .actor(let id):
            return IndexTarget(link: actorLink(id), kind: kind(of: id), isSameName: true)
        case .alias(let id, let provenance):
            show(provenance)
            return IndexTarget(link: actorLink(id), kind: kind(of: id), isSameName: false)
        case .incident(let id):
            let kind = disclosure.incident(id)?.kind.text ?? ""
            return IndexTarget(link: incidentLink(id), kind: kind, isSameName: true)
        case .term(let term):
            return IndexTarget(link: termLink(term), kind: term.section.noun(of: term), isSameName: true)
        }
    }

    private func kind(of actor: ID<Actor>) -> String { disclosure.actor(actor)?.kind?.text ?? "actor" }
}

extension IndexTarget {
    fileprivate var sortKey: String { kind + "\u{0}" + link.text + "\u{0}" + (link.href ?? "") }
}
