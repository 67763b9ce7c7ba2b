import DatelineModel

extension Edition {
    /// The index, as at the end of a book: every name and alias, and what goes by it.
    func searchPage(_ form: PageForm) -> Page {
        var draft = PageDraft(self, PageSubject.search.route, form)
        let letters = draft.indexLetters()
        let count = letters.reduce(0) { $0 + $1.entries.count }
        let heading = Heading(
            title: "Index", summary: "\(English.count(count, "name").capitalizedFirst), aliases too.", kind: .search,
            section: .search)
        return draft.page(heading, SearchContent(letters: letters, count: count), as: PageModels.search)
    }
}

extension PageDraft {
    fileprivate mutating func indexLetters() -> [IndexLetter] {
        var targets: [String: [IndexTarget]] = [:]
        for (name, target) in indexTargets() where !(targets[name] ?? []).contains(target) {
            targets[name, default: []].append(target)
        }
        let entries = targets.map { IndexEntry(name: $0.key, links: $0.value) }
            .sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
        let letters = Dictionary(grouping: entries) { Self.letter(of: $0.name) }
        return letters.keys.sorted().map { letter in
            IndexLetter(
                letter: letter,
                id: letter == "#" ? "other" : letter == "0–9" ? "digits" : "letter-" + letter.lowercased(),
                entries: letters[letter] ?? [])
        }
    }

    /// Every name with what goes by it.
    private mutating func indexTargets() -> [(String, IndexTarget)] {
        var targets: [(String, IndexTarget)] = []
        for actor in disclosure.actors {
            let link = actorLink(actor.id)
            let kind = actor.kind?.text ?? "actor"
            targets.append((actor.name, IndexTarget(link: link, kind: kind, isSameName: true)))
            for alias in actor.aliases where alias.name != actor.name {
                show(alias.provenance)
                targets.append((alias.name, IndexTarget(link: link, kind: kind, isSameName: false)))
            }
        }
        for incident in disclosure.incidents {
            let target = IndexTarget(link: incidentLink(incident.id), kind: incident.kind.text, isSameName: true)
            targets.append((incident.title, target))
        }
        for term in edition.terms.records.keys {
            let name = term.name(in: vocabulary)
            let target = IndexTarget(link: termLink(term), kind: term.section.noun(of: term), isSameName: true)
            targets.append((name, target))
        }
        return targets.sorted { $0.1.sortKey < $1.1.sortKey }
    }

    /// The heading under which a name stands: its first letter, digits together, all else under `#`.
    private static func letter(of name: String) -> String {
        let slug = Slug.make(from: name.prefix(1))
        guard let first = slug.first else { return "#" }
        return first.isNumber ? "0–9" : first.uppercased()
    }
}

extension IndexTarget {
    fileprivate var sortKey: String { kind + "\u{0}" + link.text + "\u{0}" + (link.href ?? "") }
}
