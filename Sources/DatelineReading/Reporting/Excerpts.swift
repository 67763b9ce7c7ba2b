internal import DatelineModel

/// Looks up the lines that diagnostics point at, reading each file once.
struct Excerpts {
    private let bytes: (String) -> [UInt8]?

    /// Excerpts from files whose bytes are had by their paths.
    init(bytes: @escaping (String) -> [UInt8]?) { self.bytes = bytes }

    /// The diagnostics with the lines they point at; they must be in the order of files and lines.
    func filled(into diagnostics: [Diagnostic]) -> [Diagnostic] {
        var filled = diagnostics
        var start = 0
        while start < filled.count {
            let file = filled[start].place?.file
            let end = filled[start...].firstIndex { $0.place?.file != file } ?? filled.count
            if let file, let bytes = bytes(file) { fill(&filled[start..<end], from: bytes) }
            start = end
        }
        return filled
    }

    private func fill(_ diagnostics: inout ArraySlice<Diagnostic>, from bytes: [UInt8]) {
        var line = 1
        var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var last: (line: Int, text: String?)?
        for index in diagnostics.indices {
            guard let wanted = diagnostics[index].place?.line else { continue }
            while line < wanted, let next = startOfNextLine(bytes, after: offset) { (line, offset) = (line + 1, next) }
            guard line == wanted else { return }
            let text = last?.line == line ? last?.text : lineText(bytes, from: offset)
            last = (line, text)
            diagnostics[index].excerpt = text
        }
    }

    /// A line; `nil` for one that is too long to be looked at.
    private func lineText(_ bytes: [UInt8], from offset: Int) -> String? {
        let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return end - offset > FaultLimits.excerpt ? nil : String(decoding: bytes[offset..<end], as: UTF8.self)
    }

    private func startOfNextLine(_ bytes: [UInt8], after offset: Int) -> Int? {
        guard let end = bytes[offset...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }
}
