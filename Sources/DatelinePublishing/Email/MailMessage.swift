import EDTF

/// A mail with the same contents as plain text and as HTML (RFC 5322; RFC 2046, section 5.1.4).
///
/// The same contents give the same bytes: the message's name and the line between its parts are made from them.
struct MailMessage {
    /// The subject.
    let subject: String
    /// Who publishes it.
    let publisher: String
    /// The host in whose name it is sent; `nil` where none is known.
    let host: String?
    /// The day on which what it tells ends.
    let day: CalendarDay
    /// The language of the texts, a BCP 47 tag.
    let language: String
    let text: [UInt8]
    let html: [UInt8]

    /// The message, its lines ended by CR and LF.
    var bytes: [UInt8] {
        let digest = String(ContentDigest(of: Array((subject + publisher).utf8) + text + html).hexadecimal.prefix(32))
        // "=_" cannot occur in quoted-printable text, nor in Base64 (RFC 2045, section 6.7).
        let boundary = "=_dateline_\(digest)"
        // A name that is reserved for what does not exist, where no address is known (RFC 2606).
        let host = host ?? "dateline.invalid"
        var message = HeaderText.field("From", from: publisher, at: "briefing@\(host)")
        message += HeaderText.field("To", "undisclosed-recipients:;")
        message += HeaderText.field("Subject", subject)
        message += HeaderText.field("Date", Self.date(of: day))
        message += HeaderText.field("Message-ID", "<\(digest)@\(host)>")
        message += HeaderText.field("Content-Language", language)
        // Mail programs open it as a draft that can be sent.
        message += HeaderText.field("X-Unsent", "1")
        message += HeaderText.field("MIME-Version", "1.0")
        message += "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n\r\n"
        var bytes = Array(message.utf8)
        for (type, content) in [("plain", text), ("html", html)] {
            bytes += "--\(boundary)\r\nContent-Type: text/\(type); charset=utf-8\r\n".utf8
            bytes += Self.encoded(content)
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    /// A part in the encoding that takes less room, with the line that names it.
    private static func encoded(_ content: [UInt8]) -> [UInt8] {
        let printable = QuotedPrintable.encoded(content), base64 = Base64.lines(Self.withNetworkLineBreaks(content))
        let (name, bytes) =
            printable.count <= base64.count ? ("quoted-printable", printable) : ("base64", base64)
        return Array("Content-Transfer-Encoding: \(name)\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
    }

    /// Text has CR and LF at the end of a line before it becomes Base64 (RFC 2045, section 6.8).
    private static func withNetworkLineBreaks(_ text: [UInt8]) -> [UInt8] {
        text.reduce(into: []) { bytes, byte in
            if byte == UInt8(ascii: "\n"), bytes.last != UInt8(ascii: "\r") { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(byte)
        }
    }

    /// The last second of a day, since a mail has an hour and the end of a period has none (RFC 5322, section 3.3).
    static func date(of day: CalendarDay) -> String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let (year, month, dayOfMonth) = day.components
        return "\(names[day.weekday - 1]), \(dayOfMonth) \(months[month - 1]) \(padded(year)) 23:59:59 +0000"
    }

    private static func padded(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
