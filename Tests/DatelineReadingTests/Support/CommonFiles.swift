/// Records that a record under test may refer to; there is nothing wrong with them.
enum CommonFiles {
    static let all = [("vocabulary.yaml", vocabulary), ("sources.yaml", sources), lazarus, apt37, older]

    static let vocabulary = """
        organisations:
          fireeye: { name: FireEye, kind: company, country: US }
          us-government: { name: United States government, kind: government, country: US }
        malware: { wannacry: WannaCry }
        techniques: { T1486: Data Encrypted for Impact }

        """

    static let sources = """
        report-2018: { title: A report, publisher: fireeye, published: 2018-02-20 }
        news-2017: { title: News, publisher: us-government, published: 2017-12-18 }

        """

    static let lazarus = ("actors/lazarus.md", "---\ntype: actor\nname: Lazarus\n---\n[@report-2018]\n")

    static let apt37 = ("actors/apt37.md", "---\ntype: actor\nname: APT37\n---\n[@news-2017]\n")

    static let older = ("incidents/older.md", "---\ntype: incident\ntitle: Older\ndate: 2014\n---\n")
}
