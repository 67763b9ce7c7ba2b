extension STIXObject {
    /// The id in MITRE ATT&CK: that of a reference, the one behind the name, or the only one among the aliases.
    var attackIDAnywhere: String? {
        if let attackID { return attackID }
        if let written = text("name"), let id = ATTACKNames.divided(ShownText.line(written)).id { return id }
        let ids = attackIDsAmongAliases
        return ids.count == 1 ? ids.first : nil
    }

    /// Another name of the object without an id behind it; `nil` for an id of ATT&CK, which nobody uses as a name.
    func aliasName(_ written: String) -> String? {
        let line = ShownText.line(written)
        if isAttackID(line) { return nil }
        let name = ATTACKNames.divided(line).name
        return name.isEmpty ? nil : name
    }

    /// How many ids of ATT&CK among the aliases are not the object's own, for a record has room for one.
    var otherAttackIDs: Int { attackIDsAmongAliases.count { $0 != attackIDAnywhere } }

    private var attackIDsAmongAliases: Set<String> {
        Set(texts("aliases").map { ShownText.line($0) }.filter(isAttackID).map { $0.uppercased() })
    }

    /// Whether a text is an id by which ATT&CK knows things of the object's kind.
    private func isAttackID(_ text: String) -> Bool {
        switch ObjectRole(type: type) {
        case .actor: ATTACKNames.isGroupID(text.uppercased())
        case .event: ATTACKNames.isCampaignID(text.uppercased())
        default: false
        }
    }
}
