import DatelineChronology
import DatelineModel
import EDTF
import Templating

extension Composer {
    /// Entries of timelines.
    var entries: EntryComposer { EntryComposer(scope: scope) }
}

/// Composes the entries of timelines.
struct EntryComposer: Composer {
    let scope: PageScope

    /// The entries of a timeline under headings of years and months.
    func years(
        _ groups: [Timeline.YearGroup], about actor: ID<Actor>? = nil, tone: TimelineMark.Tone? = nil,
        isCited: Bool = true
    ) -> [YearRows] {
        var rows: [YearRows] = []
        let isBrief = count(groups.flatMap(\.months)) > scope.mostWhole
        for group in groups {
            let months = group.months.map { month($0, about: actor, tone: tone, isBrief: isBrief, isCited: isCited) }
            if group.year == nil, let last = rows.last, last.href == nil, last.isOpen {
                rows[rows.count - 1] = last.joined(by: months)
            } else {
                rows.append(year(group, months))
            }
        }
        return rows
    }

    /// The entries of months, in a part of a divided list without references; very many have a line each.
    func months(_ groups: [Timeline.MonthGroup], of list: IncidentList) -> [MonthRows] {
        let (isBrief, isCited) = (count(groups) > scope.mostListed, !scope.isDivided(list))
        return groups.map { month($0, isBrief: isBrief, isCited: isCited) }
    }

    /// The entries of a timeline without headings, as those of months; so many as a page can hold.
    func rows(_ timeline: Timeline, of list: IncidentList) -> MonthRows {
        let entries = Array(timeline.entries.prefix(ListDivisions.mostLines))
        let group = Timeline.MonthGroup(heading: nil, entries: entries)
        return month(group, isBrief: entries.count > scope.mostListed, isCited: !scope.isDivided(list))
    }

    /// The latest entries of a divided list, the latest first.
    func latest(of list: IncidentList) -> [EntryRow] {
        edition.latest(ListDivisions.mostLatest, of: list).map { entry in
            var entry = entry
            entry.isAfterPrevious = .yes
            return row(entry)
        }
    }

    private func count(_ months: [Timeline.MonthGroup]) -> Int { months.reduce(0) { $0 + $1.entries.count } }

    private func month(
        _ group: Timeline.MonthGroup, about actor: ID<Actor>? = nil, tone: TimelineMark.Tone? = nil, isBrief: Bool,
        isCited: Bool = true
    ) -> MonthRows {
        let entries = group.entries.map { entry in
            let row = row(entry, about: actor, tone: tone)
            return isBrief ? row.brief : isCited ? row : row.uncited
        }
        return MonthRows(heading: group.heading, entries: entries, isBrief: isBrief)
    }

    private func year(_ group: Timeline.YearGroup, _ months: [MonthRows]) -> YearRows {
        YearRows(
            heading: group.heading, id: "y-" + (group.year.map(String.init) ?? Slug.make(from: group.heading)),
            href: group.year.flatMap { scope.target(.year($0)) }, isOpen: group.year == nil, months: months)
    }

    /// One entry of a timeline; its glyph has the shape that its mark has in a drawing: that of what it is, or the one
    /// given.
    func row(_ entry: TimelineEntry, about actor: ID<Actor>? = nil, tone: TimelineMark.Tone? = nil) -> EntryRow {
        guard tone == nil, scope.cutOff == nil, case .incident = entry.development.subject,
            case .incident(let id) = entry.development.record
        else { return compose(entry, about: actor, tone: tone) }
        return edition.facts.entry(of: id) { compose(entry, about: nil, tone: nil) }.placed(as: entry)
    }

    private func compose(_ entry: TimelineEntry, about actor: ID<Actor>?, tone: TimelineMark.Tone?) -> EntryRow {
        let development = entry.development
        return EntryRow(
            id: MarkComposer.entryID(of: development), date: DateText(entry.when),
            glyph: Markup(trusted: DateGlyph(of: entry.when, tone: tone ?? marks.tone(of: development))?.svg ?? ""),
            isOrderNotKnown: entry.isAfterPrevious != .yes, isPerhaps: entry.belongs == .notKnown,
            kind: kind(of: development), title: entryTitle(development, about: actor),
            summary: entrySummary(development), known: knownLater(development, than: entry.when),
            marking: development.marking > .clear ? development.marking : nil,
            marks: scope.citations(of: development.sources),
            obligation: Obligation(development))
    }

    private func kind(of development: Development) -> String {
        switch development.subject {
        case .incident:
            guard case .incident(let id) = development.record else { return "incident" }
            return disclosure.incident(id)?.kind.text ?? "incident"
        case .naming, .alias: return "name"
        case .attribution: return "attribution"
        case .claim: return "claim"
        case .relation: return "relation"
        case .activity: return "activity"
        case .targets: return "targets"
        }
    }

    private func entryTitle(_ development: Development, about actor: ID<Actor>?) -> RichText {
        if case .incident = development.subject { return names.recordLink(development.record).rich }
        return sentences.sentence(on: development, within: actor.map(RecordReference.actor)).capitalized
    }

    private func entrySummary(_ development: Development) -> RichText? {
        switch (development.subject, development.record) {
        case (.incident, .incident(let id)):
            return disclosure.incident(id).flatMap { sentences.attributionLine(of: $0) }
        case (.claim, let record):
            let link = names.recordLink(record)
            return scope.place.href(link) == nil ? nil : "Said on \(link.rich)"
        case (.incident, .actor), (.naming, _), (.attribution, _), (.alias, _), (.relation, _), (.activity, _),
            (.targets, _):
            return nil
        }
    }

    /// The date on which a thing became known, where it was certainly more than a month later.
    private func knownLater(_ development: Development, than when: TimelineDate) -> DateText? {
        guard let known = development.becameKnown, let end = when.bounds.latest.moment,
            let start = known.bounds.earliest.moment, start.day.daysSinceEpoch - end.day.daysSinceEpoch > 31
        else { return nil }
        return DateText(known: known)
    }
}

extension YearRows {
    /// Entries that are known less closely than to a year, with those of the group after them under one heading.
    ///
    /// Each entry has its own words beside it, so that the heading need not repeat them.
    fileprivate func joined(by more: [MonthRows]) -> YearRows {
        let entries = (months + more).flatMap(\.entries)
        let isBrief = (months + more).contains(where: \.isBrief)
        return YearRows(
            heading: "Dates wider than a year", id: id, href: nil, isOpen: true,
            months: [MonthRows(heading: nil, entries: entries, isBrief: isBrief)])
    }
}
