import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func briefingPage(of period: ReportingPeriod, _ form: PageForm, today: CalendarDay? = nil) -> Page {
        let route =
            period.week.map { PageID.week($0).route }
            ?? Route(path: "/briefings/\(period.days.lowerBound)--\(period.days.upperBound)/")
        var draft = PageBuilder(self, route, form)
        let end = period.days.upperBound
        draft.cutOff = [disclosure.asOf, today, end].compactMap(\.self).min()
        let content = draft.briefingContent(Briefing(of: period, in: developments))
        let neighbours = period.week.map { weeks.neighbours(of: $0) }
        let lead = content.bottomLine.first.map(\.plain) ?? ""
        let heading = PageMetadata(
            title: period.week == nil ? "Briefing, \(period.prose)" : "Weekly briefing \(period.name)",
            summary: "\(period.prose.capitalizedFirst). \(lead)", kind: .briefing, section: .weeks,
            trail: [draft.link("Briefings", .weeks)],
            previous: neighbours?.previous.map { draft.link($0.description, .week($0)) },
            next: neighbours?.next.map { draft.link($0.description, .week($0)) })
        return draft.page(heading, content, as: PageModels.briefing)
    }
}

extension PageBuilder {
    fileprivate mutating func briefingContent(_ briefing: Briefing) -> BriefingContent {
        let bottomLine = bottomLine(of: briefing)
        let judgements = briefing.keyJudgements.map { newsItemRow($0, within: nil) }
        let news = newsGroups(briefing.news)
        let perhapsNews = briefing.perhapsNews.map { newsRow($0) }
        let entered = briefing.entered.map { enteredRow($0) }
        let changes = changes(of: briefing)
        let actors = briefing.actorsInFocus.prefix(6).map { focusRow($0) }
        let vulnerabilities = vulnerabilities(in: briefing.news)
        let figure = briefingFigure(briefing)
        let happened = briefing.happened.map { entryRow($0) }
        let perhapsHappened = briefing.perhapsHappened.map { entryRow($0) }
        let reports = edition.developments.sources(publishedIn: briefing.period.days)
            .sorted { ($0.published, $0.id) < ($1.published, $1.id) }
        let numbers = briefing.numbers.rows.map { numberRow($0) }
        return BriefingContent(
            name: briefing.period.name, period: briefing.period.prose,
            cutOff: DateText(cutOff ?? briefing.period.days.upperBound),
            isOver: cutOff.map { $0 >= briefing.period.days.upperBound } ?? true, unit: briefing.period.unit,
            isWeek: briefing.period.week != nil, isEmpty: briefing.isEmpty, bottomLine: bottomLine,
            judgements: judgements, news: news, perhapsNews: perhapsNews, entered: entered, changes: changes,
            actors: actors,
            vulnerabilities: vulnerabilities, figure: figure, happened: happened, perhapsHappened: perhapsHappened,
            perhapsByYear: briefing.perhapsHappenedByYear.map { recordLink($0.development.record) },
            underWay: briefing.underWay.map { recordLink($0.development.record) },
            reports: reports.map { numberedSourceRow($0) }, numbers: numbers, gaps: gapSentences(briefing.gaps),
            scales: ScalesBox(of: disclosure.settings))
    }

    /// A source that the page lists where it was published; it gets a number, so that it stands in the list below too.
    private mutating func numberedSourceRow(_ source: Source) -> SourceRow {
        sourceRow(source, number: number(of: source.id))
    }

    private mutating func enteredRow(_ entry: LateEntry) -> EnteredRow {
        show(entry.marking)
        show(knownSince: entry.becameKnown)
        return EnteredRow(
            record: recordLink(entry.record), recorded: DateText(entry.recorded),
            known: entry.becameKnown.wordsOfBound ?? "since \(entry.becameKnown.prose)")
    }

    private mutating func changes(of briefing: Briefing) -> [RichText] {
        briefing.withdrawals.map { withdrawalSentence($0) } + briefing.superseded.map { supersessionSentence($0) }
            + briefing.changes.map { changeSentence($0) }
    }

    private mutating func withdrawalSentence(_ development: Development) -> RichText {
        show(development)
        let date = development.provenance?.withdrawn.map { " " + $0.phrase } ?? ""
        return "Withdrawn\(date): \(sentence(on: development)).\(cited(development.sources))"
    }

    private mutating func supersessionSentence(_ supersession: Supersession) -> RichText {
        show(supersession.before)
        show(supersession.now)
        let sources = supersession.before.sources + supersession.now.sources
        let before = sentence(on: supersession.before), now = sentence(on: supersession.now)
        return "\(now), in place of: \(before).\(cited(sources.uniqued))"
    }

    private mutating func changeSentence(_ change: ConfidenceChange) -> RichText {
        show(change.now.provenance)
        let by: RichText = speakerInSentence(of: change.now.provenance)?.capitalized ?? "A source"
        let before = change.before.provenance.confidence?.text ?? Confidence.absentText
        let now = change.now.provenance.confidence?.text ?? Confidence.absentText
        let subject: RichText =
            "\(by) on \(incidentLink(change.incident).rich), attributed to \(culprit(change.now.to))"
        let sources = change.before.provenance.sources + change.now.provenance.sources
        return "\(subject): confidence was \(before), is now \(now).\(cited(sources))"
    }

    private mutating func focusRow(_ focus: ActorInFocus) -> FocusRow {
        let actor = disclosure.actor(focus.actor)
        let names = actor?.aliases.filter { isKnown($0.provenance) }.map(\.name) ?? []
        return FocusRow(
            actor: actorLink(focus.actor), kind: actor?.kind?.text,
            activity: actor?.active.first { isKnown($0.provenance) }?.span.prose,
            names: names.uniqued, count: focus.count,
            records: focus.records.map { recordLink($0) })
    }

    /// The period, with what happened in one lane and what became known in the other.
    private func briefingFigure(_ briefing: Briefing) -> Figure? {
        let happened = (briefing.happened + briefing.perhapsHappened).compactMap { mark(of: $0, leadingTo: .entry) }
        let known = briefing.news.flatMap { item in
            item.developments.compactMap { development in
                mark(of: TimelineEntry(development, on: .becameKnown), tone: .saying, leadingTo: .record)?
                    .leading(to: "#" + newsID(of: item))
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

    private mutating func numberRow(_ row: BriefingNumbers.Row) -> NumberRow {
        let tenths = row.meanInTenths
        return NumberRow(
            text: row.measure.text, count: row.count, before: row.before,
            change: row.change > 0 ? "+\(row.change)" : row.change < 0 ? "−\(-row.change)" : "±0",
            mean: "\(tenths / 10).\(tenths % 10)",
            records: row.developments.map(\.record).uniqued.sorted().map { recordLink($0) })
    }
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
