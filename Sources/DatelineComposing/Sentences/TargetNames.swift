import DatelineModel

extension SentenceComposer {
    /// Each victim, sector and place once, those that stand together in brackets: `Youbit (cryptocurrency, South Korea)`.
    func targetNames(_ targets: [Target]) -> [RichText] {
        var names: [RichText] = []
        for target in targets {
            let name = targetName(target)
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func targetName(_ target: Target) -> RichText {
        var parts: [RichText] = []
        if let name = target.name { parts.append(RichText(name)) }
        if let sector = target.sector { parts.append(names.termLink(.sector(sector)).lowercased.rich) }
        if let country = target.country {
            parts.append(names.termLink(.country(country)).rich)
        } else if let region = target.region {
            parts.append(names.termLink(.region(region)).rich)
        }
        guard let first = parts.first, parts.count > 1 else { return parts.first ?? "" }
        let rest = parts.dropFirst().enumerated().reduce(RichText()) { text, part in
            text + (part.offset == 0 ? "" : ", ") + part.element
        }
        return "\(first) (\(rest))"
    }
}

extension PageLink {
    /// The link with its words in lower case, as a sector stands within a sentence.
    fileprivate var lowercased: PageLink {
        PageLink(text: text.lowercased(), target: target, language: language, marking: marking)
    }
}
