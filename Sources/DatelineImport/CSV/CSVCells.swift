internal import DatelineModel

/// One value of a field in a row.
struct CellValue: Hashable, Sendable {
    /// The text on one line.
    let text: String
    /// Further names, for an actor.
    var names: [String] = []
    /// The cell that it is from; `nil` for a value that the mapping gives to all rows.
    let cell: CellAccount.Cell?
}

extension CSVAssembly {
    /// The text of a field in a row: its columns joined, or else the value that the mapping gives to all rows.
    func text(_ field: CSVField, in row: CSVRow) -> String? {
        let texts = cells(field, in: row).map { row.texts(of: $0.column)[$0.number] }
        if texts.isEmpty { return mapping.values[field] }
        // Columns of the same name may repeat a value. The parts of a date are kept even when equal, as in 02 02.
        let parts = field.takesAll ? texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } : texts
        return parts.joined(separator: field == .body ? "\n\n" : " ")
    }

    /// The text of a field on one line; `nil` where nothing visible is left.
    func line(_ field: CSVField, in row: CSVRow) -> String? {
        text(field, in: row).map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The cells that a field is read from. Of columns with the same name, all or the first filled one, as the field
    /// takes it.
    func cells(_ field: CSVField, in row: CSVRow) -> [CellAccount.Cell] {
        (mapping.columns[field] ?? []).flatMap { column in
            row.texts(of: column).indices.prefix(field.takesAll ? .max : 1).map { .init(column: column, number: $0) }
        }
    }

    /// The values of a list field, in order, without those of cells that cannot be split.
    func values(_ field: CSVField, in row: CSVRow) -> [CellValue] {
        let cells = cells(field, in: row)
        if cells.isEmpty, let text = mapping.values[field] {
            return (try? values(of: field, in: text, from: nil, isOurs: row.isOurs)) ?? []
        }
        return cells.flatMap {
            (try? values(of: field, in: row.texts(of: $0.column)[$0.number], from: $0, isOurs: row.isOurs)) ?? []
        }
    }

    private func values(
        of field: CSVField, in text: String, from cell: CellAccount.Cell?, isOurs: Bool
    ) throws(CellFault) -> [CellValue] {
        var chains = try mapping.lists.values(in: text, of: field, isOurs: isOurs)
        if field == .targetCountry { chains = mapping.lists.joinedCountries(chains) }
        return chains.compactMap { names in
            let names = names.map { ShownText.line($0) }.filter { !$0.isEmpty }
            return names.first.map { CellValue(text: $0, names: Array(names.dropFirst()), cell: cell) }
        }
    }

    /// The distinct texts of a list field.
    func texts(_ field: CSVField, in row: CSVRow) -> [String] {
        values(field, in: row).map(\.text).reduce(into: []) { unique, text in
            if !unique.contains(text) { unique.append(text) }
        }
    }

    // MARK: Reading and accounting

    /// Reads a field with a single value, and accounts for its cells.
    mutating func one<Meaning>(
        _ field: CSVField, in row: CSVRow, reading read: (inout CSVAssembly, String) throws(CellFault) -> Meaning
    ) -> Meaning? {
        guard let text = line(field, in: row) else { return nil }
        let cells = cells(field, in: row)
        do throws(CellFault) {
            let meaning = try read(&self, text)
            for cell in cells { account.add(.used(field.rawValue), of: cell, for: field.rawValue) }
            return meaning
        } catch {
            report(error, of: field, in: row, at: cells.first)
            for cell in cells { account.add(.skipped(error.skipReason), of: cell, for: field.rawValue) }
            return nil
        }
    }

    /// Reads each value of a list field, and accounts for each.
    mutating func each<Meaning: Hashable>(
        _ field: CSVField, in row: CSVRow, reading read: (inout CSVAssembly, CellValue) throws(CellFault) -> Meaning
    ) -> [Meaning] {
        accountForFaultyLists(field, in: row)
        var met: Set<Meaning> = []
        return values(field, in: row).compactMap { value in
            do throws(CellFault) {
                let meaning = try read(&self, value)
                let isNew = met.insert(meaning).inserted
                add(isNew ? .used(field.rawValue) : .skipped(.because("the same value again")), of: value, for: field)
                return isNew ? meaning : nil
            } catch {
                report(error, of: field, in: row, at: value.cell)
                add(.skipped(error.skipReason), of: value, for: field)
                return nil
            }
        }
    }

    /// Reads the values of a list field that takes any text.
    mutating func eachText(_ field: CSVField, in row: CSVRow) -> [String] {
        each(field, in: row) { _, value throws(CellFault) in value.text }
    }

    private mutating func add(_ outcome: Outcome, of value: CellValue, for field: CSVField) {
        if let cell = value.cell { account.add(outcome, of: cell, for: field.rawValue) }
    }

    private mutating func accountForFaultyLists(_ field: CSVField, in row: CSVRow) {
        for cell in cells(field, in: row) {
            do throws(CellFault) {
                let values = try values(
                    of: field, in: row.texts(of: cell.column)[cell.number], from: cell, isOurs: row.isOurs)
                guard values.isEmpty else { continue }
                account.add(.skipped(.because("an empty list")), of: cell, for: field.rawValue)
            } catch {
                report(error, of: field, in: row, at: cell)
                account.add(.skipped(error.skipReason), of: cell, for: field.rawValue)
            }
        }
    }

    /// Reports a fault at its cell, or at the row if it has no cell.
    private mutating func report(
        _ fault: CellFault, of field: CSVField, in row: CSVRow, at cell: CellAccount.Cell?
    ) {
        let place = cell.map { row.place(of: $0.column, $0.number) } ?? row.place
        faults.add(.warning, fault.id, message: fault.message, of: field.rawValue, at: place, help: fault.help)
    }

    // MARK: Counting

    /// Counts the cells of a row that became a record, value by value.
    mutating func count(_ row: CSVRow, under header: [String]) {
        for column in header {
            let isMapped = mappedColumns.contains(column)
            for number in row.texts(of: column).indices {
                var outcomes = account.outcomes(of: .init(column: column, number: number))
                if outcomes.isEmpty { outcomes = [.skipped(Self.reasonForUnread(isMapped, number))] }
                for outcome in outcomes { parts.count(Self.name(of: column), outcome) }
            }
        }
        account = CellAccount()
    }

    private static func reasonForUnread(_ isMapped: Bool, _ number: Int) -> SkipReason {
        guard isMapped else { return .because("not in the mapping") }
        return number > 0 ? .faulty("another column of this name is taken") : .because("nothing can be seen of it")
    }

    /// Counts the cells of a row that is left out.
    mutating func countLeftOut(_ row: CSVRow, under header: [String]) {
        for column in header {
            let isMapped = mappedColumns.contains(column)
            for _ in row.texts(of: column) {
                parts.count(
                    Self.name(of: column),
                    .skipped(.because(isMapped ? "its row is left out" : "not in the mapping")))
            }
        }
    }

    private static func name(of column: String) -> String {
        column.isEmpty ? "column without a name" : "column " + column
    }
}

extension CellLists {
    /// Rejoins values that the separator split out of one country's name: "Korea, Republic of".
    func joinedCountries(_ chains: [[String]]) -> [[String]] {
        guard let separator, chains.count > 1, notation == nil else { return chains }
        var joined: [[String]] = []
        var rest = chains.compactMap(\.first)[...]
        while !rest.isEmpty {
            let name = stride(from: min(rest.count, 4), to: 1, by: -1).lazy
                .map { count in (count: count, text: rest.prefix(count).joined(separator: separator)) }
                .first { Geography.country(ShownText.line($0.text)) != nil }
            joined.append([name?.text ?? rest.first ?? ""])
            rest = rest.dropFirst(name?.count ?? 1)
        }
        return joined
    }
}
