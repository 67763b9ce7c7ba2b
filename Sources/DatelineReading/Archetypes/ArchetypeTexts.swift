import EDTF

extension Archetype {
    static func incident(_ title: String, on day: CalendarDay) -> String {
        """
        type: incident            # or activity, statement, disclosure, response
        title: \(title)
        date: \(day)          # as exactly as is known and no more: 2017-05, 2012/.., 2015~, 2017-05-12/2017-05-15
        recorded: \(day)
        status: draft             # take this line out when the record is ready
        # targets:
        #   - { sector: healthcare, country: GB, source: report-2017 }
        # attribution:
        #   - { to: apt37, by: fireeye, said: 2018-02-20, confidence: high, source: report-2017 }
        # claims:
        #   - { id: cost, text: What is claimed in one sentence., by: fireeye, said: 2018-02-20, source: report-2017 }
        # sources: [report-2017]

        """
    }

    static func actor(_ name: String, on day: CalendarDay) -> String {
        """
        type: actor
        name: \(name)
        kind: intrusion-set       # or threat-actor, state, unit, persona
        recorded: \(day)
        status: draft             # take this line out when the record is ready
        # named: { by: fireeye, said: 2018-02-20, source: report-2018 }
        # active: { start: "[..2012]", end: "..", by: fireeye, source: report-2018 }    # since at least 2012
        # aliases:
        #   - { name: Reaper, overlap: same, by: fireeye, said: 2018-02-20, source: report-2018 }
        # relations:
        #   - { kind: works-for, to: dprk, by: fireeye, said: 2018-02-20, source: report-2018 }

        """
    }

    static func source(_ title: String, on day: CalendarDay) -> String {
        """
        type: source
        title: \(title)
        publisher: Not yet known  # an organisation of vocabulary.yaml, or a name
        # retrieved: \(day)
        # published: 2018-02-20   # as exactly as is known
        # url: https://example.org/report
        # kind: report            # or news, advisory, statement, indictment, database, paper, post, book
        # reliability: B          # Admiralty code, A to F

        """
    }
}
