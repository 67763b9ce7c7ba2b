import DatelineModel
import EDTF

/// A technique with the records that mention it.
struct TechniqueUse {
    /// One record that mentions it.
    struct Occasion {
        let record: String
        let title: String
        let provenance: Provenance
        let marking: Marking
        let sources: [ID<Source>]
    }

    let id: ID<Technique>
    private(set) var mentions: [Occasion]

    /// The techniques of some actors and incidents, by id.
    static func of(
        _ actors: [Actor], _ incidents: [Incident], in disclosure: Disclosure
    ) -> [TechniqueUse] {
        var mentions: [ID<Technique>: [Occasion]] = [:]
        for actor in actors {
            for technique in actor.techniques {
                mentions[technique.id, default: []].append(
                    Occasion(technique, in: "actors/\(actor.id)", actor.name, actor.metadata, disclosure))
            }
        }
        for incident in incidents {
            for technique in incident.techniques {
                mentions[technique.id, default: []].append(
                    Occasion(technique, in: "incidents/\(incident.id)", incident.title, incident.metadata, disclosure))
            }
        }
        return mentions.sorted { $0.key < $1.key }
            .map { TechniqueUse(id: $0.key, mentions: $0.value) }
    }

    /// Which records mention it, and who says so: a line each.
    func comment(in disclosure: Disclosure) -> String {
        mentions.map { mention in
            let speaker = mention.provenance.by.map(disclosure.name(of:))
            let said = mention.provenance.said?.prose
            let saying = [speaker, said].compactMap(\.self).joined(separator: ", ")
            return saying.isEmpty ? mention.title : "\(mention.title) (\(saying))"
        }.joined(separator: "\n")
    }
}

extension TechniqueUse.Occasion {
    init(
        _ technique: Usage<Technique>, in record: String, _ title: String, _ metadata: RecordMetadata,
        _ disclosure: Disclosure
    ) {
        let sources = technique.provenance.sources.isEmpty ? metadata.sources : technique.provenance.sources
        let cited = sources.compactMap(disclosure.source).map { disclosure.highestMarking(of: $0) }.max()
        self.init(
            record: record, title: title, provenance: technique.provenance,
            marking: max(disclosure.highestMarking(of: technique, in: metadata), cited ?? .clear), sources: sources)
    }
}
