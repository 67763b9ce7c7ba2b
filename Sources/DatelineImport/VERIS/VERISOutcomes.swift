internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// What the parts of a VERIS record became. Empty and unreadable parts are unused.
struct VERISOutcomes {
    private let record: VERISIncident

    init(_ record: VERISIncident) { self.record = record }

    /// The outcome for each member of a part, or for the part as a whole.
    func outcomes(of path: String, usedAs use: String) -> [Outcome] {
        switch path {
        case "reference": return references(use)
        case "victim.victim_id", "actor.external.name", "action.malware.name":
            return each(path, usedAs: use) { _ in nil }
        case "victim.country":
            return each(path, usedAs: use) { Geography.countries($0).isEmpty ? .faulty("no country") : nil }
        case "action.malware.cve", "action.hacking.cve":
            return each(path, usedAs: use) {
                ID<Vulnerability>($0.uppercased()) == nil ? .faulty("no CVE number") : nil
            }
        default: return [reason(path).map(Outcome.skipped) ?? .used(use)]
        }
    }

    private func each(_ path: String, usedAs use: String, unless fault: (String) -> SkipReason?) -> [Outcome] {
        let outcomes = record.texts(path).map { text -> Outcome in
            if !VERISIncident.isTelling(text) { return .skipped(.because("says '\(text)'")) }
            return fault(text).map(Outcome.skipped) ?? .used(use)
        }
        return outcomes.isEmpty ? [.skipped(.because("empty"))] : outcomes
    }

    private func references(_ use: String) -> [Outcome] {
        let references = record.references
        var seen: Set<String> = []
        let outcomes = references.addresses.map { address -> Outcome in
            if WebAddress(address)?.isHiddenService ?? true { return .skipped(.because(Self.noAddress)) }
            return seen.insert(address).inserted ? .used(use) : .skipped(.saidAlready)
        }
        let all = outcomes + references.others.map { _ in .skipped(.because(Self.noAddress)) }
        return all.isEmpty ? [.skipped(.because("empty"))] : all
    }

    private static let noAddress = "no address of the open web"

    /// Why a part as a whole is unused; `nil` if it is used.
    private func reason(_ path: String) -> SkipReason? {
        switch path {
        case "timeline.incident.month", "timeline.incident.day": unusedNumber(path)
        case "action.unknown", "discovery_method.unknown": .because("says 'unknown'")
        case "victim.industry": fault(path, "no code of NAICS", unless: VERISIndustry.sector(ofIndustry:))
        case "plus.created", "plus.modified": fault(path, "no day") { CalendarDay($0.prefix(10)) }
        default: unknown(path)
        }
    }

    private func fault<Read>(_ path: String, _ reason: String, unless read: (String) -> Read?) -> SkipReason? {
        if let unknown = unknown(path) { return unknown }
        return record.text(path).flatMap(read) == nil ? .faulty(reason) : nil
    }

    /// Why a month or a day is not in the date: not given, or invalid.
    private func unusedNumber(_ path: String) -> SkipReason? {
        guard let text = record.givenNumber(path) else { return .because("not given") }
        guard let number = Int(text) else { return .faulty("no number") }
        let date = VERISTimeline(record, made: nil).date.map { "\($0)" } ?? ""
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let index = path.hasSuffix("month") ? 1 : 2
        return parts.count > index && parts[index] == number ? nil : .faulty("no part of a date")
    }

    /// The reason for a part that is empty or says that nothing is known.
    private func unknown(_ path: String) -> SkipReason? {
        guard let node = record.at(path) else { return .because("empty") }
        if let entries = node.entries { return entries.isEmpty && !path.hasPrefix("action.") ? .because("empty") : nil }
        if let elements = node.elements, elements.contains(where: { $0.entries != nil }) { return nil }
        let texts = record.texts(path)
        if texts.isEmpty { return .because("empty") }
        return texts.contains(where: VERISIncident.isTelling) ? nil : .because("says '\(texts[0])'")
    }
}
