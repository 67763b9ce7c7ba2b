import Testing

@testable import DatelineImport

/// The authors of a citation, as ATT&CK and others write them, are who they are and no more.
@Suite struct AuthorNamesTests {
    @Test(
        arguments: [
            ("Okonedo, B", ["Okonedo, B."]), ("Okonedo, B.", ["Okonedo, B."]), ("Abrams, L. M.", ["Abrams, L. M."]),
            ("Saint-Just, J.-P.", ["Saint-Just, J.-P."]), ("Chen, Joseph", ["Chen, Joseph"]),
            ("Adair, S., Moran, N", ["Adair, S.", "Moran, N."]),
            ("Liu, H. and Yuzifovich, Y.", ["Liu, H.", "Yuzifovich, Y."]),
            ("Moran, N., Oppenheim, M., & Wartell, R", ["Moran, N.", "Oppenheim, M.", "Wartell, R."]),
            ("Bennett, J. T., Moran, N.", ["Bennett, J. T.", "Moran, N."]),
            ("Fiser, D. Oliveira, A", ["Fiser, D.", "Oliveira, A."]),
            ("Hernandez, A. S. Tarter, P. Ocamp, E. J", ["Hernandez, A. S.", "Tarter, P.", "Ocamp, E. J."]),
            ("Keshet, Lior. Kessem, Limor", ["Keshet, Lior", "Kessem, Limor"]),
            ("Sadowski, J; Hall, R", ["Sadowski, J.", "Hall, R."]),
            ("A. Randazzo, B. Manahan and S. Lipton", ["A. Randazzo", "B. Manahan", "S. Lipton"]),
            ("James Nutland, Craig Jackson & Brennan Evans", ["James Nutland", "Craig Jackson", "Brennan Evans"]),
            ("Ben Fletcher and Steve de Vera", ["Ben Fletcher", "Steve de Vera"]),
            ("JinQuan, MaDongZe, and LiHao", ["JinQuan", "MaDongZe", "LiHao"]),
            ("Smith, J., Jr.", ["Smith, J., Jr."]),
        ] as [(String, [String])])
    func arePeople(_ text: String, _ names: [String]) { #expect(AuthorNames.divided(text).map { $0 } == names) }

    @Test(
        arguments: [
            (
                "Electricity Information Sharing and Analysis Center; SANS Industrial Control Systems",
                ["Electricity Information Sharing and Analysis Center", "SANS Industrial Control Systems"]
            ),
            ("Cybersecurity and Infrastructure Security Agency", ["Cybersecurity and Infrastructure Security Agency"]),
            ("National Institute of Standards and Technology", ["National Institute of Standards and Technology"]),
            ("The BlackBerry Research & Intelligence Team", ["The BlackBerry Research & Intelligence Team"]),
            (
                "Department of Homeland Security and Federal Bureau of Investigation",
                ["Department of Homeland Security", "Federal Bureau of Investigation"]
            ),
            ("ClearSky Cyber Security and Trend Micro", ["ClearSky Cyber Security", "Trend Micro"]),
            ("NSA and ASD", ["NSA", "ASD"]), ("CISA, FBI", ["CISA", "FBI"]),
            ("PwC and BAE Systems", ["PwC", "BAE Systems"]),
            ("Strategic Cyber, LLC", ["Strategic Cyber, LLC"]), ("Dragos, Inc", ["Dragos, Inc"]),
            ("U.S. Dept. of the Treasury", ["U.S. Dept. of the Treasury"]),
            ("Nart Villeneuve & Tyler Dean, Google Cloud", ["Nart Villeneuve", "Tyler Dean", "Google Cloud"]),
        ] as [(String, [String])])
    func areHouses(_ text: String, _ names: [String]) { #expect(AuthorNames.divided(text) == names) }

    @Test(arguments: [
        "Tanabe, M, et al", "Tanabe, M. et al.", "Tanabe, M., et. al.", "Tanabe, M et all", "Tanabe, M and others",
    ])
    func areMoreThanAreNamed(_ text: String) { #expect(AuthorNames.divided(text) == ["Tanabe, M.", "et al."]) }

    @Test(arguments: ["", " ", ",", "and", "et al", ";;"])
    func areNobodyWhereThereIsNoName(_ text: String) {
        #expect(AuthorNames.divided(text).allSatisfy { !$0.isEmpty })
    }
}
