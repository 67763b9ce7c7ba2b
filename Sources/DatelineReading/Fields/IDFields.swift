internal import DatelineModel

extension Fields {
    /// The id of a record or a term; `nil` where it is absent or badly spelled.
    func id<Thing: Identified>(_ name: String, _ log: inout RecordLog) -> ID<Thing>? {
        self[name].flatMap { IDText.read($0, &log) }
    }

    /// A list of ids, each of which is a reference.
    func ids<Thing: Identified>(
        _ name: String, example: String, _ target: (ID<Thing>) -> Reference.Target, _ log: inout RecordLog
    ) -> [ID<Thing>] {
        list(name, example: example, &log).compactMap { node in IDText.reference(node, target, &log) }
    }
}
