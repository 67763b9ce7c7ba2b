internal import DatelineModel

/// Reads whom an incident hit or an actor goes after.
enum TargetReader {
    /// The targets of a record.
    static func read(_ fields: Fields, _ log: inout RecordLog) -> [Target] {
        fields.statements(
            "targets", .target, of: "a target",
            example: "{ sector: healthcare, country: GB }", &log, read: target)
    }

    private static func target(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> Target? {
        let target = Target(
            sector: reference(fields, "sector", Reference.Target.sector, &log),
            country: fields.country("country", &log),
            region: reference(fields, "region", Reference.Target.region, &log), name: fields.line("name", &log),
            provenance: provenance)
        if FieldTable.target.atLeastOne.allSatisfy({ fields[$0] == nil }) {
            log.error(
                .missingField, "a target has a sector, a country, a region or a name, and this has none",
                at: log.place(of: fields.node), help: "write what is known of it, such as 'country: KR'")
        }
        return target
    }

    private static func reference<Thing: Noun>(
        _ fields: Fields, _ name: String, _ target: (ID<Thing>) -> Reference.Target, _ log: inout RecordLog
    ) -> ID<Thing>? {
        fields[name].flatMap { IDText.reference($0, target, &log) }
    }
}
