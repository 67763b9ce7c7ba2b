/// Letters with marks, and the plain ones that a reader types for them: Latin ones, and the Greek and Cyrillic ones that
/// Unicode also writes as a letter and a mark.
///
/// The table goes into the site's index, so that the page's script folds a query exactly as the publisher folded the
/// texts. A letter that is missing here stays as it is.
package enum MarkedLetters {
    /// The plain letters, each with the letters that it stands for.
    package static let table: [(plain: String, marked: String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æǣǽ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ƒḟ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("ij", "ĳ"),
        ("j", "ĵǰȷ"),
        ("k", "ķĸǩḱḳḵ"),
        ("l", "ĺļľŀłḷḹḻḽ"),
        ("lj", "ǉ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŉŋǹṅṇṉṋ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("α", "άὰᾶ"),
        ("ε", "έὲ"),
        ("η", "ήὴῆ"),
        ("ι", "ίϊΐὶῖ"),
        ("ο", "όὸ"),
        ("σ", "ς"),
        ("υ", "ύϋΰὺῦ"),
        ("ω", "ώὼῶ"),
        ("г", "ѓ"),
        ("е", "ёѐ"),
        ("и", "йѝ"),
        ("і", "ї"),
        ("к", "ќ"),
        ("у", "ў"),
        // An apostrophe that Unicode has among the letters.
        ("", "ʼ"),
    ]

    static let plain: [Unicode.Scalar: String] = {
        var plain: [Unicode.Scalar: String] = [:]
        for (letters, marked) in table {
            for scalar in marked.unicodeScalars { plain[scalar] = letters }
        }
        return plain
    }()
}
