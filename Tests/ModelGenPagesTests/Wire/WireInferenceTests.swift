import ModelGenDiagnostics
import ModelGenModel
import ModelGenPages
import Testing

/// Names that follow from how the pages of a set prove others to be spelled.
@Suite struct WireInferenceTests {
    private typealias Row = PageFixture.Row

    /// A page whose only row shows an example of the type with these keys.
    private func proof(_ title: String, of type: String, keys: [String]) -> PageFile {
        let json = "{" + keys.map { "<br/>\"\($0)\": \"x\"" }.joined(separator: ",") + "<br/>}"
        let link = "[models.\(type)](../models/\(type.lowercased()).md)"
        return PageFixture.object(title, [Row(name: "item", type: link, isRequired: true, example: json)])
    }

    private func object(_ title: String, _ names: [String], description: String = "N/A") -> PageFile {
        PageFixture.object(
            title, names.map { Row(name: $0, type: "*str*", isRequired: true, description: description) })
    }

    private func names(_ title: String, in set: ModelSet) throws -> [WireName] {
        try #require(set.object(title)).properties.map(\.wireName)
    }

    private func finding(_ set: ModelSet) -> String? {
        set.diagnostics.first { $0.id.rawValue == "wire-case" }?.message
    }

    @Test func threeKeysOfOneSpellingDecideForTheSetAndTheSummarySaysSo() throws {
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port", "crew_size"]),
            proof("Harbour", of: "Ship", keys: ["hullNo", "homePort", "crewSize"]),
            object("Rope", ["max_load", "from_", "id"]),
        ])
        let ground = WireNameInference(.set, agreeing: 3, contrary: 0)
        #expect(
            try names("Rope", in: set) == [
                .inferred("maxLoad", from: ground), .inferred("from", from: ground), .inferred("id", from: ground),
            ])
        #expect(finding(set) == "3 proved keys are camelCase, 0 snake_case")
        #expect(!set.has("guessed-wire-names"))
        #expect(
            PageSetReader().read([object("Rope", ["max_load"])]).diagnostics.map(\.id.rawValue) == [
                "guessed-wire-names"
            ])
    }

    @Test(arguments: [["hullNo", "homePort"], ["hull_no", "home_port"]])
    func twoKeysDoNot(keys: [String]) throws {
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port"]), proof("Harbour", of: "Ship", keys: keys),
            object("Rope", ["max_load"]),
        ])
        #expect(try names("Rope", in: set) == [.guessed("max_load")])
    }

    @Test func aDividedSetSaysSoAndLeavesNamesWithoutEvidenceNearThemAsOnThePage() throws {
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port", "crew_size", "flag_name"]),
            proof("Harbour", of: "Ship", keys: ["hullNo", "homePort", "crewSize"]),
            object("Cargo", ["net_mass", "gross_mass", "hazard_class"]),
            proof("Depot", of: "Cargo", keys: ["net_mass", "gross_mass"]), object("Rope", ["max_load"]),
        ])
        #expect(try names("Rope", in: set) == [.guessed("max_load")])
        #expect(try names("Ship", in: set).last == .inferred("flagName", from: .init(.type, agreeing: 3, contrary: 0)))
        #expect(
            try names("Cargo", in: set).last == .inferred("hazard_class", from: .init(.type, agreeing: 2, contrary: 0)))
        #expect(finding(set) == "3 proved keys are camelCase, 2 snake_case")
    }

    @Test func pagesOfTwoVendorsAreToldApartByWhatRefersToWhat() throws {
        let link = "[models.Cargo](../models/cargo.md)"
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port", "crew_size", "built_on", "keel_laid_on", "sold_on", "sunk_on"]),
            proof(
                "Harbour", of: "Ship",
                keys: ["hullNo", "homePort", "crewSize", "builtOn", "keelLaidOn", "soldOn", "sunkOn"]),
            object("Cargo", ["net_mass", "gross_mass", "hazard_class"]),
            proof("Depot", of: "Cargo", keys: ["net_mass", "gross_mass", "hazard_class"]),
            PageFixture.object("Bay", [Row(name: "load_items", type: "List[\(link)]")]),
            PageFixture.object("Hall", [Row(name: "main_bay", type: "[models.Bay](../models/bay.md)")]),
        ])
        #expect(
            try names("Bay", in: set) == [.inferred("load_items", from: .init(.neighbours, agreeing: 3, contrary: 0))])
        #expect(try names("Hall", in: set) == [.inferred("main_bay", from: .init(.group, agreeing: 3, contrary: 0))])
        #expect(finding(set) == "7 proved keys are camelCase, 3 snake_case")
    }

    @Test func twoVendorsFoldersAreToldApartAsWell() throws {
        func page(_ folder: String, _ page: PageFile) -> PageFile {
            PageFile(path: "\(folder)/\(page.path)", text: page.text)
        }
        let set = PageSetReader().read([
            page("a", object("Ship", ["hull_no", "home_port", "crew_size"])),
            page("a", proof("Harbour", of: "Ship", keys: ["hullNo", "homePort", "crewSize"])),
            page("a", object("Rope", ["max_load"])),
            page("b", object("Cargo", ["net_mass", "gross_mass", "hazard_class"])),
            page("b", proof("Depot", of: "Cargo", keys: ["net_mass", "gross_mass", "hazard_class"])),
            page("b", object("Crane", ["max_load"])),
        ])
        #expect(try names("Rope", in: set) == [.inferred("maxLoad", from: .init(.folder, agreeing: 3, contrary: 0))])
        #expect(try names("Crane", in: set) == [.inferred("max_load", from: .init(.folder, agreeing: 3, contrary: 0))])
    }

    @Test func aKeyProvedInTwoSpellingsIsAGuessAndAWarning() throws {
        let set = PageSetReader().read([
            object("Ship", ["hull_no"]), proof("Harbour", of: "Ship", keys: ["hullNo"]),
            proof("Dock", of: "Ship", keys: ["hull_no"]),
        ])
        #expect(try names("Ship", in: set) == [.guessed("hull_no")])
        #expect(set.complaints == ["contested-wire-name"])
        #expect(finding(set) == "1 proved key is camelCase, 1 snake_case")
    }

    @Test func membersOfUnionsAndValuesOfMapsAreFollowed() throws {
        let union = PageFixture.union("Vessel", ["models.Ship", "models.Raft"])
        let example = "{<br/>\"a\": {<br/>\"hullNo\": 1,<br/>\"homePort\": 2<br/>}<br/>}"
        let map = PageFixture.object(
            "Fleet", [Row(name: "ships", type: "Dict[str, [models.Vessel](../models/vessel.md)]", example: example)])
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port"]), object("Raft", ["hull_no"]), union, map,
        ])
        #expect(try names("Ship", in: set) == [.known("hullNo"), .known("homePort")])
        // It has no property for one of the keys, so that the example is none of it.
        #expect(try names("Raft", in: set).map(\.isGuessed) == [true])
    }

    @Test func aUnionThatRefersToItselfEnds() throws {
        let members = (1...6).map { "models.V\($0)" }
        let unions = members.map { PageFixture.union(String($0.dropFirst(7)), members + ["Dict[str, Any]"]) }
        let row = Row(
            name: "v", type: "[models.V1](../models/v1.md)", example: "{<br/>\"a\": {<br/>\"b\": 1<br/>}<br/>}")
        #expect(PageSetReader().read(unions + [PageFixture.object("Root", [row])]).declarations.count == 7)
    }

    @Test(arguments: [
        ("Set before `homePort`.", "homePort", true), ("An iPhone shows it.", "home_port", false),
        ("See homePort of the ship.", "homePort", true), ("As `home_port` says.", "home_port", true),
        ("HOME_PORT is a constant.", "home_port", false), ("Use xhomePort.", "home_port", false),
    ])
    func wordsOfAPageCountWhereTheyAreNamesOfItsOwnProperties(sentence: String, name: String, isInferred: Bool) throws {
        let rows = [Row(name: "home_port", type: "*str*"), Row(name: "flag", type: "*str*", description: sentence)]
        let set = PageSetReader().read([PageFixture.object("Ship", rows)])
        let expected: WireName =
            isInferred ? .inferred(name, from: .init(.mention, agreeing: 1, contrary: 0)) : .guessed(name)
        #expect(try names("Ship", in: set)[0] == expected)
    }

    @Test func valuesWithCapitalsCountThoseWithUnderscoresMayBeSpelledSoAnyway() throws {
        let mode = PageFixture.enumeration("Sort", ["\"homePort\"", "\"hull_no\"", "\"other\""])
        let rows = [
            Row(name: "home_port", type: "*str*"), Row(name: "hull_no", type: "*str*"),
            Row(name: "sort", type: "[models.Sort](../models/sort.md)"),
        ]
        let set = PageSetReader().read([PageFixture.object("Ship", rows), mode])
        #expect(
            try names("Ship", in: set).map(\.origin) == [
                .inferred(.init(.mention, agreeing: 1, contrary: 0)), .guessed, .guessed,
            ])
    }

    @Test func aNameProvedElsewhereCountsWhereTheSetDoesNotSpeakAgainstIt() throws {
        let pages = [
            object("Ship", ["dollar_ref", "hull_no"]), proof("Harbour", of: "Ship", keys: ["$ref", "hullNo"]),
            object("Rope", ["dollar_ref", "hull_no"]),
        ]
        let names = try names("Rope", in: PageSetReader().read(pages))
        #expect(names.map(\.text) == ["$ref", "hullNo"])
        #expect(names[1] == .inferred("hullNo", from: .init(.namesake, agreeing: 1, contrary: 0)))
        let others = [
            object("Cargo", ["net_mass", "gross_mass", "hazard_class"]),
            proof("Depot", of: "Cargo", keys: ["net_mass", "gross_mass", "hazard_class"]),
        ]
        let against = try self.names("Rope", in: PageSetReader().read(pages + others))
        #expect(against.map(\.text) == ["$ref", "hull_no"])
    }

    @Test func aKeyWithASignIsCalledSoInOtherTypesWhateverIsSpelledHowAroundThem() throws {
        let names = ["dollar_ref", "at_kind", "meta", "hull_no", "plain"]
        let set = PageSetReader().read([
            object("Ship", names), proof("Harbour", of: "Ship", keys: ["$ref", "@kind", "_meta", "hullNo", "plain"]),
            PageFixture.object(
                "Fleet",
                [Row(name: "flagship", type: "[models.Ship](../models/ship.md)")]
                    + names.map { Row(name: $0, type: "*str*") }),
        ])
        let sign = WireNameInference(.namesake, agreeing: 1, contrary: 0)
        #expect(
            try self.names("Fleet", in: set).prefix(4).dropFirst() == [
                .inferred("$ref", from: sign), .inferred("@kind", from: sign), .inferred("_meta", from: sign),
            ])
        #expect(try self.names("Fleet", in: set).map(\.text).suffix(2) == ["hullNo", "plain"])
        // Proved with and without the sign, it has none elsewhere.
        let other = PageSetReader().read([
            object("Ship", ["meta"]), proof("Harbour", of: "Ship", keys: ["_meta"]), object("Raft", ["meta"]),
            proof("Dock", of: "Raft", keys: ["meta"]), object("Rope", ["meta"]),
        ])
        #expect(try self.names("Rope", in: other) == [.guessed("meta")])
    }

    @Test(arguments: [(["Crew", "Flag"], "Mast"), (["crew", "flag"], nil), (["Crew", "flag"], nil), ([], nil)])
    func inPascalCaseWordsAloneBeginWithACapitalWhereProvedOnesDo(words: [String], expected: String?) throws {
        let keys = ["HullNo", "HomePort", "CrewSize"] + words
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port", "crew_size", "crew", "flag"]),
            proof("Harbour", of: "Ship", keys: keys), object("Raft", ["mast", "sail_no"]),
        ])
        let ground = WireNameInference(.set, agreeing: 3, contrary: 0)
        #expect(
            try names("Raft", in: set) == [
                expected.map { .inferred($0, from: ground) } ?? .guessed("mast"), .inferred("SailNo", from: ground),
            ])
    }

    @Test func anInitialismThatBeginsAKeyIsNoCapitalOfPascalCase() throws {
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port", "crew_size", "i_pv6", "o_auth2_key", "user_i_ds", "flag_i_ds"]),
            proof(
                "Harbour", of: "Ship", keys: ["hullNo", "homePort", "crewSize", "IPv6", "OAuth2Key", "userIDs"]),
        ])
        #expect(finding(set) == "4 proved keys are camelCase, 0 snake_case")
        #expect(try names("Ship", in: set).suffix(2).map(\.text) == ["userIDs", "flagIDs"])
    }

    @Test func whatTheUserSaysOutranksWhatIsInferredNotWhatIsProved() throws {
        let pages = [
            object("Ship", ["hull_no", "home_port", "crew_size"]),
            proof("Harbour", of: "Ship", keys: ["hullNo", "homePort", "crewSize"]),
            object("Rope", ["max_gps_load", "last_id"]),
        ]
        let keep = PageSetReader(options: .init(wireCase: .keep)).read(pages)
        #expect(try names("Ship", in: keep)[0] == .known("hullNo"))
        #expect(try names("Rope", in: keep)[0] == .guessed("max_gps_load"))
        let spelled = PageSetReader(options: .init(initialisms: ["gps"])).read(pages)
        #expect(try names("Rope", in: spelled).map(\.text) == ["maxGPSLoad", "lastId"])
    }

    @Test func twoPropertiesNeverGetOneKey() throws {
        let set = PageSetReader().read([
            object("Ship", ["hull_no", "home_port", "crew_size"]),
            proof("Harbour", of: "Ship", keys: ["hullNo", "homePort", "crewSize"]),
            object("Rope", ["max_load", "max__load"]),
        ])
        let keys = try names("Rope", in: set).map(\.text)
        #expect(Set(keys).count == 2)
        #expect(set.complaints.allSatisfy { $0 == "wire-name-collision" })
    }
}
