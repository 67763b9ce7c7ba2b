public import DatelineModel
import EDTF

/// Who says that an incident, or the incidents of an actor, were whose doing, in the order in which they said it.
public struct AttributionTable: Hashable, Sendable {
    /// One party's judgement on one incident.
    public struct Row: Hashable, Sendable {
        /// The incident.
        public let incident: ID<Incident>
        /// The judgement.
        public let attribution: Attribution
    }

    /// The judgements, by when they were said; those of which nobody says when come last.
    public let rows: [Row]
    /// How they stand to each other, for each incident.
    public let agreement: [ID<Incident>: Agreement]

    /// The judgements on one incident.
    public init(of incident: Incident, in disclosure: Disclosure) {
        self.init(of: [incident], in: disclosure)
    }

    /// The judgements on every incident that somebody attributes to an actor: those that name another one too.
    public init(of actor: ID<Actor>, in developments: Developments) {
        let incidents = developments.incidents(attributedTo: actor).compactMap(developments.disclosure.incident)
        self.init(of: incidents, in: developments.disclosure)
    }

    private init(of incidents: [Incident], in disclosure: Disclosure) {
        var rows: [Row] = []
        var agreement: [ID<Incident>: Agreement] = [:]
        for incident in incidents {
            rows += incident.attributions.map { Row(incident: incident.id, attribution: $0) }
            agreement[incident.id] = Agreement(of: incident.attributions, in: disclosure)
        }
        self.rows = rows.enumerated()
            .sorted { Self.saidFirst($0.element, $1.element) ?? ($0.offset < $1.offset) }.map(\.element)
        self.agreement = agreement
    }

    /// Whether one row comes before another; `nil` leaves the order of the record.
    private static func saidFirst(_ first: Row, _ second: Row) -> Bool? {
        let dates = (first.attribution.provenance.saidOrRead, second.attribution.provenance.saidOrRead)
        if let precedes = UndatedLast.precedes(dates.0, dates.1) { return precedes }
        return first.incident == second.incident ? nil : first.incident < second.incident
    }
}
