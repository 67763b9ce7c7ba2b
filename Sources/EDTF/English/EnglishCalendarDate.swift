/// The digits of a calendar date in English, without what was said against them.
extension CalendarDate {
    /// For running text, after "since" and "about" too: `12 May 2017`, `the 2010s`, `some day in May 2017`.
    var english: String {
        let told = told
        return told == self ? englishDigits : told.english
    }

    private var englishDigits: String {
        guard hasDay else { return hasMonth ? englishMonth : EnglishDate.year(yearDigits) }
        if dayDigits.isWhollyUnspecified {
            return "some day in " + (monthDigits.isWhollyUnspecified ? EnglishDate.year(yearDigits) : englishMonth)
        }
        guard let day else { return englishDays + " of " + englishMonth }
        return month == nil ? "the \(EnglishDate.ordinal(day)) of \(englishMonth)" : "\(day) \(englishMonth)"
    }

    /// For tables: `12 May 2017`, `2010s`, `May 2017, day unknown`.
    var short: String {
        let told = told
        return told == self ? shortDigits : told.short
    }

    private var shortDigits: String {
        if isSpecified { return english }
        guard hasMonth else { return EnglishDate.short(yearDigits) }
        let year = EnglishDate.digits(yearDigits)
        guard let month else {
            guard monthDigits.isWhollyUnspecified, !hasDay || dayDigits.isWhollyUnspecified else {
                return CalendarDate(yearDigits, month: monthDigits, day: dayDigits).description.lowercased()
            }
            return "\(year), \(hasDay ? "day" : "month") unknown"
        }
        let name = "\(EnglishDate.month(month)) \(year)"
        guard hasDay else { return name }
        if dayDigits.isWhollyUnspecified { return "\(name), day unknown" }
        return "\(day.map(String.init) ?? dayDigits.text.lowercased()) \(name)"
    }

    /// `May 2017`, `some month of 2017`, `October, November or December 1984`.
    private var englishMonth: String {
        let year = EnglishDate.someYear(yearDigits)
        let link = yearDigits.isSpecified ? " " : " of "
        if let month { return EnglishDate.month(month) + link + year }
        if monthDigits.isWhollyUnspecified { return "some month of \(year)" }
        let months = months
        let names = months.map(EnglishDate.month)
        guard months.count > 3 else { return EnglishDate.list(names, "or") + link + year }
        return "some month from \(names[0]) to \(names[names.count - 1]) of \(year)"
    }

    /// `the 1st, 11th or 21st`, `some day from the 10th to the 19th`.
    private var englishDays: String {
        let days = days
        let names = days.map(EnglishDate.ordinal)
        guard days.count > 4 else { return "the " + EnglishDate.list(names, "or") }
        return "some day from the \(names[0]) to the \(names[names.count - 1])"
    }
}

/// What is left of the digits by the calendar: `2019-X2-31` can only be in December.
extension CalendarDate {
    /// The date with the digits of its month and its day that follow from the others.
    var told: CalendarDate {
        guard hasDay, !isSpecified else { return self }
        let months = months, days = days
        return CalendarDate(
            yearDigits, month: months.count == 1 ? TwoDigits(months[0]) : monthDigits,
            day: days.count == 1 ? TwoDigits(days[0]) : dayDigits, marks: marks)
    }

    /// The months that have, in some year that fits, a day that fits.
    private var months: [Int] {
        (1...12).filter { month in
            monthDigits.canMean(month)
                && CalendarDate(yearDigits, month: TwoDigits(month), day: dayDigits).hull != nil
        }
    }

    /// The days that some month that fits has, in some year that fits.
    private var days: [Int] {
        (1...31).filter { day in
            dayDigits.canMean(day)
                && CalendarDate(yearDigits, month: monthDigits, day: TwoDigits(day)).hull != nil
        }
    }
}
