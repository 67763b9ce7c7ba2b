/// The ids of the marking definitions of TLP 2.0, as OASIS published them for STIX 2.1 in October 2022.
package enum STIXMarkingID {
    /// The id of the definition of a marking.
    package static func of(_ marking: Marking) -> String {
        let uuid =
            switch marking {
            case .clear: "94868c89-83c2-464b-929b-a1a8aa3c8487"
            case .green: "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
            case .amber: "55d920b0-5e8b-4f79-9ee9-91f868d9b421"
            case .amberStrict: "939a9414-2ddd-4d32-a0cd-375ea402b003"
            case .red: "e828b379-4e03-4974-9ac4-e53a884c97c1"
            }
        return "marking-definition--" + uuid
    }

    /// The property of the extension that holds the label: `red`.
    package static let label = "tlp_2_0"
}
