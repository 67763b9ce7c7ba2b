extension STIXObject {
    /// The id in MITRE ATT&CK: that of a reference, the one behind the name, or of an actor the only one among its aliases.
    var attackIDAnywhere: String? {
        if let attackID { return attackID }
        if let written = text("name"), let id = ATTACKNames.divided(ShownText.line(written)).id { return id }
        guard ObjectRole(type: type) == .actor else { return nil }
        let ids = Set(texts("aliases").map { ShownText.line($0).uppercased() }.filter(ATTACKNames.isGroupID))
        return ids.count == 1 ? ids.first : nil
    }

    /// Another name of the object without an id behind it; `nil` for an id of ATT&CK, which nobody uses as a name.
    func aliasName(_ written: String) -> String? {
        let line = ShownText.line(written)
        if ObjectRole(type: type) == .actor, ATTACKNames.isGroupID(line.uppercased()) { return nil }
        let name = ATTACKNames.divided(line).name
        return name.isEmpty ? nil : name
    }

    /// How many ids of ATT&CK among the aliases are not the object's own, for a record has room for one.
    var otherAttackIDs: Int {
        guard ObjectRole(type: type) == .actor else { return 0 }
        let ids = Set(texts("aliases").map { ShownText.line($0).uppercased() }.filter(ATTACKNames.isGroupID))
        return ids.count { $0 != attackIDAnywhere }
    }
}
