import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func briefingPage(of period: ReportingPeriod, _ form: PageForm, today: CalendarDay? = nil) -> Page {
        let route =
            period.week.map { PageID.week($0).route }
            ?? Route(path: "/briefings/\(period.days.lowerBound)--\(period.days.upperBound)/")
        let cutOff = [disclosure.asOf, today, period.days.upperBound].compactMap(\.self).min()
        let scope = PageScope(self, at: route, as: form, cutOff: cutOff)
        let end = period.days.upperBound
        // On its last day a period is not over yet; what was known when a day ended is all that it had.
        let isOver = (disclosure.asOf ?? end) >= end && today.map { $0 > end } ?? true
        return BriefingPage(briefing: Briefing(of: period, in: developments), isOver: isOver, scope: scope).page
    }
}

/// Composes the briefing of a period.
private struct BriefingPage: Composer {
    let briefing: Briefing
    let isOver: Bool
    let scope: PageScope
    private let judgements: [KeyJudgement]
    /// The news that the key judgements do not tell.
    private let news: [NewsItem]

    init(briefing: Briefing, isOver: Bool, scope: PageScope) {
        self.briefing = briefing
        self.isOver = isOver
        self.scope = scope
        judgements = briefing.keyJudgements
        news = briefing.news(besides: judgements)
    }

    private var period: ReportingPeriod { briefing.period }

    var page: Page {
        let content = content
        let neighbours = period.week.map { edition.weeks.neighbours(of: $0) }
        let heading = PageMetadata(
            title: period.week == nil ? "Briefing, \(period.prose)" : "Weekly briefing \(period.name)",
            summary: "\(period.prose.capitalizedFirst). \(RichText(content.bottomLine.first?.plain ?? ""))",
            kind: .briefing, section: .weeks, trail: [scope.link("Briefings", .weeks)],
            previous: neighbours?.previous.map { scope.link($0.description, .week($0)) },
            next: neighbours?.next.map { scope.link($0.description, .week($0)) })
        return scope.page(heading, content, as: PageModels.briefing)
    }

    private var content: BriefingContent {
        let composer = NewsComposer(scope: scope)
        let end = period.days.upperBound
        return BriefingContent(
            name: period.name, period: period.prose.capitalizedFirst, cutOff: DateText(scope.cutOff ?? end),
            isOver: isOver, unit: period.unit, isWeek: period.week != nil,
            isEmpty: briefing.isEmpty, bottomLine: BottomLineComposer(scope: scope).bottomLine(of: briefing),
            judgements: judgements.map { composer.item($0) }, judgementsNote: judgementsNote,
            news: composer.groups(news),
            perhapsNews: briefing.perhapsNewsAlone.map { composer.row($0) },
            entered: briefing.entered.map { entered($0) },
            changes: changes, actors: actorsInFocus.map { focus($0) },
            vulnerabilities: counts.vulnerabilities(in: briefing.news), figure: figure,
            happened: briefing.happened.map { entries.row($0) },
            happenedBesides: happenedBesides.map { entries.row($0) },
            perhapsHappened: briefing.perhapsHappened.map { entries.row($0) },
            perhapsByYear: briefing.perhapsHappenedByYear.map { names.recordLink($0.development.record) },
            underWay: briefing.underWay.map { names.recordLink($0.development.record) },
            reports: reports, numbers: briefing.numbers.rows.map { number($0) },
            gaps: sentences.gapSentences(briefing.gaps.filter { !$0.isSilence }), scales: scales)
    }

    /// What happened in the period and is no news of it.
    private var happenedBesides: [TimelineEntry] {
        let told = Set(briefing.news.map(\.record))
        return briefing.happened.filter { !told.contains($0.development.record) }
    }

    /// The actors of which the news tells several things, and which have no place of their own in it.
    private var actorsInFocus: some Sequence<ActorInFocus> {
        let told = Set(briefing.news.map(\.record))
        return briefing.actorsInFocus.filter { $0.count > 1 && !told.contains(.actor($0.actor)) }.prefix(6)
    }

    /// That nobody says how sure it is, once for all.
    private var judgementsNote: String? {
        if !judgements.contains(where: \.isAssessed) { return "No source says how sure it is." }
        if judgements.flatMap(\.developments).allSatisfy({ $0.provenance?.confidence != nil }) { return nil }
        return "Where a judgement names no confidence, its source gave none."
    }

    /// The scales of the words that the briefing uses.
    private var scales: ScalesBox {
        let shown = (briefing.news + briefing.perhapsNews).flatMap(\.developments)
        let provenances = (shown + briefing.withdrawals).compactMap(\.provenance)
        let sources = Set(provenances.flatMap(\.sources)).compactMap(disclosure.source)
        return ScalesBox(
            of: disclosure.settings, for: provenances, isGraded: sources.contains { $0.reliability != nil })
    }

    /// The sources that were published in the period; each has a number, so that it stands in the page's list too.
    private var reports: [SourceRow] {
        edition.developments.sources(publishedIn: period.days)
            .sorted { ($0.published, $0.id) < ($1.published, $1.id) }
            .map { sources.row($0, isNumbered: true) }
    }

    private func entered(_ entry: LateEntry) -> EnteredRow {
        EnteredRow(
            record: names.recordLink(entry.record), recorded: DateText(entry.recorded),
            known: entry.becameKnown.wordsOfBound ?? "since \(entry.becameKnown.prose)",
            obligation: Obligation(marking: entry.marking, known: entry.becameKnown))
    }

    private var changes: [RichText] {
        briefing.withdrawals.map { withdrawal($0) } + briefing.superseded.map { supersession($0) }
            + briefing.changes.map { change($0) }
    }

    private func withdrawal(_ development: Development) -> RichText {
        let date = development.provenance?.withdrawn.map { " " + $0.phrase } ?? ""
        return "Withdrawn\(date): \(sentences.sentence(on: development)).\(scope.cited(development.sources))"
    }

    private func supersession(_ supersession: Supersession) -> RichText {
        let sources = supersession.before.sources + supersession.now.sources
        let before = sentences.sentence(on: supersession.before), now = sentences.sentence(on: supersession.now)
        return "\(now), in place of: \(before).\(scope.cited(sources.uniqued))"
    }

    private func change(_ change: ConfidenceChange) -> RichText {
        let (then, now) = (change.before.provenance, change.now.provenance)
        let by: RichText = names.speakerInSentence(of: now)?.capitalized ?? "A source"
        let words = "confidence was \(then.confidence.words), is now \(now.confidence.words)"
        let subject: RichText =
            "\(by) on \(names.incidentLink(change.incident).rich), attributed to \(statements.culprit(change.now.to))"
        let sentence: RichText = "\(subject): \(words).\(scope.cited(then.sources + now.sources))"
        return sentence.obliging(Obligation(now))
    }

    private func focus(_ focus: ActorInFocus) -> FocusRow {
        let actor = disclosure.actor(focus.actor)
        let aliases = actor?.aliases.filter { scope.isKnown($0.provenance) } ?? []
        let active = actor?.active.first { scope.isKnown($0.provenance) }
        return FocusRow(
            actor: names.actorLink(focus.actor), kind: actor?.kind?.text, activity: active?.span.prose,
            names: aliases.map(\.name).uniqued, count: focus.count,
            records: focus.records.map { names.recordLink($0) },
            obligation: Obligation(
                joining: (aliases.map(\.provenance) + [active?.provenance].compactMap(\.self)).map {
                    Obligation($0)
                }))
    }

    /// The period, with what happened in one lane and what became known in the other.
    private var figure: Figure? {
        let happened = (briefing.happened + briefing.perhapsHappened).compactMap {
            marks.mark(of: $0, leadingTo: .entry)
        }
        let told = Set(news.flatMap(\.developments))
        let known = briefing.news.flatMap { item in
            item.developments.compactMap { development in
                marks.mark(of: TimelineEntry(development, on: .becameKnown), tone: .saying, leadingTo: .record)?
                    .leading(to: told.contains(development) ? "#" + NewsComposer.id(of: item) : "#judgements")
            }
        }
        let lanes = [
            TimelineLane(label: "Happened", marks: happened, list: "#days"),
            TimelineLane(label: "Became known", marks: known, list: "#news"),
        ]
        return Figure(
            TimelineFigure(
                id: "fig", title: "\(briefing.period.prose), day by day", lanes: lanes, over: briefing.period.days),
            caption: "What happened and what became known, \(briefing.period.prose).",
            list: .onPage)
    }

    private func number(_ row: BriefingNumbers.Row) -> NumberRow {
        let tenths = row.meanInTenths
        return NumberRow(
            text: row.measure.text, count: row.count, before: row.before,
            change: row.change > 0 ? "+\(row.change)" : row.change < 0 ? "−\(-row.change)" : "±0",
            mean: "\(tenths / 10).\(tenths % 10)",
            records: row.developments.map(\.record).uniqued.sorted().map { names.recordLink($0) })
    }
}

extension Gap {
    /// Whether it is that nobody says how sure they are, which stands above the key judgements.
    fileprivate var isSilence: Bool {
        switch self {
        case .confidenceNotAssessed: true
        case .notAttributed, .attributionDisputed, .targetsNotKnown, .activityNotKnown: false
        }
    }
}

extension Confidence? {
    /// How sure somebody is, or that nobody says.
    fileprivate var words: String { self?.text ?? Confidence.absentText }
}

/// A source without a date of publication comes after those that have one.
private func < (first: (EDTFDate?, ID<Source>), second: (EDTFDate?, ID<Source>)) -> Bool {
    switch (first.0, second.0) {
    case (let one?, let two?): one == two ? first.1 < second.1 : one < two
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): first.1 < second.1
    }
}
