/// The id of a record in another collection.
struct IdentifierRow: Sendable {
    let collection: String
    let id: String
    let url: String?
}

extension IdentifierRow: ModelRecord {
    static let fields = RecordDescription<IdentifierRow>(
        "Identifier",
        [
            .init("collection", "The name of the collection.") { $0.collection },
            .init("id", "The id in it.") { $0.id },
            .init("url", "Where the collection shows it, if that is known.") { $0.url },
        ])
}

extension IdentifierRow {
    /// Ids in other collections, in the order of the collections' names.
    static func rows(of ids: [String: String]) -> [IdentifierRow] {
        ids.sorted { $0.key < $1.key }.map { collection, id in
            let isAttack = collection == "attack"
            return IdentifierRow(
                collection: isAttack ? "MITRE ATT&CK" : collection, id: id, url: isAttack ? attackAddress(of: id) : nil)
        }
    }

    /// Where ATT&CK shows a group, a campaign, a software or a technique.
    static func attackAddress(of id: String) -> String? {
        let folders: [Character: String] = ["G": "groups", "C": "campaigns", "S": "software", "T": "techniques"]
        guard let letter = id.first, let folder = folders[letter],
            id.dropFirst().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), id.count > 4
        else { return nil }
        let path = id.map { $0 == "." ? "/" : String($0) }.joined()
        return "https://attack.mitre.org/\(folder)/\(path)/"
    }
}
