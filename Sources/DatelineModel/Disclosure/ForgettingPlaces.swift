extension DisclosedContents {
    /// Takes out where in the files things stand: a line number tells how much stands before it.
    mutating func forgetPlaces() {
        changeEveryProvenance { $0.place = nil }
        for index in sources.indices { sources[index].metadata.place = nil }
        for index in incidents.indices {
            incidents[index].metadata.place = nil
            incidents[index].body.forgetPlaces()
        }
        for index in actors.indices {
            actors[index].metadata.place = nil
            actors[index].body.forgetPlaces()
        }
    }
}

extension Prose {
    fileprivate mutating func forgetPlaces() {
        for index in paragraphs.indices { paragraphs[index].place = nil }
    }
}
