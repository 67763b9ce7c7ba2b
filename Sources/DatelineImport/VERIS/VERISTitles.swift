/// The titles of incidents: where several have one summary, each has its victim beside it.
enum VERISTitles {
    /// The titles by the ids of the records.
    static func titles(of records: [VERISIncident]) -> [String: String] {
        let records = records.map { (record: $0, title: $0.title) }
        let uses = Dictionary(records.map { ($0.title, 1) }, uniquingKeysWith: +)
        return Dictionary(
            records.map { record, title in
                (record.id, uses[title, default: 0] > 1 ? told(title, of: record) : title)
            }
        ) { first, _ in first }
    }

    private static func told(_ title: String, of record: VERISIncident) -> String {
        guard let victim = record.victims.first, !title.contains(victim) else { return title }
        let name = ShownText.cut(victim, to: 80)
        return "\(ShownText.cut(title, to: 197 - name.count)) (\(name))"
    }
}
