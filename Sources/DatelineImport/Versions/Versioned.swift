internal import DatelineModel

/// Something that several files of an import may have under one id, in several versions.
protocol Versioned: Sendable {
    /// What all its versions share.
    var versionedID: String { get }
    /// All that it says, as text that depends on nothing but what it says.
    var contents: String { get }
    /// Where it stands.
    var place: TextPlace { get }

    /// Whether this is an earlier version than another with its id.
    func isEarlier(than other: Self) -> Bool
}

extension MISPEvent: Versioned {
    var versionedID: String { uuid }
    var contents: String { node.canonicalText }
    func isEarlier(than other: MISPEvent) -> Bool { timestamp < other.timestamp }
}

extension GalaxyCluster: Versioned {
    var versionedID: String { uuid }
    func isEarlier(than other: GalaxyCluster) -> Bool { version < other.version }
}

extension VERISIncident: Versioned {
    var versionedID: String { id }
    var contents: String { node.canonicalText }
    func isEarlier(than other: VERISIncident) -> Bool { modified < other.modified }

    /// When the record was changed last, as it is written: in a form whose order is that of time.
    private var modified: String { text("plus.modified") ?? "" }
}
