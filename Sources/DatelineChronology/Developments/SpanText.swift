import EDTF

extension EDTFSpan {
    /// The two ends as EDTF writes them, with a slash between them: `[..2012]/..`.
    var edtf: String { "\(start.edtf)/\(end.edtf)" }
}

extension EDTFSpan.End {
    fileprivate var edtf: String {
        switch self {
        case .date(let date): date.description
        case .open: ".."
        case .unknown: ""
        }
    }
}
