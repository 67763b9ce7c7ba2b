import DatelineModel

/// What the index shows, or the page of one of its letters.
struct IndexContent: Sendable {
    let initials: [InitialLink]
    let letters: [IndexLetter]
    let count: Int
    let isDivided: Bool
    let obligation: Obligation
}

extension IndexContent: PageContent {
    static let template = "pages/index"
    static let fields = RecordDescription<IndexContent>(
        "IndexPage",
        [
            .init("initials", "The links to all letters.") { $0.initials },
            .init("letters", "The names by their first letters; none where each letter has a page of its own.") {
                $0.letters
            },
            .init("count", "How many names there are, on the page of a letter those with it.") { $0.count },
            .init("is_divided", "Whether each letter has a page of its own.") { $0.isDivided },
        ])
}

/// The link to a letter of the index.
struct InitialLink: Sendable {
    let text: String
    let href: LinkTarget?
    let count: Int
    let isCurrent: Bool
}

extension InitialLink: ModelRecord {
    static let fields = RecordDescription<InitialLink>(
        "InitialLink",
        [
            .init("text", "The letter, or `0–9` or `#`.") { $0.text },
            .init("href", "The link; none where there is no page to go to.") { $0.href },
            .init("count", "How many names begin with it.") { $0.count },
            .init("is_current", "Whether it leads to this page.") { $0.isCurrent },
        ])
}

/// The names that begin with one letter.
struct IndexLetter: Sendable {
    let letter: String
    let id: String
    let entries: [IndexEntry]
}

extension IndexLetter: ModelRecord {
    static let fields = RecordDescription<IndexLetter>(
        "IndexLetter",
        [
            .init("letter", "The letter, or `0–9` or `#`.") { $0.letter },
            .init("id", "The id of the heading in the page.") { $0.id },
            .init("entries", "The names in alphabetical order.") { $0.entries },
        ])
}

/// A name in the index.
struct IndexEntry: Sendable {
    let name: String
    let links: [IndexTarget]
}

extension IndexEntry: ModelRecord {
    static let fields = RecordDescription<IndexEntry>(
        "IndexEntry",
        [
            .init("name", "The name.") { $0.name },
            .init("links", "What goes by the name.") { $0.links },
        ])
}

/// Something that a name in the index leads to.
struct IndexTarget: Sendable {
    let link: PageLink
    let kind: String
    let isSameName: Bool
    /// What the use of the name obliges a page to, where it is another than that of the page.
    var obligation = Obligation()
}

extension IndexTarget: ModelRecord {
    static let fields = RecordDescription<IndexTarget>(
        "IndexTarget",
        [
            .init("link", "The page.") { $0.link },
            .init("kind", "What kind of thing it is.") { $0.kind },
            .init("is_same_name", "Whether it goes by this very name on its page.") { $0.isSameName },
        ])

    /// The targets, each once: who is called so by several is named once and obliges to all that they do.
    static func once(_ targets: [IndexTarget]) -> [IndexTarget] {
        var once: [IndexTarget] = []
        for target in targets {
            if let place = once.firstIndex(where: { $0.isShown(like: target) }) {
                once[place].obligation.join(target.obligation)
            } else {
                once.append(target)
            }
        }
        return once
    }

    private func isShown(like other: IndexTarget) -> Bool {
        link == other.link && kind == other.kind && isSameName == other.isSameName
    }
}

extension Edition {
    /// The index: all names, or where they are many, the letters with a page each.
    func indexPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.index.route, as: form)
        let index = IndexComposer(scope: scope)
        let content = IndexContent(
            initials: index.initialLinks(on: .index),
            letters: nameIndex.isDivided ? [] : nameIndex.initials.map { index.letter($0) },
            count: nameIndex.count, isDivided: nameIndex.isDivided,
            obligation: index.obligation)
        let heading = PageMetadata(
            title: "Index", summary: "\(English.count(nameIndex.count, "name").capitalizedFirst), aliases too.",
            kind: .list, section: .index)
        return scope.page(heading, content, as: PageModels.index)
    }

    /// The names that begin with one letter.
    func initialPage(_ initial: Initial, _ form: PageForm) -> Page {
        let subject = PageID.initial(initial)
        let scope = PageScope(self, at: subject.route, as: form)
        let index = IndexComposer(scope: scope)
        let letter = index.letter(initial)
        let content = IndexContent(
            initials: index.initialLinks(on: subject), letters: [letter], count: letter.entries.count, isDivided: true,
            obligation: Obligation())
        let heading = PageMetadata(
            title: "Index: \(initial.text)",
            summary: "\(English.count(content.count, "name").capitalizedFirst), aliases too.", kind: .list,
            section: .index, trail: [scope.link("Index", .index)])
        return scope.page(heading, content, as: PageModels.index)
    }
}

/// Composes the index of names.
struct IndexComposer: Composer {
    let scope: PageScope

    /// What counting all names obliges a page to, and telling their first letters.
    var obligation: Obligation {
        let targets = edition.nameIndex.entries.values.joined().flatMap(\.things).map { target($0) }
        return Obligation(joining: targets.flatMap { [$0.obligation, $0.link.obligation] })
    }

    /// The links to the letters: on the index itself, to the parts of the page.
    ///
    /// The link to the page itself stays, for the row of letters to be whole.
    func initialLinks(on subject: PageID) -> [InitialLink] {
        let index = edition.nameIndex
        return index.initials.map { initial in
            let part = Self.part(of: initial)
            let whole = subject == .index ? LinkTarget.part(part) : scope.target(.index, part: part)
            return InitialLink(
                text: initial.text, href: index.isDivided ? page(of: initial) : whole,
                count: index.entries[initial]?.count ?? 0, isCurrent: subject == .initial(initial))
        }
    }

    private func page(of initial: Initial) -> LinkTarget? {
        scope.target(.initial(initial)).flatMap { _ in scope.place.href(PageID.initial(initial).route) }
            .map(LinkTarget.address)
    }

    func letter(_ initial: Initial) -> IndexLetter {
        let entries = (edition.nameIndex.entries[initial] ?? []).map { entry in
            let links = IndexTarget.once(entry.things.map { target($0) }).sorted { sortKey($0) < sortKey($1) }
            return IndexEntry(name: entry.name, links: links)
        }
        return IndexLetter(letter: initial.text, id: Self.part(of: initial), entries: entries)
    }

    private static func part(of initial: Initial) -> String { "letter-" + initial.slug }

    private func target(_ thing: NameIndex.Thing) -> IndexTarget {
        switch thing {
        case .actor(let id):
            return IndexTarget(link: names.actorLink(id), kind: kind(of: id), isSameName: true)
        case .alias(let id, let provenance):
            return IndexTarget(
                link: names.actorLink(id), kind: kind(of: id), isSameName: false,
                obligation: Obligation(provenance))
        case .incident(let id):
            let kind = disclosure.incident(id)?.kind.text ?? ""
            return IndexTarget(link: names.incidentLink(id), kind: kind, isSameName: true)
        case .term(let term):
            return IndexTarget(link: names.termLink(term), kind: term.section.noun(of: term), isSameName: true)
        }
    }

    private func kind(of actor: ID<Actor>) -> String { disclosure.actor(actor)?.kind?.text ?? "actor" }

    private func sortKey(_ target: IndexTarget) -> String {
        target.kind + "\u{0}" + target.link.text + "\u{0}" + (scope.place.href(target.link) ?? "")
    }
}
