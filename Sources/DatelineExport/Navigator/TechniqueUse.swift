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
                    Occasion(
                        of: technique, in: "actors/\(actor.id)", title: actor.name, metadata: actor.metadata,
                        disclosure: disclosure))
            }
        }
        for incident in incidents {
            for technique in incident.techniques {
                mentions[technique.id, default: []].append(
                    Occasion(
                        of: technique, in: "incidents/\(incident.id)", title: incident.title,
                        metadata: incident.metadata, disclosure: disclosure))
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
        of technique: Usage<Technique>, in record: String, title: String, metadata: RecordMetadata,
        disclosure: Disclosure
    ) {
        let sources = technique.provenance.sources.isEmpty ? metadata.sources : technique.provenance.sources
        let cited = sources.compactMap(disclosure.source).map { disclosure.highestMarking(of: $0) }.max()
        self.init(
            record: record, title: title, provenance: technique.provenance,
            marking: max(disclosure.highestMarking(of: technique, in: metadata), cited ?? .clear), sources: sources)
    }
}

/// Which matrix of ATT&CK has a technique, as far as ATT&CK 18.1 numbers them.
///
/// The matrices share their numbers but for those of industrial control systems, which begin with `T0`. A technique that
/// is in none of the lists may have been taken out, or be newer.
enum AttackMatrix {
    /// The matrix that has a technique; `nil` where none is known to have it.
    static func domain(of technique: ID<Technique>) -> NavigatorLayer.Domain? {
        if technique.text.hasPrefix("T0") { return .ics }
        let parts = technique.text.dropFirst().split(separator: ".")
        guard let number = parts.first.flatMap({ Int($0) }) else { return nil }
        let part = parts.dropFirst().first.flatMap { Int($0) } ?? 0
        if let last = mobile[number] { return part <= last ? .mobile : nil }
        guard let last = enterprise[number], part <= last, !takenOut.contains(technique.text) else { return nil }
        return .enterprise
    }

    /// The number of each technique with that of its last sub-technique: `1003.8`.
    private static func numbers(_ text: String) -> [Int: Int] {
        let pairs = text.split { $0 == " " || $0 == "\n" }.compactMap { word -> (Int, Int)? in
            let parts = word.split(separator: ".").compactMap { Int($0) }
            return parts.first.map { ($0, parts.count > 1 ? parts[1] : 0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Numbers of sub-techniques that are no longer given.
    private static let takenOut: Set = [
        "T1053.001", "T1053.004", "T1055.006", "T1055.007", "T1055.010", "T1218.006", "T1547.011", "T1562.005",
        "T1574.002", "T1574.003",
    ]

    private static let enterprise = numbers(
        """
        1001.3 1003.8 1005 1006 1007 1008 1010 1011.1 1012 1014 1016.2 1018 1020.1 1021.8 1025 1027.17 1029 1030
        1033 1036.12 1037.5 1039 1040 1041 1046 1047 1048.3 1049 1052.1 1053.7 1055.15 1056.4 1057 1059.13 1068
        1069.3 1070.10 1071.5 1072 1074.2 1078.4 1080 1082 1083 1087.4 1090.4 1091 1092 1095 1098.7 1102.3 1104
        1105 1106 1110.4 1111 1112 1113 1114.3 1115 1119 1120 1123 1124 1125 1127.3 1129 1132.2 1133 1134.5 1135
        1136.3 1137.6 1140 1176.2 1185 1187 1189 1190 1195.3 1197 1199 1200 1201 1202 1203 1204.5 1205.2 1207
        1210 1211 1212 1213.6 1216.2 1217 1218.15 1219.3 1220 1221 1222.2 1480.2 1482 1484.2 1485.1 1486 1489
        1490 1491.2 1495 1496.4 1497.3 1498.2 1499.4 1505.6 1518.2 1525 1526 1528 1529 1530 1531 1534 1535 1537
        1538 1539 1542.5 1543.5 1546.18 1547.15 1548.6 1550.4 1552.8 1553.6 1554 1555.6 1556.9 1557.4 1558.5
        1559.3 1560.3 1561.2 1562.13 1563.2 1564.14 1565.3 1566.4 1567.4 1568.3 1569.3 1570 1571 1572 1573.2
        1574.14 1578.5 1580 1583.8 1584.8 1585.3 1586.3 1587.4 1588.7 1589.3 1590.6 1591.4 1592.4 1593.3 1594
        1595.3 1596.5 1597.2 1598.4 1599.1 1600.2 1601.2 1602.2 1606.2 1608.6 1609 1610 1611 1612 1613 1614.1
        1615 1619 1620 1621 1622 1647 1648 1649 1650 1651 1652 1653 1654 1656 1657 1659 1665 1666 1667 1668 1669
        1671 1672 1673 1674 1675 1677 1678 1679 1680 1681
        """)

    private static let mobile = numbers(
        """
        1398 1399 1403 1404 1405 1406.2 1407 1409 1413 1414 1417.2 1418.1 1420 1421 1422.2 1423 1424 1426 1427
        1428 1429 1430.2 1436 1437.1 1444 1449 1451 1453 1456 1458 1461 1464 1469 1470 1471 1474.3 1475 1476
        1477 1481.3 1509 1512 1513 1516 1517 1521.3 1532 1533 1541 1544 1575 1577 1582 1603 1604 1616 1617
        1623.1 1624.1 1625.1 1626.1 1627.1 1628.3 1629.3 1630.3 1631.1 1632.1 1633.1 1634.1 1635.1 1636.4 1637.1
        1638 1639.1 1640 1641.1 1642 1643 1644 1645 1646 1655.1 1658 1660 1661 1662 1663 1664 1670
        """)
}
