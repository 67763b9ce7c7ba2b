internal import DatelineModel
internal import EDTF

/// A row of a table: its cells that are not blank, by the names of their columns.
struct CSVRow: Sendable {
    /// The cells by column name, which several columns may share.
    private var cells: [String: [CSVReader.Cell]] = [:]
    let place: TextPlace
    /// Whether the table was exported by Dateline.
    let isOurs: Bool

    init(place: TextPlace, isOurs: Bool) {
        self.place = place
        self.isOurs = isOurs
    }

    mutating func add(_ cell: CSVReader.Cell, to name: String) {
        let text = isOurs ? OwnTable.unguarded(cell.text) : cell.text
        cells[name, default: []].append(CSVReader.Cell(text: text, line: cell.line, column: cell.column))
    }

    /// The text of a column; of several columns with the same name, the first that is not blank.
    subscript(column: String) -> String? { texts(of: column).first }

    /// The texts of all columns of a name.
    func texts(of column: String) -> [String] { (cells[column] ?? []).map { ShownText.visible($0.text) } }

    /// The texts of all columns of a name as they were written, hidden characters and all.
    func writtenTexts(of column: String) -> [String] { (cells[column] ?? []).map(\.text) }

    /// Where the cell of a column begins; `number` selects among columns with the same name, counting from 0.
    func place(of column: String, _ number: Int = 0) -> TextPlace {
        guard let cell = cells[column]?.dropFirst(number).first else { return place }
        return TextPlace(file: place.file, line: cell.line, column: cell.column)
    }
}

extension CSVAssembly {
    /// The rows that become records. The others are reported with what they lack.
    mutating func kept(_ rows: [CSVRow], under header: [String]) -> [CSVRow] {
        rows.filter { row in
            importCounts.read("row")
            guard let reason = reasonToLeaveOut(row) else { return true }
            importCounts.skip("row", reason)
            countLeftOut(row, under: header)
            return false
        }
    }

    private mutating func reasonToLeaveOut(_ row: CSVRow) -> SkipReason? {
        for field in mapping.record.required where line(field, in: row) == nil {
            let columns = (mapping.columns[field] ?? []).map { "'\($0)'" }.joined(separator: ", ")
            let fault = CellFault(
                reason: "no \(field.rawValue)", message: "this row has no \(field.rawValue)",
                help: "fill in \(columns), or leave the row: it becomes no \(mapping.record.rawValue)",
                id: field.isDate ? .importDate : .importObject)
            return leaveOut(row, because: fault, of: field)
        }
        for field in mapping.record.required where field.isDate {
            do throws(CellFault) {
                _ = try CellReading.date(line(field, in: row) ?? "", mapping.dateFormats[field] ?? [])
            } catch {
                return leaveOut(row, because: error, of: field)
            }
        }
        return nil
    }

    private mutating func leaveOut(_ row: CSVRow, because fault: CellFault, of field: CSVField) -> SkipReason {
        let place = cells(field, in: row).first.map { row.place(of: $0.column, $0.number) } ?? row.place
        faults.add(.error, fault.id, message: fault.message, of: field.rawValue, at: place, help: fault.help)
        return fault.skipReason
    }

    /// The date of a field; `nil` where it has none that can be read.
    mutating func date(_ field: CSVField, in row: CSVRow) -> EDTFDate? {
        one(field, in: row) { assembly, text throws(CellFault) in try assembly.readDate(of: field, from: text, in: row)
        }
    }

    /// Reads a text as the date of a field, and reports what the date leaves out.
    mutating func readDate(of field: CSVField, from text: String, in row: CSVRow) throws(CellFault) -> EDTFDate {
        let read = try CellReading.date(text, mapping.dateFormats[field] ?? [])
        if let remark = read.remark { note(remark, of: field, in: row, help: "the date is as exact as a second") }
        guard read.isMidnight, [.date, .until].contains(field), let day = read.date.dayAsTold,
            day.day == 1
        else { return read.date }
        return meant(by: day, as: field, in: row)
    }

    /// What midnight on the first of a month means: programs often write a bare month or year that way.
    private mutating func meant(by first: CalendarDay, as field: CSVField, in row: CSVRow) -> EDTFDate {
        let words = [line(.title, in: row), line(.body, in: row)].compactMap(\.self).joined(separator: ". ")
        switch WordedPrecision(of: first, in: words) {
        case .year:
            note(
                "a midnight of the first of a month is read as the year, as its words say", of: field, in: row,
                help: "write the day into the record where it is known")
            return .year(first.year)
        case .month:
            note(
                "a midnight of the first of a month is read as the month, as its words say", of: field, in: row,
                help: "write the day into the record where it is known")
            return .month(first.month, of: first.year) ?? EDTFDate(first)
        case .day: return EDTFDate(first)
        case nil:
            note(
                "this is the first of a month at midnight, which may mean the month or the year; it is taken for the day",
                of: field, in: row, help: "write the month or the year where no more is known")
            return EDTFDate(first)
        }
    }

    private mutating func note(_ message: String, of field: CSVField, in row: CSVRow, help: String) {
        let place = cells(field, in: row).first.map { row.place(of: $0.column, $0.number) } ?? row.place
        faults.add(.note, .importDate, message: message, of: field.rawValue, at: place, help: help)
    }
}
