public import DatelineChronology
import DatelineExporting
public import DatelineModel
import EDTF

/// A briefing as JSON.
public struct BriefingDocument: Sendable {
    /// The briefing.
    public let briefing: Briefing
    /// The disclosure that it comes from.
    public let disclosure: Disclosure

    /// A briefing with the disclosure that it comes from.
    public init(_ briefing: Briefing, in disclosure: Disclosure) {
        self.briefing = briefing
        self.disclosure = disclosure
    }

    /// What became known, what happened, the figures and the actors in focus.
    public var json: [UInt8] {
        JSONValue.members([
            "period": .string(briefing.period.name),
            "first-day": .string(briefing.period.days.lowerBound.description),
            "last-day": .string(briefing.period.days.upperBound.description),
            "key-judgements": developments(briefing.keyJudgements),
            "became-known": items(briefing.news), "perhaps-became-known": items(briefing.perhapsNews),
            "entered-late": .array(
                briefing.entered.map(DevelopmentDocument(disclosure: disclosure).value(of:))),
            "withdrawn": developments(briefing.withdrawals),
            "happened": developments(briefing.happened.map(\.development)),
            "perhaps-happened": developments(briefing.perhapsHappened.map(\.development)),
            "numbers": .array(briefing.numbers.rows.map(number)),
            "actors-in-focus": .array(
                briefing.actorsInFocus.map { focus in
                    .members(["actor": .string(focus.actor.text), "developments": .integer(focus.count)])
                }),
        ]).readableBytes
    }

    private func items(_ items: [NewsItem]) -> JSONValue {
        .array(
            items.map { item in
                .members([
                    "record": .string(item.record.key), "new": .boolean(item.isNew),
                    "developments": developments(item.developments),
                ])
            })
    }

    private func developments(_ developments: [Development]) -> JSONValue {
        let document = DevelopmentDocument(disclosure: disclosure)
        return .array(developments.map(document.value(of:)))
    }

    private func number(_ row: BriefingNumbers.Row) -> JSONValue {
        .members([
            "measure": .string(row.measure.rawValue), "count": .integer(row.count), "before": .integer(row.before),
            "sum-of-twelve-before": .integer(row.sumOfTwelve),
            "developments": .array(row.developments.map { .string($0.key) }),
        ])
    }
}
