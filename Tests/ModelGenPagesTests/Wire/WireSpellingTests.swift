import Testing

@testable import ModelGenPages

@Suite struct WireSpellingTests {
    @Test(arguments: [
        ("hull_length", "hullLength", WireSpelling.camel), ("hull_id", "hullID", .camel),
        ("hull_length", "hull_length", .snake), ("hull_length", "HullLength", .pascal),
        ("hull_length", "hull-length", .kebab), ("hull_length", "Hull-Length", .kebab), ("_hull_no", "_hullNo", .camel),
        ("line_2", "line2Text", .camel), ("line_no", "LINE_NO", nil), ("hull", "hull", nil), ("from_", "from", nil),
        ("dollar_ref", "$ref", nil), ("hull_length", "hulllength", nil), ("i_pv6", "IPv6", nil),
        ("o_auth2_token", "OAuth2Token", nil), ("x_axis", "xAxis", .camel),
    ])
    func tellsTheSpellingOfAProvedKey(name: String, key: String, spelling: WireSpelling?) {
        #expect(WireSpelling(of: key, for: name) == spelling)
    }

    @Test(arguments: [
        ([("ownerID", "owner_id"), ("crewID", "crew_id"), ("dockId", "dock_id")], "berth_id", "berthID"),
        ([("ownerId", "owner_id"), ("crewID", "crew_id")], "berth_id", "berthId"),
        ([("ownerID", "owner_id")], "id_card", "idCard"), ([("idCard", "id_card")], "berth_id", "berthId"),
        ([("apiURLTemplate", "api_url_template")], "dock_url", "dockURL"),
        ([("iPv6", "i_pv6")], "old_pv6", "oldPv6"), ([], "berth_2_no", "berth2No"), ([], "_berth_no", "_berthNo"),
    ])
    func spellsInitialismsAsProved(proofs: [(String, String)], name: String, camel: String) {
        let initialisms = WireInitialisms(proofs: proofs.map { (key: $0.0, sourceName: $0.1) })
        #expect(WireWords(of: name).spelled(.camel, initialisms) == camel)
    }

    @Test func takesTheUsersInitialismsWhereNothingIsProved() {
        let given = WireInitialisms(proofs: [("hullNo", "hull_no")], given: ["gps", "no"])
        #expect(WireWords(of: "last_gps").spelled(.camel, given) == "lastGPS")
        #expect(WireWords(of: "dock_no").spelled(.camel, given) == "dockNo")
        #expect(WireWords(of: "dock_no").spelled(.kebab, given) == "dock-no")
        #expect(WireWords(of: "dock_no").spelled(.pascal, given) == "DockNo")
    }

    @Test func asksForThreeKeysAndMoreThanTwiceAsMany() {
        var counts = SpellingCount()
        for key in ["aB", "bC", "bC"] { counts.insert(key, as: .camel) }
        #expect(counts.prevailing(least: 3) == nil)
        counts.insert("cD", as: .camel)
        #expect(counts.prevailing(least: 3)?.spelling == .camel)
        counts.insert("d_e", as: .snake)
        #expect(counts.prevailing(least: 3)?.contrary == 1)
        counts.insert("e-f", as: .kebab)
        #expect(counts.prevailing(least: 3) == nil)
    }

    @Test(arguments: [("$ref", "dollarref"), ("@type", "attype"), ("x-y_Z", "xyz"), ("ap.io", "apio")])
    func knowsSignsThatNamesSpellOut(key: String, normalized: String) {
        #expect(WireNameGuess.normalized(WireNameGuess.signsSpelledOut(key)) == normalized)
    }
}
