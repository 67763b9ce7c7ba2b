import DatelineChronology
import DatelineModel
import EDTF
import Templating

extension PageBuilder {
    /// The entries of a timeline under headings of years and months.
    mutating func yearRows(
        _ groups: [Timeline.YearGroup], about actor: ID<Actor>? = nil, tone: TimelineMark.Tone? = nil
    ) -> [YearRows] {
        var rows: [YearRows] = []
        for group in groups {
            let months = group.months.map { month in
                MonthRows(
                    heading: month.heading, entries: month.entries.map { entryRow($0, about: actor, tone: tone) })
            }
            if group.year == nil, let last = rows.last, last.href == nil, last.isOpen {
                rows[rows.count - 1] = last.joined(by: months)
            } else {
                rows.append(yearRow(group, months))
            }
        }
        return rows
    }

    private func yearRow(_ group: Timeline.YearGroup, _ months: [MonthRows]) -> YearRows {
        YearRows(
            heading: group.heading, id: "y-" + (group.year.map(String.init) ?? Slug.make(from: group.heading)),
            href: group.year.flatMap { link("", .year($0)).href }, isOpen: group.year == nil, months: months)
    }

    /// One entry of a timeline; its glyph has the shape that its mark has in a drawing: that of what it is, or the one
    /// given.
    mutating func entryRow(
        _ entry: TimelineEntry, about actor: ID<Actor>? = nil, tone: TimelineMark.Tone? = nil
    ) -> EntryRow {
        let development = entry.development
        show(development)
        return EntryRow(
            id: entryID(of: development), date: DateText(entry.when),
            glyph: Markup(trusted: DateGlyph(of: entry.when, tone: tone ?? self.tone(of: development))?.svg ?? ""),
            isOrderNotKnown: entry.isAfterPrevious != .yes, isPerhaps: entry.belongs == .notKnown,
            kind: kind(of: development), title: entryTitle(development, about: actor),
            summary: entrySummary(development), known: knownLater(development, than: entry.when),
            marking: development.marking > .clear ? development.marking : nil, marks: marks(for: development.sources))
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

    private mutating func entryTitle(_ development: Development, about actor: ID<Actor>?) -> RichText {
        if case .incident = development.subject { return recordLink(development.record).rich }
        return sentence(on: development, within: actor.map(RecordReference.actor)).capitalized
    }

    private mutating func entrySummary(_ development: Development) -> RichText? {
        switch (development.subject, development.record) {
        case (.incident, .incident(let id)): return disclosure.incident(id).flatMap { attributionLine(of: $0) }
        case (.claim, let record):
            let link = recordLink(record)
            return link.href == nil ? nil : "Said on \(link.rich)"
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
        return YearRows(
            heading: "Dates wider than a year", id: id, href: nil, isOpen: true,
            months: [MonthRows(heading: nil, entries: entries)])
    }
}
