import DatelineChronology
import DatelineModel
import EDTF

/// What a page with a timeline shows.
struct TimelineContent: Sendable {
    let figure: Figure?
    let knownFigure: Figure?
    let history: History?
    let heat: HeatTable?
    let knownHeat: HeatTable?
    let years: [YearRows]
    let yearCounts: [CountRow]
    let count: Int
    let isComplete: Bool
    let axis: String
    let conditions: [String]
    let obligation: Obligation
}

extension TimelineContent: PageContent {
    static let template = "pages/timeline"
    static let fields = RecordDescription<TimelineContent>(
        "TimelinePage",
        [
            .init("figure", "The timeline, drawn.") { $0.figure },
            .init("known_figure", "All by when it became known, drawn; none where something was asked for.") {
                $0.knownFigure
            },
            .init(
                "history",
                "All by when it became known, as a list; none where something was asked for or it is too much."
            ) {
                $0.history
            },
            .init("heat", "How many entries each week of each year has.") { $0.heat },
            .init("known_heat", "How much became known in each week; none where something was asked for.") {
                $0.knownHeat
            },
            .init(
                "years",
                "The entries under years and months; where there are very many, those alone that no page of a year lists."
            ) { $0.years },
            .init("year_counts", "The years with their pages, and how many entries each has.") { $0.yearCounts },
            .init("count", "How many entries there are.") { $0.count },
            .init("is_complete", "Whether all entries stand on this page.") { $0.isComplete },
            .init("axis", "What the places stand for: happened, or became-known.") { $0.axis },
            .init("conditions", "What was asked for, where it was not everything: `actor: APT37`.") { $0.conditions },
        ])
}

extension Edition {
    func timelinePage(_ form: PageForm) -> Page {
        TimelinePage(
            timeline: chronology.timeline, groups: chronology.groups, selection: Selection(),
            scope: PageScope(self, at: PageID.timeline.route, as: form)
        ).page
    }

    /// A timeline of what was asked for, as a page of its own.
    func timelinePage(of selection: Selection, axis: Timeline.Axis, _ form: PageForm) -> Page {
        let timeline = Timeline(of: selection, in: developments, axis: axis)
        return TimelinePage(
            timeline: timeline, groups: timeline.groups, selection: selection,
            scope: PageScope(self, at: PageID.timeline.route, as: form)
        ).page
    }

    /// The groups whose entries no page of a year lists.
    func groupsWithoutPage(_ groups: [Timeline.YearGroup]) -> [Timeline.YearGroup] {
        groups.filter { group in group.year.map { !hasPage(on: .year($0)) } ?? true }
    }
}

/// Composes the page of a timeline.
private struct TimelinePage: Composer {
    let timeline: Timeline
    let groups: [Timeline.YearGroup]
    let selection: Selection
    let scope: PageScope

    var page: Page {
        let conditions = names.conditions(of: selection).map(\.plain)
        let count = English.count(timeline.entries.count, "entry", plural: "entries").capitalizedFirst
        let heading = PageMetadata(
            title: conditions.isEmpty ? "Timeline" : "Timeline: \(conditions.joined(separator: "; "))",
            summary: "\(count), as exactly dated as the sources allow.", kind: .chronology, section: .timeline)
        return scope.page(heading, content, as: PageModels.timeline)
    }

    private var content: TimelineContent {
        let conditions = names.conditions(of: selection)
        let isComplete = timeline.entries.count <= scope.mostWhole
        let isWhole = conditions.isEmpty && timeline.axis == .happened
        let known = isWhole ? Timeline(in: edition.developments, axis: .becameKnown) : nil
        let hasHistory = (known?.entries.count ?? 0) <= knowledge.mostTold
        let shown = (timeline.entries + (known?.entries ?? [])).map { Obligation($0.development) }
        return TimelineContent(
            figure: figure(isListed: isComplete),
            knownFigure: known.flatMap {
                knowledge.figure($0, title: "What became known when", hasHistory: hasHistory)
            },
            history: hasHistory ? known.map { knowledge.history($0) } : nil,
            heat: heat.table(of: timeline.entries.map(\.when)),
            knownHeat: known.flatMap { heat.table(of: $0.entries.map(\.when)) },
            years: entries.years(
                isComplete ? groups : edition.groupsWithoutPage(groups),
                tone: timeline.axis == .becameKnown ? .saying : nil),
            yearCounts: counts.rows(groups), count: timeline.entries.count, isComplete: isComplete,
            axis: timeline.axis.rawValue, conditions: conditions.map(\.plain),
            obligation: Obligation(joining: shown + conditions.map(\.wholeObligation)))
    }

    /// The timeline, drawn: by actor where it says when things happened, in one lane where it says when they became known.
    private func figure(isListed: Bool) -> Figure? {
        let target: MarkTarget = isListed ? .entry : .record
        let listed = marks.firstListed(of: timeline.entries, as: .entry)
        let lanes = marks.lanes(of: timeline, leadingTo: target, atMost: 6)
        let (title, caption) =
            switch timeline.axis {
            case .happened: ("Timeline by actor", MarkComposer.caption(ofLanesByActor: lanes))
            case .becameKnown: ("What became known when", "By when it became known.")
            }
        return Figure(
            TimelineFigure(id: "fig", title: title, lanes: lanes) {
                isListed ? listed($0) : scope.partAddress(of: .all, $0)
            },
            caption: caption, list: isListed ? .below : .elsewhere(nil))
    }
}
