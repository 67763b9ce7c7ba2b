internal import DatelineModel

/// Reads whom an incident hit or an actor goes after.
extension Target: ReadableStatement {
    static let thing = "a target"
    static let example = "{ sector: healthcare, country: GB }"

    static func read(_ fields: Fields, _ provenance: Provenance, _ log: inout RecordLog) -> Target? {
        let target = Target(
            sector: reference(fields, "sector", Reference.Target.sector, &log),
            country: fields.country("country", &log),
            region: reference(fields, "region", Reference.Target.region, &log), name: fields.line("name", &log),
            provenance: provenance)
        if Self.fields.atLeastOne.allSatisfy({ fields[$0] == nil }) {
            log.error(
                .missingField, "a target has a sector, a country, a region or a name, and this has none",
                at: log.place(of: fields.node), help: "write what is known of it, such as 'country: KR'")
        }
        return target
    }

    private static func reference<Thing: Identified>(
        _ fields: Fields, _ name: String, _ target: (ID<Thing>) -> Reference.Target, _ log: inout RecordLog
    ) -> ID<Thing>? {
        fields[name].flatMap { IDText.reference($0, target, &log) }
    }
}
