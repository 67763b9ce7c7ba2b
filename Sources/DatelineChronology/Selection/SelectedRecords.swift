public import DatelineModel
import EDTF

extension Disclosure {
    /// The incidents that a selection selects, certainly or perhaps, with the actors and sources that they refer to.
    ///
    /// A selection that asks for nothing gives the whole disclosure. An actor that was asked for is always there.
    public func selected(by selection: Selection) -> Disclosure {
        guard selection != Selection() else { return self }
        let chosen = Set(incidents.filter { selection.selects($0, in: self) != .no }.map(\.id))
        if let actor = selection.actor { return narrowed(to: chosen, and: actor) }
        return narrowed(to: chosen)
    }
}
