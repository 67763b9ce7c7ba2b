/// The order of things by a date that some of them have not.
package enum UndatedLast {
    /// Whether one thing comes before another: by their dates, and those without one come last.
    ///
    /// `nil` where the dates do not tell: both are the same, or both are missing.
    ///
    /// - Parameter isNewestFirst: Whether later dates come before earlier ones.
    package static func precedes<Date: Comparable>(
        _ first: Date?, _ second: Date?, isNewestFirst: Bool = false
    ) -> Bool? {
        switch (first, second) {
        case (let one?, let two?): one == two ? nil : isNewestFirst ? two < one : one < two
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): nil
        }
    }
}
