internal import DatelineModel

extension Fields {
    /// An https address; `nil` where it is absent or faulty.
    ///
    /// http is taken with a warning, because old reports have no other address; nothing else is.
    func address(_ name: String, _ log: inout RecordLog) -> String? {
        guard let node = self[name], let text = LineText.read(node, "'\(name)'", &log) else { return nil }
        if AddressText.isAddress(text, scheme: "https://") { return text }
        if AddressText.isAddress(text, scheme: "http://") {
            log.warn(
                .webAddress, "'\(text)' is not encrypted", at: log.place(of: node, from: 0, length: 7),
                help: "write 'https://\(text.dropFirst(7))' where the publisher serves it")
            return text
        }
        reportAddress(text, node, &log)
        return nil
    }

    private func reportAddress(_ text: String, _ node: LocatedNode, _ log: inout RecordLog) {
        guard let (character, address) = AddressText.encoded(text), AddressText.isWeb(address) else {
            return log.error(
                .webAddress, "'\(text)' is not an https address", at: log.place(of: node),
                help: AddressText.isWeb("https://" + text) && text.contains(".")
                    ? "write 'https://\(text)'" : "write the whole address, such as 'https://example.org/report'")
        }
        let name = character.isWhitespace ? "white space" : "'\(character)'"
        log.error(
            .webAddress, "'\(text)' is no address, for \(name) cannot stand in one", at: log.place(of: node),
            label: "percent-encoded, it can (RFC 3986, section 2)", help: "write '\(address)'")
    }

    /// A language tag; `nil` where it is absent or faulty.
    func language(_ name: String, _ log: inout RecordLog) -> String? {
        guard let node = self[name] else { return nil }
        if let text = node.text, AddressText.isLanguageTag(text) { return text }
        log.error(
            .languageTag, "'\(node.text ?? node.shape)' is not a language tag", at: log.place(of: node),
            help: "write a BCP 47 tag, such as 'en', 'ko' or 'zh-Hant'")
        return nil
    }
}
