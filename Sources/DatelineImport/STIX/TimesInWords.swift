internal import EDTF

extension STIXObject {
    /// How often and when something was sighted (STIX 2.1, section 5.2): `Sighted 3 times from 2 to 5 May 2019.`
    var sightingInWords: String {
        let count = text("count").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let often = count.map { $0 == 1 ? " once" : " \($0) times" } ?? ""
        return "Sighted" + often + timesSeen + "."
    }

    private var timesSeen: String {
        let times = times
        return switch (times.date("first_seen"), times.date("last_seen")) {
        case (let first?, let last?) where first == last: Self.placed(first)
        case (let first?, let last?): " from \(first.prose) to \(last.prose)"
        case (let first?, nil): ", first" + Self.placed(first)
        case (nil, let last?): ", last" + Self.placed(last)
        case (nil, nil): ""
        }
    }

    /// Since when and until when a relationship is said to have held (STIX 2.1, section 5.1).
    var timesOfRelationship: String? {
        guard ObjectRole(type: type) == .relationship else { return nil }
        let times = times
        return switch (times.date("start_time"), times.date("stop_time")) {
        case (let start?, let stop?): "Held from \(start.prose) to \(stop.prose)."
        case (let start?, nil): "Held from \(start.prose)."
        case (nil, let stop?): "Held until \(stop.prose)."
        case (nil, nil): nil
        }
    }

    private static func placed(_ date: EDTFDate) -> String {
        (date.day == nil ? " in " : " on ") + date.prose
    }
}
