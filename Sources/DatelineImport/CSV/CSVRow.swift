internal import DatelineModel

/// A row of a table, with the cells that hold something under the names of their columns.
struct CSVRow: Sendable {
    /// The cells of each name, of which several columns may have one.
    private var cells: [String: [CSVReader.Cell]] = [:]
    let place: TextPlace
    /// Whether the table is one that Dateline exports.
    let isOurs: Bool

    init(place: TextPlace, isOurs: Bool) {
        self.place = place
        self.isOurs = isOurs
    }

    mutating func add(_ cell: CSVReader.Cell, to name: String) {
        let text = isOurs ? OwnTable.unguarded(cell.text) : cell.text
        cells[name, default: []].append(CSVReader.Cell(text: text, line: cell.line, column: cell.column))
    }

    /// The text of a column, of several of one name the first that has one; empty counts as absent.
    subscript(column: String) -> String? { texts(of: column).first }

    /// The texts of all columns of a name.
    func texts(of column: String) -> [String] { (cells[column] ?? []).map { ShownText.visible($0.text) } }

    /// The texts of all columns of a name as they were written, hidden characters and all.
    func writtenTexts(of column: String) -> [String] { (cells[column] ?? []).map(\.text) }

    /// Where the cell of a column begins; of several columns of one name, that of a number from 0.
    func place(of column: String, _ number: Int = 0) -> TextPlace {
        guard let cell = cells[column]?.dropFirst(number).first else { return place }
        return TextPlace(file: place.file, line: cell.line, column: cell.column)
    }
}
