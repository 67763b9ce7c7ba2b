/// The same page by hand: what a Swift developer writes who wants speed, appending to an array of bytes.
struct HandWritten {
    private var bytes: [UInt8] = []

    static func page(_ page: SamplePage) -> [UInt8] {
        var writer = HandWritten()
        writer.bytes.reserveCapacity(32 << 10)
        writer.write(page)
        return writer.bytes
    }

    private mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Copies runs of plain bytes; text that is not contiguous is escaped byte by byte.
    private mutating func escaped(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { buffer in
            var start = 0
            for (offset, byte) in buffer.enumerated() {
                let reference: StaticString
                switch byte {
                case UInt8(ascii: "&"): reference = "&amp;"
                case UInt8(ascii: "<"): reference = "&lt;"
                case UInt8(ascii: ">"): reference = "&gt;"
                case UInt8(ascii: "\""): reference = "&#34;"
                case UInt8(ascii: "'"): reference = "&#39;"
                default: continue
                }
                bytes.append(contentsOf: buffer[start..<offset])
                raw(reference)
                start = offset + 1
            }
            bytes.append(contentsOf: buffer[start...])
        }
        if done == nil { bytes.append(contentsOf: text.utf8) }
    }

    private mutating func write(_ page: SamplePage) {
        raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        escaped(page.title)
        raw("</title></head>\n<body>\n<nav><ul>")
        for link in page.navigation {
            raw("<li><a href=\"")
            escaped(link.url)
            raw("\">")
            escaped(link.label)
            raw("</a></li>")
        }
        raw("</ul></nav>\n<main>\n<h1>")
        escaped(page.title)
        raw("</h1>\n")
        for item in page.items { write(item) }
        raw("\n</main>\n</body></html>")
    }

    private mutating func write(_ item: SamplePage.Item) {
        raw("<article id=\"")
        escaped(item.id)
        raw("\">\n<h2>")
        escaped(item.title)
        raw("</h2>\n<p><time>")
        escaped(item.date)
        raw("</time> <b>")
        escaped(item.actor)
        raw("</b> <i>")
        escaped(item.sector)
        raw("</i> ")
        escaped(item.country)
        raw("</p>\n<p>")
        escaped(item.summary)
        raw("</p>\n<data value=\"")
        bytes.append(contentsOf: String(item.number).utf8)
        raw("\">")
        bytes.append(contentsOf: String(item.number).utf8)
        raw("</data>\n</article>")
    }
}
