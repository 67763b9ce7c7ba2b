import Testing

@testable import DatelineChronology

struct UndatedLastTests {
    @Test func thingsWithoutADateComeLast() {
        #expect(UndatedLast.precedes(1, 2) == true)
        #expect(UndatedLast.precedes(2, 1) == false)
        #expect(UndatedLast.precedes(1, nil) == true)
        #expect(UndatedLast.precedes(nil, 1) == false)
        #expect(UndatedLast.precedes(1, 1) == nil)
        #expect(UndatedLast.precedes(Int?.none, nil) == nil)
    }

    @Test func alsoWhereTheNewestComesFirst() {
        #expect(UndatedLast.precedes(1, 2, isNewestFirst: true) == false)
        #expect(UndatedLast.precedes(2, 1, isNewestFirst: true) == true)
        #expect(UndatedLast.precedes(1, nil, isNewestFirst: true) == true)
    }
}
