public import DatelineModel
import EDTF

/// That a party says a thing again with another confidence than before.
public struct ConfidenceChange: Hashable, Sendable {
    /// The incident that the judgement is about.
    public let incident: ID<Incident>
    /// The judgement as it was.
    public let before: Attribution
    /// The judgement as it is now.
    public let now: Attribution

    /// The attributions among new developments that the same party made before with another confidence.
    static func changes(in new: [Development], after developments: Developments) -> [ConfidenceChange] {
        new.compactMap { development in
            guard case .attribution(let now) = development.subject, case .incident(let id) = development.record,
                let by = now.provenance.by, let known = now.provenance.becameKnown
            else { return nil }
            let earlier = developments.of(development.record).last { other in
                guard case .attribution(let before) = other.subject, let knownBefore = before.provenance.becameKnown
                else { return false }
                return before.to == now.to && before.provenance.by == by && knownBefore.isBefore(known) == .yes
            }
            guard let earlier, case .attribution(let before) = earlier.subject,
                before.provenance.confidence != now.provenance.confidence
            else { return nil }
            return ConfidenceChange(incident: id, before: before, now: now)
        }
    }
}
