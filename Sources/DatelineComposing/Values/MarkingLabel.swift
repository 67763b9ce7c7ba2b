import DatelineExport
import DatelineModel

extension Marking: ModelRecord {
    static let fields = RecordDescription<Marking>(
        "Marking",
        [
            .init("label", "The label as TLP 2.0 prints it: `TLP:AMBER+STRICT`.") { $0.label },
            .init("slug", "A name for style sheets: `amber-strict`.") { $0.slug },
            .init("meaning", "What the marking allows, in one sentence.") { $0.meaning },
        ])

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool { label.appendJSON(to: &bytes, &fold) }

    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        .members(["enum": .array(Marking.allCases.map { .string($0.label) })])
    }

    /// What the marking allows, in one sentence of ours after TLP 2.0 (FIRST, 2022).
    var meaning: String {
        switch self {
        case .clear: "May be passed on without limit."
        case .green: "May be passed on within the community, not by public channels."
        case .amber: "For those who need to know in the recipients' organisations and among their clients."
        case .amberStrict: "For those who need to know in the recipients' own organisations only."
        case .red: "For the eyes of the individual recipients only."
        }
    }
}
