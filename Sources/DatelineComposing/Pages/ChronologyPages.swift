import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    /// The most entries that one page of a site lists; beyond, the pages of the years have them. A timeline that stands
    /// alone lists all of its own.
    static let mostListedEntries = 600

    func timelinePage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.timeline.route, form)
        let content = draft.timelineContent(chronology, groups: chronologyGroups, conditions: [])
        return draft.timelinePage(content, title: "Timeline")
    }

    /// A timeline of what was asked for, as a page of its own.
    func timelinePage(of selection: Selection, axis: Timeline.Axis, _ form: PageForm) -> Page {
        let timeline = Timeline(of: selection, in: developments, axis: axis)
        var draft = PageBuilder(self, PageID.timeline.route, form)
        let conditions = draft.conditions(of: selection)
        let content = draft.timelineContent(timeline, groups: timeline.groups, conditions: conditions)
        let title = conditions.isEmpty ? "Timeline" : "Timeline: \(conditions.joined(separator: "; "))"
        return draft.timelinePage(content, title: title)
    }

    func yearPage(_ year: Int, _ form: PageForm) -> Page? {
        guard hasPage(on: .year(year)), let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return nil }
        var draft = PageBuilder(self, PageID.year(year).route, form)
        let content = draft.yearContent(year, first...last)
        let place = years.firstIndex(of: year) ?? 0
        let (previous, next) = (years.prefix(place).last, years.dropFirst(place + 1).first)
        let heading = PageMetadata(
            title: String(year),
            summary: "\(English.count(content.count, "entry", "entries").capitalizedFirst) in \(year).",
            kind: .chronology, section: .timeline, trail: [draft.link("Timeline", .timeline)],
            previous: previous.map { draft.link(String($0), .year($0)) },
            next: next.map { draft.link(String($0), .year($0)) })
        return draft.page(heading, content, as: PageModels.year)
    }

    /// The groups whose entries no page of a year lists.
    func groupsWithoutPage(_ groups: [Timeline.YearGroup]) -> [Timeline.YearGroup] {
        groups.filter { group in group.year.map { !hasPage(on: .year($0)) } ?? true }
    }

    func weeksPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.weeks.route, form)
        let rows = weeks.all.reversed().map { (week: $0, row: draft.weekRow($0)) }
        let years = rows.map(\.week.weekYear).uniqued.map { year in
            WeekGroup(heading: String(year), weeks: rows.filter { $0.week.weekYear == year }.map(\.row))
        }
        let heading = PageMetadata(
            title: "Briefings",
            summary:
                "\(English.count(rows.count, "week").capitalizedFirst) in which something happened, became known or entered the casebook.",
            kind: .list, section: .weeks)
        return draft.page(heading, WeeksContent(years: years, count: rows.count), as: PageModels.weeks)
    }
}

extension PageBuilder {
    /// The most entries that the page lists.
    var mostListed: Int { form == .standalone ? .max : Edition.mostListedEntries }

    fileprivate mutating func timelinePage(_ content: TimelineContent, title: String) -> Page {
        let heading = PageMetadata(
            title: title,
            summary:
                "\(English.count(content.count, "entry", "entries").capitalizedFirst), as exactly dated as the sources allow.",
            kind: .chronology, section: .timeline)
        return page(heading, content, as: PageModels.timeline)
    }

    fileprivate mutating func timelineContent(
        _ timeline: Timeline, groups: [Timeline.YearGroup], conditions: [String]
    ) -> TimelineContent {
        let isComplete = timeline.entries.count <= mostListed
        if !isComplete { for entry in timeline.entries { show(entry.development) } }
        let figure = timelineFigure(timeline, isListed: isComplete)
        let isWhole = conditions.isEmpty && timeline.axis == .happened
        let known = isWhole ? Timeline(in: edition.developments, axis: .becameKnown) : nil
        let hasHistory = (known?.entries.count ?? 0) <= mostListed
        let knownFigure = known.flatMap {
            knowledgeFigure($0, title: "What became known when", hasHistory: hasHistory)
        }
        let years = yearRows(
            isComplete ? groups : edition.groupsWithoutPage(groups),
            tone: timeline.axis == .becameKnown ? .saying : nil)
        return TimelineContent(
            figure: figure, knownFigure: knownFigure, history: hasHistory ? known.map { history($0) } : nil,
            heat: heatTable(of: timeline.entries.map(\.when)),
            knownHeat: known.flatMap { heatTable(of: $0.entries.map(\.when)) },
            years: years, yearCounts: yearCounts(groups),
            count: timeline.entries.count, isComplete: isComplete, axis: timeline.axis.rawValue, conditions: conditions)
    }

    /// The timeline, drawn: by actor where it says when things happened, in one lane where it says when they became known.
    private mutating func timelineFigure(_ timeline: Timeline, isListed: Bool) -> Figure? {
        let target: MarkTarget = isListed ? .entry : .record
        let address = isListed ? firstListed(of: timeline.entries, as: .entry) : yearAddress
        let lanes = lanes(of: timeline, leadingTo: target, atMost: 6)
        let (title, caption) =
            switch timeline.axis {
            case .happened: ("Timeline by actor", Self.caption(ofLanesByActor: lanes))
            case .becameKnown: ("What became known when", "By when it became known.")
            }
        return Figure(
            TimelineFigure(id: "fig", title: title, lanes: lanes, counts: address), caption: caption,
            list: isListed ? .below : .elsewhere(nil))
    }

    /// The lanes of a timeline: of so many actors where it says when things happened, or else one.
    mutating func lanes(of timeline: Timeline, leadingTo target: MarkTarget, atMost limit: Int) -> [TimelineLane] {
        switch timeline.axis {
        case .happened: return lanesByActor(timeline.entries, leadingTo: target, atMost: limit)
        case .becameKnown:
            let marks = timeline.entries.compactMap { mark(of: $0, tone: .saying, leadingTo: target) }
            return [TimelineLane(label: "", marks: marks)]
        }
    }

    /// The years of a timeline with how many entries each has.
    func yearCounts(_ groups: [Timeline.YearGroup]) -> [CountRow] {
        let counts = groups.map { group in (group, group.months.reduce(0) { $0 + $1.entries.count }) }
        let greatest = counts.map(\.1).max() ?? 0
        return counts.map { group, count in
            CountRow(
                link: group.year.map { link(group.heading, .year($0)) } ?? PageLink(text: group.heading, href: nil),
                code: nil, count: count, bar: CountBar.svg(count, of: greatest), records: [])
        }
    }

    fileprivate mutating func yearContent(_ year: Int, _ days: ClosedRange<CalendarDay>) -> YearContent {
        let groups = edition.chronologyGroups.filter { $0.year == year }
        let listed = groups.flatMap(\.months).flatMap(\.entries)
        let records = Set(listed.map(\.development.record))
        let whole = EDTFDate.year(year)
        let others = edition.developments.incidents(touching: days).filter { incident in
            incident.date.overlaps(whole) != .no && !records.contains(.incident(incident.id))
        }
        let figure = Figure(
            TimelineFigure(
                id: "fig", title: "The year \(year)", lanes: lanesByKind(listed), over: days,
                counts: firstListed(of: listed, as: .entry)),
            caption: "The year \(year).", list: .below)
        let months = groups.flatMap(\.months).map { month in
            MonthRows(heading: month.heading, entries: month.entries.map { entryRow($0) })
        }
        let underWay = edition.timeline(of: others.map(\.id)).entries.map { entryRow($0) }
        return YearContent(
            figure: figure, months: months, underWay: underWay,
            weeks: edition.weeks.all.filter { $0.weekYear == year }.map { weekRow($0) }, count: listed.count)
    }

    /// A week with how much happened and became known in it.
    mutating func weekRow(_ week: ISOWeek) -> WeekRow {
        let counts = edition.weeks.counts[week] ?? EditionWeeks.Counts()
        show(counts.marking)
        return WeekRow(
            link: link(week.description, .week(week)), period: ReportingPeriod(week: week).prose,
            known: counts.known, happened: counts.happened, entered: counts.entered)
    }

    /// What was asked for, in words.
    func conditions(of selection: Selection) -> [String] {
        var words: [String] = []
        if let actor = selection.actor { words.append(disclosure.actor(actor)?.name ?? actor.text) }
        if let country = selection.country { words.append(country.name) }
        if let sector = selection.sector { words.append(Term.sector(sector).name(in: vocabulary)) }
        if let malware = selection.malware { words.append(Term.malware(malware).name(in: vocabulary)) }
        if let technique = selection.technique { words.append(Term.technique(technique).name(in: vocabulary)) }
        if let source = selection.source { words.append(disclosure.source(source)?.title ?? source.text) }
        if let tag = selection.tag { words.append(tag) }
        if let period = selection.period { words.append(ReportingPeriod(days: period).prose) }
        if let text = selection.text { words.append("“\(text)”") }
        return words
    }
}
